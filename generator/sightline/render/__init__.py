"""HTML from views: pages, the document around them, search entries, and the theme's own files."""

from sightline.render.assets import theme_addresses, theme_assets
from sightline.render.chrome import Chrome, Feed, NavGroup
from sightline.render.environment import POLICY
from sightline.render.pack import render_pack
from sightline.render.page import document, render_page
from sightline.render.pdf import Lacking, pdf_of
from sightline.render.redirect import redirect
from sightline.render.search import search_entries

__all__ = [
    "POLICY",
    "Chrome",
    "Feed",
    "Lacking",
    "NavGroup",
    "document",
    "pdf_of",
    "redirect",
    "render_pack",
    "render_page",
    "search_entries",
    "theme_addresses",
    "theme_assets",
]
