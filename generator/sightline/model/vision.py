"""The whole vision, and the questions that every layer above asks of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from sightline.model.assurance import Gate, Review
from sightline.model.ledger import Capacity
from sightline.model.people import Partner, Practice, Rotation, Skill, Track
from sightline.model.record import Record
from sightline.model.strategy import KeyResult, Measure, Objective, Outcome, Pillar
from sightline.model.talk import Decision, NotDoing, Risk, Story, Team, Term, TradeOff, Update
from sightline.model.values import Approval, Health, Key, Link, Stage, Standing
from sightline.model.work import Capability, Initiative
from sightline.model.workspace import Horizon, StatusWord, Workspace

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Vision:
    """Every record, by kind and id, in the order of ids; and the workspace that says how to read them."""

    workspace: Workspace
    records: Mapping[Key, Record]
    today: date
    """The day as of which everything is said."""
    former: Mapping[Key, Key] = field(default_factory=dict)
    """Former keys of records, from ``was:``."""

    def of(self, record: type[R]) -> tuple[R, ...]:
        """Return the records of one type, in the order of their ids."""
        return tuple(one for one in self.records.values() if isinstance(one, record))

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All outcomes, in the order that ``vision.yml`` declares; others follow by id."""
        return _ordered(self.of(Outcome), self.workspace.outcomes)

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """All objectives."""
        return self.of(Objective)

    @cached_property
    def pillars(self) -> tuple[Pillar, ...]:
        """All pillars, in the order that ``vision.yml`` declares; others follow by id."""
        return _ordered(self.of(Pillar), self.workspace.pillars)

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """All initiatives."""
        return self.of(Initiative)

    @cached_property
    def capabilities(self) -> tuple[Capability, ...]:
        """All capabilities."""
        return self.of(Capability)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """All measures."""
        return self.of(Measure)

    @cached_property
    def capacities(self) -> tuple[Capacity, ...]:
        """All entries of the ledger of capacity."""
        return self.of(Capacity)

    @cached_property
    def updates(self) -> tuple[Update, ...]:
        """All updates, the newest first; undated ones last."""
        dated = sorted(self.of(Update), key=lambda one: one.id)
        return tuple(sorted(dated, key=lambda one: (one.date and one.date.start) or date.min, reverse=True))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """All stories."""
        return self.of(Story)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions."""
        return self.of(Decision)

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """All risks."""
        return self.of(Risk)

    @cached_property
    def trade_offs(self) -> tuple[TradeOff, ...]:
        """All trade-offs."""
        return self.of(TradeOff)

    @cached_property
    def not_doing(self) -> tuple[NotDoing, ...]:
        """Everything that is not done."""
        return self.of(NotDoing)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All terms."""
        return self.of(Term)

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        """All teams."""
        return self.of(Team)

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        """All gates."""
        return self.of(Gate)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """All reviews, the oldest first; those without a day come before all others."""
        return tuple(sorted(self.of(Review), key=lambda one: one.on or date.min))

    @cached_property
    def practices(self) -> tuple[Practice, ...]:
        """All practices."""
        return self.of(Practice)

    @cached_property
    def skills(self) -> tuple[Skill, ...]:
        """All skills."""
        return self.of(Skill)

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """All career tracks."""
        return self.of(Track)

    @cached_property
    def rotations(self) -> tuple[Rotation, ...]:
        """All rotations."""
        return self.of(Rotation)

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """All partners."""
        return self.of(Partner)

    def target(self, link: Link | None) -> Record | None:
        """Return the record that a link leads to, or None for text, an address or a broken link."""
        return self.records.get(link.target) if link and link.target else None

    def pillars_of(self, links: Iterable[Link]) -> Iterator[Key]:
        """Yield the pillars that links lead to, or to work that lives there."""
        for record in filter(None, map(self.target, links)):
            above = getattr(record, "pillars", ()) or filter(None, (getattr(record, "pillar", None),))
            yield from ((record.key,) if isinstance(record, Pillar) else (one.target for one in above if one.target))

    def part(self, link: Link) -> KeyResult | None:
        """Return the key result that a link names inside an objective, or None."""
        record = self.target(link)
        if not link.part or not isinstance(record, Objective):
            return None
        return next((one for one in key_results_of(record) if one.id == link.part), None)

    @cached_property
    def used_tags(self) -> frozenset[str]:
        """The tags that at least one initiative carries."""
        return frozenset(tag for one in self.initiatives for tag in one.tags)

    @cached_property
    def _status_words(self) -> Mapping[str, StatusWord]:
        return {one.id.casefold(): one for one in self.workspace.status_words}

    def standing(self, words: tuple[str, ...]) -> Standing:
        """Return what status words say on the three scales; the last word that speaks of a scale wins."""
        known = self._status_words
        approval: Approval | None = None
        stage: Stage | None = None
        health: Health | None = None
        for word in words:
            if meaning := known.get(word.casefold()):
                approval = Approval(meaning.approval) if meaning.approval else approval
                stage = Stage(meaning.stage) if meaning.stage else stage
                health = Health(meaning.health) if meaning.health else health
        unknown = tuple(word for word in words if word.casefold() not in known)
        return Standing(words, unknown, approval, stage, health)

    def horizon(self, horizon_id: str | None) -> Horizon | None:
        """Return a declared horizon by its id."""
        return next((one for one in self.workspace.horizons if one.id == horizon_id), None)

    def is_near(self, horizon_id: str | None) -> bool:
        """Whether a horizon is near: it says so, or none does and it is the first."""
        horizons = self.workspace.horizons
        marked = {one.id for one in horizons if one.near} or {one.id for one in horizons[:1]}
        return horizon_id in marked


def key_results_of(record: Objective | KeyResult) -> Iterator[KeyResult]:
    """Yield the key results below an objective or key result, at any depth, parents first."""
    for one in record.key_results:
        yield one
        yield from key_results_of(one)


def _ordered(records: tuple[R, ...], declared: tuple[str, ...]) -> tuple[R, ...]:
    """Put records into the declared order of their ids; those that are not declared follow as they are."""
    places = {name: number for number, name in enumerate(declared)}
    return tuple(sorted(records, key=lambda one: places.get(one.id, len(places))))
