"""The neutral form of a published strategy, turned into a repository of ours."""

from sightline.importers.neutral.read import CODES, GRADES, Read, read
from sightline.importers.neutral.repository import Imported, convert

__all__ = ["CODES", "GRADES", "Imported", "Read", "convert", "read"]
