"""What is kept for a while only, removed when its time is over: at each start, and with each backup."""

from glossary.models import Report
from glossary.study import learners


def forget():
    Report.objects.forget_senders()
    learners.forget()
