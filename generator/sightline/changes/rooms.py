"""Fields whose change means more than that a value is another one: what each subject makes of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sightline.changes import capacity, rules
from sightline.changes.said import only_in, written
from sightline.model.change import Both, Change
from sightline.model.fields import Field
from sightline.model.record import Record
from sightline.subjects.sight.upwards import reaches_outcome

Special = Callable[[Both, Field, str], Iterator[Change] | None]


def told(both: Both, kind: str, part: str, field: str) -> Change:
    """Return a change of a record's value, as it is written."""
    record: Any = both.now.record
    was, now = written(both.was.value), written(both.now.value)
    where = both.now.where, both.was.where
    return Change(kind, record.key, record.name, part, field, was, now, head=where[0], base=where[1])


def _needs(both: Both, _: Field, part: str) -> Iterator[Change]:
    """Each need that came is one change, and each that went; met where what was needed is there."""
    was, now, vision = both.was.value, both.now.value, both.now.vision
    for link in only_in(now, was):
        yield replace(told(both, "need-added", part, "needs"), before=None, after=link.text)
    for link in only_in(was, now):
        needed = vision.target(link)
        met = needed is not None and vision.is_over(needed) and not vision.is_dropped(needed)
        yield replace(told(both, "need-met" if met else "fact", part, "needs"), before=link.text, after=None)


def _serves(both: Both, spec: Field, part: str) -> Iterator[Change]:
    """What matters of a link is whether an outcome is still reached, however far up."""
    name = part.rpartition("/")[2]
    record = both.was.record, both.now.record
    assert isinstance(record[0], Record)  # noqa: S101 - the workspace serves nothing
    assert isinstance(record[1], Record)  # noqa: S101 - the workspace serves nothing
    before = reaches_outcome(both.was.vision, record[0], name, both.now.vision.former)
    after = reaches_outcome(both.now.vision, record[1], name)
    kind = "serves" if before == after else "sight-found" if after else "sight-lost"
    if kind == "serves" and not both.now.value:
        kind = "sight-lost"
    yield told(both, kind, part, spec.key)


def _decided(both: Both, spec: Field, part: str) -> Iterator[Change] | None:
    """A decision is taken, or open again, once: by its day or by its outcome, whichever is told first."""
    was, now = both.was.record, both.now.record
    settled = getattr(was, "is_settled", False), getattr(now, "is_settled", False)
    if settled[0] == settled[1]:
        return None
    first = "decided" if _stated(both, "decided") else "outcome"
    kind = "decided" if settled[1] else "reopened"
    return iter((told(both, kind, part, spec.key),) if spec.key == first else ())


def _stated(both: Both, name: str) -> bool:
    return getattr(both.was.record, name, None) != getattr(both.now.record, name, None)


RESULTS: Mapping[str | None, str] = {"passed": "gate-passed", "waived": "waiver-given", "failed": "gate-lapsed"}
"""What a review that says so means for its gate."""


def _result(both: Both, _: Field, part: str) -> Iterator[Change]:
    now = both.now.value
    kind = RESULTS.get(now if isinstance(now, str) else None)
    lapsed = "gate-lapsed" if both.was.value in ("passed", "waived") and not now else "fact"
    yield told(both, kind or lapsed, part, "result")


def _approver(both: Both, _: Field, part: str) -> Iterator[Change]:
    yield told(both, "approver-changed", part, "approver")


def _unit(both: Both, _: Field, part: str) -> Iterator[Change]:
    yield told(both, "unit-changed" if both.was.value else "fact", part, "unit")


def _done(both: Both, _: Field, part: str) -> Iterator[Change]:
    met = both.now.value is True and "milestones" in both.now.path
    yield told(both, "milestone-met" if met else "fact", part, "done")


def _acknowledged(both: Both, _: Field, part: str) -> Iterator[Change]:
    yield told(both, "need-met" if both.now.value else "fact", part, "acknowledged")


SPECIAL: Mapping[tuple[str, str], Special] = {
    **{(kind, "needs"): _needs for kind in ("initiative", "capability")},
    **{(kind, "serves"): _serves for kind in ("initiative", "capability", "objective")},
    **{(kind, "done"): _done for kind in ("initiative", "capability")},
    **{(kind, "approver"): _approver for kind in ("gate", "review")},
    **{("decision", key): _decided for key in ("decided", "outcome")},
    ("review", "result"): _result,
    ("initiative", "acknowledged"): _acknowledged,
    ("measure", "unit"): _unit,
    ("capacity", "planned"): capacity.planned,
    ("capacity", "actual"): capacity.actual,
    ("vision", "guardrails"): rules.guardrails,
    ("vision", "rules"): rules.grades,
    ("vision", "accepted"): rules.accepted,
}
"""By kind of record and key of the field."""


def _promised(both: Both) -> str:
    return "gone" if both.now.value is None else "added"


def _asked(both: Both) -> str:
    return "fact" if both.now.value is None else "need-added"


PARTS: Mapping[tuple[str, str], Callable[[Both], str]] = {
    ("objective", "key-results"): _promised,
    ("initiative", "milestones"): _promised,
    ("capability", "milestones"): _promised,
    ("initiative", "asks"): _asked,
}
"""What it means that a part comes or goes."""
