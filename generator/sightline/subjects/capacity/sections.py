"""Where capacity goes, on the front page and for an audience."""

from dataclasses import replace

from sightline.subjects.capacity.ledger_rows import gauges, ledger_rows
from sightline.subjects.capacity.shares import whole_of
from sightline.subjects.capacity.view import broken_of, finding, how_often, period_words
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.views.charts import Ledger
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Row, Rows

WHOLE = Go("Capacity in full", "capacity/")


def where_it_goes(scope: Scope) -> Section | None:
    """Show the newest period of the whole in half the width, or nothing where no ledger is kept."""
    whole = whole_of(scope.vision)
    drawn, last = gauges(scope.vision, whole), whole.last()
    if drawn is None or last is None:
        return None
    return Section(
        "capacity",
        "Where capacity goes",
        (drawn,),
        (f"{period_words(last.period)}, per cent of plan",),
        Go("In full", "capacity/"),
        half=True,
    )


def capacity(scope: Scope) -> Section:
    """Show the guardrails that are broken, in words and as strips; where all hold, the newest period."""
    vision = scope.vision
    whole = whole_of(vision)
    broken, last = broken_of(vision, whole), whole.last()
    drawn = gauges(vision, whole)
    if last is None or drawn is None:
        empty = Rows((), "How our time is shared is not stated yet.")
        return section("capacity", "Where capacity goes", empty, more=WHOLE)
    if not broken:
        return section("capacity", "Where capacity goes", drawn, note=(period_words(last.period),), more=WHOLE)
    rows = ledger_rows(vision, whole, [one.guardrail for one in broken])
    said = [how_often(broken[0]), *(finding(one) for one in broken[1:]), last.summary or ""]
    words: Part = Rows((Row((" ".join(one for one in said if one),)),))
    made = section("capacity", finding(broken[0]), Ledger(rows), words, note=("Guardrail broken",), more=WHOLE)
    return replace(made, tone="bad")
