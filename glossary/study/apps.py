from django.apps import AppConfig


class StudyConfig(AppConfig):
    """Learners' practice: an app of its own, because nothing of it may mix with content, not even a foreign key."""

    name = "glossary.study"
    label = "study"
    verbose_name = "Practice"
