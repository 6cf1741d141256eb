"""Measure search: how long each kind of query takes, and how often it finds what was meant, first.

    make bench-search                                     100,000 terms made up here, on SQLite
    make bench-search TERMS=1000000
    make bench-search CORPUS=folder of course files       or a program: --terms N --courses N --out FOLDER
    make bench-search QUERIES=bench/student_queries.tsv CORPUS=folder      mean reciprocal rank of written-down queries
    python scripts/with_postgresql.py make bench-search   the same on PostgreSQL

Nothing but a throw-away database is written to. Times are those of one call in one process, in milliseconds,
without the web server around it; CPU is the processor's time for it, which other programs on the machine disturb less
(PostgreSQL's own included, where the server is on this machine).
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BATCH = 2_000
ROUNDS = 300
STOP_QUERIES = ["of the", "the act of being in a state", "in the", "to be", "what is the", "a", "the of and"]


def main():
    cli = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    cli.add_argument("--terms", type=int, default=100_000)
    cli.add_argument("--corpus", default="", help="a folder of course files (JSON), or a program that writes one")
    cli.add_argument("--queries", default="", help="a file of written-down queries: query, tab, name meant")
    cli.add_argument("--rounds", type=int, default=ROUNDS, help="queries of each kind")
    cli.add_argument(
        "--terms-only", action="store_true", help="load no facts and questions, which search does not read"
    )
    cli.add_argument("--keep", default="", help="a folder for the SQLite file, used again if it is there")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-search-") as scratch:
        folder = Path(args.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ.update(DATA_DIR=str(folder), DJANGO_SETTINGS_MODULE="studyguide.settings")
        sys.path.insert(0, str(ROOT))
        import django

        django.setup()
        build(args, Path(scratch))
        if args.queries:
            score(Path(args.queries))
        else:
            measure(args.rounds)


# --- The corpus -------------------------------------------------------------------------------------------------------


def build(args, scratch):
    from django.core.management import call_command
    from django.db import connection

    from glossary.models import Course, triggers
    from glossary.search import index

    call_command("migrate", interactive=False, verbosity=0)
    if Course.objects.exists():
        if connection.vendor != "sqlite" or not args.keep:
            sys.exit("The database of DATABASE_URL holds courses. Give the benchmark an empty one.")
        print("using the database in", args.keep)
        return
    index.remove()
    triggers.remove()
    if connection.vendor == "postgresql":  # part of the index; install() makes it again
        with connection.cursor() as cursor:
            cursor.execute("DROP INDEX searchtext_words")
    start = time.perf_counter()
    terms = load(courses(args, scratch), args.terms_only)
    print(f"{terms:,} terms loaded in {time.perf_counter() - start:.0f} s, on {connection.vendor}")
    content = size()
    start = time.perf_counter()
    triggers.install()
    print(f"names and counts in {time.perf_counter() - start:.0f} s")
    before = size()
    start = time.perf_counter()
    index.install()
    print(f"search index in {time.perf_counter() - start:.1f} s")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    print(f"content {content / 1e6:.0f} MB, search index {(size() - before) / 1e6:.0f} MB")


def size():
    """Bytes of the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return cursor.fetchone()[0]
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size, pragma_freelist_count")
        return cursor.fetchone()[0]


def courses(args, scratch):
    """Course files as mappings."""
    path = Path(args.corpus)
    if not args.corpus:
        yield from invented(args.terms)
        return
    if path.is_file():
        out = scratch / "corpus"
        number = max(1, min(400, args.terms // 250))
        command = [sys.executable, path, "--terms", str(args.terms), "--courses", str(number), "--out", out]
        subprocess.run(command, check=True)
        path = out
    files = sorted(path.glob("*.json"))
    if not files:
        sys.exit(f"--corpus: {path} holds no course files (*.json).")
    for file in files:
        yield json.loads(file.read_text(encoding="utf-8"))


def load(files, terms_only):
    """Write courses, terms, aliases, facts and questions as fast as Django can; says how many terms."""
    from django.db import transaction

    from glossary.models import Alias, Course, Fact, ReviewQuestion, Term
    from glossary.models.term import is_reserved
    from glossary.text.names import aliases_in
    from glossary.text.slugs import unique_slug

    count = 0
    for file in files:
        with transaction.atomic():
            given = file["course"]
            course = Course.objects.create(slug=given["slug"], title=given["title"], subject=given["subject"])
            entries, slugs, terms = file["terms"], set(), []
            for entry in entries:
                slug = entry.get("slug") or unique_slug(entry["name"], slugs, is_reserved)
                slugs.add(slug)
                terms.append(Term(course=course, name=entry["name"], slug=slug, definition=entry["definition"]))
            Term.objects.bulk_create(terms, batch_size=BATCH)
            both = list(zip(terms, entries, strict=True))
            aliases = [
                Alias(term=term, name=name)
                for term, entry in both
                for name in dict.fromkeys([*entry.get("aliases", []), *aliases_in(term.name)])
                if name != term.name
            ]
            Alias.objects.bulk_create(aliases, batch_size=BATCH)
            count += len(terms)
            if terms_only:
                continue
            facts = [
                Fact(term=term, position=n, text=fact if isinstance(fact, str) else fact["text"])
                for term, entry in both
                for n, fact in enumerate(entry.get("facts", []))
            ]
            Fact.objects.bulk_create(facts, batch_size=BATCH)
            questions = [
                ReviewQuestion(
                    term=term, position=n, kind=q.get("kind", "how"), question=q["question"], answer=q["answer"]
                )
                for term, entry in both
                for n, q in enumerate(entry.get("questions", []))
            ]
            ReviewQuestion.objects.bulk_create(questions, batch_size=BATCH)
    return count


SYLLABLES = [a + b for a in "b c d f g l m n p r s t v st tr ph".split() for b in "a e i o u ia en or".split()]
ENDINGS = "tion sis logy meter ism phyll ase graphy cyte some nomy ance".split()
GLUE = "of the a in that is by being act state or with from which to".split()


def invented(terms):
    """Course files of made-up words: words recur as in language (Zipf), and 15 % of the names in several courses."""
    rng = random.Random(1)
    words = sorted(
        {
            "".join(rng.choices(SYLLABLES, k=rng.choice([1, 2, 2, 3]))) + rng.choice(ENDINGS)
            for _ in range(max(3_000, terms // 10))
        }
    )
    rng.shuffle(words)
    weights, total = [], 0.0
    for rank in range(1, len(words) + 1):
        total += 1 / rank**0.7
        weights.append(total)

    def pick(k):
        return rng.choices(words, cum_weights=weights, k=k)

    names = []
    seen = set()
    while len(names) < terms * 0.75:
        name = " ".join(dict.fromkeys(pick(rng.choice([1, 2, 2, 2, 3]))))
        if rng.random() < 0.03:
            name = f"{name} of the {pick(1)[0]}"
        if name not in seen:
            seen.add(name)
            names.append(name)
    number = max(1, min(400, terms // 250))
    shared = names[: max(1, len(names) // 7)]
    stride = iter(names)
    for course in range(number):
        own = list(islice(stride, len(names) // number))
        chosen = list(dict.fromkeys(own + [shared[int(rng.random() ** 3 * len(shared))] for _ in range(len(own) // 3)]))
        rng.shuffle(chosen)
        yield {
            "course": {"slug": f"course-{course}", "title": f"Course {course}", "subject": f"Subject {course % 8}"},
            "terms": [
                {
                    "name": name,
                    "definition": " ".join(
                        word for pair in zip(pick(12), rng.choices(GLUE, k=12), strict=True) for word in pair
                    ),
                    "facts": [" ".join(pick(14)) for _ in range(5)],
                    "questions": [{"question": " ".join(pick(10)), "answer": " ".join(pick(30))} for _ in range(3)],
                }
                for name in chosen
            ],
        }


# --- What is measured -------------------------------------------------------------------------------------------------


def misspelt(rng, word):
    """The word with one typing error, not in its first letter."""
    place = rng.randrange(1, len(word))
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz".replace(word[place], ""))
    kind = rng.randrange(4)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + letter + word[place:]
    if kind == 2 or place + 1 >= len(word) or word[place] == word[place + 1]:
        return word[:place] + letter + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def samples(rounds):
    """``{kind: [(query, key meant or None), …]}``, the same for the same database."""
    from glossary.models import Name, Term
    from glossary.search import find

    rng = random.Random(7)
    total = Name.objects.count()
    step = max(1, total // 40_000)
    keys = list(Name.objects.order_by("key").values_list("key", flat=True)[::step])
    rng.shuffle(keys)
    popular = list(Name.objects.filter(courses__gt=1).order_by("-courses", "key").values_list("key", flat=True)[:3000])
    plain = [key for key in keys if re.fullmatch("[a-z ]+", key)]
    of_words = {n: [key for key in plain if key.count(" ") == n - 1] for n in (1, 2, 3)}

    def with_error(n):
        """Names whose misspelt word has five letters or more, as the error in a shorter one is mostly another word."""
        for key in of_words[n]:
            words = key.split()
            long = [place for place, word in enumerate(words) if len(word) >= 5]
            if long:
                place = rng.choice(long)
                words[place] = misspelt(rng, words[place])
                if not Name.objects.filter(key=" ".join(words)).exists():
                    yield " ".join(words), key

    def begins_nothing(pairs):
        """Without the texts that a name begins with: nobody can tell that they are wrong, nor that more is to come."""
        for text, key in pairs:
            if not Name.objects.filter(key__gte=text, key__lt=f"{text}\U0010ffff").exists():
                yield text, key

    def half_typed():
        """The name meant is the first that the same letters without the error give."""
        for key in plain:
            before, last = key[: key.rfind(" ") + 1], key[key.rfind(" ") + 1 :]
            if len(last) >= 8:
                right = last[: len(last) - 2]
                hits = find(before + right, limit=8, texts=False).hits
                yield before + misspelt(rng, right), hits[0].key

    def of_definition():
        ids = Term.objects.order_by("id").values_list("id", flat=True)[:: max(1, total // 2_000)]
        for definition in Term.objects.filter(pk__in=list(ids)[:2_000]).values_list("definition", flat=True):
            words = re.findall("[a-z]{5,}", definition)
            if len(words) >= 3:
                yield " ".join(rng.sample(words, 3)), None

    def texts(words):
        """So many long words that do not belong together: each costs a look for what it may be."""
        long = [word for key in plain for word in key.split() if len(word) >= 8]
        while True:
            yield rng.sample(long, words)

    def take(iterable):
        return list(islice(iterable, rounds))

    beginnings = popular + keys
    rng.shuffle(beginnings)
    return {
        "exact": take((key, key) for key in keys),
        "one letter": take((key[:1], None) for key in beginnings),
        "two letters": take((key[:2], None) for key in beginnings),
        "three letters": take((key[:3], None) for key in beginnings),
        "half a name": take((key[: max(4, len(key) // 2)], None) for key in beginnings),
        "two words": take((" ".join(reversed(key.split())), key) for key in of_words[2]),
        "words of a definition": take(of_definition()),
        "error, one word": take(with_error(1)),
        "  that begins no name": take(begins_nothing(with_error(1))),
        "error, two words": take(with_error(2)),
        "error, three words": take(with_error(3)),
        "error, half typed": take(half_typed()),
        "eleven misspelt words": take((" ".join(misspelt(rng, word) for word in text), None) for text in texts(11)),
        "eight words of no name": take((" ".join(text), None) for text in texts(8)),
        "nothing to find": take((f"{key[::-1]} qx{number}zv", None) for number, key in enumerate(keys)),
        "stop words": [(query, None) for query in STOP_QUERIES] * max(1, rounds // len(STOP_QUERIES)),
    }


def measure(rounds):
    from glossary.search import find

    def suggestions(query):
        return [hit.key for hit in find(query, limit=8, texts=False).hits]

    def results(query):
        return [hit.key for hit in find(query).hits]

    kinds = samples(rounds)
    for way, limit in ((suggestions, None), (whole_view, None), (results, None), (like, 5)):
        heads = "".join(f"{head:>8}" for head in ("p50", "p95", "p99", "worst"))
        print(f"\n{way.__name__:24}     n{heads} | CPU p95   worst |  found   first")
        for kind, queries in kinds.items():
            times, processor, found, first = [], [], 0, 0
            for query, meant in queries[:limit]:
                start, start_processor = time.perf_counter(), processor_time()
                keys = way(query)
                times.append((time.perf_counter() - start) * 1000)
                processor.append((processor_time() - start_processor) * 1000)
                found += bool(keys) if meant is None else meant in keys
                first += keys[:1] == [meant]
            times.sort()
            processor.sort()
            if not times:
                continue
            n = len(times)
            p50, p95, p99 = (times[min(n - 1, int(n * share))] for share in (0.5, 0.95, 0.99))
            known = f"{first / n:7.1%}" if any(meant for _, meant in queries) else ""
            cpu95 = processor[min(n - 1, int(n * 0.95))]
            print(
                f"{kind:24} {n:5} {p50:7.2f} {p95:7.2f} {p99:7.2f} {times[-1]:7.2f}",
                f"| {cpu95:7.2f} {processor[-1]:7.2f} | {found / n:7.1%} {known}",
            )


def whole_view(query):
    """Suggestions as the page asks for them: names with their terms, and courses."""
    from django.test import RequestFactory

    from glossary.text.names import name_key
    from glossary.views.search import suggest

    answer = suggest(RequestFactory().get("/search/suggest/", {"q": query, "form": "page"}))
    return [name_key(one["name"]) for one in json.loads(answer.content)["names"]]


def processor_time():
    """Seconds of processor time: of this process, and of PostgreSQL's for this connection where it can be read."""
    from django.db import connection

    server = 0
    if connection.vendor == "postgresql":
        # With one worker the server's process does all of the work.
        path = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        server = int(path.read_text().split()[0]) / 1e9 if path.exists() else 0
    return time.process_time() + server


def like(query):
    """What a site without an index does."""
    from django.db.models import Case, Q, Value, When

    from glossary.models import Term

    rank = Case(When(name__iexact=query, then=Value(0)), When(name__istartswith=query, then=Value(1)), default=Value(2))
    found = Term.objects.published().filter(Q(name__icontains=query) | Q(definition__icontains=query))
    return [term.key for term in found.annotate(rank=rank).order_by("rank", "name")[:8]]


# --- Queries that were written down -----------------------------------------------------------------------------------


def score(path):
    """Mean reciprocal rank: 1 where the name meant is first, 1/2 where it is second, 0 where it is not among ten."""
    from glossary.models import Term
    from glossary.search import find
    from glossary.text.names import name_key

    total = count = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        query, meant = line.split("\t")
        start = time.perf_counter()
        hits = find(query).hits[:10]
        took = (time.perf_counter() - start) * 1000
        rank = 0
        for place, hit in enumerate(hits, 1):
            names = Term.objects.published().with_name(hit.key).values_list("name", flat=True)
            if name_key(meant) in {hit.key, *map(name_key, names)}:
                rank = place
                break
        total += 1 / rank if rank else 0
        count += 1
        if rank != 1:
            shown = ", ".join(hit.key for hit in hits[:3]) or "nothing"
            print(f"{query!r}: {meant!r} is {f'number {rank}' if rank else 'not found'}; first {shown} ({took:.0f} ms)")
    print(f"{count} queries, mean reciprocal rank {total / count:.3f}")


if __name__ == "__main__":
    main()
