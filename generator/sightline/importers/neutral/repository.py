"""Records of an import as files: a whole repository, or those that join a vision that is there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sightline.importers.neutral.clean import literal
from sightline.importers.neutral.draft_record import DraftRecord, told_apart
from sightline.importers.neutral.drafting import Drafts, draft
from sightline.importers.neutral.source import written
from sightline.importers.neutral.yaml_text import write_yaml
from sightline.importers.report import Notes
from sightline.model.workspace import Workspace
from sightline.restriction import may_not_stand

LARGEST_SHARED = 200_000
"""Characters of a file that records share."""


SETTINGS = """\
# The address under which the site is published; feeds and the sitemap need it.
# site_url: https://vision.example/
docs_dir: content
theme:
  name: sightline
plugins:
  - sightline
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


@dataclass(frozen=True)
class Imported:
    """A repository that is ready to be written."""

    files: Mapping[str, bytes]
    """By path from the repository's root."""
    notes: tuple[str, ...]
    """What was done that a person should know: one line per kind of thing, with a number and examples."""


def convert(data: Mapping[str, Any], day: date | None = None) -> Imported:
    """Turn a strategy in the neutral form into a new repository; ``day`` is the day of the import."""
    notes = Notes()
    return Imported(repository(draft(data, notes, day)), notes.lines())


def repository(drafts: Drafts) -> dict[str, bytes]:
    """Return a whole repository: the records, what they need to be declared, and settings, by path from its root."""
    vision = drafts.vision
    files = _record_files(drafts.records)
    files.update(_glossary(drafts.terms))
    files["content/vision.yml"] = write_yaml(vision.front if vision.fields or vision.extra else {"title": ""})
    if vision.body.strip():
        files["content/home.md"] = f"{_fence(vision.body)}{told_apart(literal(vision.body), Workspace).rstrip()}\n"
    files["mkdocs.yml"] = _settings(vision.name)
    files[".gitignore"] = "/site/\n/.venv/\n"
    files["README.md"] = _readme(vision.name, drafts.source)
    return {path: files[path].encode() for path in sorted(files)}


def additions(drafts: Drafts) -> dict[str, bytes]:
    """Return the files of the records alone, by path from the root: they join a vision that is there."""
    files = _record_files((*drafts.records, *drafts.terms))
    return {path: files[path].encode() for path in sorted(files)}


def _record_files(records: Iterable[DraftRecord]) -> dict[str, str]:
    files = {}
    for record in records:
        files[record.path] = record.text()
        if record.series:
            files[f"content/measures/{record.id}.csv"] = record.series
    return files


def _glossary(sheets: Sequence[DraftRecord]) -> dict[str, str]:
    """Return the glossary: one shared file, or a file for each term where that would be too large.

    A term with a narrative has a file of its own.
    """
    plain = {one.id: one.front for one in sheets if one.kind == "term" and not one.body and not may_not_stand(one.id)}
    shared = write_yaml(plain)
    apart = [sheet for sheet in sheets if sheet.id not in plain or sheet.kind != "term" or len(shared) > LARGEST_SHARED]
    files = {one.path: one.text() for one in apart}
    return {**files, "content/terms.yml": shared} if shared and len(shared) <= LARGEST_SHARED else files


def _fence(narrative: str) -> str:
    """Return empty front matter for a narrative whose first line could be taken for its beginning."""
    return "---\n---\n" if narrative.lstrip().startswith(("---", "<", "version ")) else ""


def _settings(title: str) -> str:
    """Return the settings of the site; a vision without a title is called by what it is."""
    return write_yaml({"site_name": title or "Vision"}) + SETTINGS


def _readme(title: str, source: Any) -> str:
    """Return a first page for those who edit the repository, with the source and licence of the words."""
    stated = source if isinstance(source, Mapping) else {}
    told = [
        f"- {key}: {written(stated[key])}" for key in ("repo", "commit", "commit_date", "licence") if stated.get(key)
    ]
    lines = [
        f"# {title or 'Vision'}",
        "",
        "The content was brought over from a published strategy, in its own words.",
        "",
        *told,
        *([""] if told else []),
        "Edit the files below `content`. `sightline check` says what is missing, `sightline serve` shows the site, and",
        "`sightline build` publishes it. `content/vision.yml` says what the status words mean; those that were not",
        "plain are mapped to nothing yet.",
    ]
    return "\n".join(lines) + "\n"
