"""Content with a text of one's choice in every field that holds words: derived from the definition of the fields."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sightline.model import fields
from sightline.model.fields import Field, Shape
from sightline.model.kinds import KINDS, section_names
from sightline.model.workspace import Workspace
from sightline.subjects.objectives.record import KeyResult

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
NAME = "planted"
OTHERS = {
    "pillar": "product-experience",
    "initiative": "live-map",
    "capability": "identity",
    "measure": "rebook-share",
    "outcome": "keep-customers",
    "objective": "answer-in-a-second",
    "team": "product",
}
"""Records of the small vision: what a planted record links to where only its own kind will do."""
LEFT_OUT = (
    "was",
    "visible",
    "visible-to",
    "rules",
    "accepted",
    "calendar",
    "as-of",
    "language",
    "mark",
    "pillars",
    "outcomes",
)
WORDS = {"horizon": "near", "tag": "strategic-bet", "value": "retention"}
IDS = {
    "horizons": ("near", "medium", "long"),
    "audiences": ("executives", "engineers"),
    "values": ("retention", "cost"),
}
IDS |= {"status": ("on track", "at risk", "accepted"), "tags": ("bet", "touches"), "maturity": ("pilot", "general")}
IDS |= {"words": ("quick-win", "strategic-bet", "personal-data")}

IDS |= {"needed": ("near", "medium"), "takes": ("2026-Q4", "2027-Q1")}

GIVEN = {"sections": list(section_names()), "kinds": ["first", "second"]}

FIGURES = ("from", "now", "target")

Next = Callable[[], str]


def plant(root: Path, field_text: Next, body_text: Next) -> None:
    """Copy the small vision and add a record of every kind that says what the two functions give.

    ``field_text`` is asked for each field in front matter, ``body_text`` for each narrative.
    """
    shutil.copytree(SMALL / "content", root / "content")
    vision = filled(Workspace, "", field_text) | {"as-of": "2026-11-22", "language": "en"}
    (root / "content" / "vision.yml").write_text(as_yaml(vision), encoding="utf-8")
    (root / "content" / "home.md").write_text(body_text(), encoding="utf-8")
    for kind in KINDS:
        path = root / "content" / kind.folder / f"{NAME}.md"
        path.parent.mkdir(exist_ok=True)
        front = as_yaml(filled(kind.record, kind.name, field_text))
        path.write_text(f"---\n{front}---\n{body_text()}\n", encoding="utf-8")


def as_yaml(record: dict[str, Any]) -> str:
    """Write a mapping a key a line; JSON is YAML that says exactly what it says."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())


def filled(record: type, kind: str, text: Next, depth: int = 0) -> dict[str, Any]:
    """Return every field of a record as it would be typed."""
    out = {}
    for one in fields.fields_of(record):
        value = None if one.key in LEFT_OUT else GIVEN.get(one.key) or _value(one.shape, one, kind, text, depth)
        if value is not None:
            out[one.key] = value
    return out


def _value(shape: Shape, one: Field, kind: str, text: Next, depth: int) -> Any:
    known = {fields.Choice: lambda: shape.words[0], fields.Day: lambda: "2026-11-18", fields.Number: lambda: "7"}
    known |= {fields.Colour: lambda: "#0f766e"}
    known |= {fields.Flag: lambda: "yes", fields.Word: lambda: WORDS.get(shape.vocabulary) or text()}
    known |= {fields.LinkTo: lambda: _link(shape, kind, text), fields.Free: lambda: {"a": text(), "b": [text()]}}
    known |= {fields.Group: lambda: _group(shape, kind, text, depth)}
    known |= {fields.Many: lambda: _many(_value(shape.item, one, kind, text, depth))}
    known |= {fields.Named: lambda: _named(shape, one, kind, text, depth)}
    return known.get(type(shape), text)()


def _link(shape: Any, kind: str, text: Next) -> str | None:
    if not shape.strict:
        return text()
    wanted = next((name for name in shape.kinds if name != kind), "")
    if not wanted and kind not in OTHERS:
        return None
    return f"{wanted}/{NAME}" if wanted else f"{kind}/{OTHERS[kind]}"


def _many(value: Any) -> list[Any] | None:
    return None if value is None else [value]


def _group(shape: Any, kind: str, text: Next, depth: int) -> dict[str, Any] | None:
    of = shape.of()
    return None if of is KeyResult and depth else filled(of, kind, text, depth + 1)


def _named(shape: Any, one: Field, kind: str, text: Next, depth: int) -> dict[str, Any] | None:
    ids = ("executives",) if one.key == "for" else IDS.get(one.key, ("first", "second"))
    values = {name: _value(shape.item, one, kind, text, depth) for name in ids}
    if None in values.values():
        return None
    return {name: _said(value, FIGURES if name == "second" else ("withheld",)) for name, value in values.items()}


def _said(part: Any, unsaid: tuple[str, ...]) -> Any:
    """Leave out of a key result its figures, or that they are withheld: they may not stand together."""
    if not isinstance(part, dict) or "withheld" not in part:
        return part
    return {key: value for key, value in part.items() if key not in unsaid}
