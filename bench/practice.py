"""Readers beside practising learners on SQLite: does practice make a reader's page slower? `make bench-practice`.

Starts the site on a database of its own with the shelf that ships. 200 readers open term pages, each every thirty
seconds on average; then the same with 50 learners beside them, each answering a card every thirty seconds. The two
turn about (A B A B …) and are compared within one run: median, 95th and 99th percentile of the readers' latency,
ratios, errors, and whether every answer that was acknowledged is kept.

READERS=200 LEARNERS=50 SECONDS=10 ROUNDS=6 PORT=8190
"""

import asyncio
import os
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
READERS, LEARNERS, SECONDS, ROUNDS, PORT = (
    int(os.environ.get(name, default))
    for name, default in {"READERS": 200, "LEARNERS": 50, "SECONDS": 10, "ROUNDS": 6, "PORT": 8190}.items()
)
READ_EVERY, ANSWER_EVERY = 30.0, 30.0
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


class Failed(Exception):
    pass


async def ask(path, form=None, cookie=""):
    """One request on a connection of its own: (seconds, headers, body). Raises Failed for anything but 200."""
    started = time.perf_counter()
    body = "&".join(f"{name}={value}" for name, value in form.items()) if form else ""
    head = f"{'POST' if form else 'GET'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nConnection: close\r\n"
    if form:
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    try:
        writer.write(f"{head}{f'Cookie: {cookie}' + chr(13) + chr(10) if cookie else ''}\r\n{body}".encode())
        answer = (await reader.read()).decode()
    finally:
        writer.close()
    headers, _, text = answer.partition("\r\n\r\n")
    if not headers.startswith("HTTP/1.1 200"):
        raise Failed(f"{path}: {headers[:40]!r}")
    return time.perf_counter() - started, headers, text


async def pause(rng, mean, until):
    await asyncio.sleep(min(rng.expovariate(1 / mean), max(until - time.perf_counter(), 0)))


async def read(seed, paths, until, seconds, errors):
    rng = random.Random(seed)
    await pause(rng, READ_EVERY / 2, until)
    while time.perf_counter() < until:
        try:
            seconds.append((await ask(rng.choice(paths)))[0])
        except (Failed, OSError) as error:
            errors.append(repr(error))
        await pause(rng, READ_EVERY, until)


async def practise(learner, until, seconds, errors):
    """Answer card after card; ``learner`` keeps the cookie, the page and the number of answers between rounds."""
    rng = learner["rng"]
    await pause(rng, ANSWER_EVERY / 2, until)
    while time.perf_counter() < until:
        try:
            if "page" not in learner:
                _, _, learner["page"] = await ask(learner["path"])
            card = learner["page"].partition('<article class="card"')[2]
            form = dict(HIDDEN.findall(card))
            if "card" not in form:  # done with the course: on to the next
                learner["path"] = rng.choice(learner["paths"])
                del learner["page"]
                continue
            form.pop("answered", None)
            taken, headers, learner["page"] = await ask(
                learner["path"], form | {"grade": rng.choice("1333")}, learner.get("cookie", "")
            )
            if cookie := re.search(r"Set-Cookie: ([^;]+)", headers, re.IGNORECASE):
                learner["cookie"] = cookie[1]
            seconds.append(taken)
            learner["answers"] += "Kept:" in learner["page"] or "It will come back:" in learner["page"]
        except (Failed, OSError) as error:
            errors.append(repr(error))
            learner.pop("page", None)
        await pause(rng, ANSWER_EVERY, until)


async def rounds(paths, learners):
    alone, beside, answers, errors = [], [], [], []
    for number in range(ROUNDS):
        for kept, practising in ((alone, []), (beside, learners)):
            until = time.perf_counter() + SECONDS
            await asyncio.gather(
                *(read(f"{number} {reader}", paths, until, kept, errors) for reader in range(READERS)),
                *(practise(learner, until, answers, errors) for learner in practising),
            )
    return alone, beside, answers, errors


def line(name, seconds):
    cuts = statistics.quantiles(seconds, n=100)
    figures = [1000 * statistics.median(seconds), 1000 * cuts[94], 1000 * cuts[98]]
    print(f"{name:34} {len(seconds):7} {figures[0]:9.1f} {figures[1]:9.1f} {figures[2]:9.1f}")
    return figures


def main():
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "DATA_DIR": folder, "PORT": str(PORT), "SITE_URL": f"http://127.0.0.1:{PORT}"}
        env.pop("DATABASE_URL", None)
        python = [sys.executable, str(HERE / "manage.py")]
        subprocess.run([*python, "prepare"], env=env, check=True, stdout=subprocess.DEVNULL)
        database = sqlite3.connect(Path(folder) / "studyguide.sqlite3")
        paths = [
            f"/courses/{course}/{term}/"
            for course, term in database.execute(
                "SELECT c.slug, t.slug FROM glossary_term t JOIN glossary_course c ON c.id = t.course_id"
            )
        ]
        courses = [
            f"/courses/{slug}/practice/cards/" for (slug,) in database.execute("SELECT slug FROM glossary_course")
        ]
        learners = [
            {
                "rng": random.Random(f"learner {number}"),
                "paths": courses,
                "path": courses[number % len(courses)],
                "answers": 0,
            }
            for number in range(LEARNERS)
        ]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "studyguide.wsgi"],
            env=env,
            cwd=HERE,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(100):
                try:
                    asyncio.run(ask("/healthz"))
                    break
                except OSError:
                    time.sleep(0.2)
            alone, beside, answers, errors = asyncio.run(rounds(paths, learners))
        finally:
            server.terminate()
            server.wait()
        practice = sqlite3.connect(Path(folder) / "studyguide-practice.sqlite3")
        kept = practice.execute("SELECT COALESCE(sum(reviews), 0) FROM study_cardstate").fetchone()[0]
    print(f"{READERS} readers, {LEARNERS} learners, SQLite, {ROUNDS} rounds of {SECONDS} s each way\n")
    print(f"{'latency in ms':34} {'count':>7} {'median':>9} {'95 %':>9} {'99 %':>9}")
    before = line("readers alone", alone)
    after = line("readers beside learners", beside)
    line("a learner's answer", answers)
    print(f"{'ratio for readers':34} {'':7} " + " ".join(f"{b / a:9.2f}" for a, b in zip(before, after, strict=True)))
    given = sum(learner["answers"] for learner in learners)
    print(f"\nerrors: {len(errors)} {errors[:3] if errors else ''}\nanswers acknowledged {given}, kept {kept}")
    kept_promise = not errors and given == kept and after[0] <= 1.2 * before[0] and after[1] <= 1.2 * before[1]
    print(
        "kept" if kept_promise else "NOT KEPT",
        "(no error, no answer lost, median and 95 % within 1.2 × of readers alone)",
    )
    return kept_promise


if __name__ == "__main__":
    sys.exit(not main())
