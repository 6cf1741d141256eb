"""Import in the admin: upload, look, take or leave, undo."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import OperationalError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from glossary import rendering
from glossary.exchange import sniffing, undoing, uploads
from glossary.exchange.comparing import Pieces, digest
from glossary.exchange.reading import Refused
from glossary.models import Course, Import, TermPage

CHANGES_A_PAGE = 50
PAGES_A_STEP = 250  # of terms made readable; well under a second
BUSY = "The site is busy with another change just now. Nothing was written: try again."


class UploadForm(forms.Form):
    course = forms.ModelChoiceField(
        Course.objects.order_by("title"),
        required=False,
        empty_label="— the one that the course file names —",
        help_text="Where the terms of a table or a list go. A course file names its own course.",
    )
    file = forms.FileField(
        required=False,
        help_text="A course file (YAML, JSON), a table (CSV, XLSX), or a list with one term and its definition a line.",
    )
    text = forms.CharField(
        label="or pasted text",
        required=False,
        strip=False,
        max_length=1_000_000,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 80, "class": "vLargeTextField"}),
        help_text="Term, tab or comma, definition, one a line, as flashcard sites and spreadsheets give it.",
    )
    encoding = forms.ChoiceField(
        choices=[("", "guess it"), *sniffing.ENCODINGS.items()],
        required=False,
        help_text="Choose one only if the preview shows wrong letters.",
    )
    separator = forms.ChoiceField(
        choices=[("", "guess it"), *sniffing.SEPARATORS.items()],
        required=False,
        help_text="What parts the columns, if the preview shows them wrong.",
    )
    prune = forms.BooleanField(
        label="Remove what is left out",
        required=False,
        help_text="For course files: terms, facts and questions of the course that the file does not hold are removed.",
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > settings.IMPORT_MAX_BYTES:
            raise forms.ValidationError(
                f"{file.size:,} bytes, more than the {settings.IMPORT_MAX_BYTES:,} taken here. Split the file, or "
                "take it in with manage.py import_courses."
            )
        return file

    def clean(self):
        cleaned = super().clean()
        file, text = cleaned.get("file"), (cleaned.get("text") or "").strip()
        if "file" in cleaned and not file and not text:
            self.add_error("file", "Choose a file, or paste a text below.")
        if file and text:
            self.add_error("text", "Upload a file or paste a text, not both.")
        return cleaned

    def upload(self):
        """The content as bytes, its name, and its encoding."""
        if file := self.cleaned_data["file"]:
            return file.read(), file.name, self.cleaned_data["encoding"]
        return self.cleaned_data["text"].encode("utf-8", "surrogatepass"), "pasted text", "utf-8"


@admin.register(Import)
class ImportAdmin(admin.ModelAdmin):
    list_display = ["__str__", "state", "what", "by_name", "at"]
    list_filter = ["state"]
    search_fields = ["file_name", "course_slug", "by_name"]
    show_full_result_count = False

    @admin.display(description="terms")
    def what(self, row):
        return counted(row.counts)

    def get_queryset(self, request):
        return super().get_queryset(request).without_bulk()

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        posted = (request.POST, request.FILES) if request.method == "POST" else ()
        form = UploadForm(*posted, initial={"course": request.GET.get("course")})
        problems = []
        if request.method == "POST" and form.is_valid():
            content, name, encoding = form.upload()
            options = [form.cleaned_data[option] for option in ("course", "prune")]
            try:
                waiting = uploads.receive(
                    content, name, request.user, *options, encoding, form.cleaned_data["separator"]
                )
            except uploads.NotTaken as refused:
                problems = refused.problems
            except OperationalError:
                form.add_error(None, BUSY)
            else:
                return redirect(waiting)
        context = {
            "title": "Import terms",
            "form": form,
            "problems": problems[: uploads.PROBLEMS_SHOWN],
            "more_problems": max(0, len(problems) - uploads.PROBLEMS_SHOWN),
            "file_name": getattr(form.cleaned_data.get("file"), "name", "") if problems else "",
        }
        status = 422 if problems or form.errors else 200
        return self.page(request, "admin/glossary/import/upload.html", context, status)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not (object_id.isascii() and object_id.isdigit() and len(object_id) < 19):
            raise Http404
        row = get_object_or_404(Import, pk=object_id)
        if request.method == "POST":
            if not self.has_add_permission(request):
                raise PermissionDenied
            steps = {"take": self.take, "discard": self.discard, "undo": self.undo, "prepare": self.prepare}
            step = next((step for name, step in steps.items() if name in request.POST), None)
            if step is None:
                raise Http404
            try:
                return step(request, row)
            except OperationalError:
                messages.error(request, BUSY)
                return redirect(row)
        return self.show(request, row)

    def take(self, request, row):
        try:
            row = uploads.take(row, request.user)
        except uploads.Moved as moved:
            messages.error(
                request,
                f"Nothing was written: the site changed since this preview was made ({some(moved.names)}). "
                "The preview below is new. Look at it, then decide again.",
            )
        except Refused as refused:
            messages.error(request, f"Nothing was written. {some(refused.problems)}")
        else:
            messages.success(request, f"Taken: {counted(row.counts)}.")
        return redirect(row)

    def discard(self, request, row):
        Import.objects.filter(pk=row.pk, state=Import.State.WAITING).delete()
        messages.success(request, "The upload was thrown away. Nothing was written.")
        return redirect("admin:glossary_import_add")

    def undo(self, request, row):
        try:
            undoing.undo(row, request.POST.get("plan", ""), request.user)
        except uploads.Moved as moved:
            messages.error(
                request,
                f"Nothing was undone: the site changed while you looked ({some(moved.names)}). Look again.",
            )
            return redirect(f"{row.get_absolute_url()}?undo=1")
        except Refused as refused:
            messages.error(request, f"Nothing was undone. {some(refused.problems)}")
        else:
            messages.success(request, "The import was undone.")
        return redirect(row)

    def prepare(self, request, row):
        """Make some of the pages that the import voided; the next post makes more. Readers need not wait for it."""
        rendering.keep(unmade(row)[:PAGES_A_STEP])
        return redirect(row)

    def show(self, request, row):
        context = {"title": str(row), "row": row, "found": found(row)}
        waiting = row.state == Import.State.WAITING
        left = 0 if waiting else len(unmade(row))
        # While pages are being prepared, each step shows the progress alone.
        is_told = row.plan and not left and row.state != Import.State.UNDONE
        plan = uploads.Plan.unpack(row.plan) if is_told else uploads.Plan()
        if request.GET.get("undo") and row.undo:
            try:
                plan, context["edited"] = undoing.undo_plan(row)
                context["undoing"] = digest([plan.changes, plan.others])
            except Refused as refused:
                messages.error(request, f"This import cannot be undone. {some(refused.problems)}")
        pieces = Pieces()
        page = Paginator(plan.changes, CHANGES_A_PAGE).get_page(request.GET.get("page"))
        for change in page:
            change["lines"] = [(label, pieces(before, after)) for label, before, after in change["fields"]]
        all_pages = max(left, row.counts.get("added", 0) + row.counts.get("changed", 0))
        context |= {
            "plan": plan,
            "page": page,
            "others": [(label, pieces(before, after)) for label, before, after in plan.others],
            "waiting": waiting,
            "course": Course.objects.filter(slug=row.course_slug).first(),
            "can_decide": self.has_add_permission(request),
            "left": left,
            "all_pages": all_pages,
            "made": all_pages - left,
        }
        return self.page(request, "admin/glossary/import/show.html", context)

    def page(self, request, template, context, status=200):
        context = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return render(request, template, context, status=status)


def unmade(row):
    """The ids of the course's terms whose pages are not made."""
    pages = TermPage.objects.filter(term__course__slug=row.course_slug, body=None)
    return list(pages.order_by("pk").values_list("pk", flat=True))


def counted(counts):
    """“3 added, 1 changed, 4 unchanged”."""
    order = ("added", "changed", "removed", "unchanged")
    return ", ".join(f"{counts[what]:,} {what}" for what in order if counts.get(what)) or "nothing"


def some(names, most=5):
    """The first few of many."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def found(row):
    """What the file was taken for, as words: “table, UTF-8, parted by tab”."""
    words = [row.found.get("form", ""), row.found.get("encoding", "")]
    if separator := row.found.get("separator"):
        words.append(f"parted by {sniffing.SEPARATORS[separator]}")
    return ", ".join(word for word in words if word)
