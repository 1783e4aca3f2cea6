"""The neutral form of a published strategy, turned into a repository of ours."""

from sightline.neutral.read import Read, read
from sightline.neutral.repository import Imported, convert

__all__ = ["Imported", "Read", "convert", "read"]
