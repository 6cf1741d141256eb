"""What the admin's templates need beyond Django's own tags; for readers' templates see ``glossary/templating.py``."""

from django import template

from glossary.templating import markdown, opening

register = template.Library()
register.filter(markdown)
register.filter(opening)
