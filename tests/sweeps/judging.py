"""Judges an edit of a file by what the loader reads, and by the stretch of the text that changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sightline.load.documents import read_document
from sightline.load.files import Lines, text_of
from sightline.load.nodes import Listing, MappingNode, Node, Scalar
from sightline.load.report import Report

Way = tuple[str | int, ...]

COMMENT = re.compile(r"# (?:above|behind) \d+ #")


@dataclass(frozen=True)
class Case:
    """A file in some form, and the type of its records."""

    path: str
    data: bytes
    record: type
    shared: bool

    def fields(self, data: bytes) -> MappingNode:
        report = Report()
        file = text_of(data, self.path, report, Lines())
        found = read_document(file, self.path, frozenset(), report)
        faults = [problem for problem in report.problems if problem.code != "cut-by-comment"]
        assert not [problem for problem in faults if problem.code != "empty-file"], (faults, data.decode())
        return found.fields


def typed(node: Node) -> object:
    """Return what the loader reads, and of each text whether it stands in quotes only where it is not plain."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [typed(value) for value in node.values]
    assert isinstance(node, MappingNode)
    return {key: typed(entry.value) for key, entry in node.entries.items()}


@dataclass(frozen=True)
class Edit:
    """The way to a value, and what it should become."""

    way: Way
    value: object


def wanted(tree: object, way: Way, value: object) -> object:
    """Return the tree with the edit made; simple, and written apart from the writer."""
    step, rest = way[0], way[1:]
    copy = dict(tree) if isinstance(tree, dict) else list(tree)
    if rest:
        copy[step] = wanted(copy[step], rest, value)
    elif value is None:
        del copy[step]
    else:
        copy[step] = value
    return copy


def at(tree: object, way: Way) -> object:
    """Return the value at a way."""
    for step in way:
        tree = tree[step]
    return tree


def lines_that_may_change(case: Case, fields: MappingNode, way: Way) -> tuple[int, int]:
    """Return the first and last line of the file, from 0, between which the value of a way stands with its key."""
    text = case.data.decode("utf-8-sig").replace("\r\n", "\n")
    lines = text.split("\n")
    places = sorted(_lines(fields, ()), key=lambda place: place[0])
    inside = [line for line, found in places if found[: len(way)] == way]
    outside = [line for line, found in places if found[: len(way)] != way and way[: len(found)] != found]
    if not inside:
        return -1, -1
    following = [line for line in outside if line > max(inside)]
    end = following[0] - 1 if following else len(lines) - 1
    if case.path.endswith(".md"):
        fence = next(number for number, line in enumerate(lines) if number and line in ("---", "..."))
        end = min(end, fence - 1)
    return min(inside), end


def _lines(node: Node, way: Way) -> Iterator[tuple[int, Way]]:
    if isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            yield entry.key.where.line - 1, (*way, key)
            yield from _lines(entry.value, (*way, key))
    elif isinstance(node, Listing):
        for number, value in enumerate(node.values):
            yield value.where.line - 1, (*way, number)
            yield from _lines(value, (*way, number))


def judge(case: Case, fields: MappingNode, one: Edit, after: bytes) -> None:
    """Fail where the edit reads back wrong, or where a byte changed that is not the value's."""
    told = f"{case.path} {one.way} {one.value!r}\n{case.data.decode()}\n=== became\n{after.decode()}"
    read = case.fields(after)
    assert typed(read) == wanted(typed(fields), one.way, one.value), told
    assert any(_is_own(case, fields, one, window) for window in _windows(case.data.decode(), after.decode())), told
    _judge_comments(case, one, after, told)
    crlf = case.data.count(b"\r\n") == case.data.count(b"\n") and b"\n" in case.data
    assert not crlf or after.count(b"\r\n") == after.count(b"\n"), told
    assert crlf or b"\r" not in after, told
    assert after.startswith(b"\xef\xbb\xbf") == case.data.startswith(b"\xef\xbb\xbf"), told
    assert case.data.endswith(b"\n") or not after.endswith(b"\n") or one.value is None, told
    top = one.way[0]
    kept = [key for key in fields.entries if key != top]
    assert [key for key in read.entries if key != top] == kept, told


def _windows(old: str, new: str) -> Iterator[tuple[int, int]]:
    """Yield each stretch of the old text that may have been replaced: where letters repeat there are several."""
    most = min(len(old), len(new))
    head = next((number for number in range(most) if old[number] != new[number]), most)
    rest = range(1, most - head + 1)
    end = len(old) - next((number - 1 for number in rest if old[-number] != new[-number]), most - head)
    yield head, end
    added = len(new) - len(old)
    for back in range(1, head + 1):
        if old[end - back :] != new[end - back + added :]:
            return
        yield head - back, end - back


def _is_own(case: Case, fields: MappingNode, one: Edit, window: tuple[int, int]) -> bool:
    """Whether all that was replaced, but for white space, stands in the lines of the value and its key."""
    emptied = one.value is None and len(one.way) > 1 and not at(wanted(typed(fields), one.way, None), one.way[:-1])
    first, last = lines_that_may_change(case, fields, one.way[:-1] if emptied else one.way)
    text, (start, end) = case.data.decode(), window
    line = text.count("\n", 0, start)
    for piece in text[start:end].split("\n"):
        if piece.strip() and not first <= line <= last:
            return False
        line += 1
    return True


def _judge_comments(case: Case, one: Edit, after: bytes, told: str) -> None:
    """Fail where a comment is gone, but for the one behind a value that was taken out."""
    lost = set(COMMENT.findall(case.data.decode())) - set(COMMENT.findall(after.decode()))
    assert not lost or (one.value is None and len(lost) == 1 and "behind" in next(iter(lost))), (lost, told)
