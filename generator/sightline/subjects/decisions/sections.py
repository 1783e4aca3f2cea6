"""What an audience reads of decisions, risks and choices."""

from sightline.dates.said import ago
from sightline.model.due import due_by
from sightline.subjects.decisions.facts import gravest_first, wanted
from sightline.subjects.decisions.page import again_line, nothing_waits
from sightline.subjects.decisions.record import Decision, NotDoing, TradeOff
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import due_line, go, party, share_words, upper_first
from sightline.subjects.pillars.record import Pillar
from sightline.views.inline import Go, Line, Unstated
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def decisions(scope: Scope) -> Section:
    """What needs a decision, by when, by whom, and what waiting costs."""
    open_now = wanted(scope.vision)
    rows = tuple(decision_row(scope, one) for one in open_now)
    first = open_now[0].by if open_now else None
    late = "was due " if due_by(first, scope.vision.today).is_late else ""
    note: Line = (f"the first {late}{ago(first.end, scope.vision.today)}",) if first and first.end else ()
    return section(
        "decisions",
        "Decisions wanted",
        Rows(rows, nothing_waits(scope), numbered=True),
        note=note,
        more=Go("All decisions", "decisions/"),
    )


def decision_row(scope: Scope, one: Decision) -> Row:
    """Draw a decision for those who make it."""
    who: Line = (party(scope.vision, one.who),) if one.who else (Unstated("Who decides is not stated"),)
    by: Line = (
        ("By ", *due_line(scope.vision, one.by, due_by(one.by, scope.vision.today)))
        if one.by
        else (Unstated("No date stated"),)
    )
    advice: Line = (f"Recommended: {one.recommended}",) if one.recommended else (Unstated("No recommendation stated"),)
    return Row((go(one),), text=(one.waiting or one.question or "",), small=advice, aside=(*by, ". ", *who))


def risks(scope: Scope) -> Section:
    """What may go wrong, the gravest five."""
    every = gravest_first(scope.vision)
    rows = tuple(
        Row(
            (go(one),),
            lead=(upper_first(one.impact) if one.impact else Unstated("Not stated"),),
            text=(one.consequence,) if one.consequence else (),
            small=(one.response or Unstated("No response stated"),),
        )
        for one in every[:5]
    )
    note: Line = (f"the gravest {share_words(5, len(every))}",) if len(every) > 5 else ()
    return section(
        "risks", "Top risks", Rows(rows, "No risk is recorded yet."), note=note, more=Go("All risks", "risks/")
    )


def trade_offs(scope: Scope) -> Section:
    """What is chosen over what."""
    rows = [
        Row((go(one),), lead=("Trade-off",), text=(one.why,) if one.why else ()) for one in scope.vision.of(TradeOff)
    ]
    rows += [
        Row((Go(line.text or line.id, f"pillars/{pillar.id}/#{line.id}"),), lead=(pillar.name,), hue=0)
        for pillar in scope.vision.of(Pillar)
        for line in pillar.even_over
    ]
    return section(
        "trade-offs",
        "How we choose",
        Rows(tuple(rows), "No trade-off is recorded yet.", most=6),
        more=Go("All trade-offs", "trade-offs/"),
    )


def not_doing(scope: Scope) -> Section:
    """What is not done."""
    rows = tuple(
        Row(
            (go(one),),
            text=(one.why,) if one.why else (),
            aside=("Look again ", *again_line(scope.vision, one)) if one.again else (),
        )
        for one in scope.vision.of(NotDoing)
    )
    return section("not-doing", "Not doing", Rows(rows, "Nothing is recorded yet."))
