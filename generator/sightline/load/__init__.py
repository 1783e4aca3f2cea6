"""Reads the content folder: files to records, with every mistake as a problem at its place."""

from sightline.load.codes import CODES, GRADES
from sightline.load.read import Loaded, read_vision

__all__ = ["CODES", "GRADES", "Loaded", "read_vision"]
