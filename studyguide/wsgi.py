"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyguide.settings")

application = get_wsgi_application()

from django.conf import settings  # noqa: E402, Django must be set up first
from django.urls import get_resolver  # noqa: E402

from glossary import contentversion, pagecache  # noqa: E402
from glossary.ingress import ReadableContentType  # noqa: E402

# Django would load the views at each worker's first request: later, once for each, and code that cannot be loaded would
# be found by a reader.
get_resolver().url_patterns  # noqa: B018

application = ReadableContentType(application)

# With DEBUG on, templates and styles change under the pages.
if settings.PAGE_CACHE_BYTES and not settings.DEBUG:
    application = pagecache.PageCache(application, contentversion.watcher().current, settings.PAGE_CACHE_BYTES)
