"""Finding names by words, as readers type them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary.models import Course, Term
from glossary.search import find
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


def names(text, **options):
    return [hit.key for hit in find(text, **options).hits]


def test_the_exact_name_comes_first_then_beginnings_then_words_then_definitions():
    make_term("Electron cell", definition="One.")
    make_term("Cell wall", definition="Two.")
    make_term("Nucleus", definition="The middle of a cell.")
    make_term("Cell", definition="Three.")
    assert names("cell") == ["cell", "cell wall", "electron cell", "nucleus"]


def test_among_names_that_begin_so_those_of_more_courses_come_first():
    make_term("Cellar")
    for _ in range(3):
        make_term("Cellulose")
    make_term("Cellular respiration")
    make_term("Cellular respiration")
    assert names("cel") == ["cellulose", "cellular respiration", "cellar"]


def test_an_alias_is_found_like_a_name():
    make_term("Adenosine triphosphate", aliases=["ATP"])
    assert names("atp") == ["atp"]


@pytest.mark.parametrize(
    "typed", ["m", "mi", "mit", "mitos", "MITOS", "mitosis phase", "phase mitosis", "phases of mi"]
)
def test_a_part_of_a_name_is_enough(typed):
    make_term("Mitosis phase")
    assert names(typed) == ["mitosis phase"]


def test_a_half_typed_word_is_not_taken_for_a_plural():
    make_term("Mitochondrion")
    make_term("Mitochondrion")
    make_term("Mitosis")
    assert names("mitos")[0] == "mitosis"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("photosinthesis", "photosynthesis"),
        ("photosnythesis", "photosynthesis"),
        ("fotosynthesis", "photosynthesis"),
        ("photosint", "photosynthesis"),
        ("osmo sis", "osmosis"),
        ("oportunity cost", "opportunity cost"),
        ("opportunity csot", "opportunity cost"),
        ("oportunity csot", "opportunity cost"),
        ("opportunitycost", "opportunity cost"),
        ("mitocondria", "mitochondrion"),
        ("osomsis", "osmosis"),
        ("ozmo", "osmosis"),
        ("law of diminishing margenal returns", "law of diminishing marginal return"),
    ],
)
def test_typing_errors_are_mended_and_said(typed, meant):
    for name in (
        "Photosynthesis",
        "Opportunity cost",
        "Mitochondria",
        "Osmosis",
        "Law of diminishing marginal returns",
    ):
        make_term(name)
    answer = find(typed)
    assert [hit.key for hit in answer.hits] == [meant]
    assert answer.shown_for


@pytest.mark.parametrize(
    ("typed", "likelier", "other"),
    [
        ("clambr", "clamber", "clamba"),  # a letter left out, not another one in its place
        ("tarce", "trace", "tare"),  # letters exchanged, none put in
        ("hedful", "heedful", "headful"),  # one of two equal letters left out
        ("hypothisis", "hypothesis", "hypothbsis"),  # a vowel for another
        ("carrat", "carat", "cabrat"),  # doubled
        ("neurom", "neuron", "neurol"),  # sounds alike
        ("ozone depketion", "ozone depletion", "ozone depbetion"),  # the key beside
        ("nettle", "nittle", "mettle"),  # the first letter is right
    ],
)
def test_of_names_as_near_that_comes_first_whose_error_people_make_more_often(typed, likelier, other):
    make_term(likelier)
    make_term(other)
    assert names(typed) == [likelier, other]


def test_of_names_as_near_by_errors_as_likely_that_of_more_courses_comes_first():
    make_term("Moppet")
    for _ in range(3):
        make_term("Poppet")
    make_term("Proxy")
    for _ in range(3):
        make_term("Prexy")
    assert names("prxy") == ["prexy", "proxy"]


def test_a_whole_name_is_mended_before_the_words_that_only_ask_are_left_out():
    for _ in range(2):
        make_term("Account book")
    make_term("Book of account")
    assert names("book of acount")[0] == "book of account"


def test_a_misspelt_word_that_is_another_word_is_mended_where_the_name_has_it_so():
    for name in ("United Methodist church", "Untied knot", "Unites", "Untied", "Untidy", "Knitted"):
        make_term(name)
    assert names("untied methodist church") == ["united methodist church"]


def test_a_misspelt_word_that_ends_like_a_plural_is_mended():
    make_term("Formless lockstitch")
    assert names("formles lockstitch") == ["formless lockstitch"]


def test_a_misspelt_word_is_not_taken_for_the_stem_of_another_one_in_a_definition():
    make_term("Campaign", definition="What is done before an election.")
    make_term("Electric")
    assert names("electic") == ["electric"]
    assert names("electing") == ["campaign"]
    make_term("Mother cell", definition="The material that in fact divides.")
    make_term("Matter of fact")
    assert names("mater of fact") == ["matter of fact"]


def test_a_misspelt_text_is_taken_as_it_is_written_when_the_reader_says_so():
    make_term("Osmosis")
    assert names("osmossis", mend=False) == []


def test_numbers_and_short_words_are_never_mended():
    make_term("Type 2 error")
    make_term("DNA")
    assert names("type 3 error") == []
    assert names("rna") == []


def test_a_prefix_may_stand_apart():
    make_term("Photosynthesis")
    assert names("photo synthesis") == ["photosynthesis"]


def test_words_that_only_ask_are_left_out_when_no_name_has_them():
    make_term("Osmosis")
    make_term("What is to be done")
    assert names("what is osmosis") == ["osmosis"]
    assert names("osmosis definition") == ["osmosis"]
    assert names("what is to")[0] == "what is to be done"


def test_a_word_of_a_definition_is_not_found_by_another_word_with_the_same_stem():
    make_term("Associative learning", definition="It includes operations of the mind.")
    make_term("Operant conditioning")
    assert names("operent conditioning") == ["operant conditioning"]


def test_accents_do_not_matter_in_definitions():
    make_term("Chaos", definition="Found by Poincaré.")
    assert names("poincare") == ["chaos"]
    assert names("poincaré") == ["chaos"]


def test_a_course_keeps_the_search_to_its_own_names():
    biology, music = make_course("Biology"), make_course("Music")
    make_term("Cell", biology)
    make_term("Cell", music)
    make_term("Cellulose", biology, definition="A wall.")
    make_term("Cello", music, definition="Not a wall.")
    for text, found in [
        ("cel", ["cell", "cello"]),
        ("wall", ["cello"]),
        ("celo", ["cello", "cell"]),
        ("cellulose", []),
    ]:
        assert names(text, courses=Course.objects.filter(pk=music.pk), mend=text == "celo") == found, text


def test_a_big_course_is_searched_through_the_index_with_the_same_answers(monkeypatch):
    monkeypatch.setattr("glossary.search.sources.FEW_TERMS", -1)
    test_a_course_keeps_the_search_to_its_own_names()


@pytest.fixture
def crowd(monkeypatch):
    """A course too large to be looked through whole, on a site with more names than are looked through for one text."""
    monkeypatch.setattr("glossary.search.sources.FEW_TERMS", -1)
    monkeypatch.setattr("glossary.search.sources.SCANNED", 5)
    monkeypatch.setattr("glossary.search.finding.SCANNED_TEXTS", 5)
    biology, music = make_course("Biology"), make_course("Music")
    make_term("Aria", music)
    for letter in "abcdefgh":
        make_term(f"Cell {letter}{letter}", biology, aliases=[f"Pod {letter}{letter}"], definition="A wall.")
    make_term("Cello suite", music, definition="Against a wall.")
    make_term("Zzz bars", music, aliases=["Snore"])
    return Course.objects.filter(pk=music.pk)


@pytest.mark.parametrize("text", ["c", "ce", "cell", "suite", "cello s"])
def test_no_name_of_a_big_course_is_lost_behind_those_of_others(crowd, text):
    assert names(text, courses=crowd, texts=False) == ["cello suite"]


@pytest.mark.parametrize(("text", "key"), [("z", "zzz bar"), ("zz", "zzz bar"), ("zzzz", None), ("sno", "snore")])
def test_a_beginning_in_a_big_course_may_have_the_last_letters_or_be_an_alias(crowd, text, key):
    assert names(text, courses=crowd, mend=False) == ([key] if key else [])


@pytest.mark.parametrize("text", ["cell wall", "wall", "po"])
def test_an_answer_says_when_there_was_more_than_could_be_looked_through_for_a_big_course(crowd, text):
    assert find(text, crowd, mend=False).cut
    assert not find("suite", crowd, mend=False).cut
    assert not find(text, mend=False).cut


def test_a_draft_is_not_found_by_name_alias_word_or_definition():
    make_term("Osmosis", aliases=["Osmotic flow"], definition="Through membranes.", status="draft")
    for text in ("osmosis", "osm", "flow", "osmotic flow", "membranes", "osmossis"):
        assert names(text) == [], text


def test_where_nothing_is_found_the_nearest_names_are_offered():
    make_term("Supply curve")
    assert [hit.key for hit in find("supply zzzzz").nearest] == ["supply curve"]
    assert [hit.key for hit in find("suppository").nearest] == ["supply curve"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        "\ud800",
        '"',
        "'",
        "''''",
        "\\",
        "%",
        "_",
        "*",
        "a*",
        "(",
        ")",
        "^",
        "^a",
        "NEAR(a b)",
        "a AND",
        "OR OR",
        "a NOT b",
        "definition:a",
        '"a" OR "b"',
        "a & !b",
        "a <-> b",
        "a:*",
        "-a",
        "+a",
        "{a}",
        "[]",
        "null",
        "🦉",
        "🦉 owl 🦉",
        "ß",
        "İ",
        "مرحبا",
        "生物",
        "\u202eabc",
        "e\u0301" * 90,
        "x" * 1_000_000,
        "word " * 500,
        "abcdefgh " * 12,
        "α β γ",
        "F₁",
        "5′ end",
        "{list} {split} %s %(a)s",
    ],
)
def test_no_text_is_an_operator_or_an_error(text):
    make_term("Osmosis", definition="Through a membrane.")
    for answer in (find(text), find(text, limit=8, texts=False), find(text, courses=Course.objects.all())):
        assert [hit.key for hit in answer.hits] in ([], ["osmosis"])
    assert names("osmosis") == ["osmosis"]


def test_an_operator_does_not_widen_what_is_found():
    make_term("Osmosis", definition="Through a membrane.")
    assert names("membrane OR zebra") == []
    assert names("zebra | membrane") == []
    assert names("membr*") == []


def test_the_cost_of_a_search_does_not_grow_with_the_number_of_names(django_assert_max_num_queries):
    course = make_course()
    Term.objects.bulk_create(
        [Term(course=course, name=f"Photon {n}", slug=f"p-{n}", definition="Light.") for n in range(300)]
    )
    with django_assert_max_num_queries(6):
        assert len(find("photo").hits) == 200
    with django_assert_max_num_queries(20):
        assert find("phton").hits


def spellings_asked(text):
    """The questions that a search asks for words near to those typed."""
    with CaptureQueriesContext(connection) as asked:
        find(text)
    return [one["sql"] for one in asked if "FROM glossary_spelling" in one["sql"]]


def test_no_word_of_a_text_with_more_typing_errors_than_can_be_mended_is_looked_for():
    make_term("Photosynthesis")
    assert spellings_asked("photosinthesis")
    assert spellings_asked("photosinthesis " + " ".join(f"respiratoin{letter}" for letter in "abcdefghij")) == []


def test_no_word_of_a_text_longer_than_names_is_looked_for_where_it_has_all_of_them():
    for name in ("Law of large numbers", "Supply and demand curve", "Opportunity cost", "Gross domestic product"):
        make_term(name)
    assert spellings_asked("gross opportunity")
    assert spellings_asked("gross opportunity large numbers supply demand curve domestic product cost") == []


def test_a_search_looks_for_no_misspelt_word_twice():
    make_term("Photosynthesis")
    asked = spellings_asked("what is the photosinthesis of resparation")
    assert len(asked) == len(set(asked)) > 0
