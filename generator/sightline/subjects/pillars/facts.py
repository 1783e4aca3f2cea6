"""Which pillars links lead to."""

from collections.abc import Iterable, Iterator

from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.subjects.pillars.record import Pillar


def pillars_of(vision: Vision, links: Iterable[Link]) -> Iterator[Key]:
    """Yield the pillars that links lead to, or to work that lives there."""
    for record in filter(None, map(vision.target, links)):
        above = getattr(record, "pillars", ()) or filter(None, (getattr(record, "pillar", None),))
        yield from ((record.key,) if isinstance(record, Pillar) else (link.target for link in above if link.target))
