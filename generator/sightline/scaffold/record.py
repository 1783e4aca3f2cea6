"""A new record: its kind's first fields, each with what it says above it, and nothing invented."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from sightline.model.fields import Choice, Field, LinkTo, Many, Named, Shape, WhoShape, Word, fields_of
from sightline.model.kinds import BY_NAME
from sightline.model.vision import Vision
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.teams.record import Team

MOST = 12
"""How many ids or words a comment lists."""


def new_record(kind: str, record_id: str, vision: Vision | None) -> Mapping[str, bytes]:
    """Return the path and content of a new record's file; with a vision, the comments name what it declares."""
    text, ending = record_text(kind, record_id, vision), "yml"
    if BY_NAME[kind].narrated:
        text, ending = f"---\n{text}---\n", "md"
    return {f"content/{BY_NAME[kind].folder}/{record_id}.{ending}": text.encode()}


def record_text(kind: str, record_id: str, vision: Vision | None = None) -> str:
    """Return the fields of a new record, as they stand in any form of file; those left empty count as not stated."""
    record = BY_NAME[kind].record
    fields = (one for one in fields_of(record) if one.first or (one.key == "reviewed" and BY_NAME[kind].confirmed))
    return "".join(f"{line}\n" for field in fields for line in _field(field, record_id, vision))


def _field(field: Field, record_id: str, vision: Vision | None) -> Iterator[str]:
    """Yield a comment and the field; the id gives the first draft of a title."""
    words = [field.words, *_here(field.shape, vision)]
    if example := _example(field, vision):
        words.append(f"For example: {_key(field)}: {example}")
    for sentence in words:
        yield from wrap(sentence, 110, initial_indent="# ", subsequent_indent="#   ", break_long_words=False)
    yield f"{_key(field)}: {title_of(record_id)}" if field.key == "title" else f"{_key(field)}:"


def _example(field: Field, vision: Vision | None) -> str:
    """Return an example that is true here: of ids and declared words the vision's own first one."""
    names = names_for(_inner(field.shape), vision) if vision else []
    if not field.example or not names:
        return field.example
    return f"[{names[0]}]" if field.example.startswith("[") else names[0]


def _key(field: Field) -> str:
    """Return the key that people type first: ``owner`` rather than ``owners``."""
    return field.also or field.key


def title_of(record_id: str) -> str:
    """Return an id as the first draft of a title: ``instant-rebooking`` as ``Instant rebooking``."""
    words = record_id.replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def _here(shape: Shape, vision: Vision | None) -> Iterator[str]:
    """Yield what may stand in a field here: declared words, the ids of records."""
    inner = _inner(shape)
    if isinstance(inner, Choice):
        yield f"One of: {', '.join(inner.words)}"
    elif vision is not None and (names := names_for(inner, vision)):
        more = f", and {len(names) - MOST} more" if len(names) > MOST else ""
        yield f"Here: {', '.join(names[:MOST])}{more}"


def _inner(shape: Shape) -> Shape:
    return shape.item if isinstance(shape, Many | Named) else shape


def names_for(shape: Shape, vision: Vision) -> list[str]:
    """Return the words or ids that the vision has for a shape."""
    whole = vision.workspace
    if isinstance(shape, Word):
        declared = {
            "horizon": [horizon.id for horizon in whole.horizons],
            "status": [status_word.id for status_word in whole.status_words],
            "value": [value.id for value in whole.values],
            "tag": [word.id for family in whole.tag_families for word in family.words],
        }
        return declared.get(shape.vocabulary, [])
    if isinstance(shape, WhoShape):
        return [team.id for team in vision.of(Team)]
    if isinstance(shape, LinkTo) and shape.kinds[:1] == ("objective",):
        return [f"{one.id}/{part.id}" for one in vision.of(Objective) for part in key_results_of(one)]
    if isinstance(shape, LinkTo):
        return [record.id for record in vision.records.values() if record.kind in shape.kinds]
    return []
