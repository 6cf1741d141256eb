from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core.signals import request_finished
from django.db.models.signals import post_migrate, pre_migrate


class GlossaryConfig(AppConfig):
    name = "glossary"
    verbose_name = "Study guides"

    def ready(self):
        from glossary import purging, rendering
        from glossary.models import triggers
        from glossary.search import index, wanted

        pre_migrate.connect(index.remove, sender=self)
        pre_migrate.connect(triggers.remove, sender=self)
        post_migrate.connect(triggers.install, sender=self)
        post_migrate.connect(index.install, sender=self)
        request_finished.connect(wanted.after_request)
        rendering.connect()
        purging.connect()


class GlossaryAdminConfig(AdminConfig):
    default_site = "glossary.door.StudyguideAdminSite"
