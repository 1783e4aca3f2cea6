"""What a vision must do, row by row: the records that hold it, the pages that show it, the checks that keep it true."""

from collections.abc import Iterable
from dataclasses import dataclass

from sightline.model.kinds import KINDS
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import joined
from sightline.views.inline import Go, Line, Soft
from sightline.views.rows import Column, Table, TableRow


@dataclass(frozen=True)
class Duty:
    """Something that a vision must do, and what Sightline has for it."""

    id: str
    """By this a kind says in its row that it is for it."""
    must: str
    shown: str
    pages: tuple[tuple[str, str], ...]
    """Title and address of each page."""
    checks: tuple[str, ...]
    """Codes of problems."""
    audiences: bool = False
    """Whether the pages of the declared audiences are for it, too."""


MISSION = (
    Duty(
        "outcomes",
        "Start with customer outcomes",
        "Outcomes, objectives with key results, and the line of sight from each piece of work to the value it serves",
        (("Outcomes", "outcomes/"), ("Objectives", "objectives/"), ("Line of sight", "line-of-sight/")),
        ("no-line-of-sight", "outcome-not-served", "objectives-per-period", "key-result-without-number"),
    ),
    Duty(
        "pillars",
        "Break into pillars, each with its roadmap",
        "Pillars with their work by horizon; quick wins told apart from strategic bets",
        (
            ("Pillars", "pillars/"),
            ("Roadmap", "roadmap/"),
            ("Board", "roadmap/board/"),
            ("Table", "roadmap/table/"),
        ),
        ("horizons-per-pillar", "horizon-not-stated", "later-than-horizon", "pillar-without-work"),
    ),
    Duty(
        "trade-offs",
        "Guide trade-offs",
        "Even-over lines, what was chosen over what, what is not done, what needs a decision",
        (("Trade-offs", "trade-offs/"), ("Not doing", "not-doing/"), ("Decisions", "decisions/")),
        ("look-again-passed", "decision-overdue", "decision-without-decider"),
    ),
    Duty(
        "platform",
        "Invest in platform thinking",
        "Capabilities with interface, service levels, self-serve, maturity and pain points; what near work waits for",
        (("Platform", "platform/"), ("Gap map", "platform/gaps/")),
        ("capability-without-service-level", "capability-without-pain-points", "needs-missing-capability"),
    ),
    Duty(
        "capacity",
        "Balance new work and technical debt",
        "A ledger of planned and actual shares by kind of work, guardrails, debt that is funded or is not",
        (("Capacity", "capacity/"),),
        ("guardrail-broken", "plan-missed", "needs-more-than-planned", "debt-unfunded"),
    ),
    Duty(
        "measures",
        "Measure what matters",
        "Series with targets and owners; leading measures beside the outcomes that they move; two dashboards",
        (
            ("Measures", "measures/"),
            ("Engineering", "measures/engineering/"),
            ("Business", "measures/business/"),
        ),
        ("measure-without-target", "reading-stale", "leading-without-outcome", "guard-broken"),
    ),
    Duty(
        "learning",
        "Foster learning and ownership",
        "Practices with what came of them, career tracks, rotations; teams and what each answers for",
        (("People", "people/"), ("Teams", "teams/")),
        ("practice-not-held", "action-not-done", "owner-not-stated", "help-wanted"),
    ),
    Duty(
        "communication",
        "Communicate relentlessly",
        "A page for each audience, stories, dated updates with feeds, plain words that are explained",
        (("Updates", "updates/"), ("Stories", "stories/"), ("Glossary", "glossary/"), ("Pages", "pages/")),
        ("trouble-without-word", "slip-without-reason", "term-twice"),
        audiences=True,
    ),
    Duty(
        "resilience",
        "Embed ethics and resilience",
        "Gates that work goes through, with evidence, waivers and expiry; what may go wrong, and what is done about it",
        (("Responsible technology", "responsible-technology/"), ("Risks", "risks/")),
        ("gate-missing", "gate-lapsed", "waiver-without-until", "risk-without-response"),
    ),
    Duty(
        "partnerships",
        "Scale partnerships and talent",
        "Partners with what they support, contract end and exit; skills needed against skills held",
        (("Partners", "partners/"), ("People", "people/")),
        ("contract-ends-first", "partner-without-exit", "skill-short"),
    ),
    Duty(
        "first-moves",
        "Make practical first moves",
        "Which of the five moves are made and what is missing; what was looked at when, and what is due",
        (("First moves", "first-moves/"), ("Freshness", "freshness/")),
        ("objectives-per-period", "review-due", "never-reviewed"),
    ),
)
"""The rows of the mission, in its order."""


def rows(scope: Scope) -> Iterable[Table]:
    """Show the table."""
    columns = (Column("The vision must"), Column("Record kinds"), Column("Pages"), Column("Checks"))
    duties = tuple(_row(scope, duty, number) for number, duty in enumerate(MISSION, 1))
    yield Table("The mission, row by row", columns, duties)


def _row(scope: Scope, duty: Duty, number: int) -> TableRow:
    must: Line = (f"{number}. {duty.must}. ", Soft(f"{duty.shown}."))
    kinds = _links((kind.plural, f"guide/fields/#{kind.name}") for kind in KINDS if duty.id in kind.duties)
    checks = _links((code, f"guide/problems/#{code}") for code in duty.checks)
    return TableRow((must, kinds, _links(pages_of(scope, duty)), checks))


def pages_of(scope: Scope, duty: Duty) -> tuple[tuple[str, str], ...]:
    """Return the pages of a row that this site has: free pages and audiences are there once somebody writes them."""
    workspace = scope.vision.workspace
    audiences = ((f"For {one.title or one.id}", f"for/{one.id}/") for one in workspace.audiences if duty.audiences)
    there = {record.kind for record in scope.vision.records.values()}
    shown = (page for page in duty.pages if page[1] != "pages/" or "page" in there)
    return (*shown, *audiences)


def _links(pairs: Iterable[tuple[str, str]]) -> Line:
    return joined((Go(title, address),) for title, address in pairs)
