"""By what the timeline's lanes are made: pillar, team, outcome or owner, and which work stands in which."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sightline.ids import slug
from sightline.model.record import Record
from sightline.model.values import Key, Party, PartyKind
from sightline.model.vision import Vision
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, hue_of_pillar
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Team
from sightline.views.inline import Go, Line, Unstated

LANES = {
    "pillar": "roadmap/",
    "team": "roadmap/by-team/",
    "outcome": "roadmap/by-outcome/",
    "owner": "roadmap/by-owner/",
}
"""Address of the timeline with each kind of lane, in the order in which they are offered."""


@dataclass(frozen=True)
class Heading:
    """What a lane is called."""

    id: str
    title: Line
    name: str
    hue: int = 0
    above: Line = ()
    """What it is a part of."""
    key: str = ""
    """Of the record whose work stands in it, ``pillar/mobile``, where there is one."""


@dataclass(frozen=True)
class Grouping:
    """The lanes in order with their work, and of work that belongs in several lanes the names of the others.

    Work stands in the first lane that it names, once, so that counts add up; ``also`` says the rest.
    """

    lanes: tuple[tuple[Heading, tuple[Initiative, ...]], ...]
    also: Mapping[Key, str]
    shared: Mapping[str, str]
    """Of a lane's id, how much work that stands in another lane belongs here too: ``3 also serve it``."""


def grouping(scope: Scope, initiatives: Sequence[Initiative], by: str) -> Grouping:
    """Put initiatives into lanes; work that names none has a lane of its own, the last."""
    headings = {one.id: one for one in _HEADINGS[by](scope, initiatives)}
    groups: dict[str, list[Initiative]] = defaultdict(list)
    also: dict[Key, str] = {}
    shared: Counter[str] = Counter()
    for initiative in initiatives:
        mine = [name for name in dict.fromkeys(_NAMES[by](scope, initiative)) if name in headings]
        groups[mine[0] if mine else ""].append(initiative)
        if len(mine) > 1:
            also[initiative.key] = _also(by, [headings[name].name for name in mine[1:]])
            shared.update(() if scope.vision.is_dropped(initiative) else mine[1:])
    lanes = [(heading, tuple(groups[name])) for name, heading in headings.items() if groups[name] or by in _SHOWN_EMPTY]
    rest = [(_NOWHERE[by], tuple(groups[""]))] if groups[""] else []
    said = {name: f"{number} {_SHARED[by][number > 1]}" for name, number in shared.items()}
    return Grouping((*lanes, *rest), also, said)


def parts_work(scope: Scope, by: str) -> bool:
    """Whether lanes of a kind part the work: it stands in two at least."""
    return sum(bool(work) for _, work in grouping(scope, scope.vision.of(Initiative), by).lanes) > 1


_SHARED = {
    "pillar": ("is also in it", "are also in it"),
    "team": ("is also theirs", "are also theirs"),
    "outcome": ("also serves it", "also serve it"),
    "owner": ("is also theirs", "are also theirs"),
}
"""What is said of one, and of several, that stand in another lane and belong in this one too."""


def _also(by: str, names: Sequence[str]) -> str:
    what = {"pillar": "also in", "team": "also", "outcome": "also serves", "owner": "also"}[by]
    return f"{what} {names[0]}" if len(names) == 1 else f"{what} {len(names)} more"


_SHOWN_EMPTY = ("pillar", "outcome")
"""A pillar or an outcome without work says something; a team may be busy elsewhere."""

_NOWHERE = {
    "pillar": Heading("no-pillar", (Go("No pillar stated", "roadmap/table/?pillar=none"),), "No pillar stated"),
    "team": Heading("no-team", (Go("No team stated", "roadmap/table/?team=none"),), "No team stated"),
    "outcome": Heading("no-outcome", (Go("Reaches no outcome", "line-of-sight/#initiatives"),), "Reaches no outcome"),
    "owner": Heading("no-owner", (Unstated("Owner not stated"),), "Owner not stated"),
}


def pillars_in_order(vision: Vision) -> Iterator[Pillar]:
    """Yield the pillars as declared, each followed by those that are a part of it."""
    below: dict[Key | None, list[Pillar]] = defaultdict(list)
    for one in vision.of(Pillar):
        above = vision.target(one.parent)
        below[above.key if above and above.key != one.key else None].append(one)
    seen: set[Key] = set()
    waiting = [*reversed(below[None])]
    while waiting:
        one = waiting.pop()
        if one.key not in seen:
            seen.add(one.key)
            yield one
            waiting += reversed(below[one.key])
    yield from (pillar for pillar in vision.of(Pillar) if pillar.key not in seen)


def _pillars(scope: Scope, _: Sequence[Initiative]) -> Iterator[Heading]:
    for one in pillars_in_order(scope.vision):
        above = scope.vision.target(one.parent)
        part = ("Part of ", go(above)) if above else ()
        yield Heading(
            f"lane-{one.id}", (go(one),), one.name, hue_of_pillar(scope.vision, one.id), part, "/".join(one.key)
        )


def _teams(scope: Scope, _: Sequence[Initiative]) -> Iterator[Heading]:
    return (_heading(team) for team in scope.vision.of(Team))


def _outcomes(scope: Scope, _: Sequence[Initiative]) -> Iterator[Heading]:
    return (_heading(outcome) for outcome in scope.vision.of(Outcome))


def _heading(record: Record) -> Heading:
    return Heading(f"lane-{record.id}", (go(record),), record.name, key="/".join(record.key))


def _owners(scope: Scope, initiatives: Sequence[Initiative]) -> Iterator[Heading]:
    """Yield every first owner, in the order of their names: teams, roles, and the wish for one."""
    seen: dict[str, Heading] = {}
    for initiative in initiatives:
        for party in initiative.owners[:1]:
            team = scope.vision.records.get(("team", party.team)) if party.team else None
            name = team.name if team else "Owner wanted" if party.kind is PartyKind.WANTED else party.text
            seen.setdefault(_owner(party), Heading(_owner(party), (go(team) if team else name,), name))
    return iter(sorted(seen.values(), key=lambda one: (one.name.casefold(), one.id)))


def _owner(party: Party) -> str:
    if party.kind is PartyKind.WANTED:
        return "lane-wanted"
    return f"lane-team-{party.team}" if party.team else f"lane-role-{slug(party.text) or party.text.encode().hex()}"


_HEADINGS: Mapping[str, Callable[[Scope, Sequence[Initiative]], Iterator[Heading]]] = {
    "pillar": _pillars,
    "team": _teams,
    "outcome": _outcomes,
    "owner": _owners,
}

_NAMES: Mapping[str, Callable[[Scope, Initiative], list[str]]] = {
    "pillar": lambda _, one: [f"lane-{link.target[1]}" for link in one.pillars if link.target],
    "team": lambda _, one: [f"lane-{party.team}" for party in one.owners if party.team],
    "outcome": lambda scope, one: [f"lane-{path[0].key[1]}" for path in scope.reach.paths.get(one.key, ())],
    "owner": lambda _, one: [_owner(party) for party in one.owners[:1]],
}
