"""Values of a content file changed in its text: what was not asked for keeps every byte.

Comments, order, quotes, line ends, a byte order mark and a missing last line end stay as they are. After each edit
the file is read again; where it holds anything but what was wanted, the edit is given up as our own mistake.
"""

from collections.abc import Mapping, Sequence

from sightline.edit.forms import key_word, pair_lines, refuse_unwritable
from sightline.edit.members import Splice, insert_last
from sightline.edit.order import Order
from sightline.edit.spans import Lines, Node, NotUnderstood, SpannedMapping, Tree, read_spans, tree_of
from sightline.edit.steps import Hook, Stepper
from sightline.model.record import Path
from sightline.problems import UNSEEN_IN_YAML

MARK = "\ufeff"
"""The byte order mark that some editors put at the start of a file."""


class Misread(Exception):
    """An edited file reads back as something else than what was wanted: a mistake of ours, and nothing is written."""


def read_values(data: bytes, path: str) -> dict[str, Tree]:
    """Return what the YAML of a file says, each value as typed. Raises ``NotUnderstood``."""
    return _fields(read_spans(Lines(_split(data, path)[1])))


def _fields(root: Node | None) -> dict[str, Tree]:
    found = tree_of(root)
    if not isinstance(found, dict):
        raise NotUnderstood("it holds no fields")
    return found


MOST_STEPS = 5_000
"""Edits of one file, each of which is one splice; more of them have come into a circle."""


def edit(data: bytes, path: str, changes: Mapping[Path, Tree | None], order: Order) -> bytes:
    """Return a file's bytes with some values changed.

    ``path`` says by its ending whether the YAML is front matter. A change is the way to a value, from the top of the
    file (in a shared file from the id of a record), and the new value; None takes it out. Raises ``NotUnderstood``,
    ``Unwritable`` for a value that no file may hold, ``Misread``.
    """
    for value in changes.values():
        refuse_unwritable(value or "")
    head, text, tail = _split(data, path)
    lines = Lines(text, Lines(head + tail).ending(0))
    root = read_spans(lines)
    before = _fields(root)
    wanted = _changed(before, changes)
    if wanted == before:
        return data
    text, root = _edited(lines, root, wanted, order)
    after = (head + text + tail).encode()
    if tree_of(root) != wanted or _split(after, path) != (head, text, tail):
        raise Misread(f"{path} would not read back as it was meant")
    return after


def add_entry(data: bytes, path: str, key: str, text: str) -> bytes:
    """Return a shared file's bytes with one more entry at its end, whose YAML is ``text`` with its comments.

    Raises ``NotUnderstood`` and ``Misread``.
    """
    before = read_values(data, path)
    head, whole, tail = _split(data, path)
    lines = Lines(whole, Lines(head + tail).ending(0))
    root = read_spans(lines)
    if root is not None and (not isinstance(root, SpannedMapping) or root.flow):
        raise NotUnderstood("its records stand in braces")
    new = [f"{key_word(key, flow=False)}:", *(f"  {line}".rstrip() for line in text.splitlines())]
    at_end = Splice(len(whole), len(whole), "".join(f"{line}\n" for line in new))
    after = (head + _spliced(lines, [insert_last(lines, root, new) if root else at_end]) + tail).encode()
    if read_values(after, path) != {**before, key: tree_of(read_spans(Lines(text)))}:
        raise Misread(f"{path} would not read back as it was meant")
    return after


def narrative_of(data: bytes, path: str) -> str:
    """Return what stands below the front matter of a file. Raises ``NotUnderstood``."""
    tail = _split(data, path)[2]
    return tail[Lines(tail).below(0) :] if tail else ""


def with_narrative(data: bytes, path: str, text: str) -> bytes:
    """Return a file's bytes with another narrative below its front matter. Raises ``NotUnderstood``."""
    head, fields, tail = _split(data, path)
    if not tail:
        raise NotUnderstood("a file that ends in .yml holds no narrative")
    lines = Lines(tail, Lines(head).ending(0))
    body = f"{text.strip()}\n".replace("\n", lines.ending(0))
    return (head + fields + (tail[: lines.stop(0)] + lines.ending(0)) + body).encode()


def _edited(lines: Lines, root: Node | None, wanted: dict[str, Tree], order: Order) -> tuple[str, Node | None]:
    """Mend one difference after the other, until there is none; return the text and what is then read from it."""
    for _ in range(MOST_STEPS):
        if root is None:
            splices = _first(lines, wanted)
        elif not wanted:
            start, end = lines.starts[lines.line(root.start)], lines.below(lines.line(root.end))
            splices = [Splice(start, end, "")]
        else:
            splices = Stepper(lines, order).step(root, wanted, (), Hook(flow=False, after=root.start))
        if not splices:
            return lines.text, root
        lines = Lines(_spliced(lines, splices), lines.otherwise)
        try:
            root = read_spans(lines)
        except NotUnderstood as error:
            raise Misread("an edit left YAML that cannot be read") from error
    raise Misread("an edit came to no end")


def _first(lines: Lines, wanted: dict[str, Tree]) -> list[Splice]:
    """Write values into a text that holds none, behind its comments."""
    last = len(lines.text)
    gap = "" if lines.text[-1:] in ("", "\n", "\r") else "\n"
    new = "".join(f"{line}\n" for key, value in wanted.items() for line in pair_lines(key, value, 0))
    return [Splice(last, last, gap + new)] if wanted else []


def _spliced(lines: Lines, splices: Sequence[Splice]) -> str:
    parts, at = list[str](), 0
    for splice in sorted(splices, key=lambda splice: splice.start):
        parts += [lines.text[at : splice.start], splice.text.replace("\n", lines.ending(splice.start))]
        at = splice.end
    return "".join([*parts, lines.text[at:]])


def _changed(tree: dict[str, Tree], changes: Mapping[Path, Tree | None]) -> dict[str, Tree]:
    wanted = tree
    for path, value in changes.items():
        changed = _with(wanted, path, value)
        assert isinstance(changed, dict)  # noqa: S101 - a path starts with a key
        wanted = changed
    return wanted


def _with(tree: Tree | None, path: Path, value: Tree | None) -> Tree | None:
    """Return a tree with another value at a path; what is missing on the way is made."""
    if not path:
        return _settled(value) if value is not None else None
    step, *rest = path
    if isinstance(step, int):
        values = list(tree) if isinstance(tree, Sequence) and not isinstance(tree, str) else []
        inner = _with(values[step] if step < len(values) else None, tuple(rest), value)
        values[step : step + 1] = [] if inner is None else [inner]
        return values
    entries = dict(tree) if isinstance(tree, Mapping) else {}
    inner = _with(entries.get(step), tuple(rest), value)
    if inner is None:
        entries.pop(step, None)
    else:
        entries[step] = inner
    return entries


def _settled(value: Tree) -> Tree:
    """Return a value in the types in which a file is read: text, lists and plain mappings."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _settled(inner) for key, inner in value.items()}
    return [_settled(inner) for inner in value]


def _split(data: bytes, path: str) -> tuple[str, str, str]:
    """Return what stands before the YAML, the YAML, and what stands behind it. Raises ``NotUnderstood``."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise NotUnderstood("it is not in UTF-8") from error
    start = len(MARK) if text.startswith(MARK) else 0
    head, text, tail = text[:start], text[start:], ""
    if path.endswith(".md"):
        lines = Lines(text)
        shown = [text[begin : lines.stop(number)].rstrip() for number, begin in enumerate(lines.starts)]
        if shown[0] != "---":
            end = lines.ending(0)
            return f"{head}---{end}", "", f"---{end}{text}"
        last = next((number for number, line in enumerate(shown) if number and line in ("---", "...")), 0)
        if not last:
            raise NotUnderstood("its front matter never ends")
        inside, below = lines.starts[1], lines.starts[last]
        head, text, tail = head + text[:inside], text[inside:below], text[below:]
    if UNSEEN_IN_YAML.search(Lines(text).plain):
        raise NotUnderstood("a character that cannot be seen stands in it")
    return head, text, tail
