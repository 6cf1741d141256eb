"""A reader reports a mistake on a term's page: a form on a page of its own, so that the term's stays the same for all.

No cookie is set, so there is no CSRF token. A token would guard nothing here: nobody is signed in, and whoever wants to
send a false report can simply send one. What is refused is a form that another site's page sends in a reader's name
(the browser says so in two headers), one that was filled in by a machine, and more than a person would send.
"""

import hashlib
import hmac

from django.conf import settings
from django.core import signing
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from glossary.forms import ReportForm
from glossary.ingress import client_address
from glossary.models import Report, Term
from glossary.views import errors
from glossary.views.own_forms import comes_from_here

A_DAY = 30  # reports from one address: a classroom shares one
OPEN_MAX = 2_000  # of all; beyond it, editors read before more is taken
FORM_DAYS = 1
SALT = "report a mistake"


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, course, slug):
    term = get_object_or_404(Term.objects.published().select_related("course"), course__slug=course, slug=slug)
    form = ReportForm(
        request.POST if request.method == "POST" else None, initial={"seen": signing.dumps(term.pk, salt=SALT)}
    )
    status, problem = 200, ""
    if request.method == "POST":
        if not comes_from_here(request):
            return errors.forbidden(request)
        if form.is_valid():
            if form.cleaned_data["website"] or is_forged(form.cleaned_data["seen"], term):
                return render(request, "pages/report.html", {"term": term, "thanks": True})  # a machine learns nothing
            problem = take(request, term, form.cleaned_data["text"])
            if not problem:
                return render(request, "pages/report.html", {"term": term, "thanks": True})
        status = 429 if problem else 422
    context = {"term": term, "thanks": False, "form": form, "problem": problem}
    return render(request, "pages/report.html", context, status=status)


def is_forged(seen, term):
    """Whether the form was not opened on this term in the last day."""
    try:
        return signing.loads(seen, salt=SALT, max_age=FORM_DAYS * 86_400) != term.pk
    except signing.BadSignature:
        return True


def take(request, term, text):
    """Keep the report; or a sentence that says why not."""
    now = timezone.now()
    Report.objects.forget_senders()
    sender = sender_of(request, now.date())
    if Report.objects.filter(sender=sender).count() >= A_DAY:
        return "Many reports have come from your network today. Please send yours tomorrow."
    if Report.objects.open().count() >= OPEN_MAX:
        return "More reports are waiting than the editors can read. Please send yours in some days."
    if not Report.objects.filter(term=term, text=text, closed_at=None).exists():  # a double click
        Report.objects.create(term=term, text=text, sender=sender)
    return ""


def sender_of(request, day):
    """The address as a keyed hash whose key is another one every day; of an IPv6 address, the network's half.

    With the key the few IPv4 addresses could be tried one by one, so the hash itself is emptied after a day
    (``forget_senders``).
    """
    address = client_address(request)
    if ":" in address:
        address = ":".join(address.split(":")[:4])
    key = f"{settings.SECRET_KEY} {SALT} {day}".encode()
    return hmac.new(key, address.encode(), hashlib.sha256).hexdigest()[:32]
