"""Reads the content folder: files to records, with every mistake as a problem at its place."""

from sightline.load import codes
from sightline.load.earlier import Files, content_files, read_earlier
from sightline.load.files import HEADER
from sightline.load.read import Loaded, read_vision
from sightline.load.series import series_problems

__all__ = [
    "HEADER",
    "Files",
    "Loaded",
    "codes",
    "content_files",
    "read_earlier",
    "read_vision",
    "series_problems",
]
