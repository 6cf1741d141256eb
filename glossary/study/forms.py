"""What practice pages send, bounded."""

from datetime import date

from django import forms

from glossary.study import clock
from glossary.study.address import AHEAD_MAX, CARDS_A_DAY_MAX, DEPTHS
from glossary.study.answers import ANSWER_MAX

PLACE_MAX = 1_000_000  # in a list of cards
Offset = {"min_value": clock.OFFSET_MIN, "max_value": clock.OFFSET_MAX}


class AnswerForm(forms.Form):
    """One answer to one card. ``seen`` is how many reviews of it the page knew of, ``place`` and ``day`` where in which
    day's list someone is of whom nothing is kept, ``begun`` proves a cookie that was offered."""

    card = forms.CharField(max_length=24)
    seen = forms.IntegerField(min_value=0, max_value=1_000_000)
    grade = forms.TypedChoiceField(required=False, choices=[(n, n) for n in (1, 2, 3, 4)], coerce=int, empty_value=None)
    typed = forms.CharField(required=False, max_length=ANSWER_MAX, empty_value=None)
    answered = forms.ChoiceField(required=False, choices=[(form, form) for form in ("typed", "choice", "tick")])
    choice = forms.IntegerField(required=False, min_value=1, max_value=1 << 62)
    undo = forms.BooleanField(required=False)
    begun = forms.CharField(required=False, max_length=200)
    place = forms.IntegerField(required=False, min_value=0, max_value=PLACE_MAX)
    day = forms.IntegerField(required=False, min_value=1, max_value=date.max.toordinal())
    offset = forms.IntegerField(required=False, **Offset)


class SessionForm(forms.Form):
    """The query of a page of cards."""

    form = forms.ChoiceField(required=False, choices=[(form, form) for form in ("choice", "typed", "reveal")])
    keep = forms.ChoiceField(required=False, choices=[("no", "no")])
    more = forms.IntegerField(required=False, min_value=0, max_value=CARDS_A_DAY_MAX)
    place = forms.IntegerField(required=False, min_value=0, max_value=PLACE_MAX)
    day = forms.IntegerField(required=False, min_value=1, max_value=date.max.toordinal())


class DayForm(forms.Form):
    offset = forms.IntegerField(required=False, **Offset)


class CodeForm(forms.Form):
    code = forms.CharField(max_length=60, label="The code from your other device")


class TestForm(forms.Form):
    """My test: what of a course, how deep, for which day, how much a day."""

    __test__ = False  # not a case for pytest

    date = forms.DateField(
        label="Day of the test",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Which day is the test?", "invalid": "Write the day as 2026-12-31."},
    )
    cards_a_day = forms.IntegerField(
        label="Cards a day",
        min_value=1,
        max_value=CARDS_A_DAY_MAX,
        initial=20,
        error_messages={
            "required": f"How many cards a day, 1 to {CARDS_A_DAY_MAX}?",
            "invalid": f"Write a number from 1 to {CARDS_A_DAY_MAX}.",
            "min_value": f"Write a number from 1 to {CARDS_A_DAY_MAX}.",
            "max_value": f"Write a number from 1 to {CARDS_A_DAY_MAX}: more in a day does not stay.",
        },
    )
    depth = forms.MultipleChoiceField(
        label="Depth",
        choices=[(letter, name) for letter, name in DEPTHS.items()],
        initial=list(DEPTHS),
        error_messages={"required": "Choose at least one: words, facts or arguments."},
    )
    unit = forms.MultipleChoiceField(required=False, label="Units")
    term = forms.MultipleChoiceField(required=False, label="Terms")
    offset = forms.IntegerField(required=False, **Offset)

    def __init__(self, *args, units=(), terms=(), today, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["unit"].choices = [(unit.number, str(unit)) for unit in units]
        self.fields["term"].choices = terms
        for name in ("unit", "term"):
            self.fields[name].error_messages["invalid_choice"] = "One of these is not in the course any more."

    def clean_date(self):
        date = self.cleaned_data["date"]
        if date.toordinal() < self.today:
            raise forms.ValidationError("That day is over. Choose today or a day to come.")
        if date.toordinal() > self.today + AHEAD_MAX:
            raise forms.ValidationError("That is more than two years away. Choose a nearer day.")
        return date
