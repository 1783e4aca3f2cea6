"""What a kind of record is, and the register of all kinds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
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
    paged: bool = False
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
    menu: str = "About itself"
    """The group of the menu in which the page that lists them stands."""
    main: bool = False
    """Whether that page is always in sight, where it has something to show."""
    narrated: bool = False
    """Whether a record mostly has a narrative, and therefore begins as Markdown; others begin as YAML."""
    confirmed: bool | None = False
    """Whether its owner is asked to confirm a record again and again; else only once it says that it was confirmed,
    and never (``None``) where it speaks of a day and so is never out of date."""
    sections: Mapping[str, str] = field(default_factory=dict)
    """Sections that it gives to the pages of audiences and to the pack, each with what it shows. The room's module
    ``sections`` has a function of that name."""
    duties: tuple[str, ...] = ()
    """What a vision must do (``/guide/mission/``) and this kind is for."""

    @property
    def room(self) -> str:
        """The package that holds all that is known of the kind: that of its record."""
        return self.record.__module__.rpartition(".")[0]

    @property
    def begins(self) -> bool:
        """Whether the menu offers its page before there is a record; free pages are nothing that a vision lacks."""
        return bool(self.menu) and self.name != "page"

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


def section_names() -> Mapping[str, str]:
    """Return the closed list of section names that an audience's page may hold, each with what it shows."""
    return {name: shows for kind in KINDS for name, shows in kind.sections.items()}


def rooms() -> Iterator[str]:
    """Yield the packages of all kinds, each once, in the order of the kinds."""
    yield from dict.fromkeys(kind.room for kind in KINDS)


def module_of(room: str, name: str) -> ModuleType | None:
    """Return a module of a room, such as its ``page``; None where the room has none."""
    return import_module(f"{room}.{name}") if find_spec(f"{room}.{name}") else None
