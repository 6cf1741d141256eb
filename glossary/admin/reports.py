"""What readers report, closed with a note."""

from django import forms
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from glossary.models import Report


class OpenFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [("closed", "closed"), ("all", "all")]

    def choices(self, changelist):
        yield {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": "open",
        }
        yield from list(super().choices(changelist))[1:]

    def queryset(self, request, queryset):
        if self.value() is None and not request.resolver_match.kwargs.get("object_id"):
            return queryset.open()
        return queryset.exclude(closed_at=None) if self.value() == "closed" else queryset


class ReportForm(forms.ModelForm):
    def clean_note(self):
        if not self.cleaned_data["note"].strip():
            raise forms.ValidationError("Say in a few words what was done about it; the note closes the report.")
        return self.cleaned_data["note"]


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    form = ReportForm
    list_display = ["opening", "term", "course", "at", "closed_at", "closed_by"]
    list_filter = [OpenFilter]
    list_select_related = ["term__course"]
    search_fields = ["text", "term__name", "note"]
    show_full_result_count = False
    fields = ["term_link", "text", "at", "note", "closed_at", "closed_by"]
    readonly_fields = ["term_link", "text", "at", "closed_at", "closed_by"]

    @admin.display(description="report")
    def opening(self, report):
        return report.text if len(report.text) <= 80 else f"{report.text[:79]}…"

    @admin.display(description="course", ordering="term__course__title")
    def course(self, report):
        return report.term.course

    @admin.display(description="term")
    def term_link(self, report):
        return format_html(
            '<a href="{}">{}</a> in {} (<a href="{}">the page</a>)',
            reverse("admin:glossary_term_change", args=[report.term_id]),
            report.term,
            report.term.course,
            report.term.get_absolute_url(),
        )

    def has_add_permission(self, request):
        return False

    def save_model(self, request, obj, form, change):
        if obj.closed_at is None:
            obj.closed_at, obj.closed_by = timezone.now(), request.user.get_username()
        super().save_model(request, obj, form, change)
