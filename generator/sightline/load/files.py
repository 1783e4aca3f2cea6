"""Content files as text: opened with care, decoded, and refused with a reason where they are not text."""

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sightline.load.report import Report
from sightline.problems import UNSEEN, Location

COLUMNS = ("when", "value", "target", "note")
HEADER = ",".join(COLUMNS)
"""The first line of a file of readings."""

LARGEST = 1_000_000
"""Bytes that a content file may have."""

_NAMES = {
    0x2028: "a line separator",
    0x2029: "a paragraph separator",
    0: "a NUL",
    0x08: "a backspace",
    0x1B: "an escape",
    0x7F: "a delete",
    0xFEFF: "a byte order mark",
}


@dataclass(frozen=True)
class TextFile:
    """A content file that could be decoded: path from the root, and text with ``\\n`` line ends."""

    path: str
    text: str


class Lines(Mapping[str, Sequence[str]]):
    """The lines of each file that was read, split only when somebody asks for them."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def __getitem__(self, path: str) -> Sequence[str]:
        return self.texts[path].split("\n")

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


def read_text(root: Path, path: str, report: Report, lines: Lines) -> TextFile | None:
    """Read one file below ``root``; report why and return None where it holds no usable text."""
    raw = read_whole(root / path, path, report, LARGEST)
    return None if raw is None else text_of(raw, path, report, lines)


def text_of(raw: bytes, path: str, report: Report, lines: Lines) -> TextFile | None:
    """Return the text of a file's bytes; report why and return None where they hold no usable text."""
    text = _decode(raw, path, report)
    if text is None:
        lines.texts[path] = _joined(raw.decode("utf-8", "replace"))  # for the report's excerpt
        return None
    lines.texts[path] = text
    if _is_something_else(text, path, report):
        return None
    if found := UNSEEN.search(text):
        name = name_of(found[0])
        where = place_in(text, found.start(), path)
        report.add(
            "control-character", where, f"{name} stands in the text", "Delete it; it cannot be seen in most editors."
        )
        return None
    return TextFile(path, text)


def name_of(char: str) -> str:
    """Return the name of a character that cannot be shown."""
    code = ord(char)
    kind = "a character that turns the direction of text" if code >= 0x202A else "a control character"
    return f"{_NAMES.get(code, kind)} (U+{code:04X})"


def place_in(text: str, index: int, path: str, length: int = 1) -> Location:
    """Return the line and column of a position in a text."""
    return Location(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), length)


def read_whole(file: Path, path: str, report: Report, most: int) -> bytes | None:
    """Return what a file holds; report why and return None where it cannot be read or has more than ``most`` bytes."""
    raw = read_start(file, path, report, most + 1)
    if raw is None or len(raw) <= most:
        return raw
    size = f"{max(os.lstat(file).st_size, most + 1):,} bytes"
    report.add("file-too-large", Location(path), f"the file has {size}", f"It may have {most:,}.")
    return None


def read_start(file: Path, path: str, report: Report, size: int) -> bytes | None:
    """Open without following a link and without waiting on a pipe; what was put there since the listing is seen."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(file, flags)
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                report.add("not-a-file", Location(path), "this is not a plain file", "Delete it, or put a file here.")
                return None
            return stream.read(size)
    except OSError as error:
        why = (error.strerror or "the system gives no reason").lower()
        report.add("unreadable-file", Location(path), f"the file cannot be read: {why}", "Check its permissions.")
        return None


def _decode(raw: bytes, path: str, report: Report) -> str | None:
    """Decode the bytes of a file, or report why they are no text."""
    right = "Save it again with UTF-8 as its encoding."
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:4] == b"\0\0\xfe\xff":
        report.add("not-utf-8", Location(path), "the file is in UTF-16 or UTF-32", right)
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
        where = Location(path, before.count(b"\n") + 1, column)
        what = f"the byte {raw[error.start]:02X} is not UTF-8"
        report.add("not-utf-8", where, what, f"The file may be in Latin-1 or Windows-1252. {right}")
        return None
    return _joined(text)


def _joined(text: str) -> str:
    """Return the text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_something_else(text: str, path: str, report: Report) -> bool:
    """Report a file that is not content at all: empty, a saved web page, a pointer."""
    start = text.lstrip()[:200].casefold()
    if not start:
        wanted = f"{HEADER} and the readings below it" if path.endswith(".csv") else "at least a title"
        report.add("empty-file", Location(path), "the file is empty", f"Write {wanted}, or delete the file.")
    elif start.startswith(("<!doctype html", "<html")):
        report.add(
            "html-page", Location(path), "this is a web page", "Save the content itself; this may be a login form."
        )
    elif start.startswith("version https://git-lfs.github.com/spec/"):
        report.add(
            "lfs-pointer", Location(path), "this is a pointer of Git LFS", "Run `git lfs pull` to fetch the content."
        )
    else:
        return False
    return True
