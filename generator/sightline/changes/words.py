"""Changes in words: a line that counts them, how each is called, and the report for a terminal."""

from collections.abc import Iterable, Sequence

from sightline.language import count
from sightline.model.change import FACT, KINDS, PLAN, PROMISE, WORDS, Change
from sightline.problems import visible

LONGEST = 100
"""Characters of a value that are shown."""


def summary(changes: Sequence[Change]) -> str:
    """Return ``2 promises moved, 1 without a reason. 3 plans, 4 facts, words in 6 records.``"""
    by_weight = {weight: [change for change in changes if change.weight == weight] for weight in range(4)}
    promises = by_weight[PROMISE]
    wanting = sum(change.is_unexplained for change in promises)
    reasons = f", {wanting or 'none'} without a reason" if promises else ""
    first = f"{count(len(promises), 'promise')} moved{reasons}." if promises else "No promise moved."
    others = [count(len(by_weight[weight]), noun) for weight, noun in ((PLAN, "plan"), (FACT, "fact"))]
    records = len({change.on for change in by_weight[WORDS]})
    said = [word for word in others if not word.startswith("0 ")]
    if records:
        said.append(f"words in {count(records, 'record')}")
    rest = ", ".join(said)
    return f"{first} {rest[0].upper()}{rest[1:]}." if rest else first


def heading(change: Change) -> str:
    """Return ``Slipped one quarter``, ``Target eased by 10 points``, or with the field what else it is."""
    words = KINDS[change.kind].heading
    if change.kind in ("fact", "words") and change.way:
        words = f"{words}: {change.way}"
    if not change.by:
        return words
    join = " by" if change.kind.startswith("target") else ":" if change.kind in ("words", "reading-added") else ""
    return f"{words}{join} {change.by}"


def place_in(change: Change) -> str:
    """Return the part and field, where the heading does not say them."""
    return "" if change.kind in ("fact", "words") else change.way


def shown(value: str | None) -> str:
    """Return a value cut to what a line holds."""
    if value is None:
        return "-"
    return value if len(value) <= LONGEST else value[: LONGEST - 2].rsplit(" ", 1)[0] + " …"


def nothing(before: str, after: str) -> str:
    """Return the line that says that nothing changed in meaning, with both names."""
    return f"No change in meaning between {before} and {after}."


def text(changes: Sequence[Change], before: str, after: str) -> str:
    """Return the report for a terminal; its first line says with what was compared."""
    first = f"Compared {after} with {before}."
    if not changes:
        return f"{first}\n{nothing(before, after)}"
    return "\n\n".join((f"{first}\n{summary(changes)}", *map(_block, changes)))


def _block(change: Change) -> str:
    """Say one change, with its values and its reason."""
    lines = [f"{heading(change)}: {change.title or change.about} ({change.about})"]
    if field := place_in(change):
        lines[0] += f", {field}"
    lines.extend(_values(change))
    if change.is_wanted:
        lines.append(f"  Why: {change.why or 'not stated'}{f' ({change.wrong})' if change.wrong else ''}")
    elif change.why:
        lines.append(f"  Why: {change.why}")
    if change.hint:
        lines.append(f"  {change.hint}")
    where = change.head or change.base
    gone = "" if change.head else " (before)"
    lines.append(f"  {where}{gone}      [{change.kind} {change.mark}]")
    return "\n".join(map(visible, lines))


def _values(change: Change) -> Iterable[str]:
    if change.kind in ("added", "asked", "gone") and not change.part and change.field == "":
        return ()
    return (f"  {shown(change.before)} -> {shown(change.after)}",)
