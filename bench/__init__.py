"""How fast the site is beside what cannot be faster, and beside what others offer: ``make bench``."""
