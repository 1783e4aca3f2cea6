"""What lies in the content folder: records by kind, the vision, pages, attachments, and what does not belong."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sightline.load.report import Report, listed, quoted, sentences
from sightline.model.kinds import BY_FOLDER, Kind
from sightline.problems import Location, visible

CONTENT = "content"
SERIES = "measures"
"""The folder of the kind that has series."""
ATTACHMENTS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pdf"})
_RUN = """
.html .htm .xhtml .xht .shtml .mht .mhtml .hta .xml .xsl .xslt .rdf .atom .svgz .swf .js .mjs .cjs .jsx .ts .tsx .vbs
.wasm .php .asp .aspx .jsp .cgi .pl .py .rb .sh .bash .bat .cmd .ps1 .exe .jar
"""
_ACTIVE = frozenset(_RUN.split())
"""Endings of what a browser or a host would run."""
_WRITTEN = frozenset({".md", ".yml", ".yaml", ".markdown", ".mdx"})
_ENGINES = frozenset({"mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "zensical.toml"})
_DEEPEST = 20


@dataclass
class Tree:
    """The files of the content folder by what they are; paths are from the repository's root."""

    vision: list[str] = field(default_factory=list)
    """``vision.yml`` and ``workspace.yml``, those that are there."""
    home: str = ""
    records: list[tuple[Kind, str]] = field(default_factory=list)
    """Files that hold one record."""
    shared: list[tuple[Kind, str]] = field(default_factory=list)
    """Files that hold several records of a kind, by id."""
    series: list[str] = field(default_factory=list)
    """Files that hold the readings of a measure."""
    attachments: list[str] = field(default_factory=list)
    """Paths below the content folder."""


def read_tree(root: Path, report: Report) -> Tree:
    """List the content folder in the order of names; follow no link, open nothing."""
    tree = Tree()
    start = root / CONTENT
    if start.is_symlink() or not start.is_dir():
        right = "Run the command in the folder that holds `content`; `sightline init` makes one."
        report.add("no-content", Location(CONTENT), f'there is no folder "{CONTENT}"', right)
        return tree
    for path in _files(start, CONTENT, report):
        _sort(path, tree, report)
    return tree


def tree_of(paths: Iterable[str]) -> Tree:
    """Return what files are by their paths alone, for a content folder that lies on no disk."""
    tree = Tree()
    for path in sorted(paths):
        if not any(step.startswith(".") for step in path.split("/")) and _is_nameable(path):
            _sort(path, tree, Report())
    return tree


def _files(folder: Path, path: str, report: Report, depth: int = 0) -> list[str]:
    """Return plain files at any depth, sorted; report what is neither file nor folder."""
    found: list[str] = []
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda one: one.name)
    except OSError as error:
        why = (error.strerror or "the system gives no reason").lower()
        report.add(
            "unreadable-file", Location(visible(path)), f"the folder cannot be read: {why}", "Check its permissions."
        )
        return found
    for entry in entries:
        below = f"{path}/{entry.name}"
        if entry.is_symlink():
            right = "Put the file itself here."
            report.add("symlink", Location(visible(below)), "this is a link to another place on the disk", right)
        elif entry.name.startswith("."):
            continue
        elif not _is_nameable(entry.name):
            right = "Use letters, digits, hyphens and one dot."
            report.add(
                "file-name", Location(visible(below)), "the file's name holds a character that cannot be shown", right
            )
        elif entry.is_dir():
            found.extend(_folder(Path(entry.path), below, report, depth + 1))
        elif entry.is_file():
            found.append(below)
        else:
            report.add("not-a-file", Location(below), "this is a pipe, a device or a socket", "Delete it.")
    return found


def _folder(folder: Path, path: str, report: Report, depth: int) -> list[str]:
    if depth > _DEEPEST:
        report.add("too-deep", Location(path), f"folders are nested more than {_DEEPEST} deep", "Flatten them.")
        return []
    return _files(folder, path, report, depth)


def _is_nameable(name: str) -> bool:
    return visible(name) == name


def _sort(path: str, tree: Tree, report: Report) -> None:
    """Put one file where it belongs, or say that it belongs nowhere."""
    steps = PurePosixPath(path).parts[1:]
    name, ending = steps[-1], PurePosixPath(path).suffix
    if name.casefold() in _ENGINES:
        right = "Settings of the site engine live in the repository's root."
        report.add("engine-settings", Location(path), f"{quoted(name)} does not belong in the content", right)
    elif ending.casefold() in ATTACHMENTS:
        tree.attachments.append("/".join(steps))
    elif len(steps) == 1:
        _at_top(path, name, tree, report)
    elif (kind := BY_FOLDER.get(steps[0])) and len(steps) == 2 and ending in (".md", ".yml"):
        tree.records.append((kind, path))
    elif len(steps) == 2 and steps[0] == SERIES and ending == ".csv":
        tree.series.append(path)
    else:
        _belongs_nowhere(path, steps, report)


def _at_top(path: str, name: str, tree: Tree, report: Report) -> None:
    stem, _, ending = name.rpartition(".")
    if name in ("vision.yml", "workspace.yml"):
        tree.vision.append(path)
    elif name == "home.md":
        tree.home = path
    elif stem in BY_FOLDER and ending == "yml":
        tree.shared.append((BY_FOLDER[stem], path))
    elif name != "README.md":
        _belongs_nowhere(path, (name,), report)


def _belongs_nowhere(path: str, steps: tuple[str, ...], report: Report) -> None:
    """Report a file that would not be published: an error where it holds somebody's content."""
    where, ending = Location(path), PurePosixPath(path).suffix.casefold()
    if ending in _ACTIVE:
        right = "Web pages, XML and scripts are not published. Take it out, or write its words as a page."
        report.add("active-attachment", where, f"{quoted(steps[-1])} is what a browser or a host would run", right)
    elif ending not in _WRITTEN:
        right = "Content is .md and .yml, and .csv for the series of a measure; images and PDFs may lie beside it."
        report.add("stray-file", where, f"{quoted(steps[-1])} is not read", right)
    elif len(steps) > 1 and steps[0] not in BY_FOLDER:
        _unknown_folder(where, steps[0], report)
    elif ending not in (".md", ".yml"):
        right = "Rename it: narrative is .md, fields alone are .yml."
        report.add("misplaced-record", where, f"files that end in {ending} are not read", right)
    elif len(steps) > 1:
        right = f"Records lie directly in {CONTENT}/{steps[0]}/; tags and pillars group them."
        report.add("misplaced-record", where, "a record lies in a folder inside its kind's folder", right)
    else:
        report.add("misplaced-record", where, f"{quoted(steps[0])} is not read here", _place_for(steps[0], report))


def _place_for(name: str, report: Report) -> str:
    """Say where a file at the top of the content folder may have been meant to go."""
    stem = name.rpartition(".")[0]
    if stem in BY_FOLDER:
        return f"Write {CONTENT}/{stem}.yml for all of them, or a file for each in {CONTENT}/{stem}/."
    if stem == "vision":
        return "The vision's fields are in vision.yml, its narrative is in home.md."
    meant = report.suggest(stem, ["vision", "workspace", "home", *BY_FOLDER])
    return sentences(meant, f"Prose that belongs to no kind goes to {CONTENT}/pages/.")


def _unknown_folder(where: Location, folder: str, report: Report) -> None:
    meant = report.suggest(folder, BY_FOLDER)
    right = meant or f"Folders are {listed(sorted(BY_FOLDER), 20)}."
    report.add("unknown-folder", where, f"no kind of record lives in {quoted(f'{CONTENT}/{folder}')}", right)
