"""The five first moves of a vision, computed from the content: what is there, what is missing, where to add it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.language import count
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.problems import Location
from sightline.subjects.capacity.shares import running, whole_of
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of
from sightline.subjects.people.record import Practice
from sightline.subjects.platform.record import Capability

FEWEST, MOST = 3, 5
"""How many objectives can be kept in mind."""
AUDIT_HOLDS = timedelta(days=366)
"""How long an audit of a capability counts."""
COMPACT = 12
"""How many measures on dashboards are still a compact set."""
SERIES = "series"
FUNCTIONS = 2
"""How many teams a workshop brings together at least."""


@dataclass(frozen=True)
class Missing:
    """Something that a move still needs, and where to add it."""

    what: str
    where: Location
    """A file, or a folder such as ``content/objectives/`` for a new one."""
    record: Record | None = None


@dataclass(frozen=True)
class FirstMove:
    """One of the five moves."""

    id: str
    title: str
    asks: str
    """What it takes, in a sentence."""
    evidence: tuple[tuple[Record, str], ...] = ()
    """The records that are there, each with what it brings."""
    missing: tuple[Missing, ...] = ()

    @property
    def is_made(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def first_moves(vision: Vision) -> tuple[FirstMove, ...]:
    """Return the five moves, in the order of the mission."""
    return (_objectives(vision), _gaps(vision), _capacity(vision), _measures(vision), _workshop(vision))


def _objectives(vision: Vision) -> FirstMove:
    """Whether three to five objectives with numbers are there for the current period."""
    mine = current_objectives(vision)
    numbers = {one.key: _with_number(vision, one) for one in mine}
    missing = [
        Missing(f"No key result of {one.name} has a number to reach", one.places.at("key-results"), one)
        for one in mine
        if not numbers[one.key]
    ]
    if not FEWEST <= len(mine) <= MOST:
        there = f"There are {len(mine)} objectives now" if len(mine) > 1 else "There is one objective now"
        there = there if mine else "No objective is for the present period"
        missing.insert(0, Missing(f"{there}; three to five can be kept in mind", Location("content/objectives/")))
    return FirstMove(
        "objectives",
        "Three to five measurable objectives",
        "Three to five objectives for the present period, each with a key result that has a number to reach.",
        tuple((one, f"{numbers[one.key]} of {count(_results(one), 'key result')} with a number") for one in mine),
        tuple(missing),
    )


def current_objectives(vision: Vision) -> list[Objective]:
    """Return the objectives of the present period that are below no other; where none is present, those to come."""
    tops = [
        objective
        for objective in vision.open(Objective)
        if not any(isinstance(vision.target(link), Objective) for link in objective.serves)
    ]
    now = [top for top in tops if top.period is None or not top.period.start or top.period.start <= vision.today]
    return now or tops


def _results(objective: Objective) -> int:
    return sum(1 for _ in key_results_of(objective))


def _with_number(vision: Vision, objective: Objective) -> int:
    return sum(has_number(vision, one) for one in key_results_of(objective))


def has_number(vision: Vision, result: KeyResult) -> bool:
    """Whether a key result has a number to reach: its own, or its measure's."""
    measure = vision.target(result.measure)
    target = result.target or (measure.target if isinstance(measure, Measure) else None)
    return bool(target and target.value is not None) or result.withheld is not None


def _gaps(vision: Vision) -> FirstMove:
    """Whether the platform was audited, and what hurts is written down."""
    mine = vision.open(Capability)
    missing = [
        Missing(f"{one.name} {_audit_fault(one)}", one.places.at("audited"), one)
        for one in mine
        if not _is_audited(one, vision.today)
    ]
    if not mine:
        missing.append(Missing("No capability of the platform is described", Location("content/capabilities/")))
    return FirstMove(
        "platform-gaps",
        "Platform gaps audited",
        "Every capability of the platform was audited within the last year, with what hurts those who use it.",
        tuple((one, count(len(one.pains), "pain point")) for one in mine if _is_audited(one, vision.today)),
        tuple(missing),
    )


def _is_audited(capability: Capability, today: date) -> bool:
    return capability.audited is not None and capability.audited >= today - AUDIT_HOLDS


def _audit_fault(capability: Capability) -> str:
    return "was never audited" if capability.audited is None else "was audited more than a year ago"


def _capacity(vision: Vision) -> FirstMove:
    """Whether it is visible where time is planned to go, and where it went."""
    entries = [one for one in whole_of(vision).entries if running(one.period, vision.today)]
    planned = [entry for entry in entries if entry.planned]
    missing = []
    if not planned:
        where = entries[0].places.at("planned") if entries else Location("content/capacity/")
        missing.append(Missing("Nothing says how the time of the present period was to be used", where))
    if not vision.workspace.guardrails:
        missing.append(
            Missing("No guardrail says how much is too little or too much", vision.workspace.places.at("guardrails"))
        )
    return FirstMove(
        "capacity",
        "A visible capacity model",
        "The present period says how the time was to be used, by kind of work, and guardrails say within which limits.",
        tuple((one, count(len(one.planned), "planned share")) for one in planned),
        tuple(missing),
    )


def _measures(vision: Vision) -> FirstMove:
    """Whether a compact set of measures has targets and readings."""
    mine = [measure for measure in vision.of(Measure) if measure.dashboard]
    missing = [
        Missing(f"{one.name} has {fault}", _place(one, field), one) for one in mine for field, fault in _lacks(one)
    ]
    roles = {one.role for one in mine}
    for role, words in (("leading", "that moves first"), ("outcome", "of what counts")):
        if role not in roles:
            missing.insert(0, Missing(f"No measure {words} is on a dashboard", Location("content/measures/")))
    if len(mine) > COMPACT:
        words = f"{len(mine)} measures are on dashboards; {COMPACT} are still a compact set"
        missing.insert(0, Missing(words, Location("content/measures/")))
    return FirstMove(
        "measures",
        "A compact set of measures",
        f"At most {COMPACT} measures on dashboards, leading ones and outcomes, each with owner, target and reading.",
        tuple((one, one.role or "role not stated") for one in mine if not any(_lacks(one))),
        tuple(missing),
    )


def _place(measure: Measure, field: str) -> Location:
    """Return where to add what a measure lacks: readings have a file of their own."""
    return Location(f"content/measures/{measure.id}.csv") if field == SERIES else measure.places.at(field)


def _lacks(measure: Measure) -> Iterator[tuple[str, str]]:
    if not measure.owners:
        yield "owners", "no owner"
    if measure.aim is None:
        yield "target", "no target"
    if measure.latest is None or measure.latest.value is None:
        yield SERIES, "no reading"


def _workshop(vision: Vision) -> FirstMove:
    """Whether people from several functions met, and something came of it."""
    mine = [practice for practice in vision.of(Practice) if practice.sort == "workshop"]
    held = [one for one in mine if any(time.on and time.on <= vision.today for time in one.held)]
    missing = [
        Missing(f"{one.name} has not been held yet", one.places.at("held"), one) for one in mine if one not in held
    ]
    if held and not any(len(one.teams) >= FUNCTIONS for one in held):
        missing += [
            Missing(f"{one.name} does not say which teams took part", one.places.at("teams"), one) for one in held
        ]
    elif held:
        missing = []
    if not mine:
        missing.append(Missing("No workshop across functions is recorded", Location("content/practices/")))
    return FirstMove(
        "workshop",
        "A cross-functional workshop",
        "A workshop that set the course was held, and teams of more than one function took part.",
        tuple((one, _held_words(one)) for one in held),
        tuple(missing),
    )


def _held_words(practice: Practice) -> str:
    done = sum(bool(action.done) for time in practice.held for action in time.actions)
    every = sum(len(time.actions) for time in practice.held)
    return f"{count(len(practice.teams), 'team')}, {done} of {count(every, 'action')} done"
