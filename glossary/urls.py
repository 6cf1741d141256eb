"""Every address for readers and for machines."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import path

from glossary import feeds
from glossary.sitemaps import SITEMAPS
from glossary.views import machine, pages, reports, search, sheets
from glossary.views.moved import or_moved
from glossary.views.practice import keeping, session, tests
from glossary.views.public import public

urlpatterns = [
    path("", pages.home, name="home"),
    path("courses/", pages.courses, name="courses"),
    path("courses/<slug:course>/", pages.course, name="course"),
    path("courses/<slug:course>/feed/", public()(or_moved(feeds.CourseFeed())), name="course-feed"),
    path("courses/<slug:course>/export/<slug:format>/", machine.export, name="export"),
    path("courses/<slug:course>/print/", sheets.cram_sheet, name="print"),
    path("courses/<slug:course>/cards/", sheets.cards, name="cards"),
    path("courses/<slug:course>/unit-<int:number>/", pages.unit, name="unit"),
    path("courses/<slug:course>/unit-<int:number>/print/", sheets.cram_sheet, name="unit-print"),
    path("courses/<slug:course>/unit-<int:number>/cards/", sheets.cards, name="unit-cards"),
    path("courses/<slug:course>/practice/", tests.make, name="course-practice"),
    path("courses/<slug:course>/practice/cards/", session.course_cards, name="course-cards"),
    path("courses/<slug:course>/practice/pairs/", tests.pairs, name="pairs"),
    path("courses/<slug:course>/practice/unit-<int:number>/", session.unit_cards, name="unit-practice"),
    path("courses/<slug:course>/practice/terms/<slug:slug>/", session.term_cards, name="term-cards"),
    path("courses/<slug:course>/<slug:slug>/", pages.term, name="term"),
    path("courses/<slug:course>/<slug:slug>/report/", reports.report, name="report"),
    path("terms/", pages.names, name="names"),
    path("terms/<path:key>/", pages.name, name="name"),
    path("search/", search.results, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("practice/", keeping.home, name="practice"),
    path("practice/code/", keeping.code, name="practice-code"),
    path("practice/continue/", keeping.carry_on, name="practice-continue"),
    path("practice/forget/", keeping.forget, name="practice-forget"),
    path("test/<code>/", tests.overview, name="test"),
    path("test/<code>/cards/", session.test_cards, name="test-cards"),
    path("test/<code>/print/", tests.sheet, name="test-print"),
    path("test/<code>/quiz/", tests.quiz, name="test-quiz"),
    path("feed/", public()(feeds.SiteFeed()), name="feed"),
    path("sitemap.xml", machine.sitemap_index, name="sitemaps"),
    path("sitemap-<section>.xml", public("p")(sitemap_views.sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("privacy/", pages.privacy, name="privacy"),
    path("robots.txt", machine.robots, name="robots"),
    path("opensearch.xml", machine.opensearch, name="opensearch"),
    path("favicon.ico", machine.favicon, name="favicon"),
    path("healthz", machine.healthz, name="healthz"),
    path("readyz", machine.readyz, name="readyz"),
    path("metrics", machine.metrics, name="metrics"),
]
