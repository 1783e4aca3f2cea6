"""The finished site, before any engine: pages with their HTML, assets as bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sightline.problems import Problem, Sources


@dataclass(frozen=True)
class Heading:
    """A heading inside a page: level from 2, finished text, id."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class SitePage:
    """One page, finished. All strings of HTML are escaped and sanitised; an adapter puts them in and adds nothing."""

    address: str
    """From the site's root, ``""`` or with a slash at the end."""
    title: str
    """Plain text, not escaped."""
    description: str
    """Plain text."""
    head: str
    """HTML for ``<head>``, beyond charset and viewport: title, description, styles, scripts."""
    header: str
    """HTML of the site's header."""
    main: str
    """HTML inside ``<main>``."""
    footer: str
    """HTML of the site's footer."""
    attributes: str
    """Attributes of ``<body>``, as HTML."""
    language: str
    headings: tuple[Heading, ...] = ()
    source: str = ""
    """Path of the file that it is made from, from the repository's root."""
    search_title: str = ""
    """What search shows where it is not the title; plain text."""
    spoken: str = ""
    """Of the title and the lede, where it is not the site's language: a tag such as ``fr``."""


@dataclass(frozen=True)
class SiteTree:
    """The whole site."""

    pages: tuple[SitePage, ...]
    not_found: SitePage | None
    """The page for addresses that lead nowhere; its links are absolute paths."""
    assets: Mapping[str, bytes]
    """Everything else, by path from the site's root: styles, scripts, fonts, search index, redirects, files."""
    as_of: str
    """ISO day as of which the site speaks."""
    title: str
    language: str
    problems: tuple[Problem, ...] = ()
    """What may be published and should be known: warnings, gaps, findings."""
    sources: Sources = field(default_factory=dict)
