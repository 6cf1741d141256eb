"""What a good course has, as rules that a program can check; the rest is for a reader.

Each problem is a sentence with its course, its term and the cure. Lengths are in words.
"""

import re
from collections import defaultdict
from itertools import combinations

from django.urls import Resolver404, resolve

from glossary.models import Course, Name, Term, TermLink
from glossary.text.markdown import plain

DEFINITION = (30, 90)
FACTS = 5
FACT = (8, 45)
ANSWER = (60, 120)
KINDS = ("how", "discuss", "evaluate")
SENTENCE_MIN = 6  # shorter sentences ("It depends.") may stand twice
OVERLAP_MAX = 0.6  # of a fact's words that carry meaning

# Phrases that fill a line and say nothing.
FILLER = re.compile(
    r"\b(plays? an? (crucial|key|vital|important|central|significant) (role|part)|it is (important|worth|essential) to"
    r"|it'?s important to|in today's (world|society)|at the end of the day|when it comes to|a wide (range|variety) of"
    r"|in order to|delves? into|rich tapestry|ever-changing|fast-paced|crucial|pivotal|not only|moreover|furthermore"
    r"|in conclusion|ultimately|essentially|basically|needless to say|the fact that|robust|holistic|multifaceted"
    r"|underscores? the|sheds? light on|cutting-edge|game-changer|key takeaway|myriad|plethora|utiliz(e|es|ed|ing))\b",
    re.IGNORECASE,
)
SMALL_WORDS = frozenset(
    "a an the of to in on for and or is are was were be by with as at it its that this which from than not so one two"
    " what who when where how has have had can may into if but their they each more most other".split()
)
# Spellings of one word: the first form of each pair is brought to the second before comparing.
VARIANTS = [
    (re.compile(pattern), form)
    for pattern, form in [
        (r"(?<=\w{3})our(s|ed|ing|al|able|ful)?$", r"or\1"),
        (r"(?<=\w{3})is(e|es|ed|ing|ation|ations)$", r"iz\1"),
        (r"(?<=\w{3})ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=\w[tb])re(s|d)?$", r"er\1"),
        (r"ell(ed|ing|er|ers)$", r"el\1"),
        (r"^(co|e|re|pre|non|anti|multi)-", r"\1"),
    ]
]
FORMULA = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]", re.DOTALL)
OWN_LINK = re.compile(r"\]\((/[^)\s#?]*)")


class Review:
    """The problems and the counts of some courses, read beside everything else that the site publishes.

    :param courses: a queryset of the courses to judge
    """

    def __init__(self, courses):
        self.courses = list(courses.order_by("title"))
        self.problems = []
        self.terms = list(
            Term.objects.published()
            .filter(course__in=self.courses)
            .select_related("course")
            .prefetch_related("facts", "questions", "aliases")
            .in_course_order()
        )
        mentions = TermLink.objects.filter(source__in=[term.pk for term in self.terms]).order_by()
        self.linking = set(mentions.values_list("source", flat=True))
        for term in self.terms:
            self.term(term)
        self.repeated_sentences()
        self.spelling()
        self.near_names()

    def problem(self, term, message):
        self.problems.append(f"{term.course.slug}: {term.name}: {message}")

    def counts(self):
        """What the courses hold: ``{what: how many}``."""
        names = Name.objects.filter(key__in={term.key for term in self.terms})
        return {
            "courses": len(self.courses),
            "subjects": len({course.subject for course in self.courses}),
            "terms": len(self.terms),
            "facts": sum(len(term.facts.all()) for term in self.terms),
            "questions": sum(len(term.questions.all()) for term in self.terms),
            "names in two or more courses": names.filter(courses__gte=2).count(),
            "names in three or more courses": names.filter(courses__gte=3).count(),
        }

    def term(self, term):
        facts, questions = list(term.facts.all()), list(term.questions.all())
        self.length(term, "the definition", term.definition, DEFINITION)
        if len(facts) != FACTS:
            self.problem(term, f"{len(facts)} facts. Write {FACTS}.")
        for number, fact in enumerate(facts, 1):
            self.length(term, f"fact {number}", fact.text, FACT)
            if overlap(fact.text, term.definition) > OVERLAP_MAX:
                self.problem(term, f"fact {number} repeats the definition. Say something that it does not.")
        for (one, first), (two, second) in combinations(enumerate(facts, 1), 2):
            if max(overlap(first.text, second.text), overlap(second.text, first.text)) > OVERLAP_MAX:
                self.problem(term, f"facts {one} and {two} say nearly the same. Replace one.")
        for kind in KINDS:
            if not any(question.kind == kind for question in questions):
                self.problem(term, f"no “{kind}” question. Write one.")
        for question in questions:
            self.length(term, f"the answer to the “{question.kind}” question", question.answer, ANSWER)
        if term.pk not in self.linking:
            self.problem(term, "mentions no other term of its course. Name one where it belongs.")
        for text in texts(term):
            for filler in FILLER.finditer(text):
                self.problem(term, f"“{filler.group()}” says nothing. Leave it out.")
            for address in OWN_LINK.findall(text):
                if not leads_somewhere(address):
                    self.problem(term, f"the link to {address} leads nowhere. Mend or remove it.")

    def length(self, term, what, text, bounds):
        count, (least, most) = len(words(text)), bounds
        if not least <= count <= most:
            self.problem(term, f"{what} has {count} words. Write {least} to {most}.")

    def repeated_sentences(self):
        """Sentences that stand in more than one place, anywhere among the judged courses."""
        places = defaultdict(list)
        for term in self.terms:
            for text in texts(term):
                for sentence in re.split(r"(?<=[.!?])\s+", plain(text)):
                    if len(words(sentence)) >= SENTENCE_MIN:
                        places[re.sub(r"\W+", " ", sentence.lower()).strip()].append((term, sentence))
        for found in places.values():
            if len(found) > 1:
                elsewhere = ", ".join(f"{term.name} ({term.course.title})" for term, _ in found[1:])
                self.problem(found[0][0], f"the sentence “{found[0][1]}” stands again in {elsewhere}. Write it anew.")

    def spelling(self):
        """One word written in two ways."""
        forms = defaultdict(dict)
        for term in self.terms:
            for text in texts(term):
                for word in words(plain(text).lower()):
                    if len(word) > 4:
                        forms[one_spelling(word)].setdefault(word, term)
        for variants in forms.values():
            if len(variants) > 1:
                (first, there), (second, here), *_ = variants.items()
                message = (
                    f"“{second}” is written “{first}” in {there.name} ({there.course.title}). Choose one spelling."
                )
                self.problem(here, message)

    def near_names(self):
        """Names that nearly match a name of another course without sharing its key."""
        by_form = defaultdict(set)
        own = {term.key: term for term in self.terms}
        for key in {*own, *Name.objects.values_list("key", flat=True)}:
            for form in near_forms(key):
                by_form[form].add(key)
        told = set()
        for keys in by_form.values():
            for one, two in combinations(sorted(keys), 2):
                if (one in own or two in own) and (one, two) not in told:
                    told.add((one, two))
                    self.near(one, two, own)

    def near(self, one, two, own):
        term, other = (own[one], two) if one in own else (own[two], one)
        courses = Course.objects.filter(terms__in=Term.objects.published().with_name(other)).exclude(pk=term.course_id)
        course = courses.first()
        same_term = term.key in {alias.key for alias in term.aliases.all()} or other in {
            alias.key for alias in term.aliases.all()
        }
        if course and not same_term:
            self.problem(term, f"nearly matches “{other}” in {course.title}. Give both one name, or one an alias.")


def texts(term):
    """All that is written about a term, as Markdown."""
    yield term.definition
    for fact in term.facts.all():
        yield fact.text
    for question in term.questions.all():
        yield question.question
        yield question.answer


def words(text):
    """The words of a text, each formula counted as one."""
    return re.findall(r"[\w’'-]+", plain(FORMULA.sub(" formula ", text)))


def meaning(text):
    return {word.lower().rstrip("s") for word in words(text)} - SMALL_WORDS


def overlap(text, other):
    """The share of the words of ``text`` that ``other`` has too."""
    own = meaning(text)
    return len(own & meaning(other)) / max(1, len(own))


def one_spelling(word):
    for pattern, form in VARIANTS:
        word = pattern.sub(form, word)
    return word


def near_forms(key):
    """Forms that two keys share when they differ by one letter, by spaces, or by a last word's ending."""
    joined = key.replace(" ", "")
    yield joined
    if len(joined) > 7:
        yield from (joined[:place] + joined[place + 1 :] for place in range(len(joined)))
    stem = re.sub(r"(ing|ed|er|ment|al|ation)$", "", joined)
    if len(stem) > 6:
        yield f"{stem}…"


def leads_somewhere(address):
    """Whether one of the site's own addresses has a page, for courses, units, terms and names."""
    try:
        match = resolve(address)
    except Resolver404:
        return False
    arguments = match.kwargs
    if match.url_name == "term":
        return Term.objects.published().filter(course__slug=arguments["course"], slug=arguments["slug"]).exists()
    if match.url_name == "name":
        return Name.objects.filter(key=arguments["key"].replace("-", " ")).exists()
    if "course" in arguments:
        return Course.objects.filter(slug=arguments["course"]).exists()
    return True
