"""The editors' door: Django's admin under the site's own name, and a word in the log for everyone who knocks.

Not inside ``glossary/admin/``: Django makes the site while it looks for models to register, and importing that package
registers them, which would make a second site and lose the first one's models.
"""

import logging

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model, signals
from django.dispatch import receiver

from glossary.ingress import client_address

log = logging.getLogger(__name__)


class StudyguideAdminSite(admin.AdminSite):
    site_header = f"{settings.SITE_NAME} editors"
    site_title = settings.SITE_NAME
    index_title = "Courses and terms"
    enable_nav_sidebar = False  # the term's page needs the width

    def __init__(self, name="admin"):
        super().__init__(name)
        if settings.SECOND_FACTOR:
            self.login_form = second_factor_form()
            self.login_template = "admin/second_factor_login.html"

    def has_permission(self, request):
        return super().has_permission(request) and (not settings.SECOND_FACTOR or request.user.is_verified())


def second_factor_form():
    """django-otp's sign-in form, which tells by the code itself what it comes from."""
    from django_otp import devices_for_user
    from django_otp.admin import OTPAdminAuthenticationForm
    from django_otp.plugins.otp_totp.models import TOTPDevice

    class SecondFactorForm(OTPAdminAuthenticationForm):
        def _chosen_device(self, user):
            # Six digits come from the app, a spare code is longer. Trying both would count a failure against one.
            from_app = self.cleaned_data.get("otp_token", "").strip().isdecimal()
            return next(
                (one for one in devices_for_user(user, for_verify=True) if isinstance(one, TOTPDevice) == from_app),
                None,
            )

    return SecondFactorForm


def axes_address(request):
    """Whom django-axes counts refusals for, together with the name that was tried."""
    return client_address(request)


@receiver(signals.user_logged_in)
def say_signed_in(request, user, **kwargs):
    log.info("signed in: %s from %s", user.get_username(), address(request))


@receiver(signals.user_logged_out)
def say_signed_out(request, user, **kwargs):
    if user:
        log.info("signed out: %s from %s", user.get_username(), address(request))


@receiver(signals.user_login_failed)
def say_refused(credentials, request=None, **kwargs):
    # People type their password into the wrong field: only names that exist are written down.
    name = str(credentials.get("username", ""))
    known = get_user_model().objects.filter(username=name[:150]).exists()
    log.warning("refused: %s from %s", name if known else "an unknown name", address(request))


def address(request):
    return client_address(request) if request else "the command line"
