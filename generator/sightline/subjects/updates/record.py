"""Updates and stories."""

from dataclasses import dataclass
from datetime import date

from sightline.dates.reading import in_words
from sightline.model.fields import Fuzzy, LinkTo, Many, Prose, Text, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, When
from sightline.model.workspace import Workspace
from sightline.opening import first_words


@dataclass(frozen=True, kw_only=True)
class Update(Record):
    """What happened, on a day, about one or many records."""

    title: str = spec("title", Text(), "What happened, in a line.", first=True, empty="")
    date: When | None = spec("date", Fuzzy(), "The day that it speaks of.", example="2026-11-18", first=True)
    about: tuple[Link, ...] = spec(
        "about",
        Many(LinkTo((), strict=False)),
        "The records that it is about; `kind/id` where an id alone is not clear.",
        example="[live-map]",
        first=True,
    )
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How they stood on that day.", example="at risk")
    confidence: str | None = spec("confidence", Text(), "How sure its author was.", example="medium")
    summary: str | None = spec("summary", Prose(), "What happened, where a sentence is enough.", first=True)
    language: str | None = spec("language", Text(), "Its language, where it is not the site's.", example="fr")

    @property
    def opening(self) -> str:
        """The first words of its summary, or of its narrative; where it has none, the day that it speaks of."""
        said = first_words(self.summary or "") or first_words(self.body.text if self.body else "")
        return said or (f"Update of {in_words(self.date.text)}" if self.date else "")


@dataclass(frozen=True, kw_only=True)
class Story(Record):
    """How a decision changed something for a customer."""

    decision: Link | None = spec(
        "decision", LinkTo(("decision",), strict=False), "The decision that it began with.", first=True
    )
    changed: str | None = spec("changed", Prose(), "What changed for a customer, in a sentence.", first=True)
    about: tuple[Link, ...] = spec("about", Many(LinkTo((), strict=False)), "The records that it is about.", first=True)
    measures: tuple[Link, ...] = spec("measures", Many(LinkTo(("measure",))), "The measures that moved.")
    quotation: str | None = spec("quotation", Prose(), "What somebody said.")
    speaker: str | None = spec("speaker", Text(), "The role of who said it.", example="a depot manager")
    date: When | None = spec("date", Fuzzy(), "When it happened.", example="2026-09")


def newest_first(_: Workspace, update: Update) -> tuple[int, str]:
    """Order updates from the newest to the oldest; undated ones come last."""
    day = (update.date and update.date.start) or date.min
    return -day.toordinal(), update.id
