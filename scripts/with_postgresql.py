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


def main(command):
    # PostgreSQL refuses to run as root; its package makes an account for it.
    as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    bin_folder, port = programs(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="studyguide-postgresql-"))
    if as_server:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"
    initdb = [
        bin_folder / "initdb",
        "-D",
        data,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    subprocess.run([*as_server, *initdb], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    settings = ["listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", "fsync=off", "full_page_writes=off"]
    options = f"-p {port} " + " ".join(f"-c {setting}" for setting in settings)
    control = [*as_server, bin_folder / "pg_ctl", "-s", "-w", "-D", data, "-l", folder / "log"]
    try:
        subprocess.run([*control, "-o", options, "start"], check=True, cwd=folder)
        url = f"postgres://postgres@127.0.0.1:{port}/postgres"
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, cwd=folder)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped then, too
    sys.exit(main(sys.argv[1:]))
