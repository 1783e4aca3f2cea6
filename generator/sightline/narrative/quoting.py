"""Figures that prose may quote, so that a number is written once.

``{{ measure ID }}``, with ``now``, ``target``, ``from``, ``unit`` or ``when`` after it;
``{{ key-result OBJECTIVE/ID }}``, with ``now``, ``target``, ``from``, ``due`` or ``text``;
``{{ capacity ID/KIND-OF-WORK }}``, or the id of a guardrail for its kinds together, with ``now`` or ``planned``;
``{{ count KIND }}``, with a horizon, status words or a tag; ``{{ title KIND/ID }}``.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sightline.dates.reading import in_words
from sightline.model.kinds import BY_FOLDER, BY_NAME, address_of
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.numbers import say_figure
from sightline.problems import suggestion
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import percent_of
from sightline.subjects.measures.figures import aim_text
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.objectives.progress import measure_of, reading_of
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of


@dataclass(frozen=True)
class Quoted:
    """A value from the data, ready to print."""

    text: str
    """Empty where it is not stated."""
    title: str
    """What it is, and from when."""
    address: str
    """The page that shows it."""
    key: Key | None = None
    withheld: bool = False
    """Its source keeps it back: the text is empty, and is nowhere in the site."""


@dataclass(frozen=True)
class Unknown:
    """Nothing that can be quoted: what is wrong, and what would be right."""

    what: str
    right: str


def quote_value(vision: Vision, kind: str, words: tuple[str, ...]) -> Quoted | Unknown:
    """Return the value that ``{{ kind words }}`` quotes."""
    return _READERS[kind](vision, words)


def _measure(vision: Vision, words: tuple[str, ...]) -> Quoted | Unknown:
    """Quote a measure: its last reading, target, start, unit or day."""
    measure = _record(vision, "measure", words[0])
    if not isinstance(measure, Measure):
        return _no_such("measure", words[0], (one.id for one in vision.of(Measure)))
    now = measure.latest
    values: dict[str, str | None] = {
        "now": _reading(now, measure),
        "target": aim_text(measure.aim) if measure.aim else None,
        "from": _reading(measure.first, measure),
        "unit": measure.unit,
        "when": in_words(now.when.text) if now and now.when else None,
    }
    since = f", {in_words(now.when.text)}" if now and now.when and words[1:] in ((), ("now",)) else ""
    return _picked(measure, values, words, f"{measure.name}{since}")


def _key_result(vision: Vision, words: tuple[str, ...]) -> Quoted | Unknown:
    """Quote a key result: its reading, target, start, day or text."""
    name, _, part = words[0].partition("/")
    objective = _record(vision, "objective", name)
    results = {one.id: one for one in key_results_of(objective)} if isinstance(objective, Objective) else {}
    if not isinstance(objective, Objective) or part not in results:
        known = (f"{one.id}/{result.id}" for one in vision.of(Objective) for result in key_results_of(one))
        return _no_such("key result", words[0], known)
    result = results[part]
    address, title = f"{address_of(objective)}#{part}", result.text or result.label or part
    if result.withheld is not None and words[1:] not in (("text",), ("due",)):
        return Quoted("", title, address, objective.key, withheld=True)
    return _picked(objective, _result_values(vision, result), words, title, part=part)


def _result_values(vision: Vision, result: KeyResult) -> dict[str, str | None]:
    measure = measure_of(vision, result)
    unit = (measure.unit if measure else None) or (result.target.unit if result.target else None)
    target = result.target or (measure.target if measure else None)
    return {
        "now": _figure(reading_of(vision, result), unit),
        "target": aim_text(target) if target else None,
        "from": _figure(result.baseline, unit),
        "due": in_words(result.due.text) if result.due else None,
        "text": result.text,
    }


def _capacity(vision: Vision, words: tuple[str, ...]) -> Quoted | Unknown:
    """Quote a share of capacity, planned or actual."""
    name, _, part = words[0].partition("/")
    entry = _record(vision, "capacity", name)
    kinds = {guardrail.id: guardrail.kinds for guardrail in vision.workspace.guardrails}
    kinds |= {work_kind.id: (work_kind.id,) for work_kind in vision.workspace.work_kinds}
    if not isinstance(entry, Capacity) or part not in kinds:
        known = (f"{capacity.id}/{kind}" for capacity in vision.of(Capacity) for kind in kinds)
        return _no_such("share of capacity", words[0], known)
    values = {
        "now": _figure(percent_of(entry.actual, kinds[part]), "%"),
        "planned": _figure(percent_of(entry.planned, kinds[part]), "%"),
    }
    return _picked(entry, values, words, f"{part}, {entry.name}")


def _count(vision: Vision, words: tuple[str, ...]) -> Quoted | Unknown:
    """Quote how many records there are of a kind."""
    kind = BY_NAME.get(words[0]) or BY_FOLDER.get(words[0])
    if kind is None:
        return _no_such("kind of record", words[0], BY_FOLDER)
    records = [one for one in vision.records.values() if one.kind == kind.name]
    title = kind.plural
    for choice in _choices(vision, words[1:]):
        if choice not in _known_choices(vision):
            right = "After the kind stands a horizon, a status word or a tag."
            hint = suggestion(choice, _known_choices(vision))
            return Unknown(f'there is no horizon, status word or tag "{choice}" to count by', f"{right} {hint}".strip())
        records = [record for record in records if choice in _marks(record)]
        title = f"{title}, {choice}"
    return Quoted(str(len(records)), title, kind.index)


def _choices(vision: Vision, words: tuple[str, ...]) -> list[str]:
    """Join words to the longest horizons, status words and tags that they spell: ``near at risk`` is two."""
    known, out, rest = _known_choices(vision), [], [word.casefold() for word in words]
    while rest:
        size = next((size for size in range(len(rest), 0, -1) if " ".join(rest[:size]) in known), len(rest))
        out.append(" ".join(rest[:size]))
        rest = rest[size:]
    return out


def _known_choices(vision: Vision) -> frozenset[str]:
    workspace = vision.workspace
    tags = [word.id for family in workspace.tag_families for word in family.words]
    words = [one.id for one in (*workspace.horizons, *workspace.status_words)]
    return frozenset(word.casefold() for word in (*words, *tags))


def _marks(record: Record) -> set[str]:
    """Return what a record can be counted by."""
    stated = [*getattr(record, "status", ()), *record.tags, getattr(record, "horizon", None) or ""]
    return {word.casefold() for word in stated if word}


def _title(vision: Vision, words: tuple[str, ...]) -> Quoted | Unknown:
    kind, _, name = words[0].partition("/")
    record = _record(vision, kind, name) if len(words) == 1 else None
    if record is None:
        return _no_such("record", " ".join(words), ("/".join(key) for key in vision.records))
    return Quoted(record.title, record.name, address_of(record), record.key)


def _record(vision: Vision, kind: str, name: str) -> Record | None:
    """Return a record by its id, or by one that it had before."""
    return vision.records.get(vision.former.get((kind, name), (kind, name)))


def _picked(
    record: Record, values: Mapping[str, str | None], words: tuple[str, ...], title: str, *, part: str = ""
) -> Quoted | Unknown:
    """Return the value that the words after the id ask for; the first one where they ask for none."""
    asked = " ".join(words[1:]) or next(iter(values))
    if asked not in values:
        right = f"What can be quoted here is {', '.join(values)}."
        hint = suggestion(asked, values)
        return Unknown(f'there is no "{asked}" to quote of "{words[0]}"', f"{right} {hint}".strip())
    anchor = f"#{part}" if part else ""
    return Quoted(values[asked] or "", title, f"{address_of(record)}{anchor}", record.key)


def _no_such(kind: str, name: str, known: Iterable[str]) -> Unknown:
    return Unknown(f'there is no {kind} "{name}" to quote', suggestion(name, known))


def _reading(reading: Reading | None, measure: Measure) -> str | None:
    return _figure(reading.value, measure.unit) if reading else None


def _figure(value: float | None, unit: str | None) -> str | None:
    return None if value is None else say_figure(value, unit)


_READERS: Mapping[str, Callable[[Vision, tuple[str, ...]], Quoted | Unknown]] = {
    "measure": _measure,
    "key-result": _key_result,
    "capacity": _capacity,
    "count": _count,
    "title": _title,
}
