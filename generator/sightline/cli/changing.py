"""``sightline set``: one value of a record changed in its file, with the reason where somebody counts on it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from difflib import unified_diff
from shlex import quote
from typing import NamedTuple

from sightline.cli.arguments import Arguments, Options, add_settings, day, root_of
from sightline.cli.assigning import Assignment, read_assignment
from sightline.cli.exits import Exit, Stop
from sightline.cli.terminal import say
from sightline.edit import NotUnderstood, Tree, Unwritable, edit, order_of, read_values
from sightline.load.alone import Alone, Home, Surroundings
from sightline.model.change import OTHERS, WANTED, is_reason
from sightline.model.direction import kind_of_change
from sightline.model.kinds import BY_NAME
from sightline.problems import Grade, Problem, show, suggestion, visible
from sightline.writing import hold


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("key", metavar="KIND/ID", help="the record, such as initiative/live-map")
    words = "the field and its new value, such as when=2027-Q2; nothing behind the sign takes the field out; in a part "
    parser.add_argument(
        "values", metavar="FIELD=VALUE", nargs="+", help=f"{words}key-results/ID/target='at least 60 %%'"
    )
    parser.add_argument("--why", metavar="TEXT", default="", help="why, in a sentence; kept in the record under moved")
    parser.add_argument("--on", metavar="DAY", type=day, help="when it was decided; else as-of of vision.yml, or today")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")


class Draft(NamedTuple):
    """A record's file before and after, with the record as each of them has it."""

    home: Home
    before: bytes
    after: bytes
    was: Alone
    now: Alone


def run(options: Options) -> int:
    """Change the values, or say what is wrong or missing and leave the file as it is."""
    root = root_of(options)
    around = Surroundings(root)
    home = _home(around, options.key)
    today = datetime.now().astimezone().date()
    with hold(root) as held:  # from reading to writing: nobody else's change comes between
        there = held.read(home.path)
        before = there or b""
        given = _assignments(home, before, options.values)
        changed = _edited(home, before, {assignment.path: assignment.value for assignment in given})
        draft = _draft(around, home, (before, changed), today)
        _refuse_faults(draft)
        changes = [(assignment, _kind(draft, assignment)) for assignment in given]
        _refuse_silence(options, draft, changes)
        after = _with_reasons(draft, changes, options.why, options.on or draft.now.vision.today)
        if after != before and not options.dry_run:
            held.replace(home.path, there, after)
    _tell(home, before, after, options, [kind for _, kind in changes if kind])
    return Exit.CLEAN


def _home(around: Surroundings, key: str) -> Home:
    kind, _, record_id = key.partition("/")
    if kind not in BY_NAME or not record_id:
        hint = suggestion(kind, BY_NAME) or f"There are {', '.join(BY_NAME)}."
        raise Stop(f'"{visible(key)}" names no record: write its kind and id, such as initiative/live-map. {hint}')
    home = around.find(BY_NAME[kind], record_id)
    if home is None:
        hint = suggestion(record_id, around.ids(BY_NAME[kind])) or f"sightline new {kind} ID begins one."
        raise Stop(f'There is no {kind} "{visible(record_id)}". Nothing was written. {hint}')
    return home


def _assignments(home: Home, data: bytes, words: Sequence[str]) -> list[Assignment]:
    """Return what is to be set; a field that is typed twice is a mistake."""
    try:
        values = read_values(data, home.path)
    except NotUnderstood as error:
        raise _not_understood(home, error) from error
    fields = values.get(home.id, {}) if home.is_shared else values
    order = order_of(home.kind.record)
    given = [
        read_assignment(word, home.kind.record, fields if isinstance(fields, dict) else {}, order) for word in words
    ]
    if len({assignment.path for assignment in given}) < len(given):
        raise Stop("One field is set twice. Nothing was written. Several values of a list are parted by commas.")
    return given


def _edited(home: Home, data: bytes, changes: dict[tuple[str | int, ...], Tree | None]) -> bytes:
    top = (home.id,) if home.is_shared else ()
    order = order_of(home.kind.record, shared=home.is_shared)
    try:
        return edit(data, home.path, {(*top, *path): value for path, value in changes.items()}, order)
    except NotUnderstood as error:
        raise _not_understood(home, error) from error
    except Unwritable as error:
        raise Stop(f"This value cannot stand in a file: {error}. Nothing was written.") from error


def _not_understood(home: Home, error: NotUnderstood) -> Stop:
    return Stop(f"{home.path} cannot be edited: {error}. Nothing was written. Type: sightline check", Exit.CONTENT)


def _draft(around: Surroundings, home: Home, texts: tuple[bytes, bytes], today: date) -> Draft:
    was, now = (around.read(home, text, today) for text in texts)
    if was is None or now is None:
        raise Stop("The content cannot be read. Nothing was written. Type: sightline check", Exit.CONTENT)
    return Draft(home, *texts, was, now)


def _refuse_faults(draft: Draft) -> None:
    """Refuse a value that brings an error or a warning; what was wrong before may stay."""
    known = {(problem.code, problem.what) for problem in draft.was.problems}
    bad = [problem for problem in _serious(draft.now.problems) if (problem.code, problem.what) not in known]
    if bad:
        shown = "\n\n".join(show(problem, draft.now.sources) for problem in bad)
        raise Stop(f"{shown}\n\nNothing was written.", Exit.CONTENT)


def _serious(problems: Sequence[Problem]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.grade <= Grade.WARNING)


def _kind(draft: Draft, assignment: Assignment) -> str:
    return kind_of_change(draft.now.vision, draft.was.record, draft.now.record, assignment.way)


def _refuse_silence(options: Options, draft: Draft, changes: Sequence[tuple[Assignment, str]]) -> None:
    """Refuse a change that somebody is owed a reason for, and words that are none; say what to type."""
    wanted = [WANTED[kind] for _, kind in changes if kind in WANTED]
    if options.why and not is_reason(options.why):
        raise Stop(
            f'"{visible(options.why)}" is no reason yet. Nothing was written. Say in a sentence what changed it.'
        )
    if wanted and not options.why:
        said = " and ".join(wanted)
        typed = " ".join(quote(word) for word in (options.key, *options.values))
        raise Stop(
            f'"{visible(draft.was.record.name)}" {said}, and nothing says why. Nothing was written. '
            f'Type it again with the reason:\n  sightline set {typed} --why "what made it change, in a sentence"'
        )


def _with_reasons(draft: Draft, changes: Sequence[tuple[Assignment, str]], why: str, on: date) -> bytes:
    """Return the file with an entry under ``moved:`` for each change that somebody may ask about."""
    entries: list[Tree] = [
        {"on": on.isoformat(), "field": assignment.way, "from": _as_text(assignment.before), "why": why.strip()}
        for assignment, kind in changes
        if why and (kind in WANTED or kind in OTHERS)
    ]
    if not entries:
        return draft.after
    values = read_values(draft.after, draft.home.path)
    fields = values.get(draft.home.id, {}) if draft.home.is_shared else values
    kept = fields.get("moved", []) if isinstance(fields, dict) else []
    whole = kept if isinstance(kept, list) else [kept] if kept else []
    return _edited(draft.home, draft.after, {("moved",): [*whole, *entries]})


def _as_text(value: Tree | None) -> str:
    """Return what stood there, in one line: the values of a list with commas."""
    if value is None or isinstance(value, str):
        return " ".join((value or "").split())
    values = value.values() if isinstance(value, dict) else value
    return ", ".join(map(_as_text, values))


def _tell(home: Home, before: bytes, after: bytes, options: Options, kinds: Sequence[str]) -> None:
    """Show the lines that went and came, and say what to type next."""
    if after == before:
        say(f"{home.path} says so already. Nothing was written.")
        return
    say(f"{home.path}\n" + "\n".join(_lines_that_differ(before, after)))
    if options.why and not kinds:
        say("\nNobody is owed a reason for this, so none is kept.")
    say("\nNothing was written (--dry-run)." if options.dry_run else "\nNext: type\n  sightline check")


def _lines_that_differ(before: bytes, after: bytes) -> Iterator[str]:
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    yield from (line for line in list(unified_diff(old, new, n=0, lineterm=""))[2:] if not line.startswith("@@"))
