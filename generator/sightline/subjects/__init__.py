"""Rooms by subject: what a record of it is, what follows from it, what must hold of it, and its pages."""

from sightline.subjects import kinds

__all__ = ["kinds"]
