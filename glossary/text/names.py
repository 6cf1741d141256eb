"""Names of terms: the key that ties one idea in many courses together, the aliases a name carries, its place in A-Z."""

import re
import unicodedata
from collections.abc import Iterator

from glossary.text.plurals import NO_PLURALS_ALONE, PREFIXES, singular

# --- Characters: case, accents and look-alikes fold; signs that carry meaning (+ * ° % # = | ∩ …) stay. ---------------

DASHES = "‐‑‒–—―−﹘﹣-"
APOSTROPHES = "’‘‛ʼʹʻ`´′'"
GREEK_NAMES = {
    unicodedata.lookup(f"GREEK SMALL LETTER {name.upper()}"): name
    for name in (
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lamda mu nu xi omicron pi rho sigma tau upsilon phi"
        " chi psi omega"
    ).split()
} | {"λ": "lambda"}
# Stand for a minus and a prime until the hyphens and apostrophes are gone, for which they would be taken.
_MINUS, _PRIME = "\ue000", "\ue001"
_INVISIBLE = [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F, 0xFEFF]
# Before NFKD, which would make "TM" of ™ and a dash of ⁻.
_BEFORE_NFKD: dict[int, str | None] = {
    **dict.fromkeys([*_INVISIBLE, *map(ord, "™®©℠" + _MINUS + _PRIME)]),
    **dict.fromkeys(map(ord, "⁻₋"), _MINUS),
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
}
# With the Latin letters that Unicode does not take apart into a base and an accent.
_AFTER_NFKD: dict[int, str] = {
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"} | dict(zip("øłđðħıŧ", "olddhit", strict=True))),
    ord("⁄"): "/",
}
_ACCENTS = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+")
# One Greek letter is a symbol (ΔH, α-ray) and has a name; several in a row are a Greek word.
_GREEK_LETTER = re.compile("(?<![α-ω])[α-ω](?![α-ω])")
# Cyrillic letters (and the Greek omicron) drawn like Latin ones; В looks like B, so в follows it.
_LOOK_ALIKES = str.maketrans("аеорсухѕіјһԁԛԝҫвнкмтο", "aeopcyxsijhdqwcbhkmto")
_MIXED_WORD = re.compile("(?=[\\w\u0300-\u036f]*[a-z])(?=[\\w\u0300-\u036f]*[\u0400-\u052fο])[\\w\u0300-\u036f]+")


def _fold(name: str) -> str:
    """The name without case, accents and typographic variants; its punctuation is still there."""
    if name.isascii():
        return name.lower().replace("`", "'")
    text = unicodedata.normalize("NFKD", name.translate(_BEFORE_NFKD)).casefold()
    text = unicodedata.normalize("NFKD", text).translate(_AFTER_NFKD)
    text = _MIXED_WORD.sub(lambda word: word.group().translate(_LOOK_ALIKES), text)
    text = unicodedata.normalize("NFC", _ACCENTS.sub("", text))
    return _GREEK_LETTER.sub(lambda letter: GREEK_NAMES.get(letter.group(), "sigma"), text)


# --- The key ----------------------------------------------------------------------------------------------------------

# Pairs that are written as one word just as often.
_COMPOUNDS = {
    tuple(pair.split("+")): pair.replace("+", "")
    for pair in (
        "break+even data+base e+commerce e+mail feed+back half+life health+care horse+race life+span mark+up"
        " market+place wave+length work+force work+place"
    ).split()
}
# What counts in Roman as well as in Arabic figures: type I error, type 1 error.
_NUMBERED = frozenset("article class factor grade level phase stage title type".split())
_ROMAN = {roman: str(n) for n, roman in enumerate("i ii iii iv v vi vii viii ix x".split(), 1)}
_GLUED = PREFIXES | _NUMBERED | {first for first, _ in _COMPOUNDS}

_PUNCTUATION: dict[int, str] = dict.fromkeys(map(ord, '-!"(),:;?[]{}_/\\“”„‟«»‹›¡¿‚'), " ")
_PUNCTUATION |= {ord("'"): "", ord("&"): " and ", ord(_MINUS): "⁻", ord(_PRIME): "'"}
_POSSESSIVE = re.compile(r"(?<=[^\W\d_]{2})'s\b")
# A dash is a minus in "W- boson", "HCO3-" and "-40", a hyphen elsewhere; an apostrophe is a prime in "5' end" and "f'".
_MINUS_IN_TEXT = re.compile(r"(?:(?<!\S)|(?<=\())(?![xyz]-)(\w{1,2}|\w*\d)-(?![^\s)])|(?<!\S)()-(?=\d)")
_PRIME_IN_TEXT = re.compile(r"(?:(?<=\d)|(?<=(?<![^\W_])[^\W\d_]))'(?!\w)")
_INITIAL_DOT = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]{2})")
_DOT = re.compile(r"(?<=[^\s\d])\.|\.(?!\w)")


def name_key(name: str) -> str:
    """The key that all spellings of one name share, so that one idea in many courses has one key.

    Folds case, compatibility forms (NFKC), accents, dashes, apostrophes and possessives, spaces, hyphens, a leading
    "the", abbreviations in brackets, and English plurals in every word. Signs that carry meaning stay: `W⁺ boson` is
    not `W⁻ boson`. The key of a key is itself, and it is empty only when the name is.
    """
    text = _fold(name)
    plain = name.isascii() and text.replace(" ", "").isalnum()
    words = (text if plain else _plain_words(text)).split()
    while len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) == 1 and words[0] in NO_PLURALS_ALONE:
        return words[0]
    words = [singular(word) for word in words]
    glued = len(words) > 1 and not _GLUED.isdisjoint(words)
    key = " ".join(_glue(words) if glued else words)
    if not key:  # nothing but punctuation is a name too
        key = " ".join(text.split()) or name.strip() or (name and "-")
    # One pass is enough for plain words; others may meet a rule again in what the first pass made of them.
    return key if key == name or (plain and not glued) else name_key(key)


def _plain_words(text: str) -> str:
    """The text with its punctuation turned into spaces, or into nothing, and abbreviations in brackets left out."""
    if "(" in text:
        text = _BRACKET.sub(_without_abbreviation, text)
    if "'" in text:
        text = _PRIME_IN_TEXT.sub(_PRIME, _POSSESSIVE.sub("", text))
    if "-" in text:
        text = _MINUS_IN_TEXT.sub(rf"\1{_MINUS}", text)
    if "." in text:
        text = _DOT.sub("", _INITIAL_DOT.sub(" ", text))
    return text.translate(_PUNCTUATION)


def _glue(words: list[str]) -> list[str]:
    """Bound prefixes and often closed compounds written together (non verbal, half life), Roman figures in Arabic."""
    glued = words[:1]
    for word in words[1:]:
        if (compound := _COMPOUNDS.get((glued[-1], word))) is not None:
            glued[-1] = compound
        elif glued[-1] in PREFIXES and len(word) > 2 and word.isalpha():
            glued[-1] = singular(glued[-1] + word)
        elif glued[-1] in _NUMBERED:
            glued.append(_ROMAN.get(word, word))
        else:
            glued.append(word)
    return glued


# --- Brackets: an abbreviation names the same thing, anything else tells two meanings apart. --------------------------

_BRACKET = re.compile(r"\s*\(+([^()]*)\)+")
_LAST_BRACKET = re.compile(r"(.*\S)\s*\(+([^()]*)\)+\s*", re.DOTALL)
_SEPARATOR = re.compile(r",\s*|/|;\s*|\s+or\s+")
_SYMBOL = re.compile(rf"\S{{0,12}}°\S{{0,12}}|delta\S{{1,12}}|\w[1l]/2|[^\W\d_][+*]?|{'|'.join(GREEK_NAMES.values())}")
_OTHER_NAME = re.compile(
    r"(?:also called|also known as|also|or|plural|pl\.|singular|sing\.)[:,]?\s+(.+)|(.+), (?:sing|pl)\.", re.IGNORECASE
)
_SMALL_WORDS = frozenset("a an and for in of on the to".split())


def aliases_in(name: str) -> list[str]:
    """The other names that a name gives in brackets at its end: an abbreviation or its expansion, "or …", "plural: …".

    `adenosine triphosphate (ATP)` gives `ATP`; `B-cell receptors (BCRs)` gives `BCR`. A disambiguator, a year and a
    symbol of one letter (`entropy (S)`) are no aliases.
    """
    if not (bracket := _LAST_BRACKET.fullmatch(name)):
        return []
    long, note = bracket.group(1), bracket.group(2).strip()
    if other := _OTHER_NAME.fullmatch(note):
        return [other.group(1) or other.group(2)]
    if _are_initials(_fold(long), _fold(note)):
        return [note]
    shorts = [short.strip() for short in _SEPARATOR.split(note)]
    return [
        re.sub(r"^the |(?<=[A-Z])s$", "", short)
        for short in shorts
        if sum(map(str.isalnum, short)) > 1 and _abbreviates(_fold(short), _fold(long))
    ]


def _without_abbreviation(bracket: re.Match[str]) -> str:
    long, note = bracket.string[: bracket.start()].strip(), bracket.group(1).strip()
    at_end = not bracket.string[bracket.end() :].strip()
    same_thing = (
        _SYMBOL.fullmatch(note)
        or (note and long.endswith(note))  # gamma ray (γ ray), both read out by now
        or any(_abbreviates(short.strip(), long) for short in _SEPARATOR.split(note))
        or (at_end and (note.startswith("see also ") or _OTHER_NAME.fullmatch(note) or _are_initials(long, note)))
    )
    return "" if long and same_thing else bracket.group()


def _abbreviates(short: str, long: str) -> bool:
    """Whether the folded `short` is made of letters of the folded `long`, in order, from the beginning of a word.

    One letter may come from elsewhere (cost per thousand: CPM) when all others begin words. Case is no help: a key
    must not change with it.
    """
    letters = "".join(filter(str.isalpha, short.removeprefix("the ")))
    words = re.findall(r"[^\W\d_]+", long)
    initials = [word[0] for word in words]
    if len(letters) < 3:
        return any(letter in initials for letter in letters)
    if short.isalpha() and len(words) > 1 and sum(letter in initials for letter in letters) >= len(letters) - 1:
        return True
    together = "".join(words)
    return any(
        initial == letters[0] and _in_order(letters, together[sum(map(len, words[:at])) :])
        for at, initial in enumerate(initials)
    )


def _in_order(letters: str, text: str) -> bool:
    rest: Iterator[str] = iter(text)
    return len(letters) < len(text) and all(letter in rest for letter in letters)


def _are_initials(short: str, long: str) -> bool:
    """Whether the folded `long` spells out the folded `short`: AIDS (acquired immune deficiency syndrome)."""
    words = re.findall(r"\w+", long)
    spellings = ["".join(word[0] for word in words if word not in small) for small in (_SMALL_WORDS, frozenset[str]())]
    return len(short) > 1 < len(words) and short in spellings


# --- A-Z --------------------------------------------------------------------------------------------------------------

_LEADING_SIGNS = re.compile(r"\A[\W_]+(?=\w)")
_ARTICLE = re.compile(r"\A(?:the|an)\s+(?=\w)")
_GAP = re.compile(r"[\s\-/,:;()\[\]\"“”?!]+")


def sort_text(name: str) -> str:
    """What a name is sorted by: folded, without leading quotes, signs and articles, hyphens as spaces.

    "a" is not taken for an article, since in a glossary it is rather a letter: A band, a posteriori.
    """
    text = _fold(name).replace("'", "")
    if not text[:1].isalnum():
        text = _LEADING_SIGNS.sub("", text)
    if text.startswith(("the ", "an ")):
        text = _ARTICLE.sub("", text)
    return _GAP.sub(" ", text).strip() or text.strip() or name


def first_letter(name: str) -> str:
    """The letter under which a reader looks for the name: A-Z, the capital of another script, or # for the rest.

    Greek letters in a name are read out (`α-ray` is said, and in English books sorted, as alpha ray), so they are under
    A; a name in Greek words is under its Greek letter.
    """
    first = sort_text(name)[:1]
    return first.upper()[:1] if first.isalpha() else "#"
