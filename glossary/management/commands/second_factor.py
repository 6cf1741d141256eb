"""manage.py second_factor NAME : give an editor a second factor, or a new one instead of a lost one."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

SPARE_CODES = 8


class Command(BaseCommand):
    help = "Print a key for the editor's authenticator app and spare codes; earlier ones stop working."

    def add_arguments(self, parser):
        parser.add_argument("name", metavar="NAME", help="the editor's name for signing in")

    def handle(self, name, **options):
        if not settings.SECOND_FACTOR:
            raise CommandError("The second factor is off. Set SECOND_FACTOR=true, for this command too.")
        from django_otp.plugins.otp_static.models import StaticDevice
        from django_otp.plugins.otp_totp.models import TOTPDevice

        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no account “{name}”.")
        with transaction.atomic():
            TOTPDevice.objects.filter(user=user).delete()
            StaticDevice.objects.filter(user=user).delete()
            app = TOTPDevice.objects.create(user=user, name="app")
            spare = StaticDevice.objects.create(user=user, name="spare codes")
            # Never digits only: that is how the sign-in form tells them from the app's.
            codes = ["".join(secrets.choice("abcdefghjkmnpqrstuvwxyz") for _ in range(10)) for _ in range(SPARE_CODES)]
            for code in codes:
                spare.token_set.create(token=code)
        self.stdout.write(f"Address for the authenticator app of {name}:\n{app.config_url}\n")
        self.stdout.write("Spare codes, each good once:\n" + "\n".join(codes))
