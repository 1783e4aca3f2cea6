"""Pictures and PDFs beside the content: what would run or load something where it is opened is refused."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from sightline.load.drawings import faults_of
from sightline.load.files import Lines, read_start, read_whole
from sightline.load.report import Report
from sightline.problems import Location

LARGEST_DRAWING = 5_000_000
"""Bytes of an SVG."""
_HEAD = 1024
"""Bytes at the beginning of a file from which browsers guess what it is."""
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\x0c"
"""What may stand before markup: white space, and the marks of an encoding."""
_DRAWING = "Export it again as plain SVG, or as PNG: without scripts, foreign objects, animation and what is elsewhere."


def check_attachments(root: Path, paths: Iterable[str], report: Report, lines: Lines) -> None:
    """Report each file, by its path below the content folder, that is active or is not what its name says."""
    for below in paths:
        path = f"content/{below}"
        if PurePosixPath(below).suffix.casefold() == ".svg":
            _check_drawing(root / path, path, report, lines)
        else:
            _check_other(root / path, path, report)


def _check_other(file: Path, path: str, report: Report) -> None:
    raw = read_start(file, path, report, _HEAD)
    if raw is None:
        return
    if raw.lstrip(_BLANK).startswith(b"<"):
        right = "Save the picture itself; a web page, XML or a drawing does not belong under this name."
        report.add("active-attachment", Location(path), "this file holds markup, whatever its name says", right)
    elif file.suffix.casefold() != ".pdf" and not _is_picture(raw):
        right = "Save it again as a PNG, JPEG, GIF or WebP; `git lfs pull` fetches what Git LFS holds."
        report.add("not-a-picture", Location(path), "this file is no picture, whatever its name says", right)


def _is_picture(raw: bytes) -> bool:
    return raw.startswith(_PICTURES) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")


def _check_drawing(file: Path, path: str, report: Report, lines: Lines) -> None:
    """Report what a drawing does beyond drawing."""
    raw = read_whole(file, path, report, LARGEST_DRAWING)
    if raw is None:
        return
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        right = "Save it as plain SVG in UTF-8, not compressed."
        report.add("not-a-picture", Location(path), "this is no text in UTF-8, as an SVG is", right)
        return
    for fault in faults_of(text):
        lines.texts[path] = text.replace("\r\n", "\n").replace("\r", "\n")
        report.add("active-attachment", Location(path, fault.line, fault.column), fault.what, _DRAWING)
