"""The recipe: load, check, convert, arrange, render; the whole site in memory, before any engine."""

from sightline.site.packing import Packed, Unknown, build_pack
from sightline.site.recipe import build_site, read_and_check
from sightline.site.settings import Built, Settings

__all__ = ["Built", "Packed", "Settings", "Unknown", "build_pack", "build_site", "read_and_check"]
