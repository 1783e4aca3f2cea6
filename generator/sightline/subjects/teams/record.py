"""Teams, and the terms of the glossary."""

from dataclasses import dataclass

from sightline.model.fields import LinkTo, Prose, Text, told
from sightline.model.record import Record
from sightline.model.values import Link


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A word that the vision uses in its own sense."""

    meaning: str | None = told("meaning", Prose(), "What it means here.", first=True)


@dataclass(frozen=True, kw_only=True)
class Team(Record):
    """A team, and what it is there for."""

    mission: str | None = told("mission", Prose(), "What it is there for.", first=True)
    pillar: Link | None = told("pillar", LinkTo(("pillar",)), "The pillar where it works.", first=True)
    contact: str | None = told("contact", Text(), "How to reach it.", example='"#booking"', first=True)
    parent: Link | None = told("parent", LinkTo(("team",)), "The team that it is a part of.")
