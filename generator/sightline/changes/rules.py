"""What the vision allows itself: guardrails, the grades of rules, and findings that are accepted."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sightline.changes.said import written
from sightline.model.change import VISION, Both, Change, is_reason
from sightline.model.fields import Field
from sightline.model.guardrails import Guardrail
from sightline.model.workspace import Accepted
from sightline.problems import CODES, Grade

_GRADES = {grade.word: grade for grade in Grade}
_LIMITS = {"at-least": -1, "at-most": 1, "running": 1}
"""Which way a limit is looser: a floor is lower, a limit higher, and more periods pass before it counts."""


def guardrails(both: Both, _: Field, __: str) -> Iterator[Change]:
    """A floor that is lower, a limit that is higher, a guardrail that is gone: each is looser than before."""
    old, new = ({guardrail.id: guardrail for guardrail in side.value} for side in both)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        if was is None or now is None:
            kind = "guardrail-loosened" if now is None else "added"
            told = _told(both, kind, "", "guardrails", (name if was else None, name if now else None))
            yield replace(told, head=both.now.record.places.at("guardrails", name))
        elif was != now:
            yield from _one_guardrail(both, was, now)


def _one_guardrail(both: Both, was: Guardrail, now: Guardrail) -> Iterator[Change]:
    """Yield how the limits of one guardrail moved."""
    part = f"guardrails/{now.id}"
    for key, looser in _LIMITS.items():
        name = key.replace("-", "_")
        values = getattr(was, name), getattr(now, name)
        if values[0] != values[1]:
            kind = "guardrail-loosened" if _is_looser(key, values, looser) else "fact"
            yield _told(both, kind, part, key, (written(values[0]), written(values[1])))
    if set(was.kinds) != set(now.kinds):
        kind = "guardrail-loosened" if _guards_less(was, now) else "fact"
        yield _told(both, kind, part, "kinds", (written(was.kinds), written(now.kinds)))
    for key in ("title", "level", "why"):
        if getattr(was, key) != getattr(now, key):
            kind = {"title": "retitled", "why": "words"}.get(key, "fact")
            yield _told(both, kind, part, key, (written(getattr(was, key)), written(getattr(now, key))))


def _is_looser(key: str, values: tuple[float | None, float | None], looser: int) -> bool:
    was, now = values
    if key == "running":
        return (now or 1) > (was or 1)
    if was is None or now is None:
        return now is None
    return (now - was) * looser > 0


def _guards_less(was: Guardrail, now: Guardrail) -> bool:
    """Whether a floor counts more kinds of work than before, or a limit fewer."""
    floor = was.at_least is not None and bool(set(now.kinds) - set(was.kinds))
    return floor or (was.at_most is not None and bool(set(was.kinds) - set(now.kinds)))


def grades(both: Both, _: Field, __: str) -> Iterator[Change]:
    """A rule is looser where its code counts for less than before."""
    old, new = both.was.value, both.now.value
    for code in dict.fromkeys((*old, *new)):
        was, now = (_GRADES.get(str(side.get(code)), _usual(code)) for side in (old, new))
        if old.get(code) != new.get(code):
            looser = was is not None and now is not None and now > was
            before, after = written(old.get(code)), written(new.get(code))
            usual = _usual(code)
            stated = before or (usual.word if usual else None), after or (usual.word if usual else None)
            yield _told(both, "rule-loosened" if looser else "fact", "rules", code, stated)


def _usual(code: str) -> Grade | None:
    return CODES[code].grade if code in CODES else None


def accepted(both: Both, _: Field, __: str) -> Iterator[Change]:
    """A finding is accepted, or for longer; the entry itself says why."""
    old, new = ({(entry.code, entry.on): entry for entry in side.value} for side in both)
    for position, entry in enumerate(new.values()):
        was = old.get((entry.code, entry.on))
        if was is None or (was.until and entry.until and entry.until > was.until):
            told = _told(both, "exception-added", "accepted", _name(entry), (_until(was), _until(entry)))
            why = entry.why if entry.why and is_reason(entry.why) else None
            yield replace(told, why=why, head=both.now.record.places.at("accepted", position))
        elif was != entry:
            yield _told(both, "fact", "accepted", _name(entry), (written(was.why), written(entry.why)))
    for key, entry in old.items():
        if key not in new:
            yield _told(both, "fact", "accepted", _name(entry), (_until(entry), None))


def _name(entry: Accepted) -> str:
    return f"{entry.code or ''} {entry.on or ''}".strip()


def _until(entry: Accepted | None) -> str | None:
    return f"until {written(entry.until)}" if entry and entry.until else None


def _told(both: Both, kind: str, part: str, field: str, values: tuple[str | None, str | None]) -> Change:
    record: Any = both.now.record
    path: tuple[str | int, ...] = (*(step for step in part.split("/") if step), field)
    where = record.places.at(*path), both.was.record.places.at(*path)
    return Change(kind, VISION, _titled(record, part, field), part, field, *values, head=where[0], base=where[1])


def _titled(workspace: Any, part: str, field: str) -> str:
    """Return what the change is of: the guardrail's own title, else the file."""
    names = {f"guardrails/{guardrail.id}": guardrail.name for guardrail in workspace.guardrails}
    return names.get(part) or names.get(f"{part}/{field}") or "vision.yml"
