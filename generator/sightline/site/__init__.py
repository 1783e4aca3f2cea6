"""The recipe: load, check, convert, arrange, render; the whole site in memory, before any engine."""

from sightline.site.recipe import build_site, read_and_check
from sightline.site.settings import Built, Settings

__all__ = ["Built", "Settings", "build_site", "read_and_check"]
