"""One name in many courses: which other meanings are near, and which definitions say the same."""

from glossary.text.meaning import AGREES, SAME_SUBJECT, content_words, likeness

# A definition is compared with so many of a group, so that 400 courses cost no more than a few milliseconds.
COMPARED = 5


def nearest_first(term, twins):
    """The terms of other courses that have this term's name, one a course, the most similar meaning first."""
    own = content_words(term.definition, term.name)

    def nearness(twin):
        return likeness(own, content_words(twin.definition, term.name)) + same_subject(term, twin)

    best = {}
    for twin in sorted(twins, key=lambda twin: (-nearness(twin), twin.course.title, twin.pk)):
        best.setdefault(twin.course_id, twin)
    return list(best.values())


def same_subject(one, other):
    return SAME_SUBJECT if one.course.subject == other.course.subject else 0


def by_meaning(name, terms):
    """The terms in groups that mean the same, in the order given; within a group, terms with one definition together.

    :returns: ``[[[term, …], …], …]``: groups of definitions of terms
    """
    groups = []  # each: [words and first term of a definition, …] and {definition: [term, …]}
    for term in terms:
        words = content_words(term.definition, name)
        near, group = max(
            ((nearness_to(group, words, term), group) for group in groups),
            key=lambda found: found[0],
            default=(0, None),
        )
        if near < AGREES:
            group = ([], {})
            groups.append(group)
        samples, definitions = group
        if term.definition not in definitions and len(samples) < COMPARED:
            samples.append((words, term))
        definitions.setdefault(term.definition, []).append(term)
    return [list(definitions.values()) for _, definitions in groups]


def nearness_to(group, words, term):
    samples, definitions = group
    if term.definition in definitions:
        return 1
    return max(likeness(words, others) + same_subject(term, other) for others, other in samples)
