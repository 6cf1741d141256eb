"""All settings, and the only place that reads the environment; the README explains each in a table.

A clone runs with no environment at all. A bad value stops the program with its name and the cure.
"""

import contextlib
import secrets
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env(eager=True)


def read(reader, name, default, cure):
    """One environment variable through an environs reader; a bad value names itself and its cure."""
    try:
        return reader(name, default)
    except (EnvError, ValueError) as error:
        raise ImproperlyConfigured(f"{name}: {error}. {cure}") from None


def stored_secret_key(folder):
    """The key kept in the data folder, made at the first start: a known key must never serve."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Written aside and linked into place, so that two processes starting at once share one whole key.
        draft = folder / f".secret_key.{secrets.token_hex(4)}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()


def databases(url):
    try:
        config = dj_database_url.parse(url, conn_max_age=None, conn_health_checks=True)
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL: {error}. Write sqlite:////folder/file.sqlite3 or postgres://user:password@host/name."
        ) from None
    if config["ENGINE"] not in {"django.db.backends.sqlite3", "django.db.backends.postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL: only SQLite and PostgreSQL are supported. Write sqlite: or postgres:")
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # A transaction that reads and then writes must own the write lock from its first statement:
            # the default mode answers "database is locked" to every second editor.
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            # FULL: an acknowledged save survives a power cut.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; "
                "PRAGMA mmap_size=134217728; PRAGMA cache_size=-8000;"
            ),
        }
        config.pop("CONN_HEALTH_CHECKS", None)
        # Practice writes all day long, so it has a file of its own: glossary/study/router.py says why.
        return {"default": config, "practice": {**config, "NAME": practice_file(config["NAME"])}}
    if config["ENGINE"] == "django.db.backends.postgresql":
        # A server that is gone or frozen must answer nobody's request with minutes of silence.
        # Nor does any question here take so long that compiling it first would pay: before the first ANALYZE of new
        # tables PostgreSQL thinks so of the small ones, and spends 0.2 s on each.
        own = {"connect_timeout": 3, "tcp_user_timeout": 10_000, "options": "-c jit=off"}
        config["OPTIONS"] = own | config.get("OPTIONS", {})
    return {"default": config}


def practice_file(name):
    return name if name == ":memory:" else str(Path(name).with_stem(f"{Path(name).stem}-practice"))


def caches(url):
    if not url:
        return {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    if urlsplit(url).scheme not in {"redis", "rediss", "unix"}:
        raise ImproperlyConfigured("CACHE_URL: only Redis or Valkey is supported. Write redis://host:6379/0.")
    return {"default": {"BACKEND": "glossary.sharedcache.ForgivingRedisCache", "LOCATION": url}}


def mail_server(url):
    """EMAIL_URL as Django's EMAIL_* settings; smtps:// speaks TLS from the start, smtp:// as soon as it may."""
    server = urlsplit(url)
    try:
        port = server.port
    except ValueError:
        port = None
    if server.scheme not in {"smtp", "smtps"} or not server.hostname:
        raise ImproperlyConfigured("EMAIL_URL: not a mail server. Write smtps://user:password@host:465.")
    return {
        "EMAIL_HOST": server.hostname,
        "EMAIL_PORT": port or (465 if server.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(server.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(server.password or ""),
        "EMAIL_USE_SSL": server.scheme == "smtps",
        "EMAIL_USE_TLS": server.scheme == "smtp" and server.hostname not in {"127.0.0.1", "localhost"},
        "EMAIL_TIMEOUT": 5,
    }


DEBUG = read(env.bool, "DEBUG", False, "Write true or false.")
DATA_DIR = Path(read(env.str, "DATA_DIR", str(BASE_DIR / "data"), "Name a folder.")).resolve()
PORT = read(env.int, "PORT", 8000, "Write a number such as 8000.")
SITE_NAME = read(env.str, "SITE_NAME", "Studyguide", "Write the name of the site.")
SITE_HEADLINE = read(env.str, "SITE_TAGLINE", "Know it *before* the test does.", "Write one short sentence.")
SITE_TAGLINE = SITE_HEADLINE.replace("*", "")  # asterisks mark what the first page highlights
SITE_NOTICE = read(
    env.str,
    "SITE_NOTICE",
    "AP® and SAT® are trademarks registered by the College Board, "
    "which is not affiliated with this site and does not endorse it.",
    "Write the notice that stands at the foot of every page.",
)
SITE_URL = read(env.str, "SITE_URL", f"http://127.0.0.1:{PORT}", "Write https://your.site.").rstrip("/")
_site = urlsplit(SITE_URL)
if _site.scheme not in {"http", "https"} or not _site.hostname or _site.path or _site.query:
    raise ImproperlyConfigured("SITE_URL: not the address of a site. Write https://your.site, without a path.")
SECURE = _site.scheme == "https"

SECRET_KEY = read(env.str, "SECRET_KEY", "", "Write a long random text.") or stored_secret_key(DATA_DIR)
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY: shorter than 50 characters. Leave it out, and one is made and kept.")
ALLOWED_HOSTS = read(env.list, "ALLOWED_HOSTS", [], "Write host names separated by commas.")
# The container's own health check asks on the loopback address.
ALLOWED_HOSTS = sorted({*map(str.strip, ALLOWED_HOSTS), _site.hostname, "127.0.0.1", "localhost", "[::1]"})

PAGE_CACHE_BYTES = read(env.int, "PAGE_CACHE_BYTES", 64_000_000, "Write a number of bytes, or 0 for no page cache.")
SHARED_CACHE_SECONDS = read(env.int, "SHARED_CACHE_SECONDS", 60, "Write a number of seconds.")
CACHE_PURGE_URL = read(env.str, "CACHE_PURGE_URL", "", "Write the https:// address that takes purges.")
if CACHE_PURGE_URL and urlsplit(CACHE_PURGE_URL).scheme not in {"http", "https"}:
    raise ImproperlyConfigured("CACHE_PURGE_URL: not an address. Write https://…, or leave it out.")
CACHE_PURGE_TOKEN = read(env.str, "CACHE_PURGE_TOKEN", "", "Write the token that your CDN gave you.")

COURSE_FILE_MAX_BYTES = read(env.int, "COURSE_FILE_MAX_BYTES", 64_000_000, "Write a number of bytes.")
IMPORT_MAX_BYTES = read(env.int, "IMPORT_MAX_BYTES", 16_000_000, "Write a number of bytes.")

PROXIES = read(env.int, "PROXIES", 0, "Write how many servers of your own stand in front, for example 1 for nginx.")
SECOND_FACTOR = read(env.bool, "SECOND_FACTOR", False, "Write true or false.")

BACKUP_DIR = Path(read(env.str, "BACKUP_DIR", str(DATA_DIR / "backups"), "Name a folder.")).resolve()
BACKUPS_KEPT = read(env.int, "BACKUPS_KEPT", 30, "Write a number such as 30.")
if BACKUPS_KEPT < 1:
    raise ImproperlyConfigured("BACKUPS_KEPT: fewer than one. Write how many backups to keep, such as 30.")

DATABASES = databases(
    read(env.str, "DATABASE_URL", "", "Write postgres://…") or f"sqlite:///{DATA_DIR / 'studyguide.sqlite3'}"
)
DATABASE_ROUTERS = ["glossary.study.router.PracticeRouter"]
CACHES = caches(read(env.str, "CACHE_URL", "", "Write redis://host:6379/0."))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "glossary.apps.GlossaryConfig",
    "glossary.apps.GlossaryAdminConfig",
    "glossary.study.apps.StudyConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "axes",
    *(["django_otp", "django_otp.plugins.otp_totp", "django_otp.plugins.otp_static"] if SECOND_FACTOR else []),
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "glossary.sight.Sight",
    "glossary.ingress.SecurityHeaders",
    "glossary.ingress.RefuseTooLarge",
    "glossary.ingress.RefuseMalformed",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "glossary.ingress.RightAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    *(["django_otp.middleware.OTPMiddleware"] if SECOND_FACTOR else []),
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
# RightAddress adds a missing slash itself, together with the other repairs of an address.
APPEND_SLASH = False

ROOT_URLCONF = "studyguide.urls"
WSGI_APPLICATION = "studyguide.wsgi.application"

# Readers' pages are Jinja2's, which renders them in a fifth of the time; the admin's build on Django's own.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "site"],
        "OPTIONS": {"environment": "glossary.templating.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["glossary.templatetags.text"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = False

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
OTP_TOTP_ISSUER = SITE_NAME

# Sign-in waits a quarter of an hour after five refusals, for that name from that address only: a classroom behind one
# address is not locked out with one pupil, and a stranger does not lock an editor out from everywhere.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "glossary.door.axes_address"
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
# glossary/door.py writes the log; the database keeps only what the count needs.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# One switch: everything that must be strict on https follows the scheme of SITE_URL.
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]  # asked for inside, before TLS
SECURE_HSTS_SECONDS = 63_072_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "glossary.views.errors.csrf_failure"
# In the session, since a cookie of their own would be one more without the __Host- prefix.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

# Prometheus's numbers: off without a token, and closed to whoever does not send it.
METRICS_TOKEN = read(env.str, "METRICS_TOKEN", "", "Write a long random text.")
METRICS_FOLDER = DATA_DIR / "metrics"
if METRICS_TOKEN and len(METRICS_TOKEN) < 20:
    raise ImproperlyConfigured("METRICS_TOKEN: shorter than 20 characters. Write a long random text.")

LOG_LEVEL = read(env.str, "LOG_LEVEL", "WARNING", "Write INFO or WARNING.")
if LOG_LEVEL not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
    raise ImproperlyConfigured("LOG_LEVEL: no such level. Write INFO or WARNING.")
LOG_FORMAT = read(env.str, "LOG_FORMAT", "line", "Write line or json.")
if LOG_FORMAT not in {"line", "json"}:
    raise ImproperlyConfigured("LOG_FORMAT: neither of the two. Write line or json.")
ERROR_EMAIL = read(env.str, "ERROR_EMAIL", "", "Write an e-mail address.")
EMAIL_URL = read(env.str, "EMAIL_URL", "", "Write smtps://user:password@host:465.")
if ERROR_EMAIL:
    if not EMAIL_URL:
        raise ImproperlyConfigured("EMAIL_URL: missing, and ERROR_EMAIL needs it. Write smtps://user:password@host.")
    ADMINS = [("Operator", ERROR_EMAIL)]
    SERVER_EMAIL = ERROR_EMAIL
    globals().update(mail_server(EMAIL_URL))
_handlers = ["console", "mail"] if ERROR_EMAIL else ["console"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "glossary.sight.LineFormatter"},
        "json": {"()": "glossary.sight.JsonFormatter"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "stream": sys.stderr},
        "mail": {"class": "glossary.sight.MailHandler", "formatter": "line", "level": "ERROR"},
    },
    "root": {"handlers": _handlers, "level": "WARNING"},
    "loggers": {
        # With DEBUG off Django would only e-mail the administrators, of whom a fresh site has none.
        "django": {"handlers": _handlers, "level": "WARNING", "propagate": False},
        # What a stranger sends is no error of the site's: no line for each, or the log is theirs to fill.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "CRITICAL"},
        "studyguide": {"level": LOG_LEVEL},
        "glossary": {"level": LOG_LEVEL},
        "glossary.door": {"level": "INFO"},  # who signed in, who was refused
        "axes": {"level": "ERROR"},  # would say the same again
    },
}

SENTRY_DSN = read(env.str, "SENTRY_DSN", "", "Write the address that Sentry shows for the project.")
if SENTRY_DSN:
    try:
        import sentry_sdk
    except ImportError:
        raise ImproperlyConfigured(
            "SENTRY_DSN: its client is missing. pip install sentry-sdk, or leave it out."
        ) from None
    # Where it broke, never who asked or what they typed.
    sentry_sdk.init(
        SENTRY_DSN,
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        traces_sample_rate=0,
        before_send=lambda event, hint: {key: value for key, value in event.items() if key not in {"request", "user"}},
    )
