"""Names in text: what becomes a link, and that every page that mentions a name sees at once what becomes of it."""

import re

import pytest
from django.db import connection, transaction

from glossary import links, rendering
from glossary.exchange.checking import check
from glossary.exchange.importing import import_course
from glossary.models import Alias, Course, CourseTally, Fact, LinkedNames, ReviewQuestion, Term, TermLink, TermPage
from glossary.rendering import Waiting
from glossary.text.names import name_key
from tests.factories import make_course, make_term

LINK = re.compile(r'<a class="term" href="/courses/c/([^"]*)/">([^<]*)</a>')


def names(*terms):
    """The names of a course: texts, or mappings with ``aliases`` and ``linked``."""
    rows = []
    for number, term in enumerate(terms, 1):
        term = {"name": term} if isinstance(term, str) else term
        shared = (number, f"t{number}", term.get("linked", True))
        rows.append((*shared, term["name"], name_key(term["name"]), False))
        rows += [(*shared, alias, name_key(alias), True) for alias in term.get("aliases", ())]
    return links.CourseNames("c", rows)


def linked(html, *terms, own=99):
    """The HTML with each link as ``[what it says>slug]``."""
    return LINK.sub(r"[\2>\1]", links.Linker(names(*terms), own).link(html, 1))


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("<p>The cell divides.</p>", ["cell"], "<p>The [cell>t1] divides.</p>"),
        ("<p>Cells and a cell.</p>", ["cell"], "<p>[Cells>t1] and a cell.</p>"),
        ("<p>cellular, subcell, cell-mediated</p>", ["cell"], "<p>cellular, subcell, cell-mediated</p>"),
        ("<p>The cell membranes.</p>", ["cell", "cell membrane"], "<p>The [cell membranes>t2].</p>"),
        ("<p>in the cell. Membranes</p>", ["cell membrane"], "<p>in the cell. Membranes</p>"),
        ("<p>the cell,\nmembrane</p>", ["cell membrane"], "<p>the cell,\nmembrane</p>"),
        ("<p>a cell\nmembrane</p>", ["cell membrane"], "<p>a [cell\nmembrane>t1]</p>"),
        ("<p>a cell&nbsp;membrane</p>", ["cell membrane"], "<p>a [cell&nbsp;membrane>t1]</p>"),
        ("<p>an <em>X-ray</em></p>", ["X-ray", "ray"], "<p>an <em>[X-ray>t1]</em></p>"),
        ("<p>its half life, the half-life</p>", ["half-life"], "<p>its [half life>t1], the half-life</p>"),
        ("<p>public goods</p>", ["public good"], "<p>[public goods>t1]</p>"),
        ("<p>In Plessy v. Ferguson it</p>", ["Plessy v. Ferguson"], "<p>In [Plessy v. Ferguson>t1] it</p>"),
        ("<p>supply &amp; demand</p>", ["supply and demand"], "<p>[supply &amp; demand>t1]</p>"),
        ("<p>AT&amp;T, a &lt; b</p>", ["amp", "lt"], "<p>AT&amp;T, a &lt; b</p>"),
        ("<p>Bowman’s capsule</p>", ["Bowman's capsule"], "<p>[Bowman’s capsule>t1]</p>"),
        ("<p>un élan</p>", ["Elan"], "<p>un [élan>t1]</p>"),
        ("<p>a W⁻ boson, a W⁺ boson</p>", ["W⁺ boson"], "<p>a W⁻ boson, a [W⁺ boson>t1]</p>"),
        ("<p>клетка и вода</p>", ["вода"], "<p>клетка и [вода>t1]</p>"),
        ("<p>energy from ATPs</p>", [{"name": "x y", "aliases": ["ATP"]}], "<p>energy from [ATPs>t1]</p>"),
        ("<p>who says that it is us</p>", ["WHO", "IT", "US"], "<p>who says that it is us</p>"),
        ("<p>the WHO says</p>", ["WHO"], "<p>the [WHO>t1] says</p>"),
        ("<p>As He is in P</p>", ["As", "He", "P", "In"], "<p>As He is in P</p>"),
        ("<p>the set of work</p>", [{"name": "work", "linked": False}, "set"], "<p>the [set>t2] of work</p>"),
        (
            "<p>natural selection</p>",
            [{"name": "natural selection", "linked": False}, "selection"],
            "<p>natural selection</p>",
        ),
    ],
)
def test_the_first_whole_longest_mention_becomes_a_link(text, terms, expected):
    assert linked(text, *terms) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://example.org/">a <em>cell</em></a></p>',
        "<p><code>cell</code></p>",
        "<pre><code>cell\ncell</code></pre>",
        '<p class="heading"><strong>The cell</strong></p>',
        '<table><thead><tr><th scope="col">cell</th></tr></thead></table>',
        "<p><math><mtext>cell</mtext></math></p>",
        '<p><abbr title="cell > cell">x</abbr></p>',
    ],
)
def test_nothing_is_linked_inside_links_code_headings_and_formulas(html):
    assert linked(html, "cell") == html
    assert "[cell>t1]" in linked(f"{html}<p>cell</p>", "cell")


def test_a_term_is_never_linked_to_itself_nor_to_a_part_of_its_own_name():
    assert linked("<p>cell wall of a wall</p>", "cell wall", "wall", own=1) == "<p>cell wall of a [wall>t2]</p>"


def test_a_name_beats_an_alias_and_an_exact_spelling_beats_a_folded_one():
    assert linked("<p>a cell</p>", {"name": "x y", "aliases": ["cell"]}, "cell") == "<p>a [cell>t2]</p>"
    assert linked("<p>an X-ray</p>", "x ray", "X-ray") == "<p>an [X-ray>t2]</p>"


def test_a_name_of_several_terms_leads_to_the_page_that_shows_them_all():
    sns = [{"name": "sympathetic nervous system", "aliases": ["SNS"]}, {"name": "somatic system", "aliases": ["SNS"]}]
    assert linked("<p>the SNS</p>", *sns) == '<p>the <a class="term" href="/terms/sns/?course=c">SNS</a></p>'


def test_any_name_and_any_text_can_be_linked():
    odd = ["?!", "🧪", "…", "x" * 200, "\u202eesrever", "e\u0301t", "((((", "а" * 50, "the", "-", "'s", "<b>", "a&b"]
    html = "<p>" + " ".join(odd[:-2]) + " &lt;b&gt; a&amp;b</p>"
    assert links.without_links(links.Linker(names(*odd), 99).link(html, 1)) == html


def test_a_text_of_the_greatest_length_is_linked_at_once():
    """What would hang a careless expression is answered; the time is the runner's to judge."""
    for html in ("<p>" + "a-" * 4000 + "</p>", "<" * 8000, "<p>" + "cell " * 1600 + "</p>", "e\u0301" * 4000):
        links.Linker(names("cell", "cell cell", "a a"), 99).link(html, 1)


# --- with the database ------------------------------------------------------------------------------------------------

pytestmark = pytest.mark.django_db


def page(client, term):
    return client.get(term.get_absolute_url()).content.decode()


def slugs_linked(html):
    """The slugs that the text of a page, not its rail, links to."""
    return re.findall(r'<a class="term" href="/courses/[^/]*/([^"]*)/">', html)


@pytest.fixture
def course():
    return make_course(slug="c")


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do something as if it were committed."""

    def do(change):
        # What the test did before is not committed, and would swallow what is to be.
        connection.run_on_commit = [each for each in connection.run_on_commit if not isinstance(each[1], Waiting)]
        with django_capture_on_commit_callbacks(execute=True):
            return change()

    return do


def test_definitions_facts_and_answers_are_linked_each_term_once_and_questions_not(course, client):
    make_term("Acid", course), make_term("Base", course), make_term("Salt", course)
    term = make_term(
        "Reaction",
        course,
        definition="An acid and acids.",
        facts=["An acid and a base."],
        questions=[("how", "How does salt form?", "As salt.")],
    )
    html = page(client, term)
    assert slugs_linked(html) == ["acid", "base", "salt"]
    assert "How does salt form?" in html


def test_terms_of_other_courses_and_drafts_are_no_targets(course, client):
    make_term("Acid", course, status="draft", aliases=["Sour thing"])
    make_term("Base")
    term = make_term("Reaction", course, definition="An acid, a sour thing and a base.")
    assert slugs_linked(page(client, term)) == []


CHANGES = {
    "a new term": (lambda course: make_term("Salt", course), ["acid", "salt"]),
    "bulk_create": (
        lambda course: Term.objects.bulk_create([Term(course=course, name="Salt", slug="salt", definition="x")]),
        ["acid", "salt"],
    ),
    "a new alias": (
        lambda course: Alias.objects.create(term=Term.objects.get(slug="base"), name="salt"),
        ["acid", "base"],
    ),
    "an alias gone": (lambda course: Alias.objects.all().delete(), []),
    "an alias changed": (lambda course: Alias.objects.update(name="salt"), ["acid"]),
    "save": (lambda course: save(Term.objects.get(slug="acid"), name="Salty", slug="salty"), ["salty"]),
    "update": (lambda course: Term.objects.filter(slug="acid").update(name="Salt"), ["acid"]),
    "bulk_update": (
        lambda course: Term.objects.bulk_update([change(Term.objects.get(slug="base"), name="Salt")], ["name"]),
        ["acid", "base"],
    ),
    "another slug": (lambda course: Term.objects.filter(slug="acid").update(slug="acids"), ["acids"]),
    "another course slug": (lambda course: Course.objects.filter(pk=course.pk).update(slug="d"), ["acid"]),
    "unpublished": (lambda course: Term.objects.filter(slug="acid").update(status="draft"), []),
    "switched off": (lambda course: Term.objects.filter(slug="acid").update(linked=False), []),
    "moved away": (lambda course: Term.objects.filter(slug="acid").update(course=make_course()), []),
    "deleted": (lambda course: Term.objects.filter(slug="acid").delete(), []),
}


def change(obj, **values):
    for name, value in values.items():
        setattr(obj, name, value)
    return obj


def save(obj, **values):
    change(obj, **values).save()


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("is_made_beforehand", [False, True], ids=["on the spot", "beforehand"])
def test_a_change_of_a_name_is_seen_at_once_on_a_page_that_mentions_it(
    what, is_made_beforehand, course, client, committed
):
    change, expected = CHANGES[what]
    make_term("Acid", course, aliases=["Proton donor"])
    make_term("Base", course)
    term = make_term("Reaction", course, definition="A proton donor that is salty gives salt.")
    rendering.keep_course(course.pk)
    assert slugs_linked(page(client, term)) == ["acid"]
    if is_made_beforehand:
        committed(lambda: change(course))
        kept = TermPage.objects.get(pk=term.pk)
        assert kept.names_version == CourseTally.objects.get(pk=course.pk).names_version
    else:
        change(course)
    term = Term.objects.get(pk=term.pk)
    html = page(client, term)
    assert slugs_linked(html) == expected
    assert f"/courses/{term.course.slug}/" in html


def test_a_valid_kept_page_costs_no_query_and_a_renamed_course_two_once(course, django_assert_num_queries):
    make_term("Acid", course)
    term = make_term("Reaction", course, definition="An acid.")
    rendering.keep_course(course.pk)
    with django_assert_num_queries(1):
        body = rendering.body(Term.objects.for_page("c", term.slug))
    assert "/courses/c/acid/" in body["definition"]
    Term.objects.filter(slug="acid").update(slug="acids")
    renamed = Term.objects.for_page("c", term.slug)
    with django_assert_num_queries(3):
        assert "/courses/c/acids/" in rendering.body(renamed)["definition"]
    with django_assert_num_queries(0):
        rendering.body(renamed)


def test_only_pages_that_mention_a_changed_name_are_made_again(course, monkeypatch):
    make_term("Acid", course)
    mentions = make_term("Reaction", course, definition="Acids react.")
    make_term("Whale", course, definition="Large.")
    rendering.keep_course(course.pk)
    made = []
    keep_batch = rendering.keep_batch
    monkeypatch.setattr(rendering, "keep_batch", lambda ids: [made.extend(ids), keep_batch(ids)])
    Term.objects.filter(slug="acid").update(slug="acids")
    rendering.keep_course(course.pk)
    assert made == [mentions.pk]
    assert rendering.keep_stale() == 0


def test_a_change_that_is_rolled_back_leaves_later_ones_to_be_made(course, committed):
    def rolled_back():
        with transaction.atomic():
            make_term("Acid", course)
            transaction.set_rollback(True)

    committed(rolled_back)
    term = committed(lambda: make_term("Base", course))
    assert TermPage.objects.get(pk=term.pk).body


def test_an_import_makes_its_pages_and_links(committed):
    entry = {
        "format": "studyguide-course/1",
        "course": {"slug": "c", "title": "C", "subject": "S"},
        "terms": [
            {"name": "Acid", "definition": "Sour.", "facts": ["Not a base."]},
            {"name": "Base", "definition": "No acid, no acids.", "linked": False},
        ],
    }
    committed(lambda: import_course(check(entry)))
    assert not TermPage.objects.filter(body=None).exists()
    assert list(TermLink.objects.values_list("source__slug", "target__slug", "weight")) == [("base", "acid", 6)]


# --- related terms ----------------------------------------------------------------------------------------------------


def related(client, term):
    box = re.search(r'<ul class="related">(.*?)</ul>', page(client, term), re.DOTALL)
    return re.findall(r">([^<]+)</a>", box.group(1)) if box else []


def test_related_terms_go_both_ways_strongest_first(course, client, committed):
    def make():
        make_term("Salt", course, definition="What an acid leaves.")
        make_term("Base", course, definition="Opposite.", facts=["Meets an acid."])
        return make_term("Acid", course, definition="Turns litmus red.", facts=["Litmus.", "A base meets it."])

    acid = committed(make)
    litmus = committed(lambda: make_term("Litmus", course, definition="A dye."))
    assert related(client, acid) == ["Litmus", "Salt", "Base"]
    assert related(client, litmus) == ["Acid"]
    committed(lambda: Term.objects.filter(name="Salt").update(status="draft"))
    assert related(client, acid) == ["Litmus", "Base"]
    committed(lambda: Fact.objects.all().delete())
    assert related(client, acid) == ["Litmus"]
    committed(lambda: litmus.delete())
    assert related(client, acid) == []


def test_a_term_moved_to_another_course_is_no_longer_related(course, client, committed):
    acid = committed(lambda: make_term("Acid", course, definition="x"))
    base = committed(lambda: make_term("Base", course, definition="No acid."))
    assert related(client, acid) == ["Base"]
    Term.objects.filter(pk=base.pk).update(course=make_course())
    assert related(client, acid) == []


def test_bulk_changes_of_facts_and_answers_change_related_terms(course, client, committed):
    acid = make_term("Acid", course)
    base, salt = make_term("Base", course), make_term("Salt", course)
    committed(lambda: Fact.objects.bulk_create([Fact(term=base, text="No acid.")]))
    committed(lambda: ReviewQuestion.objects.bulk_create([ReviewQuestion(term=salt, question="?", answer="Acid.")]))
    assert related(client, acid) == ["Base", "Salt"]
    committed(lambda: Fact.objects.update(text="None."))
    assert related(client, acid) == ["Salt"]


def test_rebuild_finds_links_that_went_round_django(course, committed):
    from glossary.rebuilding import PARTS

    committed(lambda: (make_term("Acid", course), make_term("Base", course, definition="No acid.")))
    assert PARTS["pages"](fix=False) == 0
    TermLink.objects.all().delete()
    assert PARTS["pages"](fix=True) == 1
    assert PARTS["pages"](fix=False) == 0
    assert TermLink.objects.count() == 1


def test_a_deleted_course_takes_its_names_along(course, committed):
    committed(lambda: make_term("Acid", course))
    assert LinkedNames.objects.count() == 1
    committed(course.delete)
    assert LinkedNames.objects.count() == TermLink.objects.count() == 0


# --- see-entries ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "definition", ["see *Hansen’s diseases*", "See also Hansen's disease.", "see: Hansen’s disease"]
)
def test_an_entry_that_only_says_see_leads_on(definition, course, client):
    make_term("Hansen's disease", course, definition="A slow infection of nerves.")
    html = page(client, make_term("leprosy", course, definition=definition))
    assert "Read on" in html
    assert "A slow infection of nerves." in html


def test_a_see_entry_whose_target_is_not_here_leads_to_the_search(course, client):
    make_term("exposure", course, definition="A draft.", status="draft")
    html = page(client, make_term("contact", course, definition="see *exposure*"))
    assert "/search/?q=exposure" in html
    assert "A draft." not in html


def test_a_definition_that_begins_with_see_but_says_more_is_none(course, client):
    make_term("light", course)
    definition = "See that light.\n\nThere is more."
    assert "Read on" not in page(client, make_term("eye", course, definition=definition))
