"""Django's admin under the site's own name."""

from django.conf import settings
from django.contrib import admin


class StudyguideAdminSite(admin.AdminSite):
    site_header = f"{settings.SITE_NAME} editors"
    site_title = settings.SITE_NAME
    index_title = "Courses and terms"
