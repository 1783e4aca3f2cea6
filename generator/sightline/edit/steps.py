"""The next splice that brings a text nearer to the values that are wanted, and touches nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.edit.forms import inline, lines_of, word
from sightline.edit.members import Splice, insert_below, insert_pair, insert_value, members_of, remove_member
from sightline.edit.order import Order
from sightline.edit.spans import Lines, Node, Pair, SpannedList, SpannedMapping, SpannedScalar, Tree, tree_of
from sightline.model.record import Path


@dataclass(frozen=True, slots=True)
class Hook:
    """What a value hangs on: a key or a dash."""

    flow: bool
    after: int
    """The offset behind the colon or the dash."""
    indent: int = 0
    """The column of the key or the dash."""
    colon: bool = True
    """False for a key inside braces that stands without one."""


@dataclass(frozen=True)
class Stepper:
    """Finds the first difference between what stands and what is wanted."""

    lines: Lines
    order: Order

    def step(self, node: Node, wanted: Tree, path: Path, hook: Hook) -> list[Splice]:
        """Return the splices that mend the first difference; none where there is no difference."""
        if wanted and isinstance(node, SpannedMapping) and isinstance(wanted, Mapping):
            return self._in_mapping(node, wanted, path)
        if wanted and isinstance(node, SpannedList) and isinstance(wanted, list):
            return self._in_list(node, wanted, path)
        return [] if tree_of(node) == wanted else self._replace(node, wanted, hook)

    def _in_mapping(self, node: SpannedMapping, wanted: Mapping[str, Tree], path: Path) -> list[Splice]:
        for key, pair in node.entries.items():
            if key in wanted and (found := self.step(pair.value, wanted[key], (*path, key), self._hook(node, pair))):
                return found
        for key, value in wanted.items():
            if key not in node.entries:
                return [insert_pair(self.lines, node, key, value, self.order(path))]
        for number, key in enumerate(node.entries):
            if key not in wanted:
                return [remove_member(self.lines, node, number)]
        return []

    def _in_list(self, node: SpannedList, wanted: Sequence[Tree], path: Path) -> list[Splice]:
        have = [tree_of(value) for value in node.values]
        first = _alike(have, wanted)
        last = _alike(have[first:][::-1], wanted[first:][::-1])
        old, new = len(have) - first - last, len(wanted) - first - last
        if old and new:
            start = members_of(self.lines, node)[first].start
            hook = Hook(node.flow, start + 1, self.lines.column(start))
            return self.step(node.values[first], wanted[first], (*path, first), hook)
        if old:
            return [remove_member(self.lines, node, first)]
        return [insert_value(self.lines, node, first, wanted[first])] if new else []

    def _hook(self, node: SpannedMapping, pair: Pair) -> Hook:
        colon = self.lines.text.find(":", pair.key.end, max(pair.value.start, pair.key.end))
        indent = self.lines.column(node.start)
        return Hook(node.flow, colon + 1 if colon >= 0 else pair.key.end, indent, colon >= 0)

    def _replace(self, node: Node, wanted: Tree, hook: Hook) -> list[Splice]:
        """Put another value in the place of one."""
        if hook.flow:
            return [self._in_place(node, inline(wanted), hook)]
        beside = self.lines.line(node.start) == self.lines.line(hook.after)
        if not beside and isinstance(node, SpannedScalar) and isinstance(wanted, str):
            return [Splice(node.start, node.end, word(wanted, flow=False))]
        if not beside:
            return self._own_lines(node, wanted, hook)
        last = self.lines.line(node.end)
        tail = self.lines.text[node.end : self.lines.stop(last)].strip()
        blocks = not tail and last < len(self.lines.breaks)
        text, *rest = lines_of(wanted, hook.indent, blocks=blocks)
        return [self._in_place(node, text, hook), *([insert_below(self.lines, last, rest)] if rest else [])]

    def _in_place(self, node: Node, text: str, hook: Hook) -> Splice:
        if node.start == node.end:
            return Splice(node.start, node.start, ("" if hook.colon else ":") + (f" {text}" if text else ""))
        if not text:
            return Splice(hook.after, node.end, "")
        return Splice(node.start, node.end, text + self._comment_of(node))

    def _comment_of(self, node: Node) -> str:
        """Return the comment behind the mark of a block, with the space before it."""
        if not isinstance(node, SpannedScalar) or node.style not in ("|", ">"):
            return ""
        head = self.lines.text[node.start : self.lines.stop(self.lines.line(node.start))]
        return head[len(head.split("#")[0].rstrip()) :] if "#" in head else ""

    def _own_lines(self, node: Node, wanted: Tree, hook: Hook) -> list[Splice]:
        """Replace a value that stands on lines of its own below its key; comments on the key's line stay."""
        text, *rest = lines_of(wanted, hook.indent, blocks=False)
        first = self.lines.line(node.start)
        start, end = self.lines.starts[first], self.lines.below(self.lines.line(node.end))
        below = "".join(f"{line}\n" for line in rest)
        if end == len(self.lines.text) and not self.lines.text.endswith(("\n", "\r")):
            # The last line has no line end, and the one that becomes the last shall have none either.
            start, below = (start, below.removesuffix("\n")) if rest else (self.lines.stop(first - 1), "")
        found = [Splice(start, end, below)]
        return [Splice(hook.after, hook.after, f" {text}"), *found] if text else found


def _alike(have: Sequence[Tree], wanted: Sequence[Tree]) -> int:
    """Return how many values two lists begin with alike."""
    pairs = enumerate(zip(have, wanted, strict=False))
    return next((number for number, (old, new) in pairs if old != new), min(len(have), len(wanted)))
