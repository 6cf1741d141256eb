"""Writing a term: one page for it and all that belongs to it, on which nobody overwrites anybody."""

import uuid

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import OperationalError, transaction
from django.db.models import PositiveSmallIntegerField
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.http import urlencode

from glossary import history
from glossary.admin import actions, desk, lists, story
from glossary.admin.fields import MARKDOWN, LabelledRows, PositionField, TermSelect
from glossary.admin.merging import Merge, as_post, clean, typed
from glossary.models import Alias, Change, ConfusedPair, ContentVersion, Fact, ReviewQuestion, Term, Unit
from glossary.views import errors

ATTEMPTS = 3


class Stale(Exception):
    """The term changed between the look at its version and the save."""


class TermRows(BaseInlineFormSet):
    def clean(self):
        super().clean()
        for form in self.forms:
            other = form.cleaned_data.get("other") if hasattr(form, "cleaned_data") else None
            if other and self.instance.course_id and other.course_id != self.instance.course_id:
                form.add_error("other", "Choose a term of the same course.")


class TableRows(LabelledRows, TermRows):
    pass


class RowInline(admin.StackedInline):
    formset = TermRows
    extra = 0
    formfield_overrides = MARKDOWN | {
        PositiveSmallIntegerField: {"form_class": PositionField, "required": False, "initial": None}
    }


class AliasInline(admin.TabularInline):
    model = Alias
    formset = TableRows
    extra = 0


class FactInline(RowInline):
    model = Fact
    fields = ["text", "source", "position"]
    classes = ["ordered"]


class ReviewQuestionInline(RowInline):
    model = ReviewQuestion
    fields = ["kind", "question", "answer", "position"]
    classes = ["ordered"]


class ConfusedPairInline(admin.TabularInline):
    model = ConfusedPair
    formset = TableRows
    fk_name = "term"
    extra = 0

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "other":
            kwargs["widget"] = TermSelect(db_field, self.admin_site)
            kwargs["widget"].course = request.course_id
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class TermForm(ModelForm):
    refusal = ""  # set on the class made for each request: why this form must be looked at before it is saved

    def clean(self):
        cleaned = super().clean()
        if self.refusal:
            raise ValidationError(self.refusal)
        return cleaned


@admin.register(Term)
class TermAdmin(story.Story, desk.Desk, actions.BulkActions, lists.TermList, admin.ModelAdmin):
    form = TermForm
    formfield_overrides = MARKDOWN
    list_display = ["name", "course", "unit", "topic", "state"]
    list_filter = ["status", "course__subject"]
    list_select_related = ["course", "unit"]
    autocomplete_fields = ["course"]
    fields = ["course", "unit", "topic", "name", "slug", "definition", "status", "linked"]
    inlines = [FactInline, ReviewQuestionInline, AliasInline, ConfusedPairInline]
    show_full_result_count = False
    list_per_page = 50
    save_on_top = False

    class Media:
        js = ["js/term-form.js"]

    @admin.display(description="status", ordering="status")
    def state(self, term):
        return format_html('<span class="state {}">{}</span>', term.status, term.get_status_display())

    # --- Who may do what ----------------------------------------------------------------------------------------------

    def may_publish(self, request):
        return request.user.has_perm("glossary.publish_term")

    def open_to(self, request, term):
        """Whether this editor may touch the term: what readers see is in the hands of those who may publish."""
        return term is None or term.status != Term.Status.PUBLISHED or self.may_publish(request)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self.open_to(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self.open_to(request, obj)

    # --- The form -----------------------------------------------------------------------------------------------------

    def get_changeform_initial_data(self, request):
        return {"status": Term.Status.DRAFT, **super().get_changeform_initial_data(request)}

    def get_form(self, request, obj=None, **kwargs):
        course = request.POST.get("course") or (obj.course_id if obj else request.GET.get("course"))
        request.course_id = clean("course", str(course or ""))
        form = super().get_form(request, obj, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        return form

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "unit":
            kwargs["queryset"] = Unit.objects.filter(course=request.course_id).order_by("number")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "status" and not self.may_publish(request):
            kwargs["choices"] = [choice for choice in Term.Status.choices if choice[0] != Term.Status.PUBLISHED]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in ("course", "unit") and field:
            field.widget = field.widget.widget  # they are made on their own pages, not in windows beside this one
        return field

    def get_search_results(self, request, queryset, search_term):
        course = clean("course", request.GET.get("course", ""))
        if course and request.path.endswith("/autocomplete/"):
            queryset = queryset.filter(course=course)
        return super().get_search_results(request, queryset, search_term)

    def view_on_site(self, term):
        if term.status == Term.Status.PUBLISHED:
            return term.get_absolute_url()
        return reverse("admin:glossary_term_preview", args=[term.pk])

    # --- Saving -------------------------------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return self._changeform_view(request, object_id, form_url, extra_context)
        post = request.POST.copy()
        for button, status in (("_publish", Term.Status.PUBLISHED), ("_review", Term.Status.REVIEW)):
            if button in post:
                post["status"] = status
        for attempt in range(ATTEMPTS):
            request.POST, request.refusal, request.conflict = post, "", None
            try:
                with transaction.atomic():
                    return self.save_once(request, object_id, form_url, extra_context)
            except Stale:
                continue
            except OperationalError:
                # SQLite's writers wait five seconds for each other, PostgreSQL ends a deadlock: neither costs the text.
                if attempt == ATTEMPTS - 1:
                    request.POST = post
                    request.refusal = "The site is busy with another change just now. Nothing is lost: save again."
        response = self._changeform_view(request, object_id, form_url, extra_context)
        if request.refusal:
            response.status_code = 503
            response["Retry-After"] = str(errors.RETRY_AFTER)
        return response

    def save_once(self, request, object_id, form_url, extra_context):
        """Save the form, unless what it was opened on is not what is there now: then give it back, merged."""
        ContentVersion.lock()
        mine, token = typed(request.POST), as_uuid(request.POST.get("token"))
        made = Change.objects.filter(token=token).first() if token and object_id is None else None
        if made:  # the second click of a double click on a new term
            object_id, form_url = str(made.term_id), reverse("admin:glossary_term_change", args=[made.term_id])
            mine["slug"] = mine["slug"] or made.state["slug"]
        pk = clean("other", str(object_id or ""))
        if pk:
            request.version = history.versions([pk]).get(pk)
            opened = None if made else as_int(request.POST.get("version"))
            if request.version is None:
                object_id, form_url = self.written_on_a_deleted_term(request, pk, mine)
                pk = None
            elif opened != request.version:
                theirs = history.states([pk])[pk]
                base = Change.objects.filter(term=pk, version=opened).values_list("state", flat=True).first()
                merge = Merge(base, theirs, mine)
                term = self.get_object(request, object_id)
                if not merge.nothing_met and not self.has_change_permission(request, term):
                    return self.keep_for_reading(request, term, merge)
                if merge.nothing_left and self.has_change_permission(request, term):
                    return self.response_change(request, term)
                if not merge.nothing_met:
                    request.POST = as_post(merge.state, request.POST)
                    request.refusal = "Look at what changed meanwhile, then save again."
                    request.conflict = {"lines": merge.lines, "changes": since(pk, opened)}
        with history.recording(
            [pk] if pk else [], request.user, token=token if pk is None else None
        ) as request.touched:
            return self._changeform_view(request, object_id, form_url, extra_context)

    def written_on_a_deleted_term(self, request, pk, mine):
        """The term is gone while somebody wrote on it: offer the text as a new term."""
        for name in history.ROWS:
            mine[name] = [row | {"pk": None} for row in mine[name] if not row["deleted"]]
        request.POST = as_post(mine, request.POST)
        request.POST["token"] = str(uuid.uuid4())
        request.refusal = "This term was deleted while you wrote. What you typed is below: saving makes it a new term."
        request.conflict = {"lines": [], "changes": Change.objects.of(pk)[:1]}
        return None, reverse("admin:glossary_term_add")

    def keep_for_reading(self, request, term, merge):
        """The term was published while an author wrote on it: the author may not change it, and keeps the text."""
        context = {
            **self.admin_site.each_context(request),
            "title": f"“{term}” was published while you wrote",
            "opts": self.opts,
            "term": term,
            "lines": merge.lines,
            "mine": history.differences(*comparable(merge.theirs, merge.mine)),
        }
        return render(request, "admin/glossary/term/kept.html", context, status=409)

    def save_model(self, request, obj, form, change):
        if change and not history.claim(obj.pk, request.version):
            raise Stale
        super().save_model(request, obj, form, change)
        request.touched.add(obj.pk)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for rows in (form.instance.facts, form.instance.questions):
            for position, row in enumerate(rows.order_by("position", "pk"), 1):
                if row.position != position:
                    row.position = position
                    row.save(update_fields=["position"])

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        bound = request.method == "POST"
        state = typed(request.POST) if bound else history.states([obj.pk])[obj.pk] if obj else None
        pk = obj.pk if obj else None
        context |= {
            # What the form holds belongs to the state that it was made from, seen under the lock when it was posted.
            "version": getattr(request, "version", None) if bound else history.versions([pk]).get(pk),
            "token": (bound and request.POST.get("token")) or uuid.uuid4(),
            "conflict": getattr(request, "conflict", None),
            "checklist": desk.checklist(state, pk, request.course_id),
            "title": str(obj) if obj else "A new term",
            "subtitle": obj.course.title if obj else None,
            "may_publish": self.may_publish(request),
            "published": obj is not None and obj.status == Term.Status.PUBLISHED,
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    # --- Going on -----------------------------------------------------------------------------------------------------

    def response_add(self, request, obj, post_url_continue=None):
        return self.go_on(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self.go_on(request, obj) or super().response_change(request, obj)

    def go_on(self, request, term):
        if "_addanother" in request.POST:
            same = {"course": term.course_id, "unit": term.unit_id or "", "topic": term.topic}
            self.message_user(request, f"“{term}” is saved. The next one:", messages.SUCCESS)
            return HttpResponseRedirect(f"{reverse('admin:glossary_term_add')}?{urlencode(same)}")
        if "_next" in request.POST:
            following = Term.objects.following(term)
            if following:
                self.message_user(request, f"“{term}” is saved. This is the next one.", messages.SUCCESS)
                return HttpResponseRedirect(reverse("admin:glossary_term_change", args=[following.pk]))
            self.message_user(request, f"“{term}” is saved. It was the last one of its course.", messages.SUCCESS)
            same = urlencode({"course__id__exact": term.course_id})
            return HttpResponseRedirect(f"{reverse('admin:glossary_term_changelist')}?{same}")
        return None

    def get_urls(self):
        wrap = self.admin_site.admin_view
        own = [
            path("check/", wrap(self.check_view), name="glossary_term_check"),
            path("deleted/", wrap(self.deleted_view), name="glossary_term_deleted"),
            path("bring-back/<int:change>/", wrap(self.bring_back_view), name="glossary_term_bring_back"),
            path("<int:term>/preview/", wrap(self.preview_view), name="glossary_term_preview"),
        ]
        return own + super().get_urls()


def since(pk, version):
    """The recorded changes of a term after the version that an editor saw, oldest first."""
    changes = Change.objects.filter(term=pk).exclude(what=Change.What.FOUND)
    if version is not None:
        changes = changes.filter(version__gt=version)
    return changes.order_by("id")


def comparable(*some_states):
    """States whose new rows have numbers too, so that ``history.differences`` can tell them apart."""
    return [
        state
        | {
            name: [row | {"pk": row["pk"] or f"new {index}"} for index, row in enumerate(state[name])]
            for name in history.ROWS
        }
        for state in some_states
    ]


def as_uuid(text):
    try:
        return uuid.UUID(text)
    except (ValueError, TypeError, AttributeError):
        return None


def as_int(text):
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None
