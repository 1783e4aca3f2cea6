"""What a kind of record is, and the register of all kinds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sightline.model.record import Record
from sightline.model.workspace import Workspace


@dataclass(frozen=True)
class Kind:
    """A kind of record: how it is called, where its files and its pages are."""

    name: str
    """Singular, as in ``kind/id`` links and ``sightline new``."""
    plural: str
    """As in headings."""
    record: type[Record]
    folder: str
    """Folder, or shared file without ``.yml``, below ``content/``."""
    index: str
    """Address of the page that lists them, from the site's root, ``roadmap/``."""
    paged: bool
    """Whether each has a page of its own; else it is an entry, with its id as anchor, on the list."""
    base: str = ""
    """Folder of the pages where it differs from ``index``."""
    reserved: tuple[str, ...] = ()
    """Ids that would collide with other pages."""
    label: str = ""
    """What the page that lists them is called, where it is not the plural."""
    prefix: str = ""
    """Stands before the id in the anchor, where several kinds share a page."""
    order: Callable[[Workspace, Any], Any] | None = None
    """From the workspace and a record to what sorts it; else records stand in the order of their ids."""

    @property
    def listed(self) -> str:
        """The name of the page that lists them."""
        return self.label or self.plural

    def address(self, record_id: str) -> str:
        """Return the address of one record, from the site's root: ``initiatives/live-map/``."""
        if self.paged:
            return f"{self.base or self.index}{record_id}/"
        return f"{self.index}#{self.anchor(record_id)}"

    @property
    def table(self) -> str:
        """The address of the CSV file of all its records."""
        return f"data/{self.folder}.csv"

    def anchor(self, record_id: str) -> str:
        """Return the anchor of one record on the page that lists them."""
        return f"{self.prefix}{record_id}"


KINDS: list[Kind] = []
"""Every kind, in the order of the guide and of the editor schema; filled by :func:`declare`."""

BY_NAME: dict[str, Kind] = {}
BY_FOLDER: dict[str, Kind] = {}
BY_RECORD: dict[type[Record], Kind] = {}


def declare(*kinds: Kind) -> None:
    """Take kinds of record into the register: the one door for those of ours and for any other."""
    for kind in kinds:
        KINDS.append(kind)
        BY_NAME[kind.name] = kind
        BY_FOLDER[kind.folder] = kind
        BY_RECORD[kind.record] = kind


def address_of(record: Record) -> str:
    """Return the address of a record, from the site's root."""
    return BY_NAME[record.kind].address(record.id)
