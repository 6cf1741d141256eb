"""Run a command with DATABASE_URL naming a PostgreSQL server of its own, which is thrown away afterwards.

python scripts/with_postgresql.py COMMAND [ARGUMENT…]
"""

import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path


def programs():
    """The folder of initdb and pg_ctl: Debian keeps them out of PATH, one folder a version."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(Path(path).parent.name))
    on_path = shutil.which("initdb")
    if folders:
        return Path(folders[-1])
    if on_path:
        return Path(on_path).parent
    sys.exit("PostgreSQL's server is not installed. On Debian and Ubuntu: apt-get install postgresql")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class PostgreSQL:
    """A server of our own on the loopback address, in a folder that goes with it."""

    def __init__(self):
        # PostgreSQL refuses to run as root; its package makes an account for it.
        self.as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self.programs, self.port = programs(), free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="studyguide-postgresql-"))
        if self.as_server:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.url = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        form = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        initdb = [self.programs / "initdb", "-D", self.folder / "data", *form]
        subprocess.run([*self.as_server, *initdb], check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def start(self):
        settings = ["listen_addresses=127.0.0.1", f"unix_socket_directories={self.folder}"]
        settings += ["fsync=off", "full_page_writes=off"]
        self.control("-o", f"-p {self.port} " + " ".join(f"-c {setting}" for setting in settings), "start")

    def stop(self, mode="fast"):
        self.control("-m", mode, "stop")

    def control(self, *words):
        pg_ctl = [self.programs / "pg_ctl", "-s", "-w", "-D", self.folder / "data", "-l", self.folder / "log"]
        subprocess.run([*self.as_server, *pg_ctl, *words], check=True, cwd=self.folder)

    def throw_away(self):
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)


def main(command):
    server = PostgreSQL()
    try:
        server.start()
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": server.url}, check=False).returncode
    finally:
        server.throw_away()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped then, too
    sys.exit(main(sys.argv[1:]))
