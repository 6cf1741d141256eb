#!/bin/sh
# The tests drive a real Chromium, PostgreSQL, Redis and nginx: install what is missing, or say exactly what to install.
set -eu
missing=""
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
  || missing="$missing chromium fonts-dejavu-core"
[ -n "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] || command -v initdb >/dev/null || missing="$missing postgresql"
command -v redis-server >/dev/null || missing="$missing redis-server"
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
[ -e /usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so ] || missing="$missing libnginx-mod-http-headers-more-filter"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing$missing …"
  apt-get -qq update
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "The tests need these packages (Debian's names):$missing"
  echo "Install them, for example: sudo apt-get install$missing"
  exit 1
fi
