"""A folder of Markdown files, each a record: read with care, and told where it cannot be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from sightline.importers.markdown import MarkdownFile, read_markdown
from sightline.importers.neutral.linking import unmarked
from sightline.importers.neutral.slugs import unique
from sightline.importers.report import Notes, Read
from sightline.problems import Grade, Location, Problem

LARGEST = 1_000_000
"""Bytes of a file; a record may have a megabyte."""
NO_RECORDS = re.compile(r"(?:readme|index|_index|contributing|changelog|license|.*\btemplate)", re.IGNORECASE)
"""Names of files that speak of the records and are none."""
_LINK = re.compile(r"\]\(([^)\s#]+\.(?:md|markdown))(#[^)\s]*)?\)")


def read_folder(folder: Path, notes: Notes, known: frozenset[str]) -> tuple[tuple[MarkdownFile, ...], Read]:
    """Return the records of a folder, or why they cannot be read; other files are named in the notes.

    ``known`` holds the words for what records of this kind state.
    """
    where = folder.as_posix()
    if not folder.is_dir():
        return (), _refused(where, "there is no folder of this name", "Name a folder of Markdown files.")
    files: list[MarkdownFile] = []
    problems: list[Problem] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if path.suffix.lower() not in (".md", ".markdown"):
            notes.add("a file is not Markdown and was left out", name)
        elif NO_RECORDS.fullmatch(path.stem):
            notes.add("a file speaks of the records and is none; it was left out", name)
        elif isinstance(text := _text_of(path), Problem):
            problems.append(text)
        else:
            files.append(read_markdown(text, name, known))
    if problems:
        return (), Read(None, tuple(problems))
    if not files:
        return (), _refused(where, "the folder holds no Markdown file", "Name the folder that holds the records.")
    return tuple(files), Read({})


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder at any depth, by name; what is hidden or leads elsewhere is left out."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path


def _text_of(path: Path) -> str | Problem:
    try:
        if path.stat().st_size > LARGEST:
            return _problem(path.as_posix(), "the file has more than a megabyte", "Take it out of the folder.")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = (error.strerror or "the system gives no reason").lower()
        return _problem(path.as_posix(), f"the file cannot be read: {why}", "Let it be read.")
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8"
        return _problem(path.as_posix(), what, "Save it again with UTF-8 as its encoding.")


def _refused(where: str, what: str, right: str) -> Read:
    return Read(None, (_problem(where, what, right),))


def _problem(where: str, what: str, right: str) -> Problem:
    return Problem(Location(where), Grade.ERROR, "import-form", what, right)


def ids_of(files: Sequence[MarkdownFile], kind: str) -> dict[str, str]:
    """Return the id of each file's record, by the file's path."""
    ids = unique([(re.sub(r"\.\w+$", "", file.path), file.title) for file in files], kind)
    return {file.path: record_id for file, record_id in zip(files, ids, strict=True)}


class Links:
    """Links between the files of a folder, which become links between its records."""

    def __init__(self, kind: str, ids: Mapping[str, str]) -> None:
        self._kind = kind
        self._ids = ids

    def target(self, address: str, path: str) -> str:
        """Return the id of the record that an address in a file leads to, or nothing."""
        return self._ids.get(normpath(join(dirname(path), address.partition("#")[0])), "")

    def resolved(self, text: str, path: str) -> str:
        """Return a narrative with its links to other files as links to their records."""

        def lead(found: re.Match[str]) -> str:
            name = self.target(found[1], path)
            return f"]({self._kind}:{name}{found[2] or ''})" if name else found[0]

        return _LINK.sub(lead, text)


_ADDRESS = re.compile(r"<?(https?://[^\s<>)]+)>?")
_LINKED = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")


def take_addresses(kept: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Take the addresses out of what has no field: yield a link for each, called by its key."""
    for key, value in list(kept.items()):
        if not isinstance(value, str):
            continue
        title = unmarked(key)[0]
        if found := _ADDRESS.fullmatch(value.strip()):
            del kept[key]
            yield {"title": title, "url": found[1]}
        elif linked := _LINKED.fullmatch(value.strip()):
            del kept[key]
            yield {"title": f"{title}: {linked[1]}", "url": linked[2]}
