from datetime import timedelta

from django.contrib import admin
from django.db.models import OuterRef, Subquery, Sum
from django.utils import timezone
from django.utils.html import format_html

from glossary.models import WantedTerm

DAYS = 30


@admin.register(WantedTerm)
class WantedTermAdmin(admin.ModelAdmin):
    """What readers miss, to be read and cleared away; nobody writes it by hand."""

    list_display = ["text", "count", "lately", "day", "search"]
    list_filter = ["day"]
    search_fields = ["text"]
    date_hierarchy = "day"
    show_full_result_count = False

    def get_queryset(self, request):
        same = WantedTerm.objects.filter(
            text=OuterRef("text"), day__gt=timezone.now().date() - timedelta(days=DAYS)
        ).order_by()
        total = same.values("text").annotate(total=Sum("count")).values("total")
        return super().get_queryset(request).annotate(lately=Subquery(total))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    @admin.display(description=f"times in {DAYS} days", ordering="lately")
    def lately(self, wanted):
        return wanted.lately or 0

    @admin.display(description="is it there now?")
    def search(self, wanted):
        return format_html('<a href="{}">Search again</a>', wanted.get_absolute_url())
