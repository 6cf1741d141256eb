from django.contrib import admin

from glossary.models import Course, Unit


class UnitInline(admin.TabularInline):
    model = Unit
    extra = 0


@admin.register(Course)
class CourseAdmin(admin.ModelAdmin):
    list_display = ["title", "subject", "published_terms"]
    list_filter = ["subject"]
    list_select_related = ["tally"]
    search_fields = ["title", "subject", "slug"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [UnitInline]

    @admin.display(description="published terms", ordering="tally__terms")
    def published_terms(self, course):
        return course.tally.terms


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    list_display = ["__str__", "course"]
    list_select_related = ["course"]
    list_filter = ["course__subject"]
    search_fields = ["title", "course__title"]
    autocomplete_fields = ["course"]
