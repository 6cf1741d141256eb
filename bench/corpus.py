"""Course files of any size: made-up names, each about as long as real entries are."""

import json
import random
from itertools import product

SYLLABLES = [a + b for a, b in product("b c d f g h k l m n p r s t v st tr ph".split(), "a e i o u ia en".split())]
TERMS_A_COURSE = 670
SHARED = 0.15  # of the names occur in several courses, as in real glossaries


def word(number):
    n = len(SYLLABLES)
    number = number * 1_000_003 % n**3  # a prime stride: two million different words
    return SYLLABLES[number // n**2] + SYLLABLES[number // n % n] + SYLLABLES[number % n]


def term(number, course, chance):
    name = word(chance.randrange(2_000)) if chance.random() < SHARED else word(2_000 + number)
    words = [word(chance.randrange(4_000)) for _ in range(60)]
    sentence = " ".join(words[:18]).capitalize() + "."
    return {
        "name": f"{name} {number}" if name in course["names"] else name,
        "unit": len(course["names"]) // 60 + 1,
        "topic": f"{len(course['names']) // 60 + 1}.{len(course['names']) // 12 % 5 + 1} Topic",
        "definition": sentence,
        "facts": [" ".join(words[start : start + 12]).capitalize() + "." for start in range(0, 60, 12)],
        "questions": [
            {"kind": kind, "question": f"What is {words[place]}?", "answer": " ".join(words[place : place + 20]) + "."}
            for place, kind in enumerate(("how", "discuss", "evaluate"))
        ],
    }


def write(folder, terms):
    """Course files with so many terms in all; the same number gives the same files."""
    folder.mkdir(parents=True)
    for start in range(0, terms, TERMS_A_COURSE):
        chance, course = random.Random(start), {"names": set()}
        entries = []
        for number in range(start, min(terms, start + TERMS_A_COURSE)):
            entry = term(number, course, chance)
            course["names"].add(entry["name"])
            entries.append(entry)
        slug = f"course-{start // TERMS_A_COURSE + 1}"
        data = {
            "format": "studyguide-course/1",
            "course": {"slug": slug, "title": slug.title(), "subject": f"Subject {start // TERMS_A_COURSE % 8 + 1}"},
            "units": [{"number": n, "title": f"Unit {n}"} for n in range(1, entries[-1]["unit"] + 1)],
            "terms": entries,
        }
        (folder / f"{slug}.json").write_text(json.dumps(data), encoding="utf-8")
