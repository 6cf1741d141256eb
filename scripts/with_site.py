"""Run a command with SITE naming a server of its own, on a throw-away data folder that holds the shelf.

python scripts/with_site.py COMMAND [ARGUMENT…]

COURSES=PATH… (files or folders of course files, separated by spaces) adds courses to it first.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from with_postgresql import free_port

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds until the server must answer


def main(command):
    folder, port = tempfile.mkdtemp(prefix="studyguide-site-"), free_port()
    site = f"http://127.0.0.1:{port}"
    # No setting of a site that runs beside it may reach this one.
    own = {"DATA_DIR": folder, "PORT": str(port), "DATABASE_URL": "", "CACHE_URL": "", "SITE_URL": site, "DEBUG": ""}
    env = {name: value for name, value in {**os.environ, **own}.items() if value or name not in own}
    manage = [sys.executable, "manage.py"]
    server = None
    try:
        subprocess.run([*manage, "prepare"], check=True, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
        if courses := os.environ.get("COURSES", "").split():
            subprocess.run([*manage, "import_courses", *courses], check=True, cwd=ROOT, env=env)
        gunicorn = [
            sys.executable,
            "-m",
            "gunicorn",
            "--log-level",
            "warning",
            "--config",
            "deploy/gunicorn.conf.py",
            "studyguide.wsgi",
        ]
        server = subprocess.Popen(gunicorn, cwd=ROOT, env=env)
        wait(site, server)
        return subprocess.run(command, env={**env, "SITE": site}, check=False).returncode
    finally:
        if server:
            server.terminate()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def wait(site, server):
    for _ in range(PATIENCE * 10):
        if server.poll() is not None:
            sys.exit("The site did not start; its reason stands above.")
        try:
            urllib.request.urlopen(f"{site}/healthz", timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"The site did not answer within {PATIENCE} seconds.")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped then, too
    sys.exit(main(sys.argv[1:]))
