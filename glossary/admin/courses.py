from django.contrib import admin
from django.db.models import URLField
from django.forms import BaseInlineFormSet
from django.urls import reverse
from django.utils.html import format_html

from glossary import history
from glossary.admin.fields import MARKDOWN, LabelledRows
from glossary.admin.gaps import GapBoard
from glossary.models import Course, Term, Unit


class UnitRows(LabelledRows, BaseInlineFormSet):
    pass


class UnitInline(admin.TabularInline):
    model = Unit
    formset = UnitRows
    extra = 0


@admin.register(Course)
class CourseAdmin(GapBoard, admin.ModelAdmin):
    formfield_overrides = MARKDOWN | {URLField: {"assume_scheme": "https"}}
    list_display = ["title", "subject", "published_terms", "gaps"]
    list_filter = ["subject"]
    list_select_related = ["tally"]
    search_fields = ["title", "subject", "slug"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [UnitInline]
    actions = None  # the only one would delete

    @admin.display(description="published terms", ordering="tally__terms")
    def published_terms(self, course):
        address = f"{reverse('admin:glossary_term_changelist')}?course__id__exact={course.pk}"
        return format_html('<a href="{}">{}</a>', address, course.tally.terms)

    @admin.display(description="gaps")
    def gaps(self, course):
        return format_html('<a href="{}">Gap board</a>', reverse("admin:glossary_course_gaps", args=[course.pk]))

    def has_delete_permission(self, request, obj=None):
        # Three hundred terms must not go with one click: a course is deleted when it is empty.
        return super().has_delete_permission(request, obj) and not (obj and obj.terms.exists())

    def save_formset(self, request, form, formset, change):
        units = [deleted.instance.pk for deleted in formset.deleted_forms]
        terms = Term.objects.filter(unit__in=units).values_list("pk", flat=True)
        with history.recording(terms, request.user, "its unit was removed"):
            super().save_formset(request, form, formset, change)
