"""One name in many courses: which other meanings are near, and which definitions say the same."""

from glossary.text.meaning import AGREES, SAME_SUBJECT, content_words, likeness

# A definition is compared with so many of a group, so that 400 courses cost no more than a few milliseconds.
COMPARED = 5


def nearest_first(term, others):
    """The other terms, those whose definitions are most like this term's first."""
    own = content_words(term.definition, term.name)

    def nearness(other):
        return likeness(own, content_words(other.definition, term.name)) + same_subject(term, other)

    return sorted(others, key=lambda other: (-nearness(other), other.course.title, other.pk))


def one_a_course(terms):
    """The first term of each course."""
    first = {}
    for term in terms:
        first.setdefault(term.course_id, term)
    return list(first.values())


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
