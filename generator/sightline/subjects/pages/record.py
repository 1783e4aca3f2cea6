"""A page of prose that belongs to no kind."""

from dataclasses import dataclass

from sightline.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Page(Record):
    """A page of prose that belongs to no kind."""
