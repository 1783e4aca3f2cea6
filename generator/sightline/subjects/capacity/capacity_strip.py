"""Planned and actual shares as strips: geometry from ``charts.stack``, words and table from here."""

from collections.abc import Sequence

from sightline.charts.scale import short
from sightline.charts.stack import PER_UNIT, Slot, strip
from sightline.subjects.frame.words import number_words
from sightline.views.charts import ChartLabel, ChartStrip, StripBar, Told
from sightline.views.inline import Line, Unstated

Guardrail = tuple[float | None, float | None]
"""Floor and ceiling."""


def strip_part(
    told: Told,
    slots: Sequence[Slot],
    *,
    guardrail: Guardrail = (None, None),
    heads: bool = False,
    per_unit: float = PER_UNIT,
) -> ChartStrip:
    """Draw one kind of work: periods with what was and what was planned, and the guardrail around them.

    ``guardrail`` is its floor and its ceiling, either of which may be open. A table is made of the
    periods where ``told`` has none.
    """
    drawn = strip(slots, floor=guardrail[0], ceiling=guardrail[1], per_unit=per_unit)
    return ChartStrip(
        told if told.rows else _with_table(told, slots),
        drawn.height,
        drawn.ground,
        tuple(
            StripBar(
                bar.label,
                bar.left,
                bar.width,
                bar.middle,
                bar.top,
                bar.height,
                "" if bar.actual is None else short(bar.actual),
                bar.plan_at,
                bar.outside,
            )
            for bar in drawn.bars
        ),
        drawn.band,
        tuple(ChartLabel(short(limit.value), limit.at, limit.label_at) for limit in drawn.limits),
        heads,
    )


def _with_table(told: Told, slots: Sequence[Slot]) -> Told:
    def said(value: float | None) -> Line:
        return (number_words(value),) if value is not None else (Unstated(),)

    rows = tuple(((slot.label,), said(slot.actual), said(slot.planned)) for slot in slots)
    return Told(told.title, told.words, ("Period", "Actual", "Planned"), rows, told.label)
