"""Questions that many rules ask: is the work finished, is it near, when does it land."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.model.values import Approval, Precision, Stage, When
from sightline.model.vision import Vision
from sightline.subjects.roadmap.record import Initiative

FINISHED = frozenset({Stage.DONE, Stage.DROPPED, Stage.REPLACED})
GONE = frozenset({Stage.DROPPED, Stage.REPLACED})
MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


def finished(vision: Vision, words: tuple[str, ...]) -> bool:
    """Whether status words say that nothing more will be done."""
    standing = vision.standing(words)
    return standing.stage in FINISHED or standing.approval is Approval.DECLINED


def gone(vision: Vision, words: tuple[str, ...]) -> bool:
    """Whether status words say that it was given up, replaced or declined."""
    standing = vision.standing(words)
    return standing.stage in GONE or standing.approval is Approval.DECLINED


def open_work(vision: Vision) -> Iterator[Initiative]:
    """Yield the initiatives that are not finished."""
    return (one for one in vision.of(Initiative) if not finished(vision, one.status))


def near_work(vision: Vision) -> Iterator[Initiative]:
    """Yield the initiatives that are near and not finished."""
    return (one for one in open_work(vision) if one.horizon and vision.is_near(one.horizon))


def past(when: When | None, today: date) -> bool:
    """Whether the last day that was written is over."""
    return bool(when and when.end and when.end < today)


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
