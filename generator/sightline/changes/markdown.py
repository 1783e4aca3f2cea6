"""Changes as a comment on a request: a table of promises, and the rest folded; never longer than a forge takes."""

from collections.abc import Callable, Iterator, Sequence

from sightline.changes.words import heading, shown, summary
from sightline.formats.forges import code_of, markdown
from sightline.model.change import PROMISE, Change
from sightline.problems import Location

MARKER = "<!-- sightline-changes -->"
"""The first line: by it a comment is found again and updated, and not stacked."""
LONGEST = 60_000
OPEN = 20
"""Promises that are in sight; more of them are folded with the rest."""
HEAD = "| | What | From | To | Why |\n|---|---|---|---|---|"
_ROOM = 400
"""Characters kept for the lines that close and count."""

Address = Callable[[str, int], str]
"""From a path and a line to where the file can be read; empty where nobody says."""


def comment(changes: Sequence[Change], names: tuple[str, str], address: Address) -> str:
    """Return the comment; ``names`` are those of the earlier and the later state."""
    before, after = map(markdown, names)
    if not changes:
        return f"{MARKER}\nNo change in meaning between {before} and {after}.\n"
    first, rest = summary(changes).split(". ", 1) if ". " in summary(changes) else (summary(changes).rstrip("."), "")
    lines = [MARKER, f"**{first}.** {rest} Compared {after} with {before}.".replace("  ", " "), ""]
    promises = [change for change in changes if change.weight == PROMISE][:OPEN]
    others = list(changes[len(promises) :])
    room = LONGEST - _ROOM - sum(map(len, lines))
    if promises:
        rows, left, room = _fitting(promises, address, room)
        lines += [HEAD, *rows, *_left(left)]
    if others:
        rows, left, room = _fitting(others, address, room)
        noun = "change" if len(others) == 1 else "changes"
        further = " further" if promises else ""
        lines += ["", f"<details><summary>{len(others)}{further} {noun}</summary>", "", HEAD, *rows, *_left(left)]
        lines += ["", "</details>"]
    return "\n".join((*lines, *_missing(changes, room))) + "\n"


def _left(number: int) -> list[str]:
    return (
        [f"\nand {number} more, for which there is no room here: `sightline changes` lists them all"] if number else []
    )


def _fitting(changes: Sequence[Change], address: Address, room: int) -> tuple[list[str], int, int]:
    """Return the rows for which there is room, how many others there are, and the room that is left."""
    rows: list[str] = []
    for number, change in enumerate(changes):
        row = _row(change, address)
        if len(row) + 1 > room:
            return rows, len(changes) - number, 0
        rows.append(row)
        room -= len(row) + 1
    return rows, 0, room


def _row(change: Change, address: Address) -> str:
    words = markdown(heading(change))
    title = markdown(shown(change.title or change.about))
    where = change.head or change.base
    name = _linked(title, where, address) if where else title
    part = f" ({markdown(shown(change.part.rpartition('/')[2]))})" if change.part and change.part != "series" else ""
    before, after = ("" if value is None else markdown(shown(value)) for value in (change.before, change.after))
    first = f"**{words}**" if change.weight == PROMISE else words
    return f"| {first} | {name}{part} | {before} | {after} | {_why(change)} |"


def _why(change: Change) -> str:
    if change.why:
        return markdown(shown(change.why))
    hint = f" {markdown(change.hint)}." if change.hint else ""
    wrong = f" ({markdown(change.wrong)})" if change.wrong else ""
    return f"**not stated**{wrong}{hint}" if change.is_wanted else hint.strip()


def _linked(title: str, where: Location, address: Address) -> str:
    found = address(where.path, where.line)
    return f"[{title}]({found})" if found else f"{title}, {code_of(f'{where.path}:{where.line}')}"


def _missing(changes: Sequence[Change], room: int) -> Iterator[str]:
    """Yield how the first reasons that are missing are written, as far as there is room."""
    wanting = [change for change in changes if change.is_unexplained]
    if not wanting or room < _ROOM:
        return
    yield ""
    yield "`sightline check --against` prints the line that says why, ready to paste, for each reason that is missing."
