"""Servers of the benchmark, and what they cost: CPU of the whole process tree, user and system."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A process that serves on ``port``; a context manager that ends it."""

    def __init__(self, command, port, **environment):
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self.command = [str(part) for part in command]
        self.environment = {**os.environ, **{name: str(value) for name, value in environment.items()}}

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(600):
            try:
                urllib.request.urlopen(self.base + "/healthz", timeout=5).close()
            except urllib.error.HTTPError:
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"This server ended by itself: {' '.join(self.command)}")
                time.sleep(0.1)
            else:
                break
        return self

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait(30)

    def cpu(self):
        """Seconds of CPU that the process and its children have had."""
        return sum(map(cpu_of, tree(self.process.pid)))


def gunicorn(application, port=None, workers=1, **environment):
    """A server as ``make run`` starts it, with another application."""
    port = port or free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", application]
    return Server(command, port, PORT=port, WEB_CONCURRENCY=workers, **environment)


def tree(pid):
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in tree(int(child)))]


def cpu_of(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def load(server, path, seconds, headers=(), addresses=None):
    """Ask for a path, or for many addresses in turn, for some seconds: (CPU in ms a request, requests a second)."""
    command = ["wrk", "-t1", "-c4", f"-d{seconds}s", *(part for header in headers for part in ("-H", header))]
    if addresses:
        command += ["-s", ROOT / "bench" / "addresses.lua"]
    before = server.cpu()
    environment = {**os.environ, "BENCH_ADDRESSES": str(addresses or "")}
    said = subprocess.run(
        [*map(str, command), server.base + path], env=environment, capture_output=True, text=True, check=True
    ).stdout
    used = server.cpu() - before
    if "Non-2xx or 3xx" in said or "Socket errors" in said:
        sys.exit(f"{' '.join(server.command)}: {path} did not answer well:\n{said}")
    requests = int(re.search(r"(\d+) requests in", said).group(1))
    if requests < 50:  # the machine has other things to do: too few to divide by
        return load(server, path, 2 * seconds, headers, addresses)
    return used / requests * 1_000, float(re.search(r"Requests/sec:\s*([\d.]+)", said).group(1))
