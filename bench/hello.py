"""The site's own settings and addresses, and one more address that only says hello."""

from django.http import HttpResponse
from django.urls import path

from studyguide.settings import *  # noqa: F403
from studyguide.settings import ROOT_URLCONF as SITE_URLCONF

ROOT_URLCONF = "bench.hello"


def hello(request):
    return HttpResponse("Hello, world")


def __getattr__(name):
    # Looked up when Django asks for the addresses, by when the settings are complete.
    if name == "urlpatterns":
        from importlib import import_module

        return [path("hello", hello), *import_module(SITE_URLCONF).urlpatterns]
    raise AttributeError(name)
