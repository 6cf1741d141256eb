"""Form fields of the editors' pages."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError

from glossary.models.fields import MarkdownField
from glossary.text.markdown import formula_errors


class MarkdownWidget(forms.Textarea):
    """Grows with its text; the script puts a preview below it."""

    def __init__(self, attrs=None):
        super().__init__({"rows": 3, "data-markdown": "", "class": "vLargeTextField", **(attrs or {})})


class MarkdownFormField(forms.CharField):
    """Refuses formulas that cannot be drawn, each with its reason."""

    widget = MarkdownWidget

    def to_python(self, value):
        # Browsers send CR LF; a text must not change because somebody looked at it in a form.
        return super().to_python(value).replace("\r\n", "\n")

    def validate(self, value):
        super().validate(value)
        if errors := formula_errors(value):
            raise ValidationError(errors)


class PositionField(forms.IntegerField):
    """A place among a term's rows; an empty one is the last."""

    LAST = 32_767

    def clean(self, value):
        cleaned = super().clean(value)
        return self.LAST if cleaned is None else cleaned

    def has_changed(self, initial, data):
        # A new row has no place yet: the one that the script gives it does not make an empty row a filled one.
        return initial is not None and super().has_changed(initial, data)


class LabelledRows(forms.BaseFormSet):
    """Rows of a table, whose fields have no label of their own to be read out."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        for name, field in form.fields.items():
            if not field.widget.is_hidden:
                field.widget.attrs.setdefault("aria-label", str(field.label or name).capitalize())


class TermSelect(AutocompleteSelect):
    """Looks for terms of one course only."""

    course = None

    def get_url(self):
        return f"{super().get_url()}?course={self.course}" if self.course else super().get_url()


MARKDOWN = {MarkdownField: {"form_class": MarkdownFormField, "widget": MarkdownWidget}}
