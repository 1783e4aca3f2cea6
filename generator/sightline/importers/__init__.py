"""What people already have, read as they meant it."""

from sightline.subjects import kinds  # importing it declares the kinds, which every importer writes

__all__ = ["kinds"]
