"""Narrative: Markdown with links to records and quoted figures, to safe and valid HTML."""

from sightline.narrative import codes
from sightline.narrative.anchors import Anchors
from sightline.narrative.convert import Narrative, convert
from sightline.narrative.desk import Desk, Target, VisionDesk, desk_of
from sightline.narrative.limits import Budget
from sightline.narrative.quoting import Quoted, Unknown
from sightline.narrative.settle import settle
from sightline.narrative.shown import shown_source
from sightline.narrative.weave import Fragment

__all__ = [
    "Anchors",
    "Budget",
    "Desk",
    "Fragment",
    "Narrative",
    "Quoted",
    "Target",
    "Unknown",
    "VisionDesk",
    "codes",
    "convert",
    "desk_of",
    "settle",
    "shown_source",
]
