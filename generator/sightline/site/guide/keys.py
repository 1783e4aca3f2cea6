"""The guide's tables of the neutral form: each key of each list, and where it goes."""

from collections.abc import Iterable, Mapping

from sightline.importers.neutral.form import ALWAYS, RECORDS, WHOLE, Key
from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code
from sightline.views.page import Section
from sightline.views.rows import Column, Table, TableRow


def sections(_: Scope) -> Iterable[Section]:
    """Yield a section with a table for the whole, for what every record has, and for each list."""
    yield section("form", "The whole", _keys("Keys of the whole", WHOLE))
    yield section("form-every", "Every record", _keys("Keys of every record", ALWAYS))
    for name, keys in RECORDS.items():
        yield section(f"form-{name}", name, _keys(f"Keys of {name}", keys))


def _keys(name: str, keys: Mapping[str, Key]) -> Table:
    rows = tuple(TableRow(((Code(key),), line(told.goes))) for key, told in keys.items())
    return Table(name, (Column("Key"), Column("Goes to")), rows)
