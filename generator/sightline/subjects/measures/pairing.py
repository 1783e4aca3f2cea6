"""Leading measures beside the outcome that they drive: each is shown once."""

from collections.abc import Sequence
from datetime import date

from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.words import go, joined
from sightline.subjects.measures.figures import reading
from sightline.subjects.measures.plots import window_of
from sightline.subjects.measures.record import Measure
from sightline.views.charts import Driver, Pair, Pairs
from sightline.views.inline import Inline, Line, Unstated


def pairs_of(vision: Vision, measures: Sequence[Measure]) -> Pairs:
    """Put each leading measure beside the first outcome that it drives, straight or through others."""
    window = window_of(measures, vision.today)
    shown = {measure.key: measure for measure in measures}
    outcomes = [one for one in measures if one.role != "leading"]
    drivers: dict[Key | None, list[Measure]] = {}
    for one in measures:
        if one.role == "leading":
            drivers.setdefault(_end_of(one, shown), []).append(one)
    pairs = []
    for outcome in outcomes:
        mine = _nearest_first(drivers.get(outcome.key, []), outcome)
        said = "No leading measure is named that drives it"
        cell = reading(outcome, vision.today, window)
        pairs.append(Pair(tuple(_driver(vision, one, outcome, window) for one in mine), cell, "" if mine else said))
    pairs.sort(key=lambda pair: not pair.drivers)
    if loose := drivers.get(None):
        some = tuple(_driver(vision, one, None, window) for one in loose)
        pairs.append(Pair(some, None, "No outcome is named that they drive"))
    return Pairs(tuple(pairs))


def _end_of(measure: Measure, shown: dict[Key, Measure]) -> Key | None:
    """Return the first outcome on the way along ``drives``, the nearest first."""
    seen, level = {measure.key}, [measure]
    while level:
        after: list[Measure] = []
        for one in level:
            for link in one.drives:
                driven = shown.get(link.target) if link.target else None
                if driven is None or driven.key in seen:
                    continue
                if driven.role != "leading":
                    return driven.key
                seen.add(driven.key)
                after.append(driven)
        level = after
    return None


def _nearest_first(drivers: list[Measure], outcome: Measure) -> list[Measure]:
    return sorted(drivers, key=lambda driver: outcome.key not in {link.target for link in driver.drives})


def _driver(vision: Vision, measure: Measure, outcome: Measure | None, window: tuple[date, date]) -> Driver:
    """Draw a leading measure, with what it drives where that is not the outcome beside it, and after how long."""
    driven = [one for link in measure.drives if isinstance(one := vision.target(link), Measure)]
    others = [one for one in driven if outcome is None or one.key != outcome.key]
    straight = len(others) < len(driven)
    more: Line = ()
    if others:
        names = joined(((go(other),) for other in others), " and ")
        more = (". Drives ", *(("also ",) if straight else ()), *names)
    lag: Inline = Unstated("Lag not stated")
    if measure.lag:
        lag = "felt after " + f"about {measure.lag}".replace(" ", "\u00a0")
    guards = [go(one) for link in measure.guard if (one := vision.target(link))]
    if guards:
        more = (*more, ". Guard: ", *joined((guard,) for guard in guards))
    return Driver(reading(measure, vision.today, window, more), (lag,))
