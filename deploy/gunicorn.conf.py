"""How gunicorn serves the site; every value can be overridden by WEB_CONCURRENCY, PORT and GUNICORN_CMD_ARGS."""

import os
from pathlib import Path

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# One import for all workers: half the memory, and a start in half the time.
preload_app = True
# A heartbeat file on a slow disk makes a healthy worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
control_socket_disable = True
accesslog = None
timeout = 30
graceful_timeout = 20
