"""Registers: decisions, risks, trade-offs and what is not done, each on one page with an anchor a record."""

from dataclasses import replace

from sightline.model.due import due_by
from sightline.model.vision import Vision
from sightline.subjects.decisions.facts import grave, gravest_first, taken, unstated, wanted
from sightline.subjects.decisions.record import Decision, NotDoing, Risk, TradeOff
from sightline.subjects.frame.entries import foot, own_facts
from sightline.subjects.frame.lists import bar_section, narrow_decisions, narrow_risks
from sightline.subjects.frame.record_page import index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    day,
    due_line,
    joined,
    link_words,
    links_line,
    owner_line,
    party,
    status_line,
    upper_first,
    when_text,
    when_words,
)
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go, Inline, Line, Mark, Strong, Unstated
from sightline.views.page import Page
from sightline.views.rows import Entries, Entry, Fact


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the pages of decisions, risks, trade-offs and what is not done."""
    return (decisions(scope), risks(scope), trade_offs(scope), not_doing(scope))


def decisions(scope: Scope) -> Page:
    """Show what needs a decision, the most pressing first, then what was decided."""
    open_now, made, unclear = wanted(scope.vision), taken(scope.vision), unstated(scope.vision)
    headline = wanted_words(open_now, len(made))
    narrowed = narrow_decisions(scope, [*open_now, *made, *unclear])
    groups = (
        ("wanted", "Wanted", open_now, nothing_waits(scope)),
        ("made", "Made", made, "No decision has been made yet."),
        *([("unstated", "Neither asked nor decided", unclear, "")] if unclear else []),
    )
    sections = [bar_section(narrowed)]
    for name, title, some, empty in groups:
        entries = tuple(replace(decision_entry(scope, one), facets=narrowed.facets(one)) for one in some)
        sections.append(replace(section(name, title, Entries(entries, empty)), mark=narrowed.mark(some)))
    if not (open_now or made or unclear):
        headline, sections = "No decision has been recorded yet", []
    return index_page(scope, "decision", headline, (), sections)


def wanted_words(wanted: list[Decision], made: int) -> str:
    """Say how many decisions are wanted, and the first day; else how many were made."""
    if not wanted:
        said = upper_first(counted_words(made, "decision is made", "decisions are made"))
        return f"{said}, and none is wanted now" if made else "No decision is wanted now"
    said = upper_first(counted_words(len(wanted), "decision is wanted", "decisions are wanted"))
    return f"{said}, the first by {when_text(wanted[0].by)}" if wanted[0].by else said


def nothing_waits(scope: Scope) -> str:
    """Say that no decision is open, or that none was ever written down, which is something else."""
    return "Nothing waits for a decision." if scope.vision.of(Decision) else "No decision has been recorded yet."


def decision_entry(scope: Scope, decision: Decision) -> Entry:
    """Draw a decision: the question, the ways, what is recommended, what waiting costs."""
    vision = scope.vision
    beside = [Fact("Who decides", (party(vision, decision.who) if decision.who else Unstated("Not stated"),))]
    if decision.is_settled:
        beside.append(Fact("Decided", (day(decision.decided) if decision.decided else Unstated("Day not stated"),)))
        facts = [Fact("What was decided", (decision.outcome or Unstated("Not stated"),))]
    elif not decision.is_asked:
        facts = [Fact("What was decided", (Unstated("Not stated"),))]
    else:
        beside.append(Fact("By", by_line(scope, decision)))
        facts = [
            Fact("Recommended", (decision.recommended or Unstated("No recommendation stated"),)),
            Fact("Cost of waiting", (decision.waiting or Unstated("Not stated"),)),
        ]
    facts += [Fact(f"Option: {option.title}", option_line(option.gives, option.cost)) for option in decision.options]
    beside.append(Fact("Asked by", owner_line(vision, decision.owners)))
    if decision.about:
        beside.append(Fact("About", links_line(vision, decision.about)))
    if decision.because:
        beside.append(Fact("Settled by", links_line(vision, decision.because)))
    return Entry(
        decision.id,
        decision.name,
        (_state_mark(decision),),
        (decision.question,) if decision.question else (),
        (*facts, *own_facts(decision)),
        scope.narrative(decision),
        foot(scope, decision),
        beside=tuple(beside),
    )


def _state_mark(decision: Decision) -> Inline:
    if decision.is_settled:
        return Mark("done", "Decided")
    return Mark("planned", "Open") if decision.is_asked else Unstated("Not stated")


def option_line(gives: str | None, cost: str | None) -> Line:
    """Say what an option gives and costs."""
    return joined([(words,) for words in (gives, f"Cost: {cost}" if cost else None) if words], ". ") or (
        Unstated("Not stated"),
    )


def by_line(scope: Scope, decision: Decision) -> Line:
    """Say by when a decision is wanted, and how long that is."""
    return due_line(scope.vision, decision.by, due_by(decision.by, scope.vision.today))


def risks(scope: Scope) -> Page:
    """Show what may go wrong, the gravest first."""
    every = gravest_first(scope.vision)
    high = sum(grave(one) == 0 for one in every)
    said = f"{counted_words(len(every), 'risk')}, {alike(high, len(every))[0]} grave"
    headline = upper_first(said) if every else "No risk is recorded yet"
    narrowed = narrow_risks(scope, every)
    entries = tuple(replace(risk_entry(scope, one), facets=narrowed.facets(one)) for one in every)
    shown = Entries(entries, "No risk is recorded yet.")
    register = section("all", "What may go wrong", *narrowed.shown, shown, note=("gravest first",))
    return index_page(scope, "risk", headline, (), [register])


def risk_entry(scope: Scope, risk: Risk) -> Entry:
    """Draw a risk."""
    vision = scope.vision
    beside = [
        Fact("Likelihood", (upper_first(risk.likelihood) if risk.likelihood else Unstated("Not stated"),)),
        Fact("Impact", (upper_first(risk.impact) if risk.impact else Unstated("Not stated"),)),
        Fact("Owner", owner_line(vision, risk.owners, "Not stated")),
    ]
    if risk.until:
        beside.append(Fact("Until", (when_words(risk.until),)))
    facts = [
        Fact("Response", (risk.response or Unstated("No response stated"),)),
        Fact("Threatens", links_line(vision, risk.about)),
    ]
    return Entry(
        risk.id,
        risk.name,
        (),
        (risk.consequence,) if risk.consequence else (),
        (*facts, *own_facts(risk)),
        scope.narrative(risk),
        foot(scope, risk),
        bold=grave(risk) == 0,
        beside=tuple(beside),
    )


def trade_offs(scope: Scope) -> Page:
    """Show what was chosen over what, and the even-over lines of the pillars."""
    entries = tuple(trade_off_entry(scope, trade_off) for trade_off in scope.vision.of(TradeOff))
    lines = tuple(
        Entry(
            f"{pillar.id}-{line.id}",
            line.text or line.id,
            link_words(scope.vision, line.used) if line.used else (),
            small=(Go(pillar.name, f"pillars/{pillar.id}/#{line.id}"),),
        )
        for pillar in scope.vision.of(Pillar)
        for line in pillar.even_over
    )
    lede: Line = ("A vision is worth something when it says what it gives up.",)
    sections = [
        section("all", "Trade-offs", Entries(entries, "No trade-off is recorded yet.")),
        section("even-over", "How the pillars choose", Entries(lines, "No even-over line is stated yet.")),
    ]
    return index_page(scope, "trade-off", "What we chose, and over what", lede, sections)


def trade_off_entry(scope: Scope, trade_off: TradeOff) -> Entry:
    """Draw a trade-off."""
    facts = [
        Fact("Chosen", (Strong(trade_off.chosen) if trade_off.chosen else Unstated("Not stated"),)),
        Fact("Over", (trade_off.over or Unstated("Not stated"),)),
        Fact("Why", (trade_off.why or Unstated("No reason stated"),)),
    ]
    if trade_off.about:
        facts.append(Fact("About", links_line(scope.vision, trade_off.about)))
    when: Line = (when_words(trade_off.date),) if trade_off.date else ()
    small = foot(scope, trade_off)
    return Entry(
        trade_off.id, trade_off.name, when, (), (*facts, *own_facts(trade_off)), scope.narrative(trade_off), small
    )


def not_doing(scope: Scope) -> Page:
    """Show what is not done, why, and when it is looked at again."""
    entries = tuple(not_doing_entry(scope, one) for one in scope.vision.of(NotDoing))
    lede: Line = ("What we were asked for and do not do, with the reason and the day on which we look again.",)
    dropped = [initiative for initiative in scope.vision.of(Initiative) if scope.vision.state(initiative) == "dropped"]
    gone = tuple(
        Entry(
            one.id,
            one.name,
            status_line(scope.vision, one.status),
            (one.summary,) if one.summary else (),
            small=(Go("The initiative", f"initiatives/{one.id}/"),),
        )
        for one in dropped
    )
    sections = [
        section("all", "Not doing", Entries(entries, "Nothing is recorded yet.")),
        section("dropped", "Begun and dropped", Entries(gone)) if gone else None,
    ]
    return index_page(scope, "not-doing", "What we are not doing", lede, sections)


def again_line(vision: Vision, one: NotDoing) -> Line:
    """Say when we look at it again, and how far that is; loudly where the day has passed."""
    return due_line(vision, one.again, due_by(one.again, vision.today), "No day stated")


def not_doing_entry(scope: Scope, one: NotDoing) -> Entry:
    """Draw something that is not done."""
    facts = [Fact("Why not", (one.why or Unstated("No reason stated"),))]
    if one.instead:
        facts.append(Fact("Instead", links_line(scope.vision, one.instead)))
    beside = [Fact("Look again", again_line(scope.vision, one))]
    if one.asked_by:
        beside.append(Fact("Asked by", (one.asked_by,)))
    return Entry(
        one.id,
        one.name,
        (when_words(one.date),) if one.date else (),
        (),
        (*facts, *own_facts(one)),
        scope.narrative(one),
        foot(scope, one),
        beside=tuple(beside),
    )
