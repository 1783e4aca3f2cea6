"""Tables of the guide's first page: the folder of each kind, the commands, the sections for audiences."""

from collections.abc import Iterable

from sightline.commands import COMMANDS
from sightline.model.kinds import KINDS, section_names
from sightline.site.guide.words import line
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import upper_first
from sightline.views.inline import Code, Go
from sightline.views.rows import Column, Table, TableRow


def folders(_: Scope) -> Iterable[Table]:
    """Say of each kind in which folder its files lie, and at which address its records stand."""
    rows = tuple(
        TableRow(
            (
                (Go(kind.plural, f"guide/fields/#{kind.name}"),),
                (Code(f"content/{kind.folder}/"),),
                (Code(f"/{kind.address('<id>')}"),),
            )
        )
        for kind in KINDS
    )
    yield Table("Folders and addresses of every kind", (Column("Kind"), Column("Folder"), Column("Address")), rows)


def commands(_: Scope) -> Iterable[Table]:
    """Say what is typed, and what it does."""
    rows = tuple(
        TableRow(((Code(f"sightline {name} {known.typed}".strip()),), line(f"{upper_first(known.does)}. {known.more}")))
        for name, known in COMMANDS.items()
    )
    yield Table("Commands and what they do", (Column("Type"), Column("To")), rows)


def audiences(_: Scope) -> Iterable[Table]:
    """Say which sections a page for an audience may hold."""
    rows = tuple(TableRow(((Code(name),), (what,)), id=f"section-{name}") for name, what in section_names().items())
    caption = "The sections that a page for an audience may hold"
    yield Table(caption, (Column("Section"), Column("Shows")), rows)
