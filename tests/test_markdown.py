"""Text as editors write it, as readers see it."""

import html
import re
import threading
import time
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glossary.text import markdown
from glossary.text.markdown import excerpt, formula_errors, plain, render, render_inline

# Written out here anew, so that an element added to the sanitiser by mistake is noticed.
ELEMENTS = set(
    "a abbr blockquote br code dd div dl dt em hr li ol p pre span strong sup table tbody td th thead tr ul "
    "math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd "
    "mtext mtr munder munderover".split()
)
ATTRIBUTES = set(
    "accent accentunder aria-label class depth display displaystyle form height href id largeop linethickness lspace "
    "mathvariant maxsize minsize movablelimits notation rel role rspace scope scriptlevel separator start stretchy "
    "tabindex title voffset width".split()
)


class Page(HTMLParser):
    """What a browser would find: elements, attributes, and the text that is seen."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.text, self.open = [], [], "", []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def values(self, name):
        return [value for _, attribute, value in self.attributes if attribute == name]


def harmless(source):
    """The page made of `source`, after making sure that nothing in it can run."""
    page = Page(source)
    assert not page.open
    assert set(page.elements) <= ELEMENTS
    for _, name, value in page.attributes:
        assert name in ATTRIBUTES
        if name == "href":
            address = re.sub(r"[\x00-\x20]", "", value).lower()
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", address)
            assert scheme is None or scheme.group(1) in ("http", "https", "mailto")
    assert markdown.sanitise(source) == source  # a browser's parser reads it as it stands
    return page


ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x00>alert(1)</script>",
    "</p><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    '<img src="x" onerror="alert(1)"',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=data:text/html,<script>alert(1)</script>>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<base href=javascript:alert(1)//>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<div style=background:url(javascript:alert(1))>x</div>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><maction actiontype=statusline#http://e xlink:href=javascript:alert(1)>x</maction></math>",
    "<math href=javascript:alert(1)>x</math>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A&#x61&#x76&#x61script:alert(1))",
    "[x](java&#09;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](javascript&colon;alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x][a]\n\n[a]: javascript:alert(1)",
    '[x](http://a "t\\" onmouseover=\\"alert(1)")',
    "[x](http://a 't\" onmouseover=\"alert(1)')",
    '[x](http://a" onmouseover="alert(1))',
    "<javascript://%0aalert(1)>",
    '<x@x"onmouseover=alert(1)>',
    "![x](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    '![x"onerror="alert(1)](http://a)',
    '*[x]: "onmouseover="alert(1)\n\nx',
    '[^x"onclick=alert(1)]\n\n[^x"onclick=alert(1)]: <script>alert(1)</script>',
    '```x"onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```',
    "`</code><script>alert(1)</script>`",
    "|<img src=x onerror=alert(1)>|b|\n|-|-|\n|<script>|</td>|",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    r"\(\text{<img src=x onerror=alert(1)>}\)",
    r"\(\mbox{</mtext></math><script>alert(1)</script>}\)",
    r"\(<script>alert(1)</script>\)",
    r"\(\href{javascript:alert(1)}{x}\)",
    r"\(\class{x\" onclick=\"alert(1)}{x}\)",
    r"\(\style{background:url(javascript:alert(1))}{x}\)",
    r'\(\color{red" onclick="alert(1)}{x}\)',
    r'\(\hspace{1em" onclick="alert(1)}\)',
    r"\(\unicode{x3c}script\unicode{x3e}\)",
    r"\(\unicode{x3c;<img src=x onerror=alert(1)>}\)",
    r"\(\verb|<img src=x onerror=alert(1)>|\)",
    r"\(\operatorname{<script>}\)",
    r"\(\foo{<script>alert(1)</script>}\)",
    r"\(\text{&lt;script&gt;alert(1)&lt;/script&gt;}\)",
    r"\[\begin{array}{l}<svg onload=alert(1)>\end{array}\]",
    r"[x](http://a/\(\text{\"><img src=x onerror=alert(1)>}\))",
    r'[x](http://a "\(x\" onclick=\"alert(1)\)")',
    "\ufdd00\ufdd1<script>alert(1)</script>",
    "\x02wzxhzdk:0\x03<script>\x02klzzwxh:0000\x03",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_an_editor_types_can_run(attack):
    for text in (attack, f"before {attack} after", f"- {attack}\n\n> {attack}", f"*{attack}* “[a{attack}](http://a)”"):
        harmless(render(text))
        harmless(render_inline(text))


def test_raw_html_is_shown_and_not_obeyed():
    assert Page(render("Write <b>bold</b> & <script>x</script>")).text == "Write <b>bold</b> & <script>x</script>"
    assert Page(render("<div>\n*a*\n</div>")).text == "<div>\na\n</div>"


def test_text_inside_a_formula_is_shown_as_it_was_typed():
    page = harmless(render(r"\(\text{<img src=x onerror=alert(1)>}\)"))
    assert page.text == "<img\xa0src=x\xa0onerror=alert(1)>"
    assert page.elements == ["p", "span", "math", "mtext"]


# Markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain words.", "<p>Plain words.</p>"),
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("An *old* **friend**", "<p>An <em>old</em> <strong>friend</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("`x < y`", "<p><code>x &lt; y</code></p>"),
        ("```\nx *y*\n```", "<pre><code>x *y*\n</code></pre>"),
        ("Term\n: meaning", "<dl>\n<dt>Term</dt>\n<dd>meaning</dd>\n</dl>"),
        ("DNA is\n\n*[DNA]: an acid", '<p><abbr title="an acid">DNA</abbr> is</p>'),
        ('It\'s "so" -- or...', "<p>It’s “so” – or…</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("", ""),
        (" \n\t", ""),
        ("fill in _____ and ____.", "<p>fill in _____ and ____.</p>"),
        ("from $5 to $6, $x$", "<p>from $5 to $6, $x$</p>"),
        (r"\$5 \*not\* \<b>", "<p>$5 *not* &lt;b&gt;</p>"),
        ("#1 cause of death", "<p>#1 cause of death</p>"),
        ("co\u00adoperate e\u0301 \u0430", "<p>co\u00adoperate e\u0301 \u0430</p>"),
        ("R\r\nS", "<p>R\nS</p>"),
        ("an old file\x92s quote \x96 here\ud800", "<p>an old file’s quote – here</p>"),
        ("![A cell](http://a.example/x.png)", "<p><span>A cell</span></p>"),
        ("[a [b] c](/x)", '<p><a href="/x">a [b] c</a></p>'),
        ("[a](/x_(y) 'T')", '<p><a href="/x_(y)" title="T">a</a></p>'),
        ("[A] and [b][a] [c]\n\n[a]: /x", '<p><a href="/x">A</a> and <a href="/x">b</a> [c]</p>'),
        ("[[a](/x)]", '<p>[<a href="/x">a</a>]</p>'),
    ],
)
def test_markdown_is_drawn(text, expected):
    assert render(text) == expected


def test_only_links_that_leave_the_site_are_marked_so():
    page = Page(render("[a](http://a.example) [b](/courses/) [c](mailto:a@b.example) [d](//d.example)"))
    assert page.values("rel") == ["nofollow noopener"] * 2
    assert page.values("href") == ["http://a.example", "/courses/", "mailto:a@b.example", "//d.example"]


@pytest.mark.parametrize("text", ["# One", "###### Six ##", "Under\n=====", "Under\n-----"])
def test_a_heading_cannot_break_the_order_of_the_pages_headings(text):
    page = harmless(render(text))
    assert page.elements == ["p", "strong"]
    assert page.values("class") == ["heading"]
    assert page.text.strip() in ("One", "Six", "Under")


def test_a_table_can_be_scrolled_with_the_keyboard_and_says_what_it_is():
    page = harmless(render("|a|b|c|\n|:-|-:|:-:|\n|1|2|3|"))
    assert page.elements[:2] == ["div", "table"]
    assert page.values("tabindex") == ["0"]
    assert page.values("role") == ["group"]
    assert page.values("aria-label") == ["Table"]
    assert page.values("class") == ["scroll", "left", "right", "center", "left", "right", "center"]
    assert page.values("scope") == ["col"] * 3


def test_footnotes_of_two_texts_do_not_meet():
    text = "One[^1] two[^1].\n\n[^1]: Note"
    first, second = Page(render(text, "d1-")), Page(render(text, "d2-"))
    assert not set(first.values("id")) & set(second.values("id"))
    assert all(identity.startswith("d1-") for identity in first.values("id"))
    assert {address[1:] for address in first.values("href")} == set(first.values("id"))
    assert not set(Page(render(text)).values("id")) & set(Page(render(text + " More")).values("id"))


def test_a_prefix_cannot_leave_its_attribute():
    page = harmless(render("One[^1]\n\n[^1]: Note", 'a" onclick="alert(1)'))
    assert all(re.fullmatch("[A-Za-z0-9_-]+", identity) for identity in page.values("id"))


def test_a_single_paragraph_stands_inline_without_its_p():
    assert render_inline("A *fact*") == "A <em>fact</em>"
    assert render_inline("A fact") == "A fact"
    assert render_inline("# A") == '<p class="heading"><strong>A</strong></p>'
    assert render_inline("A\n\nB") == "<p>A</p>\n<p>B</p>"
    assert render_inline("*A*\n\nB") == "<p><em>A</em></p>\n<p>B</p>"


# Formulas


def test_formulas_are_drawn_before_markdown_can_eat_them():
    page = harmless(render(r"Let \(a_1 * b_2 * c\) and *so* \[x^{2} = y\] be."))
    assert page.text == "Let a1*b2*c and so x2=y be."
    assert page.elements.count("math") == 2
    assert page.values("display") == ["block"]
    assert page.elements.count("em") == 1


@pytest.mark.parametrize(
    "formula",
    [
        r"a^2 + b^2 = c^2",
        r"\frac{\text{change in quantity}}{\text{change in price}}",  # as wide as its wider half
    ],
)
def test_a_formula_that_fits_a_phone_stays_whole(formula):
    page = Page(render(rf"Then \({formula}\)."))
    assert page.elements[:2] == ["p", "math"]
    assert page.elements.count("math") == 1
    assert "\u200b" not in page.text


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        (
            r"\text{economic profit} = \text{revenue} - \text{explicit costs}",
            ["economic\xa0profit", "=revenue", "−explicit\xa0costs"],
        ),
        (r"abcdef(a + b + c + d) = -abcdef + ab", ["abcdef(a+b+c+d)", "=−abcdef", "+ab"]),
    ],
)
def test_a_line_may_end_before_the_signs_of_a_formula_too_wide_for_a_phone(formula, lines):
    page = harmless(render(rf"\({formula}\)"))
    assert page.text.split("\u200b") == lines
    assert page.elements.count("math") == len(lines)


def test_a_formula_in_a_line_that_cannot_be_parted_scrolls_by_itself():
    page = harmless(render(r"Then \(\sqrt{abcdefghijklmnopqrstuvwxyz}\)."))
    assert page.elements[:3] == ["p", "span", "math"]
    assert (page.values("tabindex"), page.values("aria-label")) == (["0"], ["Formula"])


def test_a_wide_formula_can_be_scrolled_with_the_keyboard_and_says_what_it_is():
    page = harmless(render(r"\[x\]"))
    assert page.elements[:3] == ["p", "span", "math"]
    assert (page.values("tabindex"), page.values("aria-label")) == (["0"], ["Formula"])


@pytest.mark.parametrize(
    "text",
    [r"`\(x\)`", "```\n\\(x\\)\n```", "~~~\na\n\n\\(x\\)\n~~~", r"``\(x\) ` ``", r"    \(x\)", r"[a](/ '\(x\)')"],
)
def test_a_formula_in_code_or_in_an_address_stays_as_it_was_typed(text):
    page = harmless(render(text))
    assert "math" not in page.elements
    assert r"\(x\)" in page.text + "".join(page.values("title"))


@pytest.mark.parametrize("text", [r"\\(x\\)", "$x$", "(x)", "\\(a\n\nb\\)", r"\(x"])
def test_what_is_not_a_formula_is_not_drawn_as_one(text):
    assert "math" not in Page(render(text)).elements


def test_backticks_of_two_paragraphs_are_no_code_around_a_formula():
    assert "math" in Page(render("a ` b\n\n\\(x\\) ` c")).elements


def test_a_pipe_in_a_formula_does_not_part_a_cell():
    page = harmless(render("|a|b|\n|-|-|\n|\\(|x|\\)|2|"))
    assert page.elements.count("td") == 2


@pytest.mark.parametrize(
    ("latex", "seen"),
    [
        (r"50%", "50%"),
        (r"\text{5 cm, 3% of \$5}", "5\xa0cm,\xa03%\xa0of\xa0$5"),
        (r"\text{5 cm}", "5\xa0cm"),
        (r"\text{if $x$ {is} so}", "if\xa0x\xa0is\xa0so"),
        (r"\int\nolimits_a^b", "∫ab"),
        (r"\operatorname{e-1}", "e−1"),
        (r"a\\b", "ab"),
        (r"\begin{aligned}a&=b\end{aligned}", "a=b"),
        (r"\begin{gathered}a\\b\end{gathered}", "ab"),
        (r"\mathbf{AB}\mathbb{RP}", "𝐀𝐁ℝℙ"),
        (r"\hspace*{1em}x", "x"),
        (r"\arg z", "argz"),
        (r"\permil", "‰"),
        (r"\overset{a}{b}\substack{c\\d}\phantom{e}", "bacde"),
        (r"\mathop{x}", "x"),
        (r"a<b \& c", "a<b&c"),
    ],
)
def test_harmless_latex_that_the_converter_lacks_is_mended(latex, seen):
    page = harmless(render(rf"\({latex}\)"))
    assert page.text == seen
    assert "code" not in page.elements
    assert formula_errors(rf"\({latex}\)") == []


def test_an_operator_is_spaced_as_one():
    assert "<mo>±</mo>" in render(r"\(a \pm b\)")
    assert "<mo>⟶</mo>" in render(r"\(a \longrightarrow b\)")
    assert '<mo lspace="0" rspace="0">+</mo>' in render(r"\(Na^{+}\)")


def test_a_gap_cannot_push_the_page_apart():
    assert Page(render(r"\(\hspace{900em}\rule{99em}{99em}x\)")).values("width") == []
    assert Page(render(r"\(\hspace{2em}\)")).values("width") == ["2em"]


@pytest.mark.parametrize(
    ("latex", "complaint"),
    [
        (r"\foo + 1", r"\foo is not known"),
        (r"\ce{H2O}", r"\mathrm{H_2O}"),
        (r"\frac{1", "{ without its }"),
        (r"1}", "} without its {"),
        (r"\frac{1}", "part"),
        (r"x^2^3", "two ^"),
        (r"x_", "nothing follows"),
        (r"\left( x", r"\left and \right"),
        (r"\begin{matrix} x", r"no \end"),
        (r"x \end{matrix}", r"no \begin"),
        (r"\begin{foo}x\end{foo}", r"\begin{foo} is not known"),
        (r"a & b", "&"),
        (r"\text{\alpha}", r"\alpha stands inside \text"),
        (r"\newcommand{\x}{y}\x", "defines a command"),
        (r"\href{http://a.example}{x}", "link"),
        (" ", "empty"),
        ("{" * 60 + "}" * 60, "deeply"),
        (r"\sqrt" * 300 + "x", "deeply"),
        (r"\bm" * 600 + " x", "deeply"),
        ("x" * 3000, "longer than"),
        ("x\\", "backslash"),
    ],
)
def test_a_formula_that_cannot_be_drawn_is_shown_as_its_source_and_explained(latex, complaint):
    text = rf"So \({latex} \) it is."
    page = harmless(render(text))
    assert page.elements == ["p", "code"]
    assert page.values("class") == ["formula"]
    assert page.text == text
    (error,) = formula_errors(text)
    assert complaint in error
    assert error.startswith("The formula “")
    assert " ".join(latex.split())[:60] in error


def test_a_formula_that_is_never_closed_is_reported():
    assert formula_errors("\\(a + b\n\nso \\[c") == [
        r"The formula that begins “\(a + b” is not closed: write \) at its end.",
        r"The formula that begins “\[c” is not closed: write \] at its end.",
    ]


def test_good_text_has_no_formula_errors():
    assert formula_errors(r"Water \(H_2O\), `\(\foo\)`, $5") == []


# Plain text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A *b* [c](/d) `e`", "A b c e"),
        ("# Head\n\n- one\n- two", "Head one two"),
        ("One[^1] two.\n\n[^1]: Note", "One two."),
        ('a < b & "c"\n d', "a < b & “c” d"),
        ("&lt;b&gt; <i>", "<b> <i>"),
        ("|a|b|\n|-|-|\n|1|2|", "a b 1 2"),
        (r"is \(\frac{a}{b}\)", "is a/b"),
        (r"\(\frac{a+1}{2b}\)", "(a + 1)/(2b)"),
        (r"\(3\frac{1}{2}\)", "3 1/2"),
        (r"\(H_2O\) and \(x^{10}\)", "H₂O and x¹⁰"),
        (r"\(\sqrt{2}\), \(\sqrt[3]{x+1}\)", "√2, ³√(x + 1)"),
        (r"\(\hat{p} = -1\)", "p̂ = −1"),
        (r"\(x^{a+b}\) \(y_q\)", "x^(a + b) y_q"),
        (r"\(\sin x\) \(90^\circ\)", "sin x 90°"),
        (r"\({}^{14}_{6}C\)", "¹⁴₆C"),
        (r"\(\lim_{x \to 0} x\)", "lim_(x → 0) x"),
        (r"*so* \(x < 1\)", "so x < 1"),
        (r"\(\foo < 1\)", r"\foo < 1"),
        ("", ""),
    ],
)
def test_plain_text_reads_well(text, expected):
    assert plain(text) == expected


def test_an_excerpt_ends_at_a_word():
    text = "The *opening* of a definition, and more."
    assert excerpt(text, 100) == "The opening of a definition, and more."
    assert excerpt(text, 38) == "The opening of a definition, and more."
    assert excerpt(text, 37) == "The opening of a definition…"
    assert excerpt(text, 30) == "The opening of a definition…"
    assert excerpt(text, 12) == "The opening…"
    assert excerpt("Unbreakable", 5) == "Unbr…"
    assert excerpt("abce\u0301\u0302d", 5) == "abc…"
    assert excerpt("word", 0) == ""
    assert excerpt("of the and", 9) == "of…"


def test_an_excerpt_ends_with_a_sentence_that_is_long_enough():
    text = "The value of the best alternative given up. Of all the things that could have been done instead."
    assert excerpt(text, 70) == "The value of the best alternative given up."
    assert excerpt(text, 43) == "The value of the best alternative given up."
    assert excerpt(text, 42) == "The value of the best alternative given…"
    assert excerpt("Short. " + text[:43] + " " + text[:43], 60) == "Short. The value of the best alternative given up."
    assert excerpt("No. " + "word " * 30, 60) == "No. word word word word word word word word word word word…"


@pytest.mark.parametrize("short", ["the U.S. Supreme Court", "Dr. Snow", "e.g. Athens", "3.5 per cent", "vs. Ferguson"])
def test_an_excerpt_does_not_take_an_abbreviation_for_the_end_of_a_sentence(short):
    cut = excerpt(f"What was decided in the case of {short} and everything else that came of it", 60)
    assert cut.startswith(f"What was decided in the case of {short}")
    assert cut.endswith("…")


# Any text

MARKUP = st.sampled_from(
    r"""[ ] ( ) ![ * ** _ __ ` `` ``` ~~~ > - + 1. 12. # | --- |-|-| : [^1] [^1]: *[a]: " ' \ \( \) \[ \] \frac \text{
    \sqrt \left \right \begin{matrix} \end{matrix} \over { } ^ & &amp; < <http://a> <a@b> -- ... [a]: a b's "c" ('d')
    \foo % $ = ~ 's '80s s' AT&T 5 a.b""".split()
    + [
        "\n",
        "\n\n",
        "    ",
        " ",
        "  \n",
        "\t",
        "\r\n",
        "\xa0",
        "\x00",
        "\x92",
        "\u2028",
        "\ufdd00\ufdd1",
        "é",
        "e\u0301",
    ]
)
TEXTS = st.one_of(st.lists(MARKUP, max_size=30).map("".join), st.text(max_size=60))
PROSE = st.lists(
    st.sampled_from(
        [*"aBs1é .,;:!?()'\"/%$-=+|>#&<\n", "'s ", "s' ", ' "', '" ', " (", "\n\n", r"\(x\)", r"\[y\]", "5."]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=400)
@given(TEXTS)
def test_no_text_raises_and_none_gets_past_the_sanitiser(text):
    harmless(render(text, "x"))
    harmless(render_inline(text))
    formula_errors(text)
    line = plain(text)
    assert line == " ".join(line.split())
    assert len(excerpt(text, 20)) <= 20


@settings(max_examples=600)
@given(st.one_of(PROSE, TEXTS))
@example("It's the students' \"own\" ('fair') 's ")
@example("'s a")
@example("\"a\" 'b'")
@example("a | b\nc | d")
@example("5. a")
@example(r'"\(x\)" \(y\)')
def test_the_short_cut_gives_the_same_bytes_as_the_long_way(text):
    source, formulas, _ = markdown._formulas_out(text)
    if markdown._prose(source) is None:
        return
    long_way = markdown._numbered(markdown._converted(source, ""), formulas, markdown.mathml.to_html)
    assert render(text) == markdown.sanitise(long_way)
    seen = re.sub(r"<math.*?</math>", "\ufffc", markdown.sanitise(long_way), flags=re.DOTALL)
    shown = re.sub("<[^>]*>", "", seen)
    if not formulas:
        assert plain(text) == " ".join(html.unescape(shown).split())


def test_nearly_all_prose_takes_the_short_cut():
    for text in (
        "It's the students' \"own\" work (1986); 5% of $7.",
        "One.\n\nTwo\nlines.",
        r"Water \(H_2O\)",
        "p < 0.05 & so",
    ):
        assert markdown._prose(markdown._formulas_out(text)[0]) is not None


HEAVY = [
    *(fragment * (8000 // len(fragment)) for fragment in (
        "[", "![", "[a](", "[[a]", '[a](b "', "*", "*a ", "_*a*_ ", "**a*", "`", "` ``", ">", "> ", "> - ", "- ",
        "- a\n", "1. ", "#", "# a\n", "a\n=\n", "a\n: b\n", ": ", "[^1]", "[^1]: a\n", "*[a]: b\n", "*[", "|",
        "[a]: b\n", "a|b\n-|-\n", "'", '"', "\\", r"\(", r"\(x\)", r"\[x", "<", "<a@b", "&", "-", "a\n\n", "\t",
        "~~~\n", "```\na\n", "    a\n\n",
    )),
    "[^a]: x\n\n" + "[^a] " * 1590,
    "".join(f"[^{n}]: a\n\n[^{n}]" for n in range(500))[:8000],
    "*[a]: b\n\n" + "a " * 3900,
    "[a]: b\n\n" + "[a]" * 2600,
    "".join("    " * n + "- a\n" for n in range(60)),
    "".join(">" * n + " a\n\n" for n in range(120)),
    "|" + "a|" * 1900 + "\n|" + "-|" * 1900,
    r"\(" + "{" * 3990 + "}" * 3990 + r"\)",
    "".join(rf"\(x_{{{n}}}\)" for n in range(800))[:8000],
]  # fmt: skip


@pytest.mark.parametrize("text", HEAVY, ids=lambda text: repr(text[:12]))
def test_no_text_takes_long(text):
    start = time.process_time()
    harmless(render(text))
    assert time.process_time() - start < 0.5 * 2  # half a second, and as much again for a slow machine


def test_too_much_markup_is_shown_as_text():
    page = harmless(render("> " * 20 + "a *b*\n\nc"))
    assert page.elements == ["p", "p"]
    assert "*b*" in page.text
    assert Page(render("*a* " * 3000)).elements == ["p"]
    assert Page(render("# a\n" * 600)).elements == ["p"]


def test_threads_do_not_disturb_each_other():
    texts = [f"*{n}*[^1]\n\n[^1]: note {n}" for n in range(30)]
    alone = [render(text) for text in texts]
    together = {}
    threads = [
        threading.Thread(target=lambda n=n: together.update({n: [render(text) for text in texts]})) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(together.values()) == [alone] * 4
