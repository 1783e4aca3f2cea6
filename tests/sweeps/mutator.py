"""Makes single faults in a content tree: each knows which file and lines it touched.

A fault is something that an author or a tool does by accident. The files stay in memory until a
fault is put into a tree, and can be taken out again.
"""

import os
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

Files = dict[str, str]
"""Content files by their path below the root."""

FIELD = re.compile(r"(?P<indent> *)(?P<key>[a-z][a-z-]*): +(?P<value>\S.*)")
FIXED = re.compile(r"(better|role|source|likelihood|impact|named-by): +[a-z]+")
NUMBERS = re.compile(r"(.*\b(?:weight|value|review-every|confidence): +)(\d[\d.]*)(.*)")
DAYS = re.compile(r"(.*\b(?:reviewed|audited|decided|acknowledged|on): +)(\d{4}-\d{2}-\d{2})(.*)")
WORDS = re.compile(r"(horizon|value|status): +[a-z][a-z -]*")
LINKS = re.compile(r"(serves|needs|measures|pillar|drives|guard|parent|because): +\[?[a-z0-9/-]+\]?")
ONE_LINE = ("title", "promise", "unit", "lag", "cadence", "ref")


@dataclass(frozen=True)
class Fault:
    """One fault: what the changed files hold, and where a problem should be reported."""

    name: str
    changed: dict[str, bytes | None]
    """By path: the new bytes, or None for a link or pipe that ``special`` makes."""
    paths: frozenset[str]
    """A problem in any of these files is in the right file."""
    lines: frozenset[int] = field(default_factory=frozenset)
    """Any of these lines is right; with none, every line is."""
    special: str = ""

    def put(self, root: Path) -> None:
        """Make the fault."""
        for path, raw in self.changed.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)
            if raw is not None:
                file.write_bytes(raw)
            elif self.special == "link":
                file.symlink_to(Path("..", "..", "elsewhere.md"))
            else:
                os.mkfifo(file)

    def take_out(self, root: Path, files: Files) -> None:
        """Put the tree back as it was."""
        for path in self.changed:
            (root / path).unlink()
            if path in files:
                (root / path).write_text(files[path])
            else:
                for folder in PurePosixPath(path).parents:
                    if folder.parts and not any((root / folder).iterdir()):
                        (root / folder).rmdir()


def read(root: Path) -> Files:
    """Return the content files below a root."""
    found = sorted(path for path in (root / "content").rglob("*") if path.suffix in (".md", ".yml"))
    return {path.relative_to(root).as_posix(): path.read_text() for path in found}


def faults(files: Files, seed: int, number: int) -> Iterator[Fault]:
    """Yield so many faults, of every kind in turn, at places that the seed chooses."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        for kind in KINDS:
            fault = kind(files, chance)
            if fault and made < number:
                made += 1
                yield fault


Line = tuple[str, int, str]
"""Path, number from 0, and text of a line of fields."""


def lines_of_fields(files: Files) -> list[Line]:
    """Return every line of YAML: of front matter and of files that hold nothing else."""
    found = []
    for path, text in files.items():
        lines = text.split("\n")
        end = len(lines)
        if path.endswith(".md"):
            if lines[0] != "---":
                continue
            end = lines.index("---", 1)
        found.extend((path, number, line) for number, line in enumerate(lines[:end]) if line != "---")
    return found


def one_line(
    name: str,
    pattern: re.Pattern[str],
    change: Callable[[str], str],
    *,
    top: bool = False,
    reach: int = 0,
    below: int = -1,
    skip: str = "",
) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that rewrites one line; ``reach`` is for how many lines below may be named;
    with ``below``, only lines further down are rewritten."""

    def make(files: Files, chance: random.Random) -> Fault | None:
        fitting = [
            one
            for one in lines_of_fields(files)
            if pattern.fullmatch(one[2].strip() if not top else one[2])
            and one[1] > below
            and not (skip and re.search(skip, one[2]))
            and change(one[2]) != one[2]
        ]
        if not fitting:
            return None
        path, number, line = chance.choice(fitting)
        lines = files[path].split("\n")
        lines[number : number + 1] = change(line).split("\n")
        right = frozenset(range(number + 1, number + 2 + reach))
        return Fault(name, {path: "\n".join(lines).encode()}, frozenset({path}), right)

    return make


def whole_file(
    name: str, change: Callable[[str], bytes], ending: str = ""
) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that rewrites a file."""

    def make(files: Files, chance: random.Random) -> Fault:
        path = chance.choice([one for one in files if one.endswith(ending)])
        return Fault(name, {path: change(files[path])}, frozenset({path}))

    return make


def new_file(
    name: str, rename: Callable[[str], str], *, special: str = ""
) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that puts a record's text where it does not belong."""

    def make(files: Files, chance: random.Random) -> Fault:
        path = chance.choice([one for one in files if one.count("/") == 2])
        new = rename(path)
        raw = None if special else files[path].encode()
        return Fault(name, {new: raw}, frozenset({path, new}), special=special)

    return make


def inserted(name: str, piece: str, *, anywhere: bool = False) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that adds a line in front of a field, or of any line."""

    def make(files: Files, chance: random.Random) -> Fault:
        fitting = [one for one in lines_of_fields(files) if FIELD.fullmatch(one[2]) and not one[2].startswith(" ")]
        path, number, _ = chance.choice([one for one in fitting if one[1] > 1])
        lines = files[path].split("\n")
        if anywhere:
            number = chance.randrange(len(lines))
        lines.insert(number, piece)
        right = frozenset(range(number + 1, number + 2 + piece.count("\n")))
        return Fault(name, {path: "\n".join(lines).encode()}, frozenset({path}), right)

    return make


def bad_byte(name: str, raw: bytes) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that puts bytes at the end of some line."""

    def make(files: Files, chance: random.Random) -> Fault:
        path = chance.choice(list(files))
        lines = files[path].encode().split(b"\n")
        number = chance.randrange(len(lines))
        lines[number] += raw
        return Fault(name, {path: b"\n".join(lines)}, frozenset({path}), frozenset({number + 1}))

    return make


def lost_fence(closing: bool) -> Callable[[Files, random.Random], Fault | None]:
    """Return a maker of faults that deletes one line of three hyphens."""

    def make(files: Files, chance: random.Random) -> Fault:
        path = chance.choice([one for one, text in files.items() if text.startswith("---\n") and one.endswith(".md")])
        lines = files[path].split("\n")
        number = lines.index("---", 1) if closing else 0
        del lines[number]
        right = frozenset({1, number, number + 1, number + 2})
        return Fault("lost-fence", {path: "\n".join(lines).encode()}, frozenset({path}), right)

    return make


def misspelt(line: str) -> str:
    """Return the line with two letters of its key exchanged, or one doubled."""
    key = line.partition(":")[0]
    wrong = key[0] + key[2] + key[1] + key[3:] if len(key) > 3 and key[1] != key[2] else key + key[-1]
    return wrong + line[len(key) :]


def value(before: str, after: str = "") -> Callable[[str], str]:
    """Return a change that puts words around the value of a field."""
    return lambda line: re.sub(r"^( *[a-z-]+: +)(.*)$", lambda found: f"{found[1]}{before}{found[2]}{after}", line)


def instead(text: str) -> Callable[[str], str]:
    """Return a change that puts other words in the place of a value."""
    return lambda line: re.sub(r"^( *[a-z-]+: +).*$", lambda found: found[1] + text, line)


def in_place(pattern: re.Pattern[str], text: str) -> Callable[[str], str]:
    """Return a change of the middle one of three groups."""
    return lambda line: pattern.sub(lambda found: f"{found[1]}{text}{found[3]}", line)


PLAIN = re.compile(r"[a-z][a-z-]*: +[A-Za-z][^:#\"'\[{]*")
TITLE = re.compile(rf"({'|'.join(ONE_LINE)}): +[A-Za-z].*")
ANY = re.compile(r"[a-z][a-z-]*: +\S.*")
LISTED = re.compile(r"[a-z][a-z-]*: +\[.+\]")
NOT_OWN = r"^(extra|rules):"

KINDS: tuple[Callable[[Files, random.Random], Fault | None], ...] = (
    one_line("misspelt-key", ANY, misspelt, top=True, skip=NOT_OWN),
    one_line("list-for-text", TITLE, instead("[one, two]")),
    one_line("mapping-for-text", TITLE, instead("{one: two}")),
    one_line("dangling-link", LINKS, lambda line: re.sub(r"(\]?)$", r"-gone\1", line, count=1)),
    one_line("not-a-day", DAYS, in_place(DAYS, "2026-02-30")),
    one_line("day-in-words", DAYS, in_place(DAYS, "last spring")),
    one_line("unknown-word", WORDS, lambda line: line + "x", skip="^  "),
    one_line("tab", ANY, lambda line: "\t" + line.lstrip(" "), reach=1),
    one_line("twice", PLAIN, lambda line: f"{line}\n{line}", top=True, reach=1),
    one_line("anchor", ANY, value("&here ")),
    one_line("alias", ANY, instead("*there")),
    one_line("tag", ANY, value("!!str ")),
    one_line("open-quote", PLAIN, value('"')),
    one_line("open-single-quote", PLAIN, value("'")),
    one_line("no-colon", PLAIN, lambda line: line.replace(": ", " ", 1)),
    one_line("no-space", PLAIN, lambda line: line.replace(": ", ":", 1)),
    one_line("colon-inside", PLAIN, value("note: ")),
    one_line("at-sign", PLAIN, value("@")),
    one_line("backtick", PLAIN, value("`", "`")),
    one_line("behind-quote", PLAIN, value('"Quoted" ')),
    one_line("comment", PLAIN, value("#1 ")),
    one_line("open-list", LISTED, lambda line: line.replace("]", "", 1)),
    one_line("open-brackets", PLAIN, value("[")),
    one_line("indented", PLAIN, lambda line: "   " + line, top=True, reach=1, below=1),
    one_line("several-lines", TITLE, lambda line: re.sub(r": +.*", ": |\n  one\n  two", line), top=True, reach=2),
    one_line("number", NUMBERS, in_place(NUMBERS, "a lot")),
    one_line("choice", FIXED, instead("sometimes")),
    one_line(
        "yes-or-no", re.compile(r".*\bdone: +(yes|no)\b.*"), lambda line: re.sub(r"done: +\w+", "done: mostly", line)
    ),
    one_line("team", re.compile(r"owner: +[a-z-]+"), instead("no-such-team")),
    one_line("address", re.compile(r".*https://.*"), lambda line: line.replace("https://", "javascript://", 1)),
    one_line("escape", TITLE, value('"\\q', '"')),
    one_line("hidden-turn", TITLE, instead('"one\\u202etwo"')),
    one_line("long", TITLE, instead("long " * 5000)),
    one_line("deep", TITLE, instead("[" * 30 + "]" * 30)),
    inserted("merge-key", "<<: {title: x}"),
    inserted("merge-marker", "<<<<<<< HEAD", anywhere=True),
    inserted("second-document", "---"),
    inserted("visible", "visible-to: [executives]"),
    bad_byte("latin-1", "é".encode("latin-1")),
    bad_byte("nul", b"\0"),
    bad_byte("escape-code", b"\x1b[31m"),
    bad_byte("turned", "\u202e".encode()),
    lost_fence(closing=True),
    lost_fence(closing=False),
    whole_file("utf-16", lambda text: text.encode("utf-16")),
    whole_file("empty", lambda _: b""),
    whole_file("comment-only", lambda _: b"# later\n", ".yml"),
    whole_file("web-page", lambda _: b"<!DOCTYPE html>\n<html><title>Sign in</title></html>\n"),
    whole_file("pointer", lambda _: b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
    whole_file("list-at-root", lambda _: b"- title: One\n- title: Two\n", ".yml"),
    whole_file("text-at-root", lambda _: b"just some words\n", ".yml"),
    whole_file("huge", lambda text: text.encode() + b"\n" + b"# word word\n" * 90_000),
    new_file("twice-declared", lambda path: path[:-3] + "yml" if path.endswith(".md") else path[:-3] + "md"),
    new_file("capitals", lambda path: str(PurePosixPath(path).with_name(PurePosixPath(path).name.upper()[:-2] + "md"))),
    new_file("spaces", lambda path: str(PurePosixPath(path).with_name("no id.md"))),
    new_file("reserved", lambda path: str(PurePosixPath(path).with_name("con.md"))),
    new_file("folder", lambda path: path.replace("content/", "content/my-", 1)),
    new_file("nested", lambda path: str(PurePosixPath(path).parent / "more" / PurePosixPath(path).name)),
    new_file("ending", lambda path: path.rpartition(".")[0] + "-two.yaml"),
    new_file("settings", lambda _: "content/mkdocs.yml"),
    new_file("stray", lambda path: path.rpartition(".")[0] + ".docx"),
    new_file("link", lambda path: path.rpartition(".")[0] + "-two.md", special="link"),
    new_file("pipe", lambda path: path.rpartition(".")[0] + "-two.md", special="pipe"),
)
