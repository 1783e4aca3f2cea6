"""What every page of the site shares: its names, its navigation, its ways on."""

from dataclasses import dataclass

from sightline.views.inline import Go, Line, Moment


@dataclass(frozen=True)
class NavGroup:
    """Links below a small heading in the menu: "Decide", "The vision about itself"."""

    title: str
    links: tuple[Go, ...]


@dataclass(frozen=True)
class Feed:
    """A feed or file that other programs may follow, named in the head of every page."""

    title: str
    address: str
    type: str
    """Media type, such as ``application/atom+xml``."""


@dataclass(frozen=True)
class Chrome:
    """What every page shares. Addresses are from the site's root, as everywhere in the views."""

    title: str
    """The site's name, after the organisation's: "Technology vision"."""
    organisation: str = ""
    language: str = "en"
    nav: tuple[Go, ...] = ()
    """The entries that are always in sight, home first."""
    more: tuple[NavGroup, ...] = ()
    """The rest, in a menu."""
    audiences: tuple[Go, ...] = ()
    """The audience pages, for "Reading as"."""
    as_of: Moment | None = None
    """The day as of which the site speaks."""
    owner: Line = ()
    """Who answers for the site, where a page names nobody."""
    take_away: tuple[Go, ...] = ()
    """Files for other programs: CSV, JSON, calendar."""
    follow: tuple[Go, ...] = ()
    """Feeds, for people."""
    feeds: tuple[Feed, ...] = ()
    """Feeds, for programs."""
    mark: str = ""
    """Address of the organisation's own mark, or empty for Sightline's."""
    style: str = ""
    """Address of the stylesheet with the organisation's own colours, or empty for the theme's."""
    site_url: str = ""
    """Where the site is published, with a slash at the end; empty where nobody has said."""
    base: str = ""
    """Empty, and links are relative to the page; or a path such as ``/vision/`` that they start with (404)."""
