"""What we try before we believe it."""

from dataclasses import dataclass

from sightline.model.fields import Fuzzy, LinkTo, Many, Text, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, When


@dataclass(frozen=True, kw_only=True)
class Experiment(Record):
    """Something that is tried before anybody builds it."""

    guess: str | None = spec("guess", Text(), "What we believe.", example="Fewer people call", first=True)
    ends: When | None = spec("ends", Fuzzy(), "When we will know.", example="2027-Q1")
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
    tries: tuple[Link, ...] = spec("tries", Many(LinkTo(("initiative",))), "The work that it is for.")
    budget: str | None = spec("budget", Text(), "Whose money it is.", example="small", column=True)
