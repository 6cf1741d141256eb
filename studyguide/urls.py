"""The site's contents page: the editors' door, then everything for readers."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("glossary.urls")),
]

handler400 = "glossary.views.errors.bad_request"
handler403 = "glossary.views.errors.forbidden"
handler404 = "glossary.views.errors.not_found"
handler500 = "glossary.views.errors.server_error"
