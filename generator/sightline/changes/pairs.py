"""Which record is which in the two states: the same, renamed as it says itself, come, or gone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sightline.changes.rooms import RESULTS
from sightline.changes.said import written
from sightline.model.change import Change, Sides
from sightline.model.fields import fields_of
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.subjects.decisions.record import Decision
from sightline.subjects.gates.record import Review
from sightline.subjects.roadmap.record import Initiative

ALIKE = 0.7
"""The part of the facts of two records that are the same from which one may be the other under a new id."""


class Pairs(NamedTuple):
    """Records of both states."""

    same: list[tuple[Record, Record]]
    """In both, and not the very same object; with those that say that they were renamed."""
    gone: list[Record]
    come: list[Record]


def pair(sides: Sides) -> Pairs:
    """Pair records by their keys, and by what they say under ``was``."""
    old, new = sides.before.records, sides.after.records
    same = [(old[key], record) for key, record in new.items() if key in old and old[key] is not record]
    gone = [record for key, record in old.items() if key not in new]
    come = {key: record for key, record in new.items() if key not in old}
    left = []
    for record in gone:
        heir = come.pop(sides.after.former.get(record.key, record.key), None)
        if heir:
            same.append((record, heir))
        else:
            left.append(record)
    return Pairs(same, left, list(come.values()))


def appeared(record: Record) -> Change:
    """Return the change that a new record is: of a decision that it is asked for, of a review what it says."""
    kind = "added"
    if isinstance(record, Decision):
        kind = "decided" if record.is_settled else "asked"
    elif isinstance(record, Review):
        kind = RESULTS.get(record.result, "added")
    where = record.places.top
    return Change(kind, record.key, record.name, after=record.name, head=where, base=None)


def vanished(sides: Sides, pairs: Pairs) -> Iterator[Change]:
    """Yield what became of records that are gone: taken up by others, or gone; and what each looks like."""
    heirs = _heirs(sides)
    guesses = proposals(pairs.gone, pairs.come)
    for record in pairs.gone:
        where = record.places.top
        taken = [
            key for key in heirs.get(record.key, ()) if key not in sides.before.records or _is_new(sides, key, record)
        ]
        merged = sides.after.former.get(record.key)
        if merged:
            taken = [merged, *taken]
        kind = "split" if len(taken) > 1 else "replaced" if taken else "gone"
        after = ", ".join("/".join(key) for key in taken) or None
        hint = _hint(record, guesses.get(record.key))
        yield Change(kind, record.key, record.name, before=record.name, after=after, hint=hint, base=where)


def _heirs(sides: Sides) -> Mapping[Key, list[Key]]:
    """Return, by what they say under ``replaces``, the work that replaces something."""
    found: dict[Key, list[Key]] = defaultdict(list)
    for initiative in sides.after.of(Initiative):
        for link in initiative.replaces:
            name = link.target or ("initiative", link.text.strip().removeprefix("initiative/"))
            found[name].append(initiative.key)
    return found


def _is_new(sides: Sides, key: Key, record: Record) -> bool:
    """Whether work that was there before says only now that it replaces a record."""
    before = sides.before.records.get(key)
    return not any(link.text.strip().endswith(record.id) for link in getattr(before, "replaces", ()))


def heirs_of(sides: Sides, record: Record) -> list[Key]:
    """Return the work that says only now that it replaces a record which is still there."""
    return [key for key in _heirs(sides).get(record.key, ()) if _is_new(sides, key, record)]


def _hint(record: Record, heir: Record | None) -> str:
    if heir is None:
        return ""
    return f'"{heir.id}" looks like "{record.id}" under a new id; add to it was: [{record.id}]'


def proposals(gone: Iterable[Record], come: Iterable[Record]) -> Mapping[Key, Record]:
    """Return, for records that are gone, the one new record each that tells the same; nothing where two might."""
    by_kind: dict[str, list[Record]] = defaultdict(list)
    for record in come:
        by_kind[record.kind].append(record)
    if not by_kind:
        return {}
    facts = {record.key: _facts(record) for record in (*gone, *come)}
    scored = [
        (score, old, new)
        for old in gone
        for new in by_kind.get(old.kind, ())
        if (score := _alike(old, new, facts)) >= ALIKE
    ]
    best_old, best_new = _best(scored, 1), _best(scored, 2)
    return {old.key: new for score, old, new in scored if best_old[old.key] == [score] and best_new[new.key] == [score]}


def _best(scored: list[tuple[float, Record, Record]], side: int) -> Mapping[Key, list[float]]:
    """Return the best score of each record, as often as it was reached."""
    found: dict[Key, list[float]] = {}
    for entry in scored:
        score, record = entry[0], (entry[1], entry[2])[side - 1]
        kept = found.setdefault(record.key, [])
        if not kept or score > kept[0]:
            found[record.key] = [score]
        elif score == kept[0]:
            kept.append(score)
    return found


def _alike(old: Record, new: Record, facts: Mapping[Key, Counter[str]]) -> float:
    """Return how much two records share, from 0 to 1; the same title is as good as all."""
    one, other = facts[old.key], facts[new.key]
    most = max(one.total(), other.total())
    shared = (one & other).total() / most if most else 0.0
    return max(shared, 0.99) if old.title and old.title == new.title else shared


def _facts(record: Record) -> Counter[str]:
    """Return what a record states, each value with its field."""
    found: Counter[str] = Counter()
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        for each in value if isinstance(value, tuple) else (value,):
            if said := written(each):
                found[f"{spec.key}={said}"] += 1
    if record.body:
        found.update(f"text={line.strip()}" for line in record.body.text.split("\n\n") if line.strip())
    return found
