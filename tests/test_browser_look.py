"""Every page type in real Chromium: for everyone, on anything, on paper."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from glossary.models import ConfusedPair
from tests.factories import make_course, make_term, make_unit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FORMULA = r"\(\text{economic profit} = \text{total revenue} - \text{explicit costs} - \text{implicit costs}\)"
KINDS = (
    "home", "courses", "no-course", "course", "course-az", "empty-course", "unit", "term", "bare-term", "extreme-term",
    "names", "name", "search", "results", "nothing-found", "missing", "print", "cards",
    "practice", "privacy", "report",
)  # fmt: skip


@pytest.fixture
def site(live_server):
    """A small site with ordinary and extreme content; gives each kind of page's address."""
    course = make_course(
        "Microeconomics",
        slug="microeconomics",
        description="How people choose.",
        license="CC BY 4.0",
        license_url="https://example.org/by",
        attribution="By a teacher.",
    )
    units = [make_unit(course, number, title) for number, title in enumerate(("Choice", "Markets", "Failure"), 1)]
    term = make_term(
        "Opportunity cost",
        course,
        unit=units[0],
        topic="1.1 Limits",
        definition="The value of the best alternative given up when a choice is made.",
        facts=["Only the best alternative counts.", f"It is subtracted: {FORMULA}.", "Sunk costs do not count."],
        questions=[
            ("how", "How would you work out the cost of a year of college?", "Add the income given up to the fees."),
            ("discuss", "Why might an economist tell a baker to close?", "Her time has a price of its own."),
            ("evaluate", "Judge the claim that a free concert costs nothing.", "The evening is spent all the same."),
        ],
        aliases=["Alternative cost"],
    )
    rival = make_term("Sunk cost", course, unit=units[0], topic="1.1 Limits", definition="Money already spent.")
    ConfusedPair.objects.create(term=term, other=rival, difference="One can still be avoided, the other cannot.")
    make_term("Demand", course, unit=units[1], definition="What buyers would take at each price.")
    make_term("Externality", course, unit=units[2], definition="A cost that falls on a bystander.")
    make_term("Opportunity costs", make_course("Career Development"), definition="What another job would have paid.")
    extreme = make_term(
        "Inventory for Assessing the Process of Cultural Competence Among Healthcare Professionals Revised (IAPCC-R)",
        course,
        unit=units[1],
        definition=(
            r"\[\int_0^\infty \frac{x^{p-1}}{1+x}\,dx + \sum_{n=1}^{N} a_n x^n + \prod_{k=1}^{K} b_k = "
            r"\alpha + \beta + \gamma + \delta + \epsilon + \zeta + \eta + \theta + \iota + \kappa\]"
            "\n\n| first column | second column | third column | fourth column |\n|---|---|---|---|\n"
            "| electroencephalographically | 2 | deinstitutionalization | 4 |\n\n"
            "α-ray, Ёлка, مرونة الطلب, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
        ),
        facts=[r"Fact: \(\sqrt{abcdefghijklmnopqrstuvwxyzabcdefghijkl}\)."] + [f"Fact {n}." for n in range(2, 31)],
        questions=[("how", f"How does {FORMULA} work?", f"So: {FORMULA}, and that is all.")],
    )
    make_term("مرونة", course, unit=units[2], definition="قياس استجابة الكمية المطلوبة لتغير السعر.")
    bare = make_term("P", make_course("Statistics", slug="statistics"), definition="Probability.")
    empty = make_course("Latin", slug="latin")
    addresses = {
        "home": "/",
        "courses": reverse("courses"),
        "no-course": reverse("courses") + "?q=nothing",
        "course": course.get_absolute_url(),
        "course-az": course.get_absolute_url() + "?view=az",
        "empty-course": empty.get_absolute_url(),
        "unit": units[0].get_absolute_url(),
        "term": term.get_absolute_url(),
        "bare-term": bare.get_absolute_url(),
        "extreme-term": extreme.get_absolute_url(),
        "names": reverse("names"),
        "name": reverse("name", args=["opportunity-cost"]) + "?course=microeconomics",
        "search": reverse("search"),
        "results": reverse("search") + "?q=cost",
        "nothing-found": reverse("search") + "?q=zzzz",
        "missing": "/no-such-page/",
        "print": reverse("print", args=["microeconomics"]),
        "cards": reverse("cards", args=["microeconomics"]),
        "practice": reverse("course-practice", args=["microeconomics"]),
        "privacy": reverse("privacy"),
        "report": reverse("report", args=["microeconomics", term.slug]),
    }
    assert addresses.keys() == set(KINDS)
    return {kind: live_server.url + address for kind, address in addresses.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_either_scheme_on_a_phone_or_a_desk(page, site, kind):
    page.goto(site[kind])
    everything = {"rules": {"target-size": {"enabled": True}}}
    colours = {"runOnly": ["color-contrast", "link-in-text-block"]}  # what else could a scheme change?
    looks = [(390, "light", everything), (1280, "dark", everything), (390, "dark", colours), (1280, "light", colours)]
    for width, scheme, options in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=options)
        assert not found.response["violations"], f"{width} px, {scheme}: {found.generate_report()}"


def test_nothing_scrolls_sideways_on_the_narrowest_phone_or_at_400_percent(page, site):
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 × 1024 at 400 %
    for kind, address in site.items():
        page.goto(address)
        for details in page.locator("details").all():
            details.evaluate("element => { element.open = true }")
        wide = page.evaluate("""() => [...document.querySelectorAll("main *")].filter(element =>
            element.getBoundingClientRect().right > 321 && !element.closest(".scroll")).map(one => one.outerHTML)""")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, (kind, wide)


def test_a_formula_or_a_table_wider_than_a_phone_scrolls_by_itself(page, site):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site["extreme-term"])
    boxes = page.locator("section.definition .scroll, .facts .scroll")
    assert boxes.count() == 3
    for box in boxes.all():
        sizes = box.evaluate("({scrollWidth, clientWidth}) => [scrollWidth, clientWidth]")
        assert sizes[0] > sizes[1] > 200
        box.focus()
        assert box.evaluate("element => element === document.activeElement")


def test_a_long_formula_in_a_line_is_read_whole_on_a_phone(page, site):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site["term"])
    ends = page.locator(".facts math").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert len(ends) == 4
    assert max(ends) <= 320 - 16


def tab_to(page, name):
    """Press Tab until the element that says this has the focus; each stop on the way shows that it has it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("""() => {
            const element = document.activeElement, style = getComputedStyle(element)
            const box = element.getBoundingClientRect()
            return {text: element.textContent.trim().replace(/\\s+/g, " "),
                    outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
                    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight}
        }""")
        assert focused["outline"] == "solid", focused
        assert focused["width"] >= 2, focused
        assert focused["seen"], focused
        if focused["text"].startswith(name):
            return
    raise AssertionError(f"Tab never came to {name}.")


def test_the_keyboard_alone_leads_from_home_to_an_answer(page, site):
    page.goto(site["home"])
    tab_to(page, "Skip to the text")
    tab_to(page, "Microeconomics")
    page.keyboard.press("Enter")
    page.wait_for_url(site["course"])
    tab_to(page, "Opportunity cost")
    page.keyboard.press("Enter")
    page.wait_for_url(site["term"])
    tab_to(page, "How would you work out")
    answer = page.get_by_text("Add the income given up to the fees.")
    assert not answer.is_visible()
    page.keyboard.press("Enter")
    assert answer.is_visible()


def test_the_skip_link_leads_past_the_header(page, site):
    page.goto(site["term"])
    tab_to(page, "Skip to the text")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    tab_to(page, "Courses")
    assert page.evaluate("document.activeElement.closest('nav').ariaLabel") == "Breadcrumb"


IN_ORDER = [
    "Opportunity cost", "from class: Microeconomics", "Definition", "The value of the best alternative",
    "3 Must Know Facts For Your Next Test", "Only the best alternative counts.", "Review Questions",
    "How would you work out", "also found in:", "Career Development", "Compare all 2 courses", "Often confused with",
    "Sunk cost", "Next",
]  # fmt: skip


def assert_in_order(text, parts):
    at = 0
    for part in parts:
        assert part in text[at:], part
        at = text.index(part, at) + 1


def test_everything_can_be_read_and_found_without_a_script(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(site["term"])
    text = page.locator("main").inner_text()
    assert_in_order(text, IN_ORDER)
    assert "Copy link" not in text  # a button that would do nothing
    page.locator("summary").first.click()
    assert page.get_by_text("Add the income given up to the fees.").is_visible()
    page.get_by_label("Search a term or a course").fill("sunk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=sunk")
    page.locator("main").get_by_role("link", name="Sunk cost").click()
    assert page.locator("h1").inner_text() == "Sunk cost"
    page.goto(site["print"])
    assert "Add the income given up to the fees." in page.locator("main").inner_text()
    assert not page.get_by_role("button", name="Print").is_visible()
    page.context.close()


def test_everything_can_be_read_without_a_style_sheet(page, site):
    def plain(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r"(?s)<style>.*?</style>", "", answer.text()))

    page.route(re.compile(r"\.css"), lambda route: route.abort())
    page.route(re.compile(r"/$|\?"), plain)
    page.goto(site["term"])
    assert page.evaluate("getComputedStyle(document.body).margin") == "8px"  # the browser's own
    assert_in_order(page.locator("main").inner_text(), IN_ORDER)
    page.locator("summary").first.click()
    assert page.get_by_text("Add the income given up to the fees.").is_visible()
    assert page.locator("svg").bounding_box()["width"] <= 24
    page.goto(site["cards"])
    assert_in_order(page.locator("main").inner_text(), ["Opportunity cost", "The value of the best alternative"])


def test_the_browser_finds_a_text_inside_a_closed_answer(page, site):
    # A link to a text is the browser's own find-in-page, without its window.
    page.goto(site["term"] + "#:~:text=Add%20the%20income%20given%20up")
    answer = page.get_by_text("Add the income given up to the fees.")
    answer.wait_for(state="visible")
    assert page.locator("details[open]").count() == 1


def test_copy_link_copies_the_page_s_own_address_and_says_so(page, site, settings):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site["term"] + "?utm_source=chat#facts")
    button = page.get_by_role("button", name="Copy link")
    button.click()
    page.get_by_role("button", name="Link copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == settings.SITE_URL + "/courses/microeconomics/opportunity-cost/"


def test_a_right_to_left_name_runs_its_own_way(page, site):
    page.goto(site["course-az"])
    place = page.get_by_text("قياس استجابة").evaluate("""element => {
        const range = document.createRange(); range.selectNodeContents(element)
        const text = range.getBoundingClientRect(), box = element.getBoundingClientRect()
        return [text.left - box.left, box.right - text.right]
    }""")
    assert place[0] > place[1]  # it stands at the right edge of its column


def test_forced_colours_still_show_which_view_is_chosen(page, site):
    page.emulate_media(forced_colors="active")
    page.goto(site["course"])
    chosen, other = page.get_by_role("navigation", name="This course").get_by_role("link").all()[:2]
    line = "element => getComputedStyle(element).textDecorationLine"
    assert (chosen.evaluate(line), other.evaluate(line)) == ("underline", "none")


# On paper


def sheets_of_paper(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_a_printed_term_is_one_sheet_with_every_answer_open_and_no_way_around(page, site):
    page.goto(site["term"])
    assert sheets_of_paper(page) == 1
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    assert "Add the income given up to the fees." in text
    assert "The evening is spent all the same." in text
    assert "/courses/microeconomics/opportunity-cost/" in text
    for absent in ("Skip to the text", "Courses", "Copy link", "Show answer", "Try the questions", "Next"):
        assert absent not in re.sub("For Your Next Test", "", text)


def test_older_browsers_open_the_answers_by_script_and_close_them_again(page, site):
    page.goto(site["term"])
    page.locator("summary").first.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details[open]").count() == 3
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 1


def test_a_cram_sheet_can_leave_out_facts_and_questions(page, site):
    page.goto(site["print"])
    fact = page.get_by_text("Only the best alternative counts.")
    question = page.get_by_text("How would you work out")
    answer = page.get_by_text("Add the income given up to the fees.")
    assert (fact.is_visible(), question.is_visible(), answer.is_visible()) == (True, True, True)
    page.get_by_label("with facts").uncheck()
    assert (fact.is_visible(), question.is_visible()) == (False, True)
    page.get_by_label("with questions").uncheck()
    assert (question.is_visible(), answer.is_visible()) == (False, False)
    assert page.get_by_text("The value of the best alternative").is_visible()


def test_answers_begin_a_sheet_of_their_own(page, site):
    page.goto(site["print"])
    page.emulate_media(media="print")
    assert page.locator(".keys").evaluate("element => getComputedStyle(element).breakBefore") == "page"
    with_answers = sheets_of_paper(page)
    page.emulate_media(media="null")
    page.get_by_label("with questions").uncheck()
    assert sheets_of_paper(page) < with_answers


def test_each_card_s_back_lies_behind_its_front_when_the_paper_is_turned(page, site):
    course = make_course("Nine", slug="nine")
    for number in range(1, 10):
        make_term(f"Name {number}", course, definition=f"Meaning {number}.")
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    page.goto(site["cards"].replace("microeconomics", "nine"))
    assert sheets_of_paper(page) == 4  # eight cards a sheet, two sides each
    page.emulate_media(media="print")
    faces = page.locator(".face").evaluate_all("""faces => faces.map(face => {
        const sheet = face.getBoundingClientRect()
        return [...face.children].map(card => {
            const box = card.getBoundingClientRect()
            return {text: card.textContent.match(/\\d/)[0], left: box.left, right: innerWidth - box.right,
                    top: box.top - sheet.top, bottom: box.bottom - sheet.top}
        })
    })""")
    assert [len(face) for face in faces] == [8, 8, 1, 1]
    for fronts, backs in zip(faces[::2], faces[1::2], strict=True):
        for front, back in zip(fronts, backs, strict=True):
            assert front["text"] == back["text"]
            assert front["left"] == pytest.approx(back["right"], abs=0.5)
            assert front["right"] == pytest.approx(back["left"], abs=0.5)
            assert (front["top"], front["bottom"]) == pytest.approx((back["top"], back["bottom"]), abs=0.5)
    assert faces[0][0]["left"] < faces[0][1]["left"]


def test_a_long_definition_still_fits_its_card(page, site):
    course = make_course("Long", slug="long")
    words = "The value of the alternative that is given up whenever a choice is made between two goods. "
    for length in range(60, 2400, 60):
        make_term(f"Name {length}", course, definition=(words * 30)[:length].strip())
    page.goto(site["cards"].replace("microeconomics", "long"))
    backs = page.locator(".backs .card")
    assert backs.count() == 39
    too_long = backs.evaluate_all(
        "all => all.filter(card => card.scrollHeight > card.clientHeight + 1).map(card => card.textContent.length)"
    )
    assert too_long == []
