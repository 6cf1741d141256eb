"""make bench: the site beside what cannot be faster and beside what others offer, in one run and one table.

Runs are interleaved (A B C, A B C, …), so that whatever else the machine does falls on all alike; each figure is the
median, with its spread. Needs wrk and nginx (Debian: apt-get install wrk nginx-light).
"""

import argparse
import gzip
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from dataclasses import asdict
from functools import cache
from pathlib import Path

import brotli

from bench import corpus, growth, importing, staleness, wagtail
from bench.serving import ROOT, Server, free_port, gunicorn, load

COMPRESSED = ("Accept-Encoding: gzip, deflate, br",)
ADDRESSES = 20_000  # asked for in turn, from anywhere in the site


def main():
    cli = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    cli.add_argument("--terms", type=int, default=1_000, help="terms of the small site")
    cli.add_argument("--many", type=int, default=100_000, help="terms of the large one")
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--seconds", type=int, default=3, help="of each run")
    cli.add_argument("--edits", type=int, default=500)
    cli.add_argument("--without-wagtail", action="store_true")
    cli.add_argument("--without-postgresql", action="store_true")
    cli.add_argument("--keep", default="", help="a folder for the sites, used again if they are there")
    cli.add_argument("--write", action="store_true", help="write the table to docs/benchmarks.md")
    options = cli.parse_args()
    for tool in ("wrk", "nginx"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is not installed. On Debian and Ubuntu: apt-get install wrk nginx-light")
    with tempfile.TemporaryDirectory(prefix="studyguide-bench-") as folder:
        table = measure(options, Path(folder), Path(options.keep or folder))
    print(table)
    if options.write:
        (ROOT / "docs" / "benchmarks.md").write_text(table, encoding="utf-8")


@cache
def site(folder, terms):
    """A site with so many terms: (data folder, files of addresses of its terms, what its import took).

    The addresses are those of every term, and those of terms whose names one course has, so that a page of a large site
    shows as much as one of a small site.
    """
    say(f"a site of {terms:,} terms")
    data, taken = folder / f"site-{terms}", folder / f"taken-{terms}.json"
    environment = {**os.environ, "DATA_DIR": str(data), "DATABASE_URL": ""}
    is_kept = taken.exists()
    manage("prepare" if is_kept else "migrate", "-v0", env=environment)  # other code may have made its pages void
    if not is_kept:
        files = folder / f"files-{terms}"
        if not files.exists():
            corpus.write(files, terms)
        command = [sys.executable, "manage.py", "import_courses", str(files)]
        taken.write_text(json.dumps(asdict(importing.measured(command, environment))))
    lists = [folder / f"addresses-{terms}", folder / f"addresses-of-one-course-{terms}"]
    for file, found in zip(lists, importing.addresses(data / "studyguide.sqlite3"), strict=True):
        file.write_text("\n".join(found[:: len(found) // ADDRESSES + 1]))
    return data, lists, importing.Taken(**json.loads(taken.read_text()))


def manage(*arguments, env):
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=env, check=True, stdout=sys.stderr)


def say(what):
    print(f"… {what}", file=sys.stderr, flush=True)


def fetch(url, **headers):
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read(), answer.headers


def nginx(folder, upstream, pages):
    """deploy/nginx.conf in front of a server, with one more location that serves the same page as a static file."""
    own, port = folder / "nginx", free_port()
    own.mkdir(exist_ok=True)
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for old, new in {
        "/run/studyguide-nginx.pid": f"{own}/pid",
        "/var/log/nginx/error.log": f"{own}/error.log",
        "/var/cache/nginx/studyguide": f"{own}/cache",
        "server 127.0.0.1:8000": f"server 127.0.0.1:{upstream.port}",
        "listen 80 ": f"listen 127.0.0.1:{port} ",
        "/app/staticfiles/": f"{ROOT}/staticfiles/",
        "worker_processes auto": "worker_processes 1",
        "location / {": f"location /files/ {{ alias {pages}/; gzip_static on; }}\n        location / {{",
        "pid ": "daemon off;\nuser root;\npid ",
    }.items():
        if old not in text:
            sys.exit(f"deploy/nginx.conf no longer says “{old}”, which the benchmark changes.")
        text = text.replace(old, new, -1 if old.startswith("server ") else 1)
    (own / "nginx.conf").write_text(text)
    return Server(["nginx", "-e", own / "error.log", "-c", own / "nginx.conf"], port)


def measure(options, folder, sites):
    small, (_, small_addresses), _ = site(sites, options.terms)
    large, (large_any, large_addresses), _ = site(sites, options.many)
    (ten_thousand, _, taken), (_, _, taken_more) = site(sites, 10_000), site(sites, 100_000)
    raw, raw_every = (
        statistics.median(
            importing.raw_rows_a_second(ten_thousand / "studyguide.sqlite3", folder / f"raw-{len(only)}-{n}", only)
            for n in range(3)
        )
        for only in (importing.CONTENT, ())
    )
    say("every page of the small site and of the large one")
    growing = growth.table(growth.measured(small), growth.measured(large), options.terms, options.many)
    postgresql = None if options.without_postgresql else on_postgresql(sites)
    with (large / "studyguide.sqlite3").open("rb") as file:  # in memory, as where a site has run for a while
        while file.read(1 << 24):
            pass
    environment = {**os.environ, "DATA_DIR": str(small), "DATABASE_URL": ""}
    manage("collectstatic", "--noinput", "-v0", env=environment)
    path = small_addresses.read_text().split()[7]
    pages = folder / "pages"
    pages.mkdir()
    results = {}
    with ExitStack() as servers:
        start = servers.enter_context
        # A small cache, so that pages asked for in turn are never in it and the one asked for again always is.
        settings = {"DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "bench.hello", "PAGE_CACHE_BYTES": 1_000_000}
        near = start(gunicorn("studyguide.wsgi", DATA_DIR=small, **settings))
        far = start(gunicorn("studyguide.wsgi", DATA_DIR=large, **settings))
        plain, _ = fetch(near.base + path)
        (pages / "page.html").write_bytes(plain)
        (pages / "page.html.br").write_bytes(brotli.compress(plain, quality=5))
        (pages / "page.html.gz").write_bytes(gzip.compress(plain, 6))
        bare = start(gunicorn("bench.bare:application", BENCH_PAGE=pages / "page.html"))
        white = start(gunicorn("bench.bare:whitenoise", BENCH_PAGE=pages / "page.html"))
        front = start(nginx(folder, near, pages))
        tag = fetch(near.base + path, Accept_Encoding="br")[1]["ETag"]
        runs = {
            "bare WSGI callable": (bare, "/", COMPRESSED),
            "cached term page": (near, path, COMPRESSED),
            "cached term page, 304": (near, path, (*COMPRESSED, f"If-None-Match: {tag}")),
            "WhiteNoise, same page": (white, "/files/page.html", COMPRESSED),
            "Django hello-world, same middleware": (near, "/hello", COMPRESSED),
            "uncached term page": (near, "/", COMPRESSED, small_addresses),
            f"uncached term page, {options.many:,} terms": (far, "/", COMPRESSED, large_addresses),
            f"of {options.many:,} terms any, names of many courses among them": (far, "/", COMPRESSED, large_any),
            "nginx, same page as a static file": (front, "/files/page.html", ("Accept-Encoding: gzip",)),
            "through deploy/nginx.conf": (front, path, ("Accept-Encoding: gzip",)),
        }
        if not options.without_wagtail:
            say("Wagtail in an environment of its own")
            peer = wagtail.server(folder, small, plain.decode().partition("<style>")[2].partition("</style>")[0])
            if peer:
                peer, peer_addresses = peer
                runs["Wagtail, same content, tuned"] = (start(peer), "/", COMPRESSED, peer_addresses)
        for number in range(options.rounds):
            say(f"round {number + 1} of {options.rounds}")
            for name, (server, address, headers, *addresses) in runs.items():
                results.setdefault(name, []).append(load(server, address, options.seconds, headers, *addresses))
        say(f"{options.edits} edits while four workers are asked")
    stale = staleness.count(small, path, options.edits)
    started = second_start(small)
    facts = {
        "stale": stale,
        "start": started,
        "page": len(gzip.compress(plain, 6)),
        "import": taken,
        "import of 100,000": taken_more,
        "raw": raw,
        "raw of every table": raw_every,
        "postgresql": postgresql,
        "growth": growing,
        "many": options.many,
        "options": options,
    }
    return report(results, facts)


def on_postgresql(sites):
    """An import of 10,000 terms beside COPY, on a server of its own."""
    say("an import on PostgreSQL")
    files = sites / "files-10000"
    if not files.exists():
        corpus.write(files, 10_000)
    command = [sys.executable, "scripts/with_postgresql.py", sys.executable, "-m", "bench.importing", str(files)]
    environment = {**os.environ, "DATA_DIR": str(sites / "postgresql")}
    said = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE).stdout
    return json.loads(said)


def second_start(data):
    """Seconds from ``make run``'s commands to the first answer, the site being set up already."""
    environment = {**os.environ, "DATA_DIR": str(data), "DATABASE_URL": ""}
    manage("prepare", env=environment)
    began = time.monotonic()
    manage("prepare", env=environment)
    with gunicorn("studyguide.wsgi", DATA_DIR=data, DATABASE_URL="") as server:
        fetch(server.base + "/")
        return time.monotonic() - began


def report(results, facts):
    """The table in Markdown."""
    cpu = {name: statistics.median(run[0] for run in runs) for name, runs in results.items()}
    rate = {name: statistics.median(run[1] for run in runs) for name, runs in results.items()}
    hello, bare = cpu["Django hello-world, same middleware"], cpu["bare WSGI callable"]
    uncached = cpu["uncached term page"]
    far = next(name for name in cpu if name.startswith("uncached term page, "))
    taken, more, by_copy = facts["import"], facts["import of 100,000"], facts["postgresql"]
    goals = [
        ("cached term page, CPU / bare WSGI callable", cpu["cached term page"] / bare, "≤ 1.25"),
        (
            "cached term page, requests per second / bare",
            rate["cached term page"] / rate["bare WSGI callable"],
            "≥ 0.8",
        ),
        ("304, CPU / bare WSGI callable", cpu["cached term page, 304"] / bare, "≤ 1.25"),
        (
            "through deploy/nginx.conf, requests per second / nginx with a static file",
            rate["through deploy/nginx.conf"] / rate["nginx, same page as a static file"],
            "≥ 0.7",
        ),
        ("uncached term page, CPU / Django hello-world", uncached / hello, "≤ 4"),
        (
            f"uncached term page at {facts['many']:,} terms / at {facts['options'].terms:,}",
            cpu[far] / uncached,
            "≤ 1.2",
        ),
        (
            "import on SQLite, rows of the files per CPU second / raw executemany of these rows",
            taken.rows / taken.cpu / facts["raw"],
            "≥ 0.15",
        ),
        (
            "the same, all rows that it writes / raw executemany of all those",
            taken.every / taken.cpu / facts["raw of every table"],
            "",
        ),
        ("peak memory of an import of 100,000 terms / of 10,000", more.peak / taken.peak, "≤ 1.5"),
        (f"stale answers in {facts['stale'][1]:,} during {facts['options'].edits} edits", facts["stale"][0], "0"),
        ("term page with its styles, gzip, bytes", facts["page"], "≤ 6,144"),
        ("make run to the first answer, second start, seconds", facts["start"], "≤ 2"),
    ]
    if "Wagtail, same content, tuned" in cpu:
        peer = uncached / cpu["Wagtail, same content, tuned"]
        goals.insert(5, ("uncached term page, CPU / tuned Wagtail", peer, "≤ 0.125"))
    if by_copy:
        goals[-4:-4] = [
            (
                "import on PostgreSQL, rows of the files per second / raw COPY of these rows",
                by_copy["rows"] / by_copy["seconds"] / by_copy["raw"],
                "≥ 0.15",
            ),
            (
                "the same, all rows that it writes / raw COPY of all those",
                by_copy["every"] / by_copy["seconds"] / by_copy["raw of every table"],
                "",
            ),
        ]
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {time.strftime('%d %B %Y')}: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, "
        f"Python {platform.python_version()}, {facts['options'].rounds} interleaved rounds of "
        f"{facts['options'].seconds} s, one worker each, four connections, SQLite.",
        "",
        "| figure | measured | goal |",
        "| --- | --- | --- |",
        *(
            f"| {name} | {value:,.3g} | {goal} |" if value < 1000 else f"| {name} | {value:,.0f} | {goal} |"
            for name, value, goal in goals
        ),
        "",
        "| run | CPU ms a request: median | least–most | requests a second |",
        "| --- | --- | --- | --- |",
        *(
            f"| {name} | {cpu[name]:.3f} | {min(runs)[0]:.3f}–{max(runs)[0]:.3f} | {rate[name]:,.0f} |"
            for name, runs in results.items()
        ),
        "",
        f"Import of 10,000 terms: {taken.rows:,} rows of the files, {taken.every:,} with all that is worked out from "
        f"them, in {taken.cpu:.1f} s of CPU ({taken.wall:.1f} s), peak {taken.peak / 1e6:.0f} MB; of 100,000 terms: "
        f"{more.cpu:.0f} s, {more.peak / 1e6:.0f} MB. Raw `executemany`: {facts['raw']:,.0f} rows a CPU second of the "
        f"files' rows, {facts['raw of every table']:,.0f} of all.",
        "",
        "## Every page in a small site and in a large one",
        "",
        "Milliseconds of CPU in one process without the page cache; the size says what a page has to show.",
        "",
        facts["growth"],
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
