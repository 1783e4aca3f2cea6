"""What every record has, whatever its kind, and the table of kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sightline.model.fields import Day, Free, Group, LinkTo, Many, Prose, Text, WhoShape, Word, spec
from sightline.model.values import Body, Key, Link, Loose, Party
from sightline.problems import Location

Path = tuple[str | int, ...]
"""A way into a record: field keys as written and positions in lists, such as ``("serves", 0)``."""


@dataclass(frozen=True)
class Places:
    """Where in its file each value of a record stands, and what was typed where a value is unknown."""

    top: Location
    values: Mapping[Path, Location] = field(default_factory=dict)
    unknown: Mapping[Path, str] = field(default_factory=dict)
    """Words such as ``TBD`` that mean "not known", as typed."""

    def at(self, *path: str | int) -> Location:
        """Return the place of the value at ``path``, or of the nearest thing around it."""
        while path:
            if path in self.values:
                return self.values[path]
            path = path[:-1]
        return self.top


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of a record that has an id of its own inside it, such as a key result."""

    id: str = ""


@dataclass(frozen=True, kw_only=True)
class Move:
    """Something promised that changed: what, from what, and why."""

    on: date | None = spec("on", Day(), "The day on which it was decided.", example="2027-02-11", first=True)
    field: str | None = spec(
        "field",
        Text(),
        "The field that changed, such as `when` or `target`; inside a part by its path.",
        example="key-results/rebook-share/target",
        first=True,
    )
    before: str | None = spec("from", Text(), "What stood there before, as written.", example="FY27-Q1", first=True)
    why: str | None = spec("why", Prose(), "Why it moved, in a sentence.", example="Consent text late", first=True)


@dataclass(frozen=True, kw_only=True)
class Record:
    """One thing that the vision speaks of, read from one file or one entry of a shared file."""

    id: str
    kind: str
    places: Places = field(compare=False, repr=False)
    body: Body | None = None
    apart: str = field(default="", compare=False)
    """What tells it from others of its kind and title, in words; filled once all are known."""
    title: str = spec("title", Text(), "What it is called, in the words that people use.", first=True, empty="")
    owners: tuple[Party, ...] = spec(
        "owners",
        Many(WhoShape()),
        "Who answers for it: a team's id, a role in words, or `wanted`; `{party, role}` when the role matters.",
        example="booking",
        first=True,
        also="owner",
    )
    links: tuple[Link, ...] = spec(
        "links",
        Many(LinkTo((), strict=False)),
        "Where to read on: addresses, records, or `{title, url}`.",
        example="[{title: Design, url: https://intranet.example/design}]",
    )
    tags: tuple[str, ...] = spec(
        "tags", Many(Word("tag")), "Words from the tag families of `vision.yml`.", example="[quick-win, personal-data]"
    )
    reviewed: date | None = spec(
        "reviewed", Day(), "The day on which its owner last read it and found it right.", example="2026-11-18"
    )
    moved: tuple[Move, ...] = spec(
        "moved",
        Many(Group(lambda: Move, plain="why")),
        "How a date, target, state or owner changed, and why; the newest last, and none taken out.",
        example="[{on: 2027-02-11, field: when, from: FY27-Q1, why: Consent text late}]",
    )
    was: tuple[str, ...] = spec(
        "was", Many(Text()), "Ids that it had before; links to them still work.", example="[parcel-map]"
    )
    ref: str | None = spec("ref", Text(), "Its name in another system, shown and searchable.", example="PRJ-114")
    visible: Mapping[str, Loose] = spec(
        "visible", Free(), "Fields that only some audiences may see; needs editions, which are not built yet."
    )
    visible_to: tuple[str, ...] = spec(
        "visible-to", Many(Text()), "Audiences that may see the record; needs editions, which are not built yet."
    )
    extra: Mapping[str, Loose] = spec(
        "extra", Free(), "The organisation's own fields, shown as written.", example="{rank: 3}"
    )

    @property
    def key(self) -> Key:
        """Kind and id."""
        return (self.kind, self.id)

    @property
    def name(self) -> str:
        """The title; where none is stated the first words that it says, or else its id."""
        return self.title or self.opening or self.id

    @property
    def opening(self) -> str:
        """The first words of what a record says, where these can stand for its title."""
        return ""
