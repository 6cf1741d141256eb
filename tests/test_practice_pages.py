"""Practice as a browser without a script has it: pages, forms, what is kept, and what helps on."""

import re
from datetime import date, timedelta

import pytest
from django.db import connections
from django.urls import reverse

from glossary import rendering
from glossary.models import ConfusedPair, ContentVersion, Fact, Term
from glossary.study import clock, learners, plan
from glossary.study.address import Test
from glossary.study.models import CardState, Key, Learner, SavedTest
from glossary.study.router import alias
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db(databases="__all__")

PRIVATE = ["practice", "practice-continue", "practice-forget"]


@pytest.fixture
def course():
    course = make_course("Biology")
    unit = make_unit(course)
    for number in range(6):
        make_term(
            f"Term {'ABCDEF'[number]}",
            course,
            unit=unit,
            definition=f"Meaning number {number}.",
            facts=["First fact to know.", "Second fact to know."],
            questions=[("how", "How does it go?", "Thus.")],
        )
    return course


def a_test(course, **more):
    return Test(**{"course": course.pk, "date": date.fromordinal(clock.today()) + timedelta(14), "depth": "w", **more})


def text(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def hidden(response):
    """The hidden fields of the card on the page."""
    html = response.content.decode()
    form = html[html.index('<article class="card"') :]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form))


def grade(client, address, page, **answer):
    return client.post(address, {**hidden(page), **(answer or {"grade": "3"})})


@pytest.fixture
def cards_address(course):
    return reverse("test-cards", args=[a_test(course).code])


def test_an_answer_is_kept_and_brings_the_next_card_in_one_round_trip(client, cards_address):
    page = client.get(cards_address)
    assert "Card 1 of 6 today" in text(page)
    assert "Term A" in text(page)
    page = grade(client, cards_address, page)
    assert page.status_code == 200
    assert "Kept: Term A" in text(page)
    assert "Card 2 of 6 today" in text(page)
    assert CardState.objects.get().rating == 3


def test_no_cookie_and_no_row_before_the_first_answer(client, course, cards_address):
    for address in [cards_address, reverse("practice"), reverse("course-practice", args=[course.slug])]:
        assert not client.get(address).cookies
    assert not Learner.objects.exists()


def test_the_cookie_is_random_out_of_reach_and_lasts_a_year(client, cards_address):
    cookie = grade(client, cards_address, client.get(cards_address)).cookies["practice"]
    assert len(cookie.value) == 22
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["path"]) == (True, "Lax", 31536000, "/")


def test_on_https_the_cookie_is_bound_to_the_host(client, cards_address, settings):
    settings.SECURE = True
    cookie = grade(client, cards_address, client.get(cards_address)).cookies["__Host-practice"]
    assert cookie["secure"]
    assert not cookie["domain"]


def test_practice_pages_are_private_and_kept_out_of_indexes(client, course, cards_address):
    for address in [cards_address, *map(reverse, PRIVATE), "/test/nonsense/"]:
        response = client.get(address)
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in response.content.decode()
    robots = client.get("/robots.txt").content.decode()
    for rule in ["/practice/", "/test/", "/courses/*/practice/"]:
        assert f"Disallow: {rule}\n" in robots


def test_practice_touches_no_content(client, cards_address):
    before = ContentVersion.current()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM glossary_termpage WHERE body IS NULL")
        stale = cursor.fetchone()
        grade(client, cards_address, client.get(cards_address))
        cursor.execute("SELECT count(*) FROM glossary_termpage WHERE body IS NULL")
        assert cursor.fetchone() == stale
    assert ContentVersion.current() == before
    assert Learner.objects.all().db == alias() == ("practice" if "practice" in connections else "default")


def test_a_card_answered_costs_few_queries_however_many_cards(client, course, django_assert_max_num_queries):
    for number in range(60):
        make_term(course=course, definition=f"Meaning {number} more.")
    rendering.keep_stale()
    address = reverse("test-cards", args=[a_test(course, cards_a_day=60).code])
    page = grade(client, address, client.get(address))
    if alias() == "default":
        with django_assert_max_num_queries(13):
            grade(client, address, page)
        return
    practice = connections[alias()]
    with django_assert_max_num_queries(5), django_assert_max_num_queries(8, connection=practice):
        grade(client, address, page)


def test_a_typed_name_is_checked_and_never_kept(client, course, cards_address):
    page = grade(client, cards_address, client.get(cards_address))
    CardState.objects.update(day=clock.today() - 30)
    page = client.get(cards_address)
    assert "Which term is this?" in text(page)
    assert "You are about to forget this" in text(page)
    page = grade(client, cards_address, page, answered="typed", typed="Zzyzx Road")
    assert "Not quite. It is Term A" in text(page)
    with connections[alias()].cursor() as cursor:
        for table in ("learner", "key", "cardstate", "savedtest"):
            cursor.execute(f"SELECT * FROM study_{table}")
            assert "zzyzx" not in str(cursor.fetchall()).lower()


def test_the_ticks_make_the_grade_and_the_unticked_facts_are_asked_first_next_time(client, course):
    address = reverse("test-cards", args=[a_test(course, depth="f", units=(1,)).code])
    page = client.get(address)
    ticked = Fact.objects.filter(term__name="Term A").first()
    page = grade(client, address, page, answered="tick", fact=str(ticked.uid))
    assert "You had 1 of 2 facts on Term A" in text(page)
    state = CardState.objects.get()
    assert (state.rating, len(state.missed)) == (2, 1)
    CardState.objects.update(day=clock.today() - 40)
    assert "1 got away last time" in text(client.get(address))
    assert "Second fact …" in text(client.get(address))
    assert "First fact …" not in text(client.get(address))


def test_a_choice_among_names_counts_as_hard(client, cards_address):
    address = cards_address + "?form=choice"
    page = client.get(address)
    term = Term.objects.get(name="Term A")
    assert page.content.decode().count('name="choice" value=') == 4
    grade(client, address, page, answered="choice", choice=str(term.pk))
    assert CardState.objects.get().rating == 2


def test_a_wrong_answer_shows_what_tells_the_two_apart(client, course, cards_address):
    a, b = Term.objects.get(name="Term A"), Term.objects.get(name="Term B")
    ConfusedPair.objects.create(term=a, other=b, difference="A goes up, B goes down.")
    page = grade(client, cards_address, client.get(cards_address), answered="choice", choice=str(b.pk))
    assert "Not quite. It is Term A" in text(page)
    assert "A goes up, B goes down." in text(page)


def test_a_changed_card_says_so(client, cards_address):
    grade(client, cards_address, client.get(cards_address))
    CardState.objects.update(day=clock.today() - 30)
    assert "Changed since you studied this" not in text(client.get(cards_address))
    Term.objects.filter(name="Term A").update(definition="Another meaning.")
    assert "Changed since you studied this" in text(client.get(cards_address))


def test_the_same_answer_sent_twice_counts_once(client, cards_address):
    page = client.get(cards_address)
    fields = {**hidden(page), "grade": "3"}
    client.post(cards_address, fields)
    again = client.post(cards_address, fields)
    assert "It counts once" in text(again)
    assert CardState.objects.get().reviews == 1


def test_an_answer_can_be_taken_back(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address), grade="1")
    html = page.content.decode()
    undo = dict(re.findall(r'name="(card|seen)" value="([^"]*)"', html[: html.index("Undo that answer")]))
    page = client.post(cards_address, {**undo, "undo": "1"})
    assert "Answer it once more" in text(page)
    assert 'id="prompt">Term A<' in page.content.decode()
    assert not CardState.objects.exists()


def test_todays_places_end_and_more_can_be_asked_for(client, course):
    address = reverse("test-cards", args=[a_test(course, cards_a_day=2).code])
    page = client.get(address)
    for _ in range(2):
        page = grade(client, address, page)
    assert "Done for today" in text(page)
    assert "Card 3 of 6 today" in text(client.get(address + "?more=10"))


def test_without_the_cookie_the_list_goes_on_and_nothing_is_left_behind(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address))
    client.cookies.clear()
    page = grade(client, cards_address, page)
    assert "nothing is kept" in text(page)
    assert not Learner.objects.exists()
    assert not Key.objects.exists()
    for _ in range(9):
        if "That was the list" in text(page):
            break
        page = grade(client, cards_address + "?keep=no", page)
        client.cookies.clear()
    assert "That was the list" in text(page)
    assert not Learner.objects.exists()


def test_link_only_gives_each_day_the_next_cards_of_the_list(client, course, monkeypatch):
    address = reverse("test-cards", args=[a_test(course, cards_a_day=2).code]) + "?keep=no"
    now, seen = clock.now(), []
    for day in range(3):
        monkeypatch.setattr(clock, "now", lambda day=day: now + timedelta(days=day))
        page = client.get(address)
        seen.append(hidden(page)["card"])
        page = grade(client, address, page)
        seen.append(hidden(page)["card"])
        assert "Card 2 of 2" in text(page)
    assert len(set(seen)) == 6
    assert not Learner.objects.exists()


def test_a_test_is_made_from_a_form_and_is_one_address(client, course):
    address = reverse("course-practice", args=[course.slug])
    day = date.fromordinal(clock.today() + 9)
    fields = {"date": day.isoformat(), "cards_a_day": "15", "depth": ["w", "f"], "unit": ["1"]}
    response = client.post(address, fields)
    assert response.status_code == 302
    assert response.url == f"/test/{Test(course.pk, units=(1,), depth='wf', date=day, cards_a_day=15).code}/"
    page = client.get(response.url)
    assert "9 days to go" in text(page)
    assert "12 cards, 15 a day" in text(page)
    assert '<svg class="qr"' in page.content.decode() or 'class="qr"' in page.content.decode()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"date": "yesterday"}, "Write the day as 2026-12-31"),
        ({"date": ""}, "Which day is the test?"),
        ({"date": "0001-01-01"}, "That day is over"),
        ({"date": "9999-12-31"}, "more than two years away"),
        ({"cards_a_day": "1000000"}, "Write a number from 1 to 200"),
        ({"cards_a_day": "many"}, "Write a number from 1 to 200"),
        ({"depth": []}, "Choose at least one"),
        ({"unit": ["7"]}, "not in the course any more"),
        ({"term": ["123456"]}, "not in the course any more"),
    ],
)
def test_what_is_wrong_in_the_form_is_said_beside_the_field(client, course, fields, words):
    good = {"date": date.fromordinal(clock.today() + 9).isoformat(), "cards_a_day": "15", "depth": ["w"]}
    response = client.post(reverse("course-practice", args=[course.slug]), {**good, **fields})
    assert response.status_code == 400
    assert words in text(response)


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [
        ("nonsense", 404, "not the address of a test"),
        ("{course}-all-w-20261399-20", 404, "no such date"),
        ("{course}-all-w-00010101-20", 410, "This test is over"),
        ("{course}-all-w-99991231-20", 404, "too far away"),
        ("{course}-all-w-20991231-1000000", 404, "between 1 and 200"),
        ("zzz-all-w-{soon}-20", 404, "not here any more"),
        ("{course}-u99-w-{soon}-20", 404, "Nothing is left"),
        ("{course}-tzz~zz-w-{soon}-20", 404, "Nothing is left"),
        ("{course}-all-a-{soon}-20-<script>", 404, "not the address of a test"),
    ],
)
def test_a_mangled_or_outlived_address_gets_a_page_that_helps_on(client, course, code, status, words):
    soon, number = date.fromordinal(clock.today() + 5).strftime("%Y%m%d"), a_test(course).code.partition("-")[0]
    for below in ("", "cards/", "print/", "quiz/"):
        response = client.get(f"/test/{code.format(course=number, soon=soon)}/{below}", follow=True)
        assert response.status_code == status
        assert words in text(response)
        assert "<script>" not in response.content.decode().replace('<script src="', "")
        if status == 410 or "no such date" in words:
            assert reverse("course-practice", args=[course.slug]) in response.content.decode()


def test_a_renamed_course_keeps_its_tests(client, course):
    address = reverse("test", args=[a_test(course).code])
    type(course).objects.filter(pk=course.pk).update(slug="life-science", title="Life Science")
    assert "Life Science" in text(client.get(address))


def test_old_addresses_of_a_course_and_a_term_lead_to_their_practice(client, course):
    course.slug = "life-science"
    course.save()
    term = Term.objects.get(name="Term A")
    term.slug = "first-term"
    term.save()
    old = client.get("/courses/life-science/practice/terms/term-a/")
    assert (old.status_code, old.url) == (301, "/courses/life-science/practice/terms/first-term/")


def test_a_term_deleted_in_the_middle_of_practice_loses_nothing_else(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address))
    kept = CardState.objects.get()
    Term.objects.get(name="Term B").delete()
    page = grade(client, cards_address, page)
    assert "An editor has just taken that card away" in text(page)
    assert 'id="prompt">Term C<' in page.content.decode()
    assert list(CardState.objects.all()) == [kept]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"card": "x", "seen": "0", "grade": "3"},
        {"card": "1.9", "seen": "0", "grade": "3"},
        {"card": "9" * 40 + ".1", "seen": "0"},
        {"card": "1.1", "seen": "-1", "grade": "3"},
        {"card": "1.1", "seen": "99999999999999", "grade": "3"},
        {"card": "1.1", "seen": "0", "grade": "7"},
        {"card": "1.1", "seen": "0", "offset": "100000", "grade": "3"},
        {"card": "1.1", "seen": "0", "typed": "x" * 10_000, "answered": "typed"},
        {"card": "1.1", "seen": "0", "answered": "tick", "fact": "not an id"},
        {"card": "1.2", "seen": "0", "answered": "choice", "choice": "9" * 30},
        {"card": "999999.1", "seen": "0", "grade": "3"},
    ],
)
def test_an_answer_that_cannot_be_read_is_not_counted_and_the_card_is_shown_again(client, cards_address, fields):
    response = client.post(cards_address, fields)
    assert response.status_code == 200
    assert "Card 1 of 6" in text(response)
    assert not CardState.objects.filter(rating__gt=1).exists()


def test_a_form_of_another_site_changes_nothing(client, cards_address):
    fields = {**hidden(client.get(cards_address)), "grade": "3"}
    for headers in [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]:
        for address in [cards_address, reverse("practice-forget"), reverse("practice-continue"), reverse("practice")]:
            response = client.post(address, fields, headers=headers)
            assert response.status_code == 403
            assert not response.cookies
    assert not Learner.objects.exists()
    assert client.post(cards_address, fields, headers={"Origin": "http://testserver"}).status_code == 200
    assert Learner.objects.count() == 1


def test_a_forged_cookie_shows_nobodys_practice(client, cards_address):
    grade(client, cards_address, client.get(cards_address))
    for forged in ("1", "A" * 22, "' OR 1=1 --", "\u2603"):
        client.cookies["practice"] = forged.encode("ascii", "ignore").decode()
        assert "Nothing is kept for this device" in text(client.get(reverse("practice")))


def test_progress_goes_on_on_another_device_by_a_code(client, cards_address):
    grade(client, cards_address, client.get(cards_address))
    page = client.post(reverse("practice-code"))
    code = re.search(r'class="code">([0-9A-Z-]{14})<', page.content.decode())[1]
    other = type(client)()
    shown = other.get(reverse("practice-continue") + f"?code={code}")
    assert code in shown.content.decode()
    response = other.post(reverse("practice-continue"), {"code": code}, follow=True)
    assert "1 card known to this device" in text(response)
    assert "Biology" in text(response)
    assert "Card 2 of 6 today" in text(other.get(cards_address))
    again = type(client)().post(reverse("practice-continue"), {"code": code})
    assert again.status_code == 400
    assert "A code works once" in text(again)


def test_delete_everything_does(client, cards_address):
    grade(client, cards_address, client.get(cards_address))
    assert "1 card and your list of tests" in text(client.get(reverse("practice-forget")))
    response = client.post(reverse("practice-forget"))
    assert response.cookies["practice"]["max-age"] == 0
    for model in (Learner, Key, CardState, SavedTest):
        assert not model.objects.exists()


def test_the_learners_day_begins_where_they_are(client, cards_address, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: clock.datetime(2026, 12, 1, 20, tzinfo=clock.UTC))
    grade(client, cards_address, client.get(cards_address), grade="3", offset="600")
    assert date.fromordinal(CardState.objects.get().day) == date(2026, 12, 2)
    client.post(reverse("practice"), {"offset": "-300"})
    assert Learner.objects.get().offset == -300


def test_the_overview_says_what_to_expect_and_how_ready_one_is(client, course, cards_address):
    overview = reverse("test", args=[a_test(course).code])
    page = text(client.get(overview))
    assert "6 cards today: 6 new" in page
    assert "if you keep to the plan" in page
    assert "define 0 of 6" in page
    first = client.get(cards_address)
    grade(client, cards_address, first, grade="4")
    page = text(client.get(overview))
    assert "1 done today, 5 to go" in page
    assert "define 1 of 6" in page


def test_the_forecast_is_worked_out_once_until_something_changes(client, course, monkeypatch):
    overview = reverse("test", args=[a_test(course).code])
    asked = []
    real = plan.today
    monkeypatch.setattr(plan, "today", lambda *args, **kwargs: asked.append(kwargs["day"]) or real(*args, **kwargs))
    client.get(overview)
    first = len(asked)
    asked.clear()
    client.get(overview)
    assert first > 10
    assert len(asked) == 1  # today's cards only
    make_term(course=course)
    asked.clear()
    client.get(overview)
    assert len(asked) > 10


def test_a_quiz_is_the_same_for_everyone_who_has_its_address(client, course):
    response = client.get(reverse("test-quiz", args=[a_test(course).code]))
    assert re.fullmatch(r"/test/[0-9a-z.-]+-[0-9a-z]{5}/quiz/", response.url)
    first, second = client.get(response.url), type(client)().get(response.url)
    assert first.content == second.content
    answers = {f"term-{term.pk}": term.pk for term in Term.objects.filter(course=course)}
    marked = client.post(response.url, answers)
    assert "6 of 6 right" in text(marked)
    assert not Learner.objects.exists()


def test_a_quiz_takes_any_answer(client, course):
    address = reverse("test-quiz", args=[a_test(course, seed="abc").code])
    term = Term.objects.filter(course=course).first()
    marked = client.post(address, {f"term-{term.pk}": "<b>9</b>", "term-x": "1"})
    assert "0 of 6 right" in text(marked)
    assert "<b>9</b>" not in marked.content.decode()


def test_the_drill_alternates_a_pair_and_says_what_decides(client, course):
    a, b = Term.objects.get(name="Term A"), Term.objects.get(name="Term B")
    ConfusedPair.objects.create(term=a, other=b, difference="A goes up, B goes down.")
    address = reverse("pairs", args=[course.slug])
    page, right = client.get(address), []
    for step in range(2):
        assert f"Question {step + 1} of 2" in text(page)
        asked = a if "Meaning number 0" in text(page) else b
        right.append(asked)
        fields = dict(re.findall(r'name="(step|right)" value="(\d+)"', page.content.decode()))
        page = client.post(address, {**fields, "choice": asked.pk})
        assert "A goes up, B goes down." in text(page)
    assert set(right) == {a, b}
    assert "2 of 2 right" in text(page)
    for fields in [{"step": "-1"}, {"step": "9" * 30}, {"step": "1", "choice": "x"}, {"step": "999", "choice": "1"}]:
        assert client.post(address, fields).status_code == 200


def test_a_test_prints_with_its_answers_apart(client, course):
    page = text(client.get(reverse("test-print", args=[a_test(course, depth="wfa").code])))
    questions, answers = page.split(" Answers ")
    assert "How does it go?" in questions
    assert "Thus." not in questions
    assert "Thus." in answers
    assert "Meaning number 0." in answers


def test_drafts_are_nowhere_in_practice(client, course, cards_address):
    make_term("Secret", course, status="draft", definition="Not yet to be seen.")
    addresses = [
        cards_address,
        reverse("course-practice", args=[course.slug]),
        reverse("test", args=[a_test(course).code]),
        reverse("test-print", args=[a_test(course).code]),
        reverse("test-quiz", args=[a_test(course, seed="a").code]),
        reverse("course-cards", args=[course.slug]),
    ]
    for address in addresses:
        assert "Secret" not in text(client.get(address))
        assert "Not yet to be seen" not in text(client.get(address))
    assert client.get(reverse("term-cards", args=[course.slug, "secret"])).status_code == 404


def test_a_term_and_a_unit_can_be_practised_at_once(client, course):
    term = Term.objects.get(name="Term A")
    page = client.get(term.get_absolute_url()).content.decode()
    assert f'href="{reverse("term-cards", args=[course.slug, term.slug])}"' in page
    assert f'href="{reverse("unit-practice", args=[course.slug, 1])}"' in page
    assert "Card 1 of 3." in text(client.get(reverse("term-cards", args=[course.slug, term.slug])))
    assert "Card 1 of 18." in text(client.get(reverse("unit-practice", args=[course.slug, 1])))


def test_too_many_cards_are_told_before_the_test_is_made(client, course, monkeypatch):
    monkeypatch.setattr("glossary.study.cards.CARDS_MAX", 5)
    good = {"date": date.fromordinal(clock.today() + 9).isoformat(), "cards_a_day": "15", "depth": ["w", "f", "a"]}
    response = client.post(reverse("course-practice", args=[course.slug]), good)
    assert response.status_code == 400
    assert "more than 5 cards" in text(response)


def test_the_learner_is_found_by_the_digest_of_the_cookie(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address))
    assert Key.objects.get().digest == learners.digest(page.cookies["practice"].value)


def undo_of(page):
    html = page.content.decode()
    return dict(re.findall(r'name="(card|seen)" value="([^"]*)"', html[: html.index("Undo that answer")])) | {
        "undo": "1"
    }


def test_an_answer_to_a_card_that_was_taken_away_cannot_be_taken_back_and_breaks_nothing(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address))
    Term.objects.get(name="Term A").delete()
    page = client.post(cards_address, undo_of(page))
    assert page.status_code == 200
    assert "An editor has just taken that card away" in text(page)
    assert 'id="prompt">Term B<' in page.content.decode()
    assert CardState.objects.count() == 1
    other = make_term("Elsewhere", make_course("Physics"), definition="Of another course.")
    page = client.post(cards_address, {"card": f"{other.pk}.1", "seen": "0", "undo": "1"})
    assert 'id="prompt">Term B<' in page.content.decode()


def test_a_card_that_is_taken_away_while_the_page_is_made_gives_way_to_the_next(
    client, course, cards_address, monkeypatch
):
    from glossary.study import cards

    real = cards.pool
    old = [real(a_test(course))] * 2  # what finding the test and what finding its cards read, before the editor
    monkeypatch.setattr(cards, "pool", lambda deck: old.pop() if old else real(deck))
    Term.objects.get(name="Term A").delete()
    page = client.get(cards_address)
    assert "An editor has just taken that card away" in text(page)
    assert 'id="prompt">Term B<' in page.content.decode()


def test_after_taking_back_the_card_says_why_it_is_there_itself(client, cards_address, monkeypatch):
    page = grade(client, cards_address, client.get(cards_address), grade="1")
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=9))
    assert "You are about to forget this" in text(client.get(cards_address))
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=9))
    second = client.post(cards_address, {"card": f"{Term.objects.get(name='Term C').pk}.1", "seen": "0", "grade": "3"})
    page = client.post(cards_address, undo_of(second))
    assert 'id="prompt">Term C<' in page.content.decode()
    assert "New to you." in text(page)
    assert "You are about to forget this" not in text(page)


def test_without_progress_choosing_among_names_stays_at_the_same_card(client, course, cards_address):
    page = client.get(cards_address + "?keep=no")
    for _ in range(2):
        page = grade(client, cards_address + "?keep=no", page)
    assert "Card 3 of 6" in text(page)
    link = re.search(r'href="(\?[^"]*form=choice[^"]*)"', page.content.decode())[1].replace("&amp;", "&")
    chosen = client.get(cards_address + link)
    assert "Card 3 of 6" in text(chosen)
    assert hidden(chosen)["card"] == hidden(page)["card"]
    assert 'name="choice"' in chosen.content.decode()


def test_without_progress_a_list_that_was_begun_goes_on_past_midnight(client, course, monkeypatch):
    address = reverse("test-cards", args=[a_test(course, cards_a_day=2).code]) + "?keep=no"
    first = client.get(address)
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=1))
    second = grade(client, address, first)
    monkeypatch.undo()
    assert hidden(second)["card"] == hidden(grade(client, address, client.get(address)))["card"]


def test_one_bad_word_in_an_address_does_not_undo_the_wish_that_nothing_be_kept(client, cards_address):
    address = cards_address + "?keep=no&form=bogus&more=900"
    page = grade(client, address, client.get(address))
    assert "Nothing is kept" in text(page)
    assert not Learner.objects.exists()


def test_an_answer_of_someone_of_whom_nothing_is_kept_any_more_is_told_so(client, cards_address):
    page = grade(client, cards_address, client.get(cards_address), grade="1")
    answered = dict(re.findall(r'name="(card|seen)" value="([^"]*)"', page.content.decode()))
    client.post(reverse("practice-forget"))
    page = client.post(cards_address, {**answered, "seen": "1", "grade": "3"})
    assert "keeps nothing of you any more" in text(page)
    assert not page.cookies
    assert not Learner.objects.exists()


def test_ten_more_brings_ten_more_also_the_second_time_and_is_not_offered_when_none_is_left(client, course):
    for number in range(30):
        make_term(f"More {number}", course, definition=f"Another meaning, number {number}.")
    test = a_test(course, cards_a_day=2)
    address = reverse("test-cards", args=[test.code])
    page, link = client.get(address), ""
    for answered in (2, 10, 10):
        for _ in range(answered):
            assert "Done for today" not in text(page)
            page = grade(client, address + link, page)
        assert "Done for today" in text(page)
        link = re.search(r'href="(\?more=\d+)"', page.content.decode())[1]
        assert f"{address}{link}" in client.get(reverse("test", args=[test.code])).content.decode()
        page = client.get(address + link)
    Term.objects.filter(name__startswith="More").update(status="draft")
    Term.objects.exclude(pk=Term.objects.get(name="Term A").pk).update(status="draft")
    assert "more now" not in text(client.get(address))


def test_the_day_of_a_test_ends_where_the_learner_is(client, course, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: clock.datetime(2026, 12, 2, 2, tzinfo=clock.UTC))
    fields = {"date": "2026-12-01", "cards_a_day": "15", "depth": ["w"]}
    address = reverse("course-practice", args=[course.slug])
    assert "That day is over" in text(client.post(address, fields))
    made = client.post(address, {**fields, "offset": "-480"})  # six in the evening of the first
    assert made.status_code == 302
    page = client.get(made.url)
    assert "The test is today" in text(page)
    monkeypatch.setattr(clock, "now", lambda: clock.datetime(2026, 12, 2, 13, tzinfo=clock.UTC))
    assert client.get(made.url).status_code == 410, "the first is over everywhere"


def test_so_many_units_as_fit_into_no_address_are_refused_in_the_form(client, course):
    for number in range(2, 250):
        make_unit(course, number=number)
    fields = {"date": date.fromordinal(clock.today() + 9).isoformat(), "cards_a_day": "15", "depth": ["w"]}
    address = reverse("course-practice", args=[course.slug])
    response = client.post(address, {**fields, "unit": list(range(1, 250))})
    assert response.status_code == 400
    assert "So many units make no short address" in text(response)
    assert client.post(address, {**fields, "unit": list(range(1, 100))}).status_code == 302


def test_a_form_is_believed_to_come_from_here_by_the_sites_own_address_too(client, cards_address, settings):
    settings.SITE_URL = "http://study.school:8000"
    fields = {**hidden(client.get(cards_address)), "grade": "3"}
    assert client.post(cards_address, fields, headers={"Origin": settings.SITE_URL}).status_code == 200
    assert Learner.objects.count() == 1
