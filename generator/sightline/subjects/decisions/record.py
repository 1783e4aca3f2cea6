"""Decisions, risks, trade-offs, and what is not done."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Choice, Day, Fuzzy, Group, LinkTo, Many, Prose, Text, WhoShape, spec
from sightline.model.record import Record
from sightline.model.values import Link, Party, When
from sightline.opening import first_words


@dataclass(frozen=True, kw_only=True)
class Option:
    """One way to decide."""

    title: str | None = spec("title", Text(), "What would be done.", first=True)
    cost: str | None = spec("cost", Text(), "What it costs.")
    gives: str | None = spec("gives", Text(), "What it gives.")


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """A question that somebody must decide, or has decided."""

    question: str | None = spec("question", Prose(), "What is to be decided.", first=True)
    options: tuple[Option, ...] = spec(
        "options", Many(Group(lambda: Option, plain="title")), "The ways to decide.", example="[Buy, Lease]", first=True
    )
    recommended: str | None = spec("recommended", Prose(), "What is recommended, by those who ask.")
    waiting: str | None = spec("waiting", Prose(), "What waiting costs.", example="The slip becomes two quarters")
    who: Party | None = spec("who", WhoShape(), "Who decides.", example="executive committee", first=True)
    by: When | None = spec("by", Fuzzy(), "By when.", example="2026-12-01", first=True)
    decided: date | None = spec("decided", Day(), "When it was decided.", example="2026-11-03")
    outcome: str | None = spec("outcome", Prose(), "What was decided.")
    about: tuple[Link, ...] = spec("about", Many(LinkTo((), strict=False)), "The records that it is about.")
    because: tuple[Link, ...] = spec(
        "because", Many(LinkTo(("trade-off", "pillar"))), "The even-over line or trade-off that settled it."
    )

    @property
    def opening(self) -> str:
        """The first words of the question."""
        return first_words(self.question or "")

    @property
    def is_settled(self) -> bool:
        """Whether it was taken: the day or the outcome is stated."""
        return self.decided is not None or self.outcome is not None

    @property
    def is_asked(self) -> bool:
        """Whether it is open: not taken, and with something that only a question has.

        What has neither is a note that somebody put among the decisions, and no open question.
        """
        asks = (self.question, self.options, self.recommended, self.waiting, self.who, self.by)
        return not self.is_settled and any(asks)


@dataclass(frozen=True, kw_only=True)
class Risk(Record):
    """What may go wrong, for what, and what is done about it."""

    about: tuple[Link, ...] = spec(
        "about", Many(LinkTo((), strict=False)), "The records that it threatens.", first=True
    )
    likelihood: str | None = spec(
        "likelihood", Choice(("low", "medium", "high")), "How likely.", example="medium", first=True
    )
    impact: str | None = spec("impact", Choice(("low", "medium", "high")), "How bad.", example="high", first=True)
    consequence: str | None = spec("consequence", Prose(), "What would happen.", first=True)
    response: str | None = spec("response", Prose(), "What is done about it.", first=True)
    until: When | None = spec("until", Fuzzy(), "Until when it matters.")


@dataclass(frozen=True, kw_only=True)
class TradeOff(Record):
    """Something good chosen over something else that is good."""

    chosen: str | None = spec("chosen", Prose(), "What was chosen.", first=True)
    over: str | None = spec("over", Prose(), "What was given up for it.", first=True)
    why: str | None = spec("why", Prose(), "Why.", first=True)
    date: When | None = spec("date", Fuzzy(), "When it was settled.")
    about: tuple[Link, ...] = spec("about", Many(LinkTo((), strict=False)), "The records that it is about.")


@dataclass(frozen=True, kw_only=True)
class NotDoing(Record):
    """Something that we were asked for and do not do."""

    why: str | None = spec("why", Prose(), "Why not.", first=True)
    asked_by: str | None = spec("asked-by", Text(), "Who asked for it.")
    again: When | None = spec("look-again", Fuzzy(), "When we look at it again.", example="2027-06", first=True)
    instead: tuple[Link, ...] = spec("instead", Many(LinkTo((), strict=False)), "What we do instead.")
    date: When | None = spec("date", Fuzzy(), "When it was declined.")
