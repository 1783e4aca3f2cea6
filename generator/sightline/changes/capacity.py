"""Where the time went and is to go: shares as planned, what they came to, and the guardrails on both."""

from collections.abc import Iterator
from typing import Any

from sightline.model.change import Both, Change
from sightline.model.fields import Field
from sightline.model.guardrails import Guardrail
from sightline.subjects.capacity.record import Capacity, Share
from sightline.subjects.capacity.shares import percent_of

Shares = tuple[Share, ...]


def planned(both: Both, _: Field, __: str) -> Iterator[Change]:
    """Planned shares that moved are one change: time is only ever moved from one kind of work to another."""
    yield _told(both, "plan-shifted", "planned")


def actual(both: Both, _: Field, __: str) -> Iterator[Change]:
    """What a period came to: a figure of the past that is another one now, a guardrail, or a new figure."""
    was, now = both.was.value, both.now.value
    kept = {share.id: share.percent for share in now}
    if any(share.percent is not None and kept.get(share.id) != share.percent for share in was):
        yield _told(both, "reading-rewritten", "actual")
        return
    broken = _broken(both, was), _broken(both, now)
    kind = "guardrail-broken" if broken[1] - broken[0] else "guardrail-mended" if broken[0] else "reading-added"
    yield _told(both, kind if broken[0] != broken[1] else "reading-added", "actual")


def _broken(both: Both, shares: Shares) -> frozenset[str]:
    """Return the guardrails that shares break by themselves."""
    guardrails = both.now.vision.workspace.guardrails
    return frozenset(guardrail.id for guardrail in guardrails if _is_broken(guardrail, both.now.record, shares))


def _is_broken(guardrail: Guardrail, entry: Any, shares: Shares) -> bool:
    level = entry.level or "whole" if isinstance(entry, Capacity) else "whole"
    percent = percent_of(shares, guardrail.kinds)
    return (guardrail.level or "whole") == level and percent is not None and bool(guardrail.broken(percent))


def _told(both: Both, kind: str, field: str) -> Change:
    record: Any = both.now.record
    was, now = ({share.id: share for share in side.value} for side in both)
    moved = [name for name in dict.fromkeys((*was, *now)) if _at(was, name) != _at(now, name)]
    before, after = (", ".join(f"{name} {_at(side, name)}" for name in moved if _at(side, name)) for side in (was, now))
    where = both.now.where, both.was.where
    return Change(kind, record.key, record.name, "", field, before or None, after or None, head=where[0], base=where[1])


def _at(shares: dict[str, Share], kind_of_work: str) -> str:
    share = shares.get(kind_of_work)
    return "" if share is None or share.percent is None else f"{share.percent:.12g}"
