"""Start the site as compose.yaml does, from plain processes: nginx, several web servers, PostgreSQL, Redis.

python scripts/topology.py [--webs 2] [--port 8080]        until Ctrl-C; everything is thrown away afterwards

The same classes are what tests and chaos.py start, stop, freeze and kill.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deploy.serve import adapted
from scripts.with_postgresql import PostgreSQL, free_port

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "a-password-of-the-test-only"
# What a site of our own must not inherit from whoever starts it.
OWN = {"DATABASE_URL", "CACHE_URL", "SITE_URL", "SECRET_KEY", "DEBUG", "HOST", "PORT", "WEB_CONCURRENCY"}
# A site keeps its compiled modules, without which it takes a third longer to start.
OWN |= {"PYTHONDONTWRITEBYTECODE"}

SET_UP = """
import django, os, sys
django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections
for alias in connections:
    call_command("migrate", database=alias, interactive=False, verbosity=0)
for path in sys.argv[1:]:
    call_command("import_courses", path)
get_user_model().objects.create_superuser("editor", password=os.environ["EDITOR_PASSWORD"])
call_command("prepare")
"""


class Process:
    """One program in a process group of its own, its output in a file."""

    def __init__(self, name, command, folder, environment=None):
        self.name, self.command, self.folder = name, [str(word) for word in command], Path(folder)
        self.environment = environment
        self.home = ROOT
        self.process = None

    @property
    def log(self):
        return self.folder / f"{self.name}.log"

    def start(self):
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                self.command, cwd=self.home, env=self.environment, stdout=log, stderr=log, process_group=0
            )
        return self

    def signal_group(self, number):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)

    def kill(self):
        """As a power cut would: the whole group at once."""
        self.signal_group(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.signal_group(signal.SIGCONT)
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()


class Site:
    """A site's folder and settings, and the web servers on it; ``url`` is a DATABASE_URL, SQLite without one."""

    def __init__(self, folder, url="", cache="", **settings):
        self.folder = Path(folder)
        clean = {name: value for name, value in os.environ.items() if name not in OWN}
        self.environment = {
            **clean,
            "DATA_DIR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "studyguide.settings",
            "EDITOR_PASSWORD": PASSWORD,
            **({"DATABASE_URL": url} if url else {}),
            **({"CACHE_URL": cache} if cache else {}),
            **settings,
        }
        self.database = self.folder / "studyguide.sqlite3"
        self.practice = self.folder / "studyguide-practice.sqlite3"

    def set_up(self, *course_files):
        """An empty database with these courses and an account, ``editor``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.python(SET_UP, *course_files)
        return self

    def python(self, code, *arguments):
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def copy(self, folder, **settings):
        """The same SQLite site once more, in another folder."""
        shutil.copytree(self.folder, folder)
        other = Site(folder, **settings)
        return other

    def web(self, name="web", port=None, **settings):
        """A gunicorn on this site, not yet started."""
        return Web(name, self, port or free_port(), settings)


class Web(Process):
    def __init__(self, name, site, port, settings):
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        environment = {**site.environment, "PORT": str(port), **settings}
        command = [Path(sys.executable).with_name("gunicorn"), "--config", "deploy/gunicorn.conf.py", "studyguide.wsgi"]
        super().__init__(name, command, site.folder, environment)

    def start(self):
        super().start()
        return self

    def wait(self, seconds=30):
        """Until it answers; gives how long that took."""
        return wait_for(f"{self.url}/readyz", seconds, self)


class Redis(Process):
    def __init__(self, folder):
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        words = ["--port", self.port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        super().__init__("redis", ["redis-server", *words], folder)


class Nginx(Process):
    """nginx with the site's own configuration, its servers and paths put in the place of the container's."""

    def __init__(self, folder, servers, port=None, configuration=ROOT / "deploy" / "nginx.conf", **options):
        options = {"one_client": True, **options}
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        path = Path(folder) / "nginx.conf"
        path.write_text(adapted(configuration.read_text(), servers, f"127.0.0.1:{self.port}", folder, **options))
        super().__init__(
            "nginx",
            [self.program(), "-e", Path(folder) / "nginx-error.log", "-c", path],
            folder,
        )

    @staticmethod
    def program():
        return shutil.which("nginx") or "/usr/sbin/nginx"

    def wait(self, seconds=30):
        return wait_for(f"{self.url}/healthz", seconds, self)


def wait_for(address, seconds, process=None):
    began = time.monotonic()
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return time.monotonic() - began
        except OSError:
            pass
        if process and process.process.poll() is not None:
            raise RuntimeError(f"{process.name} ended: {process.log.read_text()[-2000:]}")
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"{address} did not answer within {seconds} s")
        time.sleep(0.02)


class Topology:
    """Everything together; ``with Topology(folder) as site:`` starts it, and throws it away at the end."""

    def __init__(self, folder, courses=(), webs=2, port=None):
        self.folder, self.courses = Path(folder), courses
        self.count, self.port = webs, port
        self.running = []

    def __enter__(self):
        self.database = PostgreSQL()
        try:
            self.database.start()
            self.cache = self.begin(Redis(self.folder))
            self.site = Site(self.folder, self.database.url, self.cache.url).set_up(*self.courses)
            port = self.port or free_port()
            address = f"http://127.0.0.1:{port}"
            self.webs = [
                self.begin(self.site.web(f"web{number}", SITE_URL=address, PROXIES="1", WEB_CONCURRENCY="1"))
                for number in range(1, self.count + 1)
            ]
            for web in self.webs:
                web.wait()
            self.nginx = self.begin(Nginx(self.folder, [f"127.0.0.1:{web.port}" for web in self.webs], port))
            self.nginx.wait()
        except BaseException:
            self.__exit__()
            raise
        self.url = self.nginx.url
        return self

    def begin(self, process):
        self.running.append(process)
        return process.start()

    def __exit__(self, *_):
        for process in reversed(self.running):
            process.stop()
        self.database.throw_away()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--webs", type=int, default=2)
    parser.add_argument("--port", type=int, default=8080)
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="studyguide-topology-") as folder,
        Topology(folder, (), options.webs, options.port) as topology,
    ):
        print(f"{options.webs} web servers on PostgreSQL and Redis behind nginx: {topology.url}/")
        print(f"Sign in under /admin/ as editor, with the password {PASSWORD}. Ctrl-C stops and forgets it all.")
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    main()
