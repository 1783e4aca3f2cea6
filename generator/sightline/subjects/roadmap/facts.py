"""Which work is near, when it lands, which tags it carries."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.model.values import Precision, When
from sightline.model.vision import Vision
from sightline.subjects.roadmap.record import Initiative

MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


def near_work(vision: Vision) -> Iterator[Initiative]:
    """Yield the initiatives that are near and not over."""
    return (one for one in vision.open(Initiative) if vision.is_near(one.horizon))


def lands_from(when: When | None) -> date | None:
    """Return the first day on which work can land: the first of the last month, quarter or year written."""
    if not when or not when.end:
        return None
    if when.precision is Precision.DAY:
        return when.end
    if when.precision not in MONTHS:
        return when.start
    after = when.end + timedelta(days=1)
    month = after.year * 12 + after.month - 1 - MONTHS[when.precision]
    first = date(month // 12, month % 12 + 1, min(after.day, 28))
    return max(first, when.start) if when.start else first


def used_tags(vision: Vision) -> frozenset[str]:
    """Return the tags that at least one initiative carries."""
    return frozenset(tag for initiative in vision.of(Initiative) for tag in initiative.tags)
