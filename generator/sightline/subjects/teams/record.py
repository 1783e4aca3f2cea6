"""Teams, and the terms of the glossary."""

from dataclasses import dataclass

from sightline.model.fields import LinkTo, Prose, Text, spec
from sightline.model.record import Record
from sightline.model.values import Link


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A word that the vision uses in its own sense."""

    meaning: str | None = spec("meaning", Prose(), "What it means here.", first=True)


@dataclass(frozen=True, kw_only=True)
class Team(Record):
    """A team, and what it is there for."""

    mission: str | None = spec("mission", Prose(), "What it is there for.", first=True)
    pillar: Link | None = spec("pillar", LinkTo(("pillar",)), "The pillar where it works.", first=True)
    contact: str | None = spec("contact", Text(), "How to reach it.", example='"#booking"', first=True)
    parent: Link | None = spec("parent", LinkTo(("team",)), "The team that it is a part of.")
