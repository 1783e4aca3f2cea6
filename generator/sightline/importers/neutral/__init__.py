"""The neutral form of a published strategy, turned into a repository of ours."""

from sightline.importers.neutral.drafting import Drafts, draft
from sightline.importers.neutral.read import CODES, GRADES, read
from sightline.importers.neutral.repository import Imported, additions, convert, repository

__all__ = ["CODES", "GRADES", "Drafts", "Imported", "additions", "convert", "draft", "read", "repository"]
