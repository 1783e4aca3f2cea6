"""Who answers for a page, when that was last confirmed and in which file it stands: of the records that it shows."""

from collections.abc import Sequence
from os.path import commonpath
from typing import NamedTuple

from sightline.dates.said import ago, say_day
from sightline.model.kinds import BY_NAME, KINDS
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import in_words, owner_line, reviewed_line
from sightline.subjects.freshness.facts import due_day, is_reviewable, is_stale
from sightline.views.inline import Line, Soft, Strong, Toned, Unstated
from sightline.views.page import Source

TOLD_TO = ("", "for")
"""First folders of the pages that speak for the vision as a whole: home, and those of audiences."""


class Answer(NamedTuple):
    """Who answers for a page, when it was last confirmed, and in which file or folder it is written."""

    owner: Line = ()
    reviewed: Line = ()
    source: Source | None = None


def answer_of(scope: Scope, address: str) -> Answer:
    """Return what a page that belongs to no single record says of itself; nothing where it is derived from all."""
    top = address.partition("/")[0]
    if top in TOLD_TO:
        whole = scope.vision.workspace
        reviewed = reviewed_line(scope.vision, whole.reviewed)
        return Answer(owner_line(scope.vision, whole.owners), reviewed, scope.whole())
    kinds = [kind for kind in KINDS if kind.index == address] or [kind for kind in KINDS if kind.index == f"{top}/"]
    names = {kind.name for kind in kinds}
    records = [record for record in scope.vision.records.values() if record.kind in names]
    return Answer((), oldest_line(scope.vision, records), source_of(scope, records)) if records else Answer()


def confirmed_line(vision: Vision, record: Record) -> Line:
    """Say when a record was last confirmed, loudly where that is too long ago; that it never was where it should be."""
    if record.reviewed is None:
        return reviewed_line(vision, None) if _is_owed(vision, record) else ()
    said = reviewed_line(vision, record.reviewed)
    due = due_day(vision, record.reviewed)
    return (*said, Toned(f"; due again since {say_day(due)}", "at-risk")) if due and is_stale(vision, record) else said


def stale_line(vision: Vision, record: Record) -> Line:
    """Say since when nobody has confirmed how a record stands, where that is longer than it should be."""
    since = record.reviewed if is_stale(vision, record) else None
    return (Toned(f"Not confirmed since {say_day(since)}", "at-risk"),) if since else ()


def oldest_line(vision: Vision, records: Sequence[Record]) -> Line:
    """Say which of some records was confirmed the longest ago, and how many never were that should be."""
    asked = [record for record in records if is_reviewable(vision, record)]
    days = [record.reviewed for record in asked if record.reviewed]
    never = sum(record.reviewed is None and _is_owed(vision, record) for record in asked)
    if not days:
        return (Unstated("Never confirmed"),) if never else ()
    oldest, rest = min(days), f"; {in_words(never)} never" if never else ""
    which = "Confirmed " if len(days) == 1 else "Oldest confirmed "
    since = f", {ago(oldest, vision.today)}" if oldest <= vision.today else ""
    return (which, Strong(say_day(oldest)), Soft(f"{since}{rest}"))


def _is_owed(vision: Vision, record: Record) -> bool:
    """Whether somebody is asked to confirm a record again and again, so that "never" asks for something."""
    every = due_day(vision, vision.today) is not None
    return every and bool(BY_NAME[record.kind].confirmed) and not vision.is_over(record)


def source_of(scope: Scope, records: Sequence[Record]) -> Source:
    """Return the file that holds all of these records, or else the folder."""
    paths = sorted({record.places.top.path for record in records})
    if len(paths) == 1:
        return Source(paths[0], 1, scope.edit(paths[0], 1))
    folder = f"{commonpath([path.rpartition('/')[0] for path in paths])}/"
    return Source(folder, 1, scope.edit(folder, 1), words="Edit these records")
