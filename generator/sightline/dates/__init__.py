"""Dates as people write them: read with the organisation's calendar and language, and said in one form.

The author's text is always kept; what it can mean is a first and a last day and a precision.
"""

from sightline.dates.months import MONTHS, month_number
from sightline.dates.reading import TooFar, in_words, is_unknown, read_day, read_when, runs_backwards
from sightline.dates.said import ago, say_day, say_month, say_short_day
from sightline.dates.thirds import SEASON

__all__ = [
    "MONTHS",
    "SEASON",
    "TooFar",
    "ago",
    "in_words",
    "is_unknown",
    "month_number",
    "read_day",
    "read_when",
    "runs_backwards",
    "say_day",
    "say_month",
    "say_short_day",
]
