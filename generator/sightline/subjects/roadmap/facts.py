"""Which work is near, when it lands, what stands worst, which tags it carries."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sightline.model.state import STATE_WORDS
from sightline.model.values import Precision, When
from sightline.model.vision import Vision
from sightline.subjects.objectives.record import Objective
from sightline.subjects.roadmap.record import Initiative

MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


def near_work(vision: Vision) -> Iterator[Initiative]:
    """Yield the initiatives that are near and not over."""
    return (initiative for initiative in vision.open(Initiative) if vision.is_near(initiative.horizon))


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


def answers_asks(vision: Vision) -> bool:
    """Whether anybody anywhere says that an ask was acknowledged, so that an ask without an answer waits for one."""
    return any(ask.acknowledged for work in vision.of(Initiative) for ask in work.asks)


def is_linked(vision: Vision) -> bool:
    """Whether any work or objective says what it serves, so that there is a line of sight to speak of."""
    serving: tuple[Initiative | Objective, ...] = (*vision.of(Initiative), *vision.of(Objective))
    return any(link.target for record in serving for link in record.serves)


def used_tags(vision: Vision) -> frozenset[str]:
    """Return the tags that at least one initiative carries."""
    return frozenset(tag for initiative in vision.of(Initiative) for tag in initiative.tags)


def worst_first(vision: Vision, initiatives: Iterable[Initiative]) -> list[Initiative]:
    """Order initiatives by state, worst first, then by when they land, then by name."""
    order = list(STATE_WORDS)

    def key(initiative: Initiative) -> tuple[int, date, str]:
        lands = (initiative.when and (initiative.when.end or initiative.when.start)) or date.max
        return (order.index(vision.state(initiative)), lands, initiative.name)

    return sorted(initiatives, key=key)


def lands_within(vision: Vision, initiative: Initiative, last: date) -> bool:
    """Whether an initiative that is not over lands between today and ``last``."""
    when = initiative.when
    if when is None or when.end is None or vision.is_over(initiative):
        return False
    return vision.today <= when.end <= last


def lands_by(vision: Vision, work: Initiative) -> date | None:
    """Return the last day on which work can land: its own, else its horizon's."""
    if work.when and work.when.end:
        return work.when.end
    horizon = vision.horizon(work.horizon)
    return horizon.until.end if horizon and horizon.until else None


def has_ahead(vision: Vision) -> bool:
    """Whether work that is not over has a date from today on."""
    return any(
        initiative.when and initiative.when.end and initiative.when.end >= vision.today
        for initiative in vision.open(Initiative)
    )


def near_end(vision: Vision) -> date | None:
    """Return the last day of the near horizons, where it is stated."""
    ends = [horizon.until.end for horizon in vision.workspace.horizons if vision.is_near(horizon.id) and horizon.until]
    return max((day for day in ends if day), default=None)


def is_due_by(vision: Vision, initiative: Initiative, last: date) -> bool:
    """Whether work that is not over lands by a day; what should have landed already is still to land."""
    end = initiative.when.end if initiative.when else None
    return end is not None and end <= last and not vision.is_over(initiative)


def is_undated(vision: Vision, initiative: Initiative) -> bool:
    """Whether work that is not over has no date, or one that nobody can place; it may land on any day."""
    return not (initiative.when and initiative.when.dated) and not vision.is_over(initiative)
