"""What the ledger of capacity says: whose time, by kind of work, against guardrails and against what work takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.model.guardrails import Guardrail
from sightline.model.values import Key, When, past
from sightline.model.vision import Vision
from sightline.subjects.capacity.record import Capacity, Share
from sightline.subjects.roadmap.record import Initiative

WORK_FAMILY = "work"
"""The family of tags that says which kind of work an initiative is."""


@dataclass(frozen=True)
class Strand:
    """One line of the ledger: a kind of work, or several that a guardrail adds up."""

    id: str
    title: str
    kinds: tuple[str, ...]
    guardrail: Guardrail | None = None


@dataclass(frozen=True)
class Whose:
    """Whose time: the whole's or a team's, with its entries from the earliest on."""

    level: str
    team: Key | None
    entries: tuple[Capacity, ...]

    def last(self) -> Capacity | None:
        """Return the newest entry that says what its period came to."""
        return next((entry for entry in reversed(self.entries) if entry.actual), None)


@dataclass(frozen=True)
class Breach:
    """A guardrail that is broken: by what share, and for how many periods in a row."""

    guardrail: Guardrail
    whose: Whose
    entry: Capacity
    percent: float
    side: str
    """``below`` or ``above``."""
    running: int
    planned: bool = False
    """Whether the share is a plan, since nothing says yet what the period came to."""

    @property
    def limit(self) -> float:
        """The limit that is broken."""
        found = self.guardrail.at_least if self.side == "below" else self.guardrail.at_most
        return found or 0.0


def percent_of(shares: Iterable[Share], kinds: Iterable[str]) -> float | None:
    """Return the share of kinds of work together, or None where one of them is not stated."""
    stated = {share.id: share.percent for share in shares}
    found = [stated.get(kind) for kind in kinds]
    known = [one for one in found if one is not None]
    return round(sum(known), 6) if known and len(known) == len(found) else None


def strands(vision: Vision, level: str = "whole") -> tuple[Strand, ...]:
    """Return the lines of the ledger, in the order in which kinds of work are declared.

    Kinds that one guardrail adds up stand in one line, at the place of the first, unless each has a
    guardrail of its own; so the lines are the same at every level, each with the guardrail of that level.
    Kinds that entries name and nobody declares follow.
    """
    guards = [
        (frozenset(guardrail.kinds), guardrail)
        for guardrail in reversed(vision.workspace.guardrails)
        if guardrail.kinds
    ]
    mine = {kinds: one for kinds, one in guards if (one.level or "whole") == level}
    joint = {kinds: one for kinds, one in guards if len(kinds) > 1}
    every = {kinds for kinds, _ in guards}
    found: dict[frozenset[str], Strand] = {}
    for kind, title in _kinds(vision).items():
        several = [kinds for kinds in joint if kind in kinds]
        for kinds in several:
            found.setdefault(kinds, Strand(joint[kinds].id, joint[kinds].name, joint[kinds].kinds, mine.get(kinds)))
        alone = frozenset((kind,))
        if alone in every or not several:
            found[alone] = Strand(kind, title, (kind,), mine.get(alone))
    return tuple(found.values())


def _kinds(vision: Vision) -> dict[str, str]:
    """Return the kinds of work and their titles: those that are declared, then those that entries name."""
    kinds = {work_kind.id: work_kind.title or work_kind.id for work_kind in vision.workspace.work_kinds}
    for entry in vision.of(Capacity):
        for share in (*entry.planned, *entry.actual):
            kinds.setdefault(share.id, share.id)
    return kinds


def kind_title(vision: Vision, kind: str) -> str:
    """Return how a kind of work is printed."""
    return _kinds(vision).get(kind, kind)


def ledger(vision: Vision) -> tuple[Whose, ...]:
    """Return whose time is told of: the whole first, then each team, with its dated entries that state shares."""
    found: dict[tuple[str, Key | None], list[Capacity]] = {}
    for entry in vision.of(Capacity):
        team = entry.team.target if entry.team and entry.level in (None, "team") else None
        dated = entry.period is not None and entry.period.start is not None
        if dated and (entry.planned or entry.actual) and (entry.level == "whole" or team):
            found.setdefault(("team" if team else "whole", team), []).append(entry)
    return tuple(
        Whose(level, team, tuple(sorted(found[level, team], key=_starts)))
        for level, team in sorted(found, key=lambda one: one[1] or ("", ""))
    )


def whole_of(vision: Vision) -> Whose:
    """Return the time of the whole; without entries where none is stated."""
    return next((one for one in ledger(vision) if one.level == "whole"), Whose("whole", None, ()))


def _starts(entry: Capacity) -> tuple[date, str]:
    return (entry.period and entry.period.start) or date.min, entry.id


def breaches(vision: Vision) -> Iterator[Breach]:
    """Yield each guardrail that is broken now or by a plan, for each whose time it guards.

    Now is the newest period that says what it came to. A guardrail that allows it is broken only after
    so many periods in a row.
    """
    for whose in ledger(vision):
        for guardrail in vision.workspace.guardrails:
            if (guardrail.level or "whole") == whose.level:
                yield from _broken(vision, whose, guardrail)


def _broken(vision: Vision, whose: Whose, guardrail: Guardrail) -> Iterator[Breach]:
    """Yield the breaches of one guardrail that stand today."""
    last = whose.last()
    run, before, side_before = 0, None, ""
    for entry in whose.entries:
        actual = percent_of(entry.actual, guardrail.kinds)
        planned = actual is None and not past(entry.period, vision.today)
        percent = percent_of(entry.planned, guardrail.kinds) if planned else actual
        side = guardrail.broken(percent) if percent is not None else ""
        run = (run if side == side_before and _follows(before, entry) else 0) + 1 if side else 0
        before, side_before = entry, side
        if percent is not None and run >= max(1, guardrail.running or 1) and (planned or entry is last):
            yield Breach(guardrail, whose, entry, percent, side, run, planned)


def run_of(whose: Whose, guardrail: Guardrail, entry: Capacity) -> int:
    """Return for how many periods in a row a guardrail is broken, up to an entry; 0 where the entry keeps it."""
    run, before, side_before = 0, None, ""
    for one in whose.entries:
        percent = percent_of(one.actual, guardrail.kinds)
        side = guardrail.broken(percent) if percent is not None else ""
        run = (run if side == side_before and _follows(before, one) else 0) + 1 if side else 0
        before, side_before = one, side
        if one is entry:
            return run
    return 0


def _follows(before: Capacity | None, entry: Capacity) -> bool:
    """Whether an entry's period begins on the day after another's, or within it."""
    end = before.period.end if before and before.period else None
    start = entry.period.start if entry.period else None
    return bool(end and start and start <= end + timedelta(days=1))


def running(period: When | None, today: date) -> bool:
    """Whether a period has begun and not ended."""
    return bool(period and period.start and period.start <= today and not past(period, today))


def kind_of(vision: Vision, initiative: Initiative) -> str:
    """Return the kind of work that an initiative's tags name, or nothing."""
    declared = {work_kind.id for work_kind in vision.workspace.work_kinds}
    family = {
        word.id
        for tag_family in vision.workspace.tag_families
        if tag_family.id == WORK_FAMILY
        for word in tag_family.words
    }
    return next((tag for tag in initiative.tags if tag in family and tag in declared), "")


def needed(vision: Vision, entry: Capacity, kind: str) -> list[tuple[Initiative, float]]:
    """Return what initiatives of a kind of work take in the period of an entry, the largest first.

    A share that is stated for a longer or a shorter time counts for the days that both have in common.
    """
    found = []
    for initiative in vision.of(Initiative):
        if kind_of(vision, initiative) == kind and not vision.is_dropped(initiative):
            percent = sum(_within(take.when, take.percent, entry.period) for take in initiative.takes)
            if percent:
                found.append((initiative, round(percent, 2)))
    return sorted(found, key=lambda it: (-it[1], it[0].name))


def _within(when: When | None, percent: float | None, period: When | None) -> float:
    if not (when and when.start and when.end and period and period.start and period.end) or not percent:
        return 0.0
    days = (min(when.end, period.end) - max(when.start, period.start)).days + 1
    return percent * max(0, days) / ((period.end - period.start).days + 1)


def debts(vision: Vision) -> tuple[list[Initiative], list[Initiative]]:
    """Return the open work that pays off debt: what some period has a share of the time for, and what none has."""
    flagged = {work_kind.id for work_kind in vision.workspace.work_kinds if work_kind.debt} or {"debt"}
    mine = [initiative for initiative in vision.open(Initiative) if kind_of(vision, initiative) in flagged]
    return [one for one in mine if is_funded(one)], [one for one in mine if not is_funded(one)]


def is_funded(initiative: Initiative) -> bool:
    """Whether an initiative has a share of the time in some period."""
    return any(take.percent for take in initiative.takes)
