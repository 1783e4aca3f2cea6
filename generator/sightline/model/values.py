"""The small values that records are made of. Each keeps the author's own words beside what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, IntEnum

from sightline.problems import Location

Key = tuple[str, str]
"""A record's kind and id, such as ``("initiative", "live-map")``."""


class Precision(IntEnum):
    """How exact a date is, from exact to not known at all; the vaguer, the softer the end of its bar."""

    DAY = 0
    MONTH = 1
    QUARTER = 2
    HALF = 3
    YEAR = 4
    OPEN = 5
    ORDER = 6
    """A version or release name: it has an order and no date."""
    TEXT = 7
    """Words that name no time we can read."""


@dataclass(frozen=True)
class When:
    """A date as an author wrote it, and the days that it can mean.

    ``start`` and ``end`` are the first and last day (inclusive) of what was written; either is None
    where the text names none. ``2027-Q2`` with a calendar year is 2027-04-01 to 2027-06-30.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.TEXT

    @property
    def dated(self) -> bool:
        """Whether at least one end can be placed on a calendar."""
        return self.start is not None or self.end is not None


def past(when: When | None, today: date) -> bool:
    """Whether the last day that was written is over."""
    return bool(when and when.end and when.end < today)


@dataclass(frozen=True)
class Link:
    """A link as written: to a record (``target``, and ``part`` for one of its key results), an address, or text."""

    text: str
    where: Location = field(compare=False)
    target: Key | None = None
    part: str = ""
    """Id of a key result (or even-over line) inside the target."""
    url: str = ""
    label: str = ""
    """The words to show for an address."""


class PartyKind(Enum):
    """Who a party is."""

    TEAM = "team"
    NAMED = "named"
    """A role or person that is no declared team, in the author's words."""
    WANTED = "wanted"


@dataclass(frozen=True)
class Party:
    """A team, a role, or ``wanted``: somebody who answers for something."""

    text: str
    kind: PartyKind
    team: str = ""
    """Id of the team, for a team."""
    role: str = ""
    """What the party does here, such as ``accountable``; empty for the plain owner."""


@dataclass(frozen=True)
class Target:
    """A target: comparator, value and unit where the words can be read so, and always the words."""

    text: str
    comparator: str = ""
    """``>=``, ``<=``, ``>``, ``<``, ``=`` or empty where none is stated."""
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True)
class Body:
    """Narrative below the front matter: Markdown, and the line of its file on which it starts."""

    text: str
    where: Location = field(compare=False)


Loose = str | tuple["Loose", ...] | Mapping[str, "Loose"]
"""A value of ``extra``: text, a list or a mapping, as written."""


def declared_place(declared: tuple[str, ...], name: str) -> int:
    """Return the place of an id among declared ones; those that are not declared come after all that are."""
    return declared.index(name) if name in declared else len(declared)
