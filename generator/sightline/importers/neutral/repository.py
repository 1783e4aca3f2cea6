"""From the neutral form to a repository in ours: the recipe."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sightline.importers.neutral.clean import clean
from sightline.importers.neutral.draft_record import Sheet, told_apart
from sightline.importers.neutral.former import learn_former_ids
from sightline.importers.neutral.ledger import capacities
from sightline.importers.neutral.literal import literal
from sightline.importers.neutral.overflow import fitted
from sightline.importers.neutral.parent_cycles import closing_links
from sightline.importers.neutral.register import Register, register
from sightline.importers.neutral.source import Notes, written
from sightline.importers.neutral.strategy import objectives, outcomes, pillar_sheets
from sightline.importers.neutral.talk import asks, stories, teams, terms, updates
from sightline.importers.neutral.work import capabilities, initiatives, measures
from sightline.importers.neutral.workspace import free_pages, horizons, vision_sheet
from sightline.importers.neutral.yaml_text import write_yaml
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


def convert(data: Mapping[str, Any]) -> Imported:
    """Turn a strategy in the neutral form into a repository in ours, without changing, inventing or losing words.

    Reads anything: a value that is not of the form is kept under `extra`, and a note says so.
    """
    notes = Notes()
    data = clean(data, notes)
    book = register(data, notes)
    book.horizons = horizons(book)
    book.closing = frozenset(closing_links(book))
    learn_former_ids(data, book)
    glossary, terms_read = terms(data.get("glossary"))
    vision = vision_sheet(data, book, terms_read)
    first, *pages = fitted(vision, book)
    sheets = list(chain(pages, *(fitted(one, book) for one in _sheets(data, book))))
    files = {one.path: one.text() for one in sheets}
    files.update({f"content/measures/{one.id}.csv": one.series for one in sheets if one.series})
    files.update(_glossary(glossary, book))
    files["content/vision.yml"] = write_yaml(first.front if first.fields or first.extra else {"title": ""})
    if first.body.strip():
        files["content/home.md"] = f"{_fence(first.body)}{told_apart(literal(first.body), Workspace).rstrip()}\n"
    files["mkdocs.yml"] = _settings(vision.name)
    files[".gitignore"] = "/site/\n/.venv/\n"
    files["README.md"] = _readme(vision.name, data.get("source"))
    return Imported({path: files[path].encode() for path in sorted(files)}, notes.lines())


def _sheets(data: Mapping[str, Any], book: Register) -> Iterator[Sheet]:
    asked = asks(book)
    yield from free_pages(data, book)
    yield from outcomes(book)
    yield from objectives(book)
    yield from pillar_sheets(book)
    yield from initiatives(book, asked)
    yield from capabilities(book)
    yield from measures(book)
    yield from updates(book)
    yield from stories(book)
    yield from teams(book)
    yield from capacities(book)


def _glossary(glossary: Iterable[Sheet], book: Register) -> dict[str, str]:
    """Return the glossary: one shared file, or a file for each term where that would be too large.

    A term with a narrative has a file of its own.
    """
    sheets = [made for one in glossary for made in fitted(one, book)]
    plain = {one.id: one.front for one in sheets if one.kind == "term" and not one.body and not may_not_stand(one.id)}
    shared = write_yaml(plain)
    apart = [one for one in sheets if one.id not in plain or one.kind != "term" or len(shared) > LARGEST_SHARED]
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
