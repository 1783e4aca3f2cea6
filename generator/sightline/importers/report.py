"""What a person should know of an import, in one report."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sightline.problems import Problem, Sources

SHOWN = 5
"""Examples that a note names."""
WIDTH = 80
"""Characters of an example that a note shows."""


class Notes:
    """What a person should know of the import: one line per kind of thing, with a number and a few examples."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()
        self._examples: dict[str, list[str]] = {}
        self._more: set[str] = set()
        """What had further examples than those that are shown."""
        self._told: list[str] = []

    def add(self, what: str, example: str = "") -> None:
        """Count one more case of ``what``."""
        self._count[what] += 1
        examples = self._examples.setdefault(what, [])
        words = " ".join(example.split())
        shown = words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…"
        if not shown or shown in examples:
            return
        if len(examples) < SHOWN:
            examples.append(shown)
        else:
            self._more.add(what)

    def tell(self, line: str) -> None:
        """Add a line that sums something up; it stands behind what was counted."""
        self._told.append(line)

    def lines(self) -> tuple[str, ...]:
        """Return the notes in the order in which each was first met: ``what: 9 times (a, b, …)``, or ``what (a)``."""
        return (*(self._line(what, number) for what, number in self._count.items()), *self._told)

    def _line(self, what: str, number: int) -> str:
        examples = self._examples[what]
        more = ["…"] if what in self._more else []
        told = f" ({', '.join(examples + more)})" if examples else ""
        return f"{what}{told}" if number == 1 else f"{what}: {number} times{told}"


@dataclass(frozen=True)
class Read:
    """What a source holds in the neutral form, or why it could not be read."""

    data: Mapping[str, Any] | None
    problems: tuple[Problem, ...] = ()
    sources: Sources = field(default_factory=dict)
