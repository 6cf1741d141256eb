# Built for a read-only file system: only the data folder is written to.
#   docker build -t studyguide . && docker run --read-only --tmpfs /tmp -v studyguide:/data -p 8000:8000 studyguide
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements-scale.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --only-binary=:all: -r requirements-scale.txt
COPY . .
# The key is only for this step; the container makes or is given its own.
RUN SECRET_KEY=collecting-static-files-needs-a-key-but-never-uses-it-anywhere \
    /venv/bin/python manage.py collectstatic --noinput && /venv/bin/python -m compileall -q . /venv

FROM python:3.13-slim
# nginx takes slow clients off gunicorn (deploy/serve.py), and does not name itself; pg_dump makes PostgreSQL's backups.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends \
        nginx-light libnginx-mod-http-headers-more-filter postgresql-client \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home studyguide && install -d -o studyguide /data /backups
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH DATA_DIR=/data HOST=0.0.0.0 PORT=8000 LOG_FORMAT=json PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/healthz\", timeout=2)"]
CMD ["sh", "-c", "python manage.py prepare && exec python deploy/serve.py"]
