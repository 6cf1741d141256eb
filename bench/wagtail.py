"""The same terms as pages of Wagtail, installed into an environment of its own.

Tuned as Wagtail's documentation says of performance: templates cached, pages fetched with what they show, renditions
none, sites cached, persistent connections; DEBUG off.
"""

import json
import sqlite3
import subprocess
import sys
import venv

from bench.serving import ROOT, Server, free_port

PAGES = 300
SETTINGS = """
import os
SECRET_KEY = "only for the benchmark"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "peer.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.dirname(__file__) + "/../db.sqlite3",
                         "CONN_MAX_AGE": None}}
INSTALLED_APPS = ["peer", "wagtail.users", "wagtail.images", "wagtail.documents", "wagtail.admin", "wagtail.sites",
    "wagtail", "taggit", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "django.contrib.staticfiles"]
STATIC_URL = "/static/"
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {
    "context_processors": ["django.template.context_processors.request"]}}]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
WAGTAIL_SITE_NAME = "Peer"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
USE_TZ = True
"""
URLS = """
from django.http import HttpResponse
from django.urls import include, path
from wagtail import urls
urlpatterns = [path("healthz", lambda request: HttpResponse("ok")), path("", include(urls))]
"""
MODELS = """
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page

class CoursePage(Page):
    pass

class TermPage(Page):
    definition = RichTextField()

class Fact(Orderable):
    page = ParentalKey(TermPage, on_delete=models.CASCADE, related_name="facts")
    text = RichTextField()

class Question(Orderable):
    page = ParentalKey(TermPage, on_delete=models.CASCADE, related_name="questions")
    question = RichTextField()
    answer = RichTextField()
"""
TEMPLATE = """{% load wagtailcore_tags %}<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ page.title }} · {{ page.get_parent.title }}</title><style>STYLE</style>
<link rel="canonical" href="{{ page.full_url }}"></head><body>
<header><a href="/">Peer</a></header><main>
<nav><ol>{% for up in page.get_ancestors|slice:"1:" %}<li><a href="{% pageurl up %}">{{ up.title }}</a></li>{% endfor %}</ol></nav>
<h1>{{ page.title }}</h1><section><h2>Definition</h2>{{ page.definition|richtext }}</section>
<section><h2>{{ page.facts.count }} Must Know Facts</h2><ol>{% for fact in page.facts.all %}<li>{{ fact.text|richtext }}</li>{% endfor %}</ol></section>
<section><h2>Review Questions</h2>{% for one in page.questions.all %}<details><summary>{{ one.question|richtext }}</summary>
{{ one.answer|richtext }}</details>{% endfor %}</section>
<nav>{% with page.get_prev_sibling as before %}{% if before %}<a href="{% pageurl before %}">{{ before.title }}</a>{% endif %}{% endwith %}
{% with page.get_next_sibling as after %}{% if after %}<a href="{% pageurl after %}">{{ after.title }}</a>{% endif %}{% endwith %}</nav>
</main></body></html>"""  # noqa: E501
FILL = """
import json, os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "peer.settings"
import django
django.setup()
from django.core.management import call_command
call_command("makemigrations", "peer", verbosity=0)
call_command("migrate", verbosity=0)
from peer.models import CoursePage, Fact, Question, TermPage
from wagtail.models import Page, Site
root = Page.objects.get(depth=2)
course = root.add_child(instance=CoursePage(title="Course", slug="course"))
for slug, body in json.load(open(sys.argv[1])):
    page = course.add_child(instance=TermPage(title=body["name"], slug=slug, definition=body["definition"]))
    Fact.objects.bulk_create([Fact(page=page, text=fact["text"], sort_order=n) for n, fact in enumerate(body["facts"])])
    Question.objects.bulk_create([Question(page=page, question=one["question"], answer=one["answer"], sort_order=n)
                                  for n, one in enumerate(body["questions"])])
"""


def server(folder, data, style):
    """(server, file of addresses) of a Wagtail site with the terms of ``data``; None if Wagtail cannot be installed.

    :param style: the style sheet that our own pages carry
    """
    environment = ROOT / ".venv-wagtail"
    python = environment / "bin" / "python"
    if not (environment / "installed").exists():
        venv.create(environment, with_pip=True)
        if subprocess.run([python, "-m", "pip", "install", "-q", "wagtail", "gunicorn"], stdout=sys.stderr).returncode:
            print("Wagtail could not be installed; it is left out.", file=sys.stderr)
            return None
        (environment / "installed").touch()
    own = folder / "wagtail"
    templates = own / "peer" / "templates" / "peer"
    templates.mkdir(parents=True)
    files = {"__init__.py": "", "settings.py": SETTINGS, "urls.py": URLS, "models.py": MODELS}
    for name, text in files.items():
        (own / "peer" / name).write_text(text, encoding="utf-8")
    (own / "peer" / "wsgi.py").write_text(
        "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'peer.settings'\n"
        "from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n"
    )
    (templates / "term_page.html").write_text(TEMPLATE.replace("STYLE", style), encoding="utf-8")
    with sqlite3.connect(data / "studyguide.sqlite3") as database:
        rows = database.execute(
            "SELECT t.slug, t.name, p.body FROM glossary_term t JOIN glossary_termpage p ON p.term_id = t.id "
            "WHERE p.body IS NOT NULL GROUP BY t.slug ORDER BY t.id LIMIT ?",
            (PAGES,),
        ).fetchall()
    (own / "terms.json").write_text(
        json.dumps([(slug, {**json.loads(body), "name": name}) for slug, name, body in rows])
    )
    (own / "fill.py").write_text(FILL)
    subprocess.run([python, "fill.py", "terms.json"], cwd=own, check=True, stdout=sys.stderr)
    addresses = folder / "addresses-wagtail"
    addresses.write_text("\n".join(f"/course/{slug}/" for slug, _, _ in rows))
    port = free_port()
    options = ["-b", f"127.0.0.1:{port}", "-w", "1", "--threads", "4", "--no-control-socket", "--chdir", own]
    return Server([python, "-m", "gunicorn", *options, "peer.wsgi"], port), addresses
