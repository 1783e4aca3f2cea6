"""Figures that somebody keeps back: what stands in the content is published, so they may not stand there."""

from collections.abc import Iterable

from sightline.load.report import Report, quoted
from sightline.model.record import Record

WITHHELD = "withheld"
FIGURES = ("from", "now", "target")
"""Fields that state the figures of a key result."""


def check_withheld(records: Iterable[Record], report: Report) -> None:
    """Report each figure that stands beside ``withheld``, at any depth, also where no reason is given for it."""
    for record in records:
        values = record.places.values
        for path in values:
            if path[-1] != WITHHELD:
                continue
            for figure in FIGURES:
                if where := values.get((*path[:-1], figure)):
                    what = f'{quoted(figure)} stands beside "{WITHHELD}", which keeps the figure back'
                    right = f"Delete it, or delete `{WITHHELD}`: all that stands in the content is published."
                    report.add("withheld-figure", where, what, right, about="/".join(record.key))
