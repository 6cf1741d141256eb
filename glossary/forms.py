"""What arrives in a query string, bounded."""

from django import forms

from glossary.models import Course
from glossary.models.fields import validate_text


class Lenient(forms.Form):
    """A form for query strings: a bad value counts as absent, since readers follow old and mangled links."""

    def value(self, name):
        self.is_valid()
        return self.cleaned_data.get(name) or self.fields[name].initial


class CourseListForm(Lenient):
    q = forms.CharField(required=False, max_length=200, initial="")


class CourseForm(Lenient):
    view = forms.ChoiceField(required=False, choices=[("unit", "By unit"), ("az", "A–Z")], initial="unit")


class NamesForm(Lenient):
    letter = forms.CharField(required=False, max_length=8, initial="")
    since = forms.CharField(required=False, max_length=400, initial="")


class NameForm(Lenient):
    course = forms.SlugField(required=False, max_length=100, initial="")


class SheetForm(Lenient):
    page = forms.IntegerField(required=False, min_value=1, max_value=10_000, initial=1)


class SearchForm(Lenient):
    q = forms.CharField(required=False, initial="")  # the search itself cuts what is too long
    course = forms.ModelChoiceField(Course.objects.published(), required=False, to_field_name="slug")
    subject = forms.CharField(required=False, max_length=100, initial="")
    spelling = forms.ChoiceField(required=False, choices=[("mended", ""), ("typed", "")], initial="mended")
    form = forms.ChoiceField(required=False, choices=[("opensearch", ""), ("page", "")], initial="opensearch")
    page = forms.IntegerField(required=False, min_value=1, max_value=1_000, initial=1)


class ReportForm(forms.Form):
    text = forms.CharField(
        label="What is wrong, and where?",
        min_length=8,
        max_length=2_000,
        validators=[validate_text],
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Say in a sentence what is wrong.", "min_length": "Say it in a sentence."},
    )
    # Seen by programs only: whoever fills it in is one.
    website = forms.CharField(
        required=False, max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    )
    seen = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
