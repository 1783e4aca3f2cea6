"""What is known while one record is read: where problems go, what the vision declares, where each value stands."""

from dataclasses import dataclass

from sightline.load.nodes import Scalar
from sightline.load.report import Report, quoted
from sightline.load.words import Setting
from sightline.model.fields import Field, Shape
from sightline.model.record import Path
from sightline.problems import Location


@dataclass(frozen=True)
class FieldSite:
    """The place of a value in its record, and what is wanted there."""

    path: Path
    field: Field
    shape: Shape

    @property
    def name(self) -> str:
        """The key under which it stands, as written."""
        keys = [step for step in self.path if isinstance(step, str)]
        return keys[-1] if keys else self.field.key

    @property
    def example(self) -> str:
        """How the field is written, where it has an example."""
        return f"Write, for example, `{self.field.key}: {self.field.example}`." if self.field.example else ""


@dataclass(frozen=True)
class Reader:
    """Reads one record; whatever reads a single value of it notes here what it found."""

    report: Report
    setting: Setting
    about: str
    values: dict[Path, Location]
    unknown: dict[Path, str]

    def not_known(self, node: Scalar, site: FieldSite) -> None:
        """Note that the value says that it is not known."""
        self.unknown[site.path] = node.text
        what = f"{quoted(node.text)} under {quoted(site.name)} says that it is not known"
        self.report.add("written-as-unknown", node.where, what, "Leave the field out, or state it.", about=self.about)
