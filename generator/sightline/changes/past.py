"""What was said of the past: entries of ``moved`` and ``gone`` are added to, and none is taken out or changed."""

from collections.abc import Iterator

from sightline.changes.said import only_in, written
from sightline.model.change import VISION, Both, Change
from sightline.model.record import Move, Record


def rewritten(both: Both) -> Iterator[Change]:
    """Yield entries of ``moved`` that the later state lacks; with the reason that each of them gave."""
    was, now = both.was.record, both.now.record
    for position, entry in enumerate(was.moved):
        if entry in only_in(was.moved, now.moved):
            yield _change(both, position, entry)


def _change(both: Both, position: int, entry: Move) -> Change:
    now = both.now.record
    on, title = (now.key, now.name) if isinstance(now, Record) else (VISION, "vision.yml")
    base = both.was.record.places.at("moved", position)
    heirs = [each for each in now.moved if each.field == entry.field and each.on == entry.on]
    after = written(heirs[0].why) if heirs and heirs[0] not in both.was.record.moved else None
    before = written(entry.why) or written(entry.before) or written(entry.field)
    return Change("past-rewritten", on, title, "", "moved", before, after, head=now.places.at("moved"), base=base)
