"""Break the site in every way we know, on the loopback address, and show in a table what came of it.

python scripts/chaos.py [--only NAME]… [--share 1.0]        needs nginx, redis-server and PostgreSQL; ends by itself

Each part is a function that says in how many rounds; tests/test_chaos.py runs all of them in a short form.
"""

import argparse
import concurrent.futures
import contextlib
import http.client
import json
import os
import random
import re
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.editor import Editor
from scripts.topology import ROOT, Nginx, Site, Topology, Web, wait_for

FACTS = 4
TERM = "/courses/edited/kept/"

# One import after the other into the course “imported”, each acknowledged in a file before the next begins.
IMPORTER = """
import django, os, sys, time
django.setup()
from glossary import rendering
from glossary.exchange.checking import check
from glossary.exchange.importing import import_course
folder, number = sys.argv[1], int(sys.argv[2])
sys.path.insert(0, os.getcwd())
from scripts.chaos import course
while True:
    number += 1
    import_course(check(course("imported", number)), True, False)
    handle = os.open(folder + "/imported", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(handle, str(number).encode())
    os.close(handle)
    time.sleep(0.02)
"""

CHECK = "from glossary.rebuilding import PARTS; print(*('wrong' for part in PARTS.values() if part(fix=False)))"


def course(slug, number):
    """A course file in which every text says the same number."""
    text = f"Save {number}."
    names = ["Kept", *(f"Other {letter}" for letter in "abcde")]
    terms = [{"name": name, "definition": text, "facts": [f"{text} Fact {n}." for n in range(FACTS)]} for name in names]
    head = {"slug": slug, "title": slug.capitalize(), "subject": "Tests"}
    return {"format": "studyguide-course/1", "course": head, "terms": terms}


def prepared(folder):
    """A SQLite site with the two courses, for the parts to copy."""
    folder = Path(folder)
    files = []
    for slug in ("edited", "imported"):
        files.append(folder / f"{slug}.json")
        files[-1].write_text(json.dumps(course(slug, 0)))
    return Site(folder / "site").set_up(*files), files


def numbers(database, slug):
    """The numbers that a course's texts say: one if all was saved together."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT t.definition FROM glossary_term t JOIN glossary_course c ON c.id = t.course_id WHERE c.slug = :slug"
            " AND (:slug = 'imported' OR t.slug = 'kept') UNION ALL"
            " SELECT f.text FROM glossary_fact f JOIN glossary_term t ON t.id = f.term_id"
            " JOIN glossary_course c ON c.id = t.course_id WHERE c.slug = :slug"
            " AND (:slug = 'imported' OR t.slug = 'kept')",
            {"slug": slug},
        )
        return Counter(int(re.match(r"Save (\d+)\.", text)[1]) for (text,) in rows.fetchall())


class Saver(threading.Thread):
    """Saves the term “Kept” through the admin again and again, and remembers the last save that was acknowledged."""

    def __init__(self, url, number=0):
        super().__init__(daemon=True)
        self.editor = Editor(url).sign_in()
        self.path = change_path(self.editor)
        self.number, self.acknowledged, self.stopped = number, number, False

    def save(self, timeout=30):
        """One save of the next number; gives the answer."""
        self.number += 1
        return self.send(self.editor.form(self.path), timeout)

    def send(self, fields, timeout=30):
        text = f"Save {self.number}."
        for name in fields:
            if re.fullmatch(r"facts-\d+-text", name):
                fields[name] = f"{text} Fact {name.split('-')[1]}."
        fields = {name: value for name, value in fields.items() if "__prefix__" not in name}
        answer = self.editor.ask(self.path, {**fields, "definition": text, "_save": "Save"}, timeout)
        if answer.status == 302:
            self.acknowledged = self.number
        return answer

    def run(self):
        while not self.stopped:
            try:
                self.save()
            except (OSError, http.client.HTTPException, ValueError):
                return  # the server was killed


def change_path(editor):
    page = editor.ask("/admin/glossary/term/?q=kept").text
    for path in re.findall(r'href="(/admin/glossary/term/\d+/change/)', page):
        fields = editor.form(path)
        if "Save" in fields.get("definition", "") and fields["slug"] == "kept" and is_edited(editor, fields["course"]):
            return path
    raise AssertionError("the term is not in the admin's list")


def is_edited(editor, course):
    return 'value="edited"' in editor.ask(f"/admin/glossary/course/{course}/change/").text


def get(url, timeout=10):
    """(status, body); status 0 for no answer."""
    try:
        with urllib.request.urlopen(url, timeout=timeout) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except (OSError, http.client.HTTPException):
        return 0, ""


class Load:
    """Readers who ask for pages all the time from several threads; counts what they get."""

    def __init__(self, url, threads=4, paths=(TERM, "/courses/edited/", "/", "/search/?q=kept")):
        self.url, self.paths, self.counts, self.slowest = url, paths, Counter(), 0.0
        self.stopped = False
        self.threads = [threading.Thread(target=self.read, args=(n,), daemon=True) for n in range(threads)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopped = True
        for thread in self.threads:
            thread.join()

    def read(self, number):
        while not self.stopped:
            number += 1
            began = time.monotonic()
            status, _ = get(self.url + self.paths[number % len(self.paths)], 30)
            self.slowest = max(self.slowest, time.monotonic() - began)
            self.counts[status] += 1

    @property
    def failed(self):
        return sum(count for status, count in self.counts.items() if status != 200)

    def __str__(self):
        bad = {status: count for status, count in self.counts.items() if status != 200}
        return f"{sum(self.counts.values())} requests, {f'failed: {bad}' if bad else 'none failed'}"


def killed(site, rounds, patience=5.0):
    """kill -9 of the whole process group during admin saves and imports."""
    lost = partial = late = 0
    slowest, most, saves = 0.0, 0.0, 0
    saved = imported = 0
    noted = site.folder / "imported"
    for _ in range(rounds):
        web = site.web().start()
        try:
            seconds = web.wait()
            slowest, late = max(slowest, seconds), late + (seconds > patience)
            most = max(most, processor_seconds(web))
            importer = subprocess.Popen(
                [sys.executable, "-c", IMPORTER, str(site.folder), str(imported)],
                cwd=ROOT,
                env=site.environment,
                process_group=web.process.pid,
                stderr=subprocess.DEVNULL,
            )
            saver = Saver(web.url, saved)
            saver.start()
            before = read(noted)
            end = time.monotonic() + 30
            while (read(noted) == before or saver.acknowledged == saved) and time.monotonic() < end:
                time.sleep(0.01)
            time.sleep(random.uniform(0, 0.4))
        finally:
            web.kill()
        importer.wait()
        saver.join()
        saves += saver.acknowledged - saved
        for slug, acknowledged in (("edited", saver.acknowledged), ("imported", int(read(noted) or 0))):
            found = numbers(site.database, slug)
            partial += len(found) != 1
            lost += min(found) < acknowledged
            saved, imported = (max(found), imported) if slug == "edited" else (saved, max(found))
    drifted = "wrong" in site.python("import django; django.setup(); " + CHECK)
    shown = (
        f"{saves} saves, {imported} imports acknowledged; {lost} lost, {partial} partial; "
        f"up again in {slowest:.1f} s at most, which takes {most:.1f} s of processor"
    )
    return shown, bool(saves and imported) and not (lost or partial or late or drifted)


def read(path):
    return path.read_text() if path.exists() else ""


def full_disk(site, _):
    """No byte can be written any more, then it can again."""
    web = site.web().start()
    try:
        web.wait()
        saver = Saver(web.url)
        saver.save()
        fields = saver.editor.form(saver.path)
        limit_files(web, 4_096)
        saver.number = 777
        refused = saver.send(dict(fields))
        reading, _ = get(web.url + TERM)
        limit_files(web, resource.RLIM_INFINITY)
        saver.number = 778
        again = saver.send(saver.editor.form(saver.path))
        good = (refused.status, reading, again.status) == (503, 200, 302) and "Save 777." in refused.text
        whole = dict(numbers(site.database, "edited")) == {778: FACTS + 1}
        return (
            f"save {refused.status}, its text kept; readers {reading}; space again: save {again.status}",
            good and whole,
        )
    finally:
        web.stop()


def limit_files(web, size):
    """How large the server's processes may make a file: what a full disk does to them, without filling one."""
    for pid in group(web):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def group(web):
    """The ids of a server's living processes, the oldest first."""
    words = ["ps", "-e", "-o", "pgid=,pid=,stat=", "--sort=start_time"]
    out = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in out.splitlines()]
    return [int(pid) for of, pid, state in rows if int(of) == web.process.pid and not state.startswith("Z")]


def processor_seconds(web):
    """What the server's processes have used up."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in group(web)]
    return sum(int(words[11]) + int(words[12]) for words in fields) / os.sysconf("SC_CLK_TCK")


def locked(site, _):
    """Another program holds the database's write lock for longer than anybody waits."""
    web = site.web().start()
    try:
        web.wait()
        saver = Saver(web.url)
        fields = saver.editor.form(saver.path)
        with contextlib.closing(sqlite3.connect(site.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            saver.number = 888
            refused = saver.send(dict(fields))
            reading, _ = get(web.url + TERM)
            other.execute("ROLLBACK")
        saver.number = 889
        again = saver.send(saver.editor.form(saver.path))
        kept = "Save 888." in refused.text and refused.headers.get("Retry-After")
        shown = (
            f"save {refused.status} with Retry-After, its text kept; readers {reading}; unlocked: save {again.status}"
        )
        return shown, bool(kept) and (refused.status, reading, again.status) == (503, 200, 302)
    finally:
        web.stop()


def upgraded(site, rounds):
    """New code taken up under load (SIGUSR2), by a server that goes on answering."""
    code = site.folder / "code"
    for name in ("glossary", "studyguide", "templates", "static", "staticfiles", "deploy", "fixtures"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, code / name, ignore=shutil.ignore_patterns("__pycache__"))
    # Each round's code differs by a digit: compiled modules are told apart by second and size.
    web = site.web(PYTHONDONTWRITEBYTECODE="1", PYTHONPATH="")
    web.home = code
    web.start()
    try:
        web.wait()
        taken_up = 0
        with Load(web.url) as load:
            for number in range(rounds):
                view = code / "glossary" / "views" / "machine.py"
                view.write_text(re.sub(r'"ok[ \d]*\\n"', rf'"ok {number}\\n"', view.read_text()))
                taken_up += take_up(web, f"ok {number}\n")
            # Code that does not load is not taken up, and the old goes on.
            view.write_text(view.read_text() + "\nwould not load\n")
            refused = tried_in_vain(web) and get(f"{web.url}/healthz") == (200, f"ok {rounds - 1}\n")
        shown = f"{taken_up} of {rounds} versions taken up, and none that is broken; {load}"
        return shown, taken_up == rounds and refused and load.failed == 0
    finally:
        web.process.poll()
        web.signal_group(signal.SIGTERM)
        until(lambda: not group(web), 30)
        web.kill()


def take_up(web, answer, patience=60):
    """Have the server load its code anew; whether it then said so, and the old master left."""
    old = group(web)[0]

    def is_new():
        web.process.poll()
        return old not in group(web) and get(f"{web.url}/healthz") == (200, answer)

    for _ in range(patience // 5):
        # A master that was itself just started looks about once a second whether the one before it has gone.
        os.kill(old, signal.SIGUSR2)
        if until(is_new, 5):
            return True
    return False


def tried_in_vain(web, patience=20):
    """Have the server load code that cannot be loaded; whether it said so."""
    for _ in range(patience // 2):
        os.kill(group(web)[0], signal.SIGUSR2)
        if until(lambda: "would not load" in web.log.read_text(), 2):
            return True
    return False


def until(is_so, seconds):
    """Whether it came true in that time."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def workers_killed(site, rounds):
    """kill -9 of one worker process after the other, behind nginx, while readers ask for what no cache has."""
    web = site.web(PROXIES="1").start()
    nginx = Nginx(site.folder, [f"127.0.0.1:{web.port}"])
    try:
        web.wait()
        nginx.start()
        nginx.wait()
        with Load(nginx.url, 4, ("/search/?q=kept", "/search/?q=other", "/search/suggest/?q=ke", TERM)) as load:
            for number in range(rounds):
                asked = sum(load.counts.values())
                until(lambda asked=asked: sum(load.counts.values()) > asked + 20, 30)
                os.kill(group(web)[1 + number % 2], signal.SIGKILL)
                until(lambda: len(group(web)) == 3, 30)
        return str(load), load.failed == 0
    finally:
        nginx.stop()
        web.stop()


def slow_clients(site, connections, patience=3.0):
    """Hundreds of connections that send a byte a second, to what the container starts."""
    command = [sys.executable, ROOT / "deploy" / "serve.py"]
    port = site.web().port
    serve = Web("serve", site, port, {"ONE_CLIENT": "1"})
    serve.command = [str(word) for word in command]
    serve.start()
    try:
        serve.wait()
        return dribbled(serve.url, port, connections, patience)
    finally:
        serve.stop()


def slow_clients_alone(site, connections):
    """The same to gunicorn without nginx: what the container must not do; shown for comparison."""
    web = site.web().start()
    try:
        web.wait()
        shown, stands = dribbled(web.url, web.port, connections)
        return shown, True if stands else None
    finally:
        web.stop()


def dribbled(url, port, connections, patience=3.0):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, connections + 200)), hard))
    start = b"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n"
    sockets = []
    for number in range(connections):
        with contextlib.suppress(OSError):
            # Half of them never end their headers, half never end the form.
            sockets.append(socket.create_connection(("127.0.0.1", port), 2))
            sockets[-1].sendall(start + (b"\r\n" if number % 2 else b"X-Slow: "))
    answered, slowest, count = 0, 0.0, 20
    for _ in range(count):
        for connection in sockets:
            with contextlib.suppress(OSError):
                connection.send(b"a")
        began = time.monotonic()
        status, _ = get(url + TERM, patience)
        answered += status == 200
        slowest = max(slowest, time.monotonic() - began)
        time.sleep(0.2)
    for connection in sockets:
        connection.close()
    shown = (
        f"{len(sockets)} connections; {answered} of {count} readers answered, the slowest in {slowest * 1000:.0f} ms"
    )
    return shown, answered == count and len(sockets) == connections


def memory(site, requests):
    """Memory after a warm-up and after many requests more."""
    # One worker: of two, one can take all connections of the warm-up, and the other fills its caches only later.
    web = site.web(WEB_CONCURRENCY="1").start()
    try:
        web.wait()
        paths = [TERM, "/", "/courses/", "/courses/edited/", "/courses/imported/", "/terms/", "/terms/kept/", "/feed/"]
        paths += [
            "/courses/imported/other-a/",
            "/search/?q=other",
            "/search/suggest/?q=ke",
            "/nothing/",
            "/sitemap.xml",
        ]
        # Each thread of each process opens its databases and fills their caches first: 8 MB a connection.
        warm = requests // 2
        ask_many(web.port, paths, warm)
        before = resident(web)
        failed = ask_many(web.port, paths, requests - warm)
        after = resident(web)
        shown = f"{before:.0f} MB after {warm:,} requests, {after:.0f} MB after {requests:,}; {failed} failed"
        return shown, failed == 0 and after < before * 1.1 + 2
    finally:
        web.stop()


def ask_many(port, paths, count):
    """Keep-alive requests from four threads; says how many got neither a page nor a 404."""

    def ask(number):
        connection, failed = http.client.HTTPConnection("127.0.0.1", port, timeout=30), 0
        for turn in range(count // 4):
            # One address in fifty is new, as from a crawler.
            path = paths[(number + turn) % len(paths)] if turn % 50 else f"/search/?q=new{number}x{turn}"
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
                failed += answer.status not in (200, 404)
            except (OSError, http.client.HTTPException):
                connection.close()  # the server may end a connection between two requests; asked again
                try:
                    connection.request("GET", path)
                    connection.getresponse().read()
                except (OSError, http.client.HTTPException):
                    failed += 1
        connection.close()
        return failed

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return sum(pool.map(ask, range(4)))


def resident(web):
    """Megabytes that the server's processes hold together, shared pages counted once."""
    return (
        sum(
            int(re.search(r"(?m)^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text())[1]) for pid in group(web)
        )
        / 1024
    )


def scaled_out(files, folder):
    """Two web servers on PostgreSQL and Redis behind nginx, and each of these taken away in turn."""
    Path(folder).mkdir()
    with Topology(folder, files) as site:
        first, second = site.webs
        saver = Saver(site.url)

        def seen_by(*webs):
            saver.save()
            text = f"Save {saver.number}."
            return all(text in get(web.url + TERM)[1] for web in webs for _ in range(3))

        def disturbed(act):
            with Load(site.url, 2) as load:
                good = act()
                time.sleep(0.5)
            return load, good

        yield "an edit on two web servers", "seen on both by the next request", seen_by(first, second)

        def kill():
            good = True
            for one, other in ((first, second), (second, first)):
                one.kill()
                time.sleep(0.5)
                good &= seen_by(other)
                one.start()
                one.wait()
            return good and seen_by(first, second)

        load, good = disturbed(kill)
        shown = f"{load}; edits go on"
        yield "each web server killed and back", shown, good and not load.failed

        def freeze():
            site.cache.signal_group(signal.SIGSTOP)
            time.sleep(1)
            good = seen_by(first, second)
            site.cache.signal_group(signal.SIGCONT)
            return good

        load, good = disturbed(freeze)
        shown = f"{load}, the slowest {load.slowest:.2f} s"
        yield "cache frozen", shown, good and not load.failed

        def kill_cache():
            site.cache.kill()
            time.sleep(1)
            good = seen_by(first, second)
            site.cache.start()
            return good

        load, good = disturbed(kill_cache)
        yield "cache killed", str(load), good and not load.failed

        fields = saver.editor.form(saver.path)
        for _ in range(8):
            get(site.url + TERM)
        site.database.stop()
        saver.number += 1
        refused = saver.send(dict(fields))
        reading = {get(site.url + TERM)[0] for _ in range(6)}
        other = {get(site.url + "/search/?q=never+asked+before")[0]}
        site.database.start()
        wait_for(site.url + "/readyz", 10)
        kept = f"Save {saver.number}." in refused.text and bool(refused.headers.get("Retry-After"))
        again = seen_by(first, second)
        shown = f"save {refused.status}, its text kept; kept pages {reading}, others {other}; started again: saved"
        yield "database stopped and started", shown, kept and refused.status == 503 and again and other == {503}
        yield "its readers meanwhile", f"pages read before: {sorted(reading)}", reading == {200}

        with Load(site.url, 2) as load:
            for web in site.webs:
                web.process.terminate()
                web.process.wait()
                web.start()
                web.wait()
        shown = str(load)
        yield "rolling restart", shown, not load.failed


PARTS = {  # what: (function, rounds)
    "kill -9 during saves and imports": (killed, 200),
    "disk full": (full_disk, 1),
    "database locked": (locked, 1),
    "new code under load": (upgraded, 10),
    "worker processes killed": (workers_killed, 40),
    "slow connections": (slow_clients, 500),
    "the same without nginx": (slow_clients_alone, 500),
    "memory": (memory, 200_000),
}


def run(only=(), share=1.0):
    """Each part's (name, rounds, what was seen, whether it is as promised; None where nothing is promised)."""
    with tempfile.TemporaryDirectory(prefix="studyguide-chaos-") as folder:
        site, files = prepared(folder)
        for number, (name, (part, rounds)) in enumerate(PARTS.items()):
            if not only or any(word in name for word in only):
                rounds = max(1, round(rounds * share))
                yield name, rounds, *part(site.copy(Path(folder) / str(number)), rounds)
        if not only or any(word in "scaled out" for word in only):
            for name, shown, good in scaled_out(files, Path(folder) / "out"):
                yield name, 1, shown, good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", default=[], help="a word of a part's name; may be repeated")
    parser.add_argument("--share", type=float, default=1.0, help="of the rounds, for a quick look")
    options = parser.parse_args()
    random.seed(9)
    bad = 0
    print(f"{'what':34} {'rounds':>7}  seen")
    for name, rounds, shown, good in run(options.only, options.share):
        bad += good is False
        print(
            f"{name:34} {rounds:7,}  {'' if good is None else 'as promised: ' if good else 'BROKEN: '}{shown}",
            flush=True,
        )
    sys.exit(bool(bad))


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    main()
