"""Reads the content folder: files to records, with every mistake as a problem at its place."""

from sightline.load.codes import CODES, GRADES
from sightline.load.read import Loaded, read_vision
from sightline.load.series import series_problems

__all__ = ["CODES", "GRADES", "Loaded", "read_vision", "series_problems"]
