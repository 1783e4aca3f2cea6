"""Members come into lists and mappings and go out of them, each with its own lines or its own comma."""

from collections.abc import Mapping
from dataclasses import dataclass

from sightline.edit.forms import entry_lines, inline, key_word, pair_lines
from sightline.edit.spans import Lines, Node, SpannedList, SpannedMapping, SpannedScalar, Tree


@dataclass(frozen=True, slots=True)
class Splice:
    """New text in place of what stands from ``start`` to ``end``; its line ends become those of the file."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a collection: where it starts, where its value ends, and that value."""

    start: int
    """The key, or the dash in a block; inside brackets the value itself."""
    end: int
    value: Node


def members_of(lines: Lines, node: SpannedList | SpannedMapping) -> list[Member]:
    """Return the members of a collection, in the order written."""
    if isinstance(node, SpannedMapping):
        return [Member(pair.key.start, pair.value.end, pair.value) for pair in node.entries.values()]
    if node.flow:
        return [Member(value.start, value.end, value) for value in node.values]
    found, dash = list[Member](), node.start
    for number, value in enumerate(node.values):
        dash = _dash(lines, node, number) if number else node.start
        found.append(Member(dash, value.end, value))
    return found


def _dash(lines: Lines, node: SpannedList, number: int) -> int:
    """Return where the dash of an entry stands: below the entry before it, in the column of the first."""
    column = lines.column(node.start)
    for line in range(lines.line(node.values[number - 1].end) + 1, lines.line(node.values[number].start) + 1):
        place = lines.starts[line] + column
        if not lines.text[lines.starts[line] : place].strip() and lines.text[place : place + 1] == "-":
            return place
    return node.values[number].start


def insert_below(lines: Lines, line: int, new: list[str]) -> Splice:
    """Return the splice that puts lines below a line; a file without a last line end stays without."""
    if line < len(lines.breaks):
        return Splice(lines.below(line), lines.below(line), "".join(f"{text}\n" for text in new))
    return Splice(len(lines.text), len(lines.text), "".join(f"\n{text}" for text in new))


def insert_pair(lines: Lines, node: SpannedMapping, key: str, value: Tree, ranks: Mapping[str, int]) -> Splice:
    """Put a key where the model's order wants it: behind the nearest earlier one; an unknown one comes last."""
    members, at = members_of(lines, node), _place(list(node.entries), key, ranks)
    if node.flow:
        return _insert_flow(lines, node, members, at, f"{key_word(key, flow=True)}: {inline(value)}")
    indent, last = lines.column(node.start), lines.line(members[at - 1].end)
    if key not in ranks and _is_alike(members[at - 1].value, value):
        new = [f"{' ' * indent}{key_word(key, flow=False)}: {inline(value)}"]
    else:
        new = pair_lines(key, value, indent, blocks=at == 0 or last < len(lines.breaks))
    if at == 0:
        return _insert_first(node.start, new, indent)
    return insert_below(lines, last, new) if ranks else insert_last(lines, node, new)


def insert_last(lines: Lines, node: SpannedMapping, new: list[str]) -> Splice:
    """Put lines below a block, with a blank line before them where its last two members are parted by one."""
    members = members_of(lines, node)
    parted = len(members) > 1 and _has_blank_line(lines, members[-2].end, members[-1].start)
    return insert_below(lines, lines.line(members[-1].end), ["", *new] if parted else new)


def insert_value(lines: Lines, node: SpannedList, at: int, value: Tree) -> Splice:
    """Put a value into a list, before the one that stands there."""
    members = members_of(lines, node)
    if node.flow:
        return _insert_flow(lines, node, members, at, inline(value))
    indent, neighbour = lines.column(node.start), members[max(0, at - 1)]
    last = lines.line(neighbour.end)
    if _is_alike(neighbour.value, value):
        new = [f"{' ' * indent}- {inline(value)}"]
    else:
        new = entry_lines(value, indent, blocks=at == 0 or last < len(lines.breaks))
    return insert_below(lines, last, new) if at else _insert_first(node.start, new, indent)


def remove_member(lines: Lines, node: SpannedList | SpannedMapping, number: int) -> Splice:
    """Take out one member of several; the comments of others stay."""
    members = members_of(lines, node)
    return _remove_flow(lines, members, number) if node.flow else _remove_block(lines, members, number)


def _place(keys: list[str], key: str, ranks: Mapping[str, int]) -> int:
    if key not in ranks:
        return len(keys)
    earlier = [(ranks[other], number) for number, other in enumerate(keys) if ranks.get(other, ranks[key]) < ranks[key]]
    return max(earlier)[1] + 1 if earlier else 0


def _is_alike(neighbour: Node, value: Tree) -> bool:
    """Whether the neighbour stands in brackets, and the new value is of its shape."""
    if isinstance(neighbour, SpannedScalar) or not neighbour.flow or isinstance(value, str):
        return False
    return isinstance(neighbour, SpannedMapping) == isinstance(value, Mapping)


def _has_blank_line(lines: Lines, start: int, end: int) -> bool:
    numbers = range(lines.line(start) + 1, lines.line(end))
    return any(not lines.text[lines.starts[number] : lines.stop(number)].strip() for number in numbers)


def _insert_first(start: int, new: list[str], indent: int) -> Splice:
    return Splice(start, start, "\n".join(new)[indent:] + "\n" + " " * indent)


def _insert_flow(lines: Lines, node: SpannedList | SpannedMapping, members: list[Member], at: int, text: str) -> Splice:
    if not members:
        return Splice(node.start + 1, node.start + 1, text)
    if at == 0:
        return Splice(members[0].start, members[0].start, f"{text}, ")
    end = members[at - 1].end
    gap = " " if lines.text[end - 1] == ":" else ""
    return Splice(end, end, f"{gap}, {text}")


def _remove_flow(lines: Lines, members: list[Member], number: int) -> Splice:
    start, end = members[number].start, members[number].end
    if number + 1 < len(members):
        following = members[number + 1].start
        if "#" not in lines.text[end:following]:
            return Splice(start, following, "")
        comma = lines.text.index(",", end)
        return Splice(start, comma + 1, "")
    before = members[number - 1].end
    return Splice(start if "#" in lines.text[before:start] else before, end, "")


def _remove_block(lines: Lines, members: list[Member], number: int) -> Splice:
    start, last = members[number].start, lines.line(members[number].end)
    line = lines.line(start)
    if not lines.text[lines.starts[line] : start].strip():
        return Splice(lines.starts[line], lines.below(last), "")
    # The first of a mapping or list that begins behind a dash.
    following = members[number + 1].start
    if lines.line(following) == last + 1:
        return Splice(start, following, "")
    return Splice(len(lines.text[:start].rstrip(" ")), lines.stop(last), "")
