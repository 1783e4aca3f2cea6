"""Reads the fields of one record by their shapes. No kind of record is named here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sightline.dates import read_when
from sightline.ids import is_id, slug
from sightline.load.linking import read_link
from sightline.load.nodes import Listing, MappingNode, Node, Refused, Scalar, report_hidden
from sightline.load.reading import FieldSite, Reader
from sightline.load.report import Report, listed, quoted
from sightline.load.scalars import SCALARS, read_free
from sightline.load.words import Setting, read_party
from sightline.model.fields import Field, Free, Group, LinkTo, Many, Named, Prose, Shape, WhoShape, fields_of
from sightline.model.record import Part, Path, Places
from sightline.model.values import Party
from sightline.model.workspace import Gone, Level, StatusWord, TagWord, ValueKind
from sightline.problems import Location
from sightline.restriction import asks_to_hide

FREE_WORDS = (StatusWord, TagWord, ValueKind, Level, Gone)
"""Parts whose key is the organisation's own word, or a record's kind and id, and not an id."""


def fields_by_key(record: type) -> dict[str, Field]:
    """Return a type's fields by each key that may be written for them."""
    return _by_key(record)


@cache
def _by_key(record: type) -> dict[str, Field]:
    found = {one.key: one for one in fields_of(record)}
    return found | {one.also: one for one in fields_of(record) if one.also}


@cache
def _plain_field(part: type, name: str) -> Field:
    """Return the field that a line of text fills."""
    return next(one for one in fields_of(part) if name in (one.name, one.key))


@dataclass(frozen=True)
class FieldReader(Reader):
    """Reads the fields of one record, and notes where each of its values stands."""

    @classmethod
    def start(cls, report: Report, setting: Setting, about: str = "") -> "FieldReader":
        """Begin a record."""
        return cls(report, setting, about, {}, {})

    def places(self, top: Location) -> Places:
        """Return where everything stands that was read so far."""
        return Places(top, self.values, self.unknown)

    def fields(self, kind: type, node: MappingNode, path: Path = ()) -> dict[str, Any]:
        """Read a mapping as the fields of a type; return what is stated and readable, by attribute."""
        known, found = fields_by_key(kind), dict[str, Any]()
        for key, entry in node.entries.items():
            spec = known.get(key)
            if spec is None:
                self._unknown_field(key, entry.key.where, kind)
            elif spec.name in found:
                what = f"{quoted(key)} and {quoted(spec.also if key == spec.key else spec.key)} fill the same field"
                self.report.add("said-twice", entry.key.where, what, "Keep one of them.", about=self.about)
            else:
                value = self._field(spec, entry.value, (*path, key), entry.key.where)
                if value is not None:
                    found[spec.name] = value
                    self._also_at(spec, (*path, key), path)
        return found

    def _field(self, spec: Field, node: Node, path: Path, key: Location) -> Any:
        self.values[path] = node.where if isinstance(node, Scalar) and node.text else key
        return self.value(node, FieldSite(path, spec, spec.shape))

    def _also_at(self, spec: Field, written: Path, path: Path) -> None:
        """Let ``pillar: x`` be found under ``pillars`` too."""
        if written[-1] == spec.key:
            return
        steps = len(written)
        for noted in (self.values, self.unknown):
            again = {(*path, spec.key, *one[steps:]): noted[one] for one in noted if one[:steps] == written}
            noted.update(again)  # type: ignore[arg-type] # each of the two holds values of one type

    def value(self, node: Node, site: FieldSite) -> Any:
        """Read one value by its shape; None where it is not stated, not known or cannot be read."""
        if isinstance(node, Refused) or (isinstance(node, Scalar) and not node.text and not node.quoted):
            return None
        special = _SPECIAL.get(type(site.shape))
        if special:
            return special(self, node, site)
        if not isinstance(node, Scalar):
            return self.wrong(node, site, "one value is wanted")
        if type(site.shape) is not Prose and not self.one_line(node, site):
            return None
        return SCALARS[type(site.shape)](self, node, site)

    def many(self, node: Node, site: FieldSite) -> tuple[Any, ...] | None:
        """Read a list; one value alone may stand without it."""
        shape = site.shape
        assert isinstance(shape, Many)  # noqa: S101 - dispatched by this very type
        if isinstance(node, Listing):
            places = list(enumerate(node.values))
        elif isinstance(node, MappingNode) and not isinstance(shape.item, Group | LinkTo | WhoShape):
            self.wrong(node, site, "a list is wanted")
            return None
        else:
            places = [(0, node)]
        found = []
        for number, one in places:
            path = (*site.path, number)
            self.values[path] = one.where
            value = self.value(one, FieldSite(path, site.field, shape.item))
            if value is not None:
                found.append(value)
        return tuple(found)

    def named(self, node: Node, site: FieldSite) -> tuple[Any, ...] | None:
        """Read a mapping of ids to parts."""
        shape = site.shape
        assert isinstance(shape, Named)  # noqa: S101 - dispatched by this very type
        assert isinstance(shape.item, Group)  # noqa: S101 - no other shape is named
        if not isinstance(node, MappingNode):
            self.wrong(node, site, "a mapping of ids to values is wanted")
            return None
        kind, found = shape.item.of(), []
        for key, entry in node.entries.items():
            path = (*site.path, key.strip())
            self.values[path] = entry.key.where
            if not shape.times:
                self._part_id(entry.key, kind)
            one = self._part(entry.value, FieldSite(path, site.field, shape.item), key.strip())
            if one is not None:
                found.append(replace(one, when=read_when(key.strip(), self.setting.calendar)) if shape.times else one)
        return tuple(found)

    def _part_id(self, key: Scalar, kind: type) -> None:
        if issubclass(kind, FREE_WORDS) or is_id(key.text):
            return
        suggested = slug(key.text)
        right = f'Write "{suggested}".' if suggested else "Use lower-case letters, digits and hyphens."
        self.report.add("id-form", key.where, f"{quoted(key.text)} is not an id", right, about=self.about)

    def _part(self, node: Node, site: FieldSite, part_id: str) -> Any:
        """Read one part; with nothing behind its id it is a part that states nothing."""
        if isinstance(node, Scalar) and not node.text and isinstance(site.shape, Group):
            return site.shape.of()(id=part_id)
        return self.group(node, site, part_id)

    def group(self, node: Node, site: FieldSite, part_id: str = "") -> Any:
        """Read a mapping as a part, or one line of text as the part's plain field."""
        shape = site.shape
        assert isinstance(shape, Group)  # noqa: S101 - dispatched by this very type
        kind = shape.of()
        found: dict[str, Any] | None = None
        if isinstance(node, MappingNode):
            found = self.fields(kind, node, site.path)
        elif isinstance(node, Scalar) and shape.plain:
            spec = _plain_field(kind, shape.plain)
            value = self.value(node, FieldSite(site.path, spec, spec.shape))
            found = None if value is None else {spec.name: value}
        elif not isinstance(node, Refused):
            self.wrong(node, site, f"fields are wanted: {listed(one.key for one in fields_of(kind))}")
        if found is None:
            return None
        return kind(id=part_id, **found) if issubclass(kind, Part) else kind(**found)

    def link(self, node: Node, site: FieldSite) -> Any:
        """Read a link: text, or ``{title, url}``."""
        label, target = "", node
        if isinstance(node, MappingNode):
            extra = [entry.key for key, entry in node.entries.items() if key not in ("title", "url")]
            title, url = (node.entries.get(key) for key in ("title", "url"))
            if extra or url is None or not isinstance(url.value, Scalar):
                return self.wrong(node, site, "a link is an id, an address, or `{title: …, url: …}`")
            target = url.value
            label = title.value.text if title and isinstance(title.value, Scalar) else ""
        if not isinstance(target, Scalar):
            return self.wrong(node, site, "one link is wanted")
        if not self.one_line(target, site):
            return None
        return read_link(self, target, site, label)

    def party(self, node: Node, site: FieldSite) -> Party | None:
        """Read a party: text, or ``{party, role}``."""
        role, target = "", node
        if isinstance(node, MappingNode):
            party, said = (node.entries.get(key) for key in ("party", "role"))
            if party is None or len(node.entries) > (2 if said else 1):
                self.wrong(node, site, "a party is a team, a role, or `{party: …, role: …}`")
                return None
            target = party.value
            role = said.value.text.strip() if said and isinstance(said.value, Scalar) else ""
        if not isinstance(target, Scalar):
            self.wrong(node, site, "one party is wanted")
            return None
        if not self.one_line(target, site):
            return None
        found = read_party(target.text, target.where, self.setting, self.report, self.about, quoted_text=target.quoted)
        if found is None:
            self.not_known(target, site)
        elif role:
            return Party(found.text, found.kind, found.team, role)
        return found

    def free(self, node: Node, site: FieldSite) -> Any:
        """Read the organisation's own: a mapping of anything, as written."""
        if not isinstance(node, MappingNode):
            return self.wrong(node, site, "a mapping is wanted: a name and a value")
        self.values.update({(*site.path, key): entry.key.where for key, entry in node.entries.items()})
        return read_free(node)

    def one_line(self, node: Scalar, site: FieldSite) -> bool:
        """Whether the value is one line, as every value is that is not prose; it is reported where not."""
        if "\n" not in node.text.rstrip("\n"):
            return True
        what = f"the value of {quoted(site.name)} runs over several lines"
        self.report.add("several-lines", node.where, what, "Write one line.", about=self.about)
        return False

    def wrong(self, node: Node, site: FieldSite, wanted: str) -> Any:
        """Report a value of the wrong shape, and return None in its place."""
        stands = {Listing: "a list", MappingNode: "a mapping", Scalar: "one value"}.get(type(node), "something else")
        if isinstance(node, Refused):
            return None
        where = self.values.get(site.path, node.where) if not isinstance(node, Scalar) else node.where
        what = f"{stands} stands under {quoted(site.name)}, where {wanted}"
        right = site.example or "Write its value behind the colon."
        self.report.add("wrong-shape", where, what, right, about=self.about)
        return None

    def _unknown_field(self, key: str, where: Location, kind: type) -> None:
        """Report a key that is no field, and what may have been meant."""
        if asks_to_hide(key):  # what vision.yml declares under such a key is no field here
            report_hidden(key, where, self.report, self.about)
            return
        known = fields_by_key(kind)

        def right() -> str:
            if key in ("id", "kind"):
                return "The file's name is the id, and its folder is the kind."
            meant = self.report.suggest(key, known)
            return meant or ("Your own fields go under `extra`." if "extra" in known else f"Known are {listed(known)}.")

        what = f"there is no field {quoted(key)} here, so its value is left out"
        self.report.add("unknown-field", where, what, right, about=self.about)


_SPECIAL: dict[type[Shape], Callable[[FieldReader, Node, FieldSite], Any]] = {
    Many: FieldReader.many,
    Named: FieldReader.named,
    Group: FieldReader.group,
    LinkTo: FieldReader.link,
    WhoShape: FieldReader.party,
    Free: FieldReader.free,
}
