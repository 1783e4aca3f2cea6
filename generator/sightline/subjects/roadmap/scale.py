"""Where initiatives stand in time: on a calendar, on an order of versions, or nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sightline.charts.axis import (
    FULL,
    Axis,
    Years,
    fiscal_ticks,
    fit,
    order,
    spans,
    step_of,
    step_ticks,
    ticks,
)
from sightline.charts.bars import Bar, bar, step_bar
from sightline.charts.widths import fitted, width_of
from sightline.dates.months import month_number
from sightline.model.values import Key, Precision, When
from sightline.model.vision import Vision
from sightline.subjects.frame.words import counted_words, upper_first
from sightline.subjects.roadmap.delays import first_plan
from sightline.subjects.roadmap.record import Initiative
from sightline.views.roadmap import Span, Tick

ROOM = 648
"""Pixels for which rows are packed: the narrowest that an axis gets before the page turns to the list."""


@dataclass(frozen=True)
class Scale:
    """How initiatives are placed, and what is written on the axis."""

    bars: Mapping[Key, Bar] = field(default_factory=dict)
    """The bar of each initiative that has a place."""
    ticks: tuple[Tick, ...] = ()
    horizons: tuple[Span, ...] = ()
    axis: Axis | None = None
    """The calendar, or None for an order and for nothing."""
    note: str = ""
    off_axis: str = "No place on the axis"
    """Said of work that cannot be placed."""
    years: tuple[Tick, ...] = ()
    """Where fiscal years begin, where they are not those of the calendar."""

    def at(self, when: When | None) -> int | None:
        """Return where the last day of a date stands, or None where it is off the axis or no day at all."""
        day = (when.end or when.start) if when else None
        return self.axis.at(day) if day and self.axis and self.axis.holds(day) else None


def scale_of(vision: Vision) -> Scale:
    """Return a calendar, or an order where more work names a version than a date, or no axis for neither.

    Ask for it with ``vision.once``.
    """
    whens = {initiative.key: initiative.when for initiative in vision.of(Initiative) if initiative.when}
    untils = [horizon.until.end if horizon.until else None for horizon in vision.workspace.horizons]
    axis = fit(list(whens.values()), vision.today, [day for day in untils[:-1] if day])
    versions = [one.text for one in whens.values() if one.precision is Precision.ORDER]
    if axis is not None and len(versions) <= sum(one.dated for one in whens.values()):
        return _calendar(vision, axis)
    names = order(versions)
    if not names:
        return Scale(note="No initiative states a date, so there is no axis to show." if vision.of(Initiative) else "")
    return Scale(
        {key: step_bar(*step_of(names, when.text)) for key, when in whens.items() if when.text in names},
        tuple(Tick(step_tick.at, step_tick.label, step_tick.major) for step_tick in step_ticks(names)),
        note="The axis is the order of versions, not dates: nobody has stated when they come.",
        off_axis="No version",
    )


def years_of(vision: Vision) -> Years:
    """Return how the workspace counts its fiscal years."""
    calendar = vision.workspace.calendar
    month = (month_number(calendar.starts) if calendar and calendar.starts else 0) or 1
    named_by_start = calendar is not None and calendar.named_by == "start"
    return Years(month, named_by_end=not named_by_start)


def _calendar(vision: Vision, axis: Axis) -> Scale:
    """Return the scale of a calendar."""
    bars = {initiative.key: drawn for initiative in vision.of(Initiative) if (drawn := _bar(vision, initiative, axis))}
    beyond = sum(bool(drawn.beyond) for drawn in bars.values())
    arrows = counted_words(beyond, "bar with an arrow runs", "bars with an arrow run")
    note = f"{upper_first(arrows)} on beyond the axis."
    return Scale(
        bars,
        tuple(Tick(tick.at, tick.label, tick.major) for tick in ticks(axis, ROOM)),
        tuple(_horizons(vision, axis)),
        axis,
        note if beyond else "",
        years=tuple(
            Tick(fiscal_tick.at, fiscal_tick.label) for fiscal_tick in fiscal_ticks(axis, years_of(vision), ROOM)
        ),
    )


def _bar(vision: Vision, initiative: Initiative, axis: Axis) -> Bar | None:
    """Place work on the calendar. What is over has a sharp end: nothing about it can still move."""
    if initiative.when is None:
        return None
    when = replace(initiative.when, precision=Precision.DAY) if vision.is_over(initiative) else initiative.when
    return bar(when, axis, first_plan(vision, initiative))


def _horizons(vision: Vision, axis: Axis) -> Iterator[Span]:
    """Yield the horizons that have a place on the axis, with as many words as there is room for."""
    horizons = vision.workspace.horizons
    ends = [one.until.end if one.until else None for one in horizons]
    for horizon, span in zip(horizons, spans(axis, ends), strict=True):
        if span is None:
            continue
        room = (span[1] - span[0]) * ROOM / FULL - 12
        title, note = horizon.title or horizon.id, (horizon.means or "").lower()
        with_note = width_of(title, 12, 600) + width_of(f" {note}", 12) <= room
        yield Span(*span, fitted(title, room, 12, 600) if room > 20 else "", note if with_note else "")
