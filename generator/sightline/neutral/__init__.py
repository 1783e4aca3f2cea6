"""The neutral form of a published strategy, turned into a repository of ours."""

from sightline.neutral.read import CODES, GRADES, Read, read
from sightline.neutral.repository import Imported, convert

__all__ = ["CODES", "GRADES", "Imported", "Read", "convert", "read"]
