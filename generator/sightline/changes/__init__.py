"""What changed in meaning between two states of a vision, and whether its reason stands in the file."""

from sightline.changes.compare import compare
from sightline.changes.missing import missing_reasons

__all__ = ["compare", "missing_reasons"]
