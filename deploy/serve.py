"""What the container starts: gunicorn, and nginx before it.

nginx takes a request in whole before it passes it on, so that hundreds of clients that dribble theirs keep no worker
busy; gunicorn's own workers would stop answering. Where another server stands in front, as in compose.yaml, gunicorn
alone is enough. Ends when either of the two does, so that the container is started anew.
"""

import ipaddress
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Without this module nginx names itself in every answer. Debian: libnginx-mod-http-headers-more-filter
NAMELESS = Path("/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so")


def nginx_configuration(folder, listen):
    """deploy/nginx.conf for one machine: gunicorn on a socket in ``folder``, and nothing written outside of it."""
    text = (HERE / "nginx.conf").read_text()
    return adapted(
        text,
        [f"unix:{folder}/gunicorn.sock"],
        listen,
        folder,
        one_client=bool(os.environ.get("ONE_CLIENT")),
        trusted=os.environ.get("TRUSTED_PROXY", ""),
    )


def adapted(text, servers, listen, folder, *, one_client=False, static=None, trusted=""):
    """The configuration with other servers behind it, another address to listen on, and all its files in a folder.

    :param one_client: without limits for each address: whoever measures asks from a single one
    :param static: the folder of static files, for nginx to serve; without it the site does, with all of its headers
    :param trusted: the servers in front of nginx that say who asks, as TRUSTED_PROXY names them
    """
    if len(servers) == 1:
        servers = servers * 3  # so that what a dying worker takes along is asked for again
    lines = "".join(f"        server {server} max_fails=0;\n" for server in servers)
    text, found = re.subn(r"(?m)(^\s*upstream \w+ \{\n)((?:\s*server [^;]+;\n)+)", rf"\1{lines}", text)
    if not found:
        sys.exit("deploy/nginx.conf names no upstream servers.")
    text = re.sub(r"(?m)^(\s*)listen \S+?(?=[ ;])", rf"\1listen {listen}", text, count=1)
    text = re.sub(r"(?m)^\s*(listen \[::\]|pid|user|daemon|error_log|\w+_temp_path) [^;\n]*;\n", "", text)
    text = re.sub(r"proxy_cache_path \S+", f"proxy_cache_path {folder}/nginx-cache", text)
    if static:
        text = re.sub(r"(location /static/ \{\s*alias )[^;]+;", rf"\1{static}/;", text)
    else:
        text = re.sub(r"(?m)^\s*location /static/ \{[^}]*\}\n", "", text)
    if one_client:
        text = re.sub(r"(?m)^\s*limit_(conn|req) [^;\n]*;\n", "", text)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own = "".join(f"    {kind}_temp_path {folder}/nginx-{kind};\n" for kind in kinds)
    own += "".join(f"    set_real_ip_from {network};\n" for network in networks(trusted))
    load = ""
    if NAMELESS.exists():
        load, own = f"load_module {NAMELESS};\n", own + "    more_clear_headers Server;\n"
    text = re.sub(r"(?m)^http \{\n", f"http {{\n{own}", text)
    user = "user root;\n" if os.geteuid() == 0 else ""  # the folder is closed to others
    return f"{load}{user}daemon off;\npid {folder}/nginx.pid;\nerror_log stderr error;\n{text}"


def networks(trusted):
    """The networks that TRUSTED_PROXY names."""
    try:
        found = [ipaddress.ip_network(one.strip()) for one in trusted.split(",") if one.strip()]
    except ValueError as error:
        sys.exit(f"TRUSTED_PROXY: {error}. Write addresses or networks separated by commas, for example 10.0.0.0/8.")
    if any(network.prefixlen == 0 for network in found):
        sys.exit("TRUSTED_PROXY: all the world, so that anybody could pass for anybody. Write a network of your own.")
    return found


def main():
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        sys.exit("nginx is missing. On Debian and Ubuntu: apt-get install nginx-light")
    with tempfile.TemporaryDirectory(prefix="studyguide-serve-") as folder:
        port = os.environ.get("PORT", "8000")
        listen = f"{os.environ.get('HOST', '127.0.0.1')}:{port}"
        path = Path(folder) / "nginx.conf"
        path.write_text(nginx_configuration(folder, listen))
        gunicorn = [Path(sys.executable).with_name("gunicorn"), "--config", HERE / "gunicorn.conf.py"]
        commands = [
            [*gunicorn, "--bind", f"unix:{folder}/gunicorn.sock", "studyguide.wsgi"],
            [nginx, "-e", "stderr", "-c", path],
        ]
        environment = {**os.environ, "PROXIES": "1"}  # nginx says who asks
        running = [subprocess.Popen(command, cwd=HERE.parent, env=environment) for command in commands]  # noqa: S603, our own words

        def stop(*_):
            # First the door, gracefully, then what stands behind it.
            running[1].send_signal(signal.SIGQUIT)
            running[1].wait()
            running[0].terminate()
            running[0].wait()
            sys.exit(0)

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        os.wait()
        for process in running:
            process.terminate()
        sys.exit("gunicorn or nginx ended by itself.")


if __name__ == "__main__":
    main()
