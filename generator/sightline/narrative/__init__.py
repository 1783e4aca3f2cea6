"""Narrative: Markdown with links to records and quoted figures, to safe and valid HTML."""

from sightline.narrative import codes
from sightline.narrative.anchors import Anchors
from sightline.narrative.convert import Narrative, convert
from sightline.narrative.limits import Budget
from sightline.narrative.link_resolver import Fragment
from sightline.narrative.quoting import Quoted, Unknown
from sightline.narrative.resolver import Resolver, Target, VisionDesk, resolver_of
from sightline.narrative.settle import settle
from sightline.narrative.shown import shown_source

__all__ = [
    "Anchors",
    "Budget",
    "Fragment",
    "Narrative",
    "Quoted",
    "Resolver",
    "Target",
    "Unknown",
    "VisionDesk",
    "codes",
    "convert",
    "resolver_of",
    "settle",
    "shown_source",
]
