"""Fields that several models share."""

from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models

TEXT_MAX = 8_000  # characters; rendering time grows with length, and no real definition comes near this

validate_slug = RegexValidator(
    r"\A[a-z0-9]+(-[a-z0-9]+)*\Z",
    "Write small letters a–z, digits and single hyphens, for example “opportunity-cost”.",
)
# Control characters break XML feeds and are never meant; PostgreSQL refuses NUL outright.
validate_text = RegexValidator(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]",
    "This text holds an invisible control character. Retype the place where the text was pasted in.",
    inverse_match=True,
)


class AddressField(models.SlugField):
    """A part of an address."""

    default_validators = [validate_slug]


class LineField(models.CharField):
    """One line of text."""

    default_validators = [validate_text]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **kwargs)


class MarkdownField(models.TextField):
    """Markdown with formulas between \\( and \\), of bounded length."""

    default_validators = [MaxLengthValidator(TEXT_MAX), validate_text]

    def formfield(self, **kwargs):
        return super().formfield(**{"max_length": TEXT_MAX, **kwargs})

    def get_prep_value(self, value):
        # Browsers send lines that end in CR LF; files have LF. One form, or every comparison finds a difference.
        value = super().get_prep_value(value)
        return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


class DerivedField:
    """Mixed into a field that is worked out from others: kept out of forms and of fixtures."""

    def __init__(self, *args, **kwargs):
        kwargs["editable"] = False
        kwargs["serialize"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        del kwargs["serialize"]
        return name, path, args, kwargs


class DerivedCharField(DerivedField, models.CharField):
    pass
