from django.contrib import admin

from glossary.models import Alias, ConfusedPair, Fact, ReviewQuestion, Term


class AliasInline(admin.TabularInline):
    model = Alias
    extra = 0


class FactInline(admin.StackedInline):
    model = Fact
    extra = 0


class ReviewQuestionInline(admin.StackedInline):
    model = ReviewQuestion
    extra = 0


class ConfusedPairInline(admin.TabularInline):
    model = ConfusedPair
    fk_name = "term"
    autocomplete_fields = ["other"]
    extra = 0


@admin.register(Term)
class TermAdmin(admin.ModelAdmin):
    list_display = ["name", "course", "unit", "topic", "status"]
    list_filter = ["status", "course__subject"]
    list_select_related = ["course", "unit"]
    search_fields = ["name", "aliases__name", "course__title"]
    autocomplete_fields = ["course", "unit"]
    fields = ["course", "unit", "topic", "name", "slug", "definition", "status", "linked"]
    inlines = [AliasInline, FactInline, ReviewQuestionInline, ConfusedPairInline]
    show_full_result_count = False
    list_per_page = 50


class TermPartAdmin(admin.ModelAdmin):
    """Rows that are mostly edited on their term's page."""

    autocomplete_fields = ["term"]
    list_select_related = ["term__course"]
    show_full_result_count = False
    search_fields = ["term__name"]


@admin.register(Alias)
class AliasAdmin(TermPartAdmin):
    list_display = ["name", "term"]
    search_fields = ["name", "term__name"]


@admin.register(Fact)
class FactAdmin(TermPartAdmin):
    list_display = ["__str__", "term", "position"]
    search_fields = ["text", "term__name"]


@admin.register(ReviewQuestion)
class ReviewQuestionAdmin(TermPartAdmin):
    list_display = ["__str__", "kind", "term"]
    list_filter = ["kind"]
    search_fields = ["question", "term__name"]


@admin.register(ConfusedPair)
class ConfusedPairAdmin(TermPartAdmin):
    list_display = ["term", "other", "difference"]
    autocomplete_fields = ["term", "other"]
