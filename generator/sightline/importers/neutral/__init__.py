"""The neutral form of a published strategy, turned into a repository of ours."""

from sightline.importers.neutral.drafting import Drafts, draft
from sightline.importers.neutral.form import neutral_schema
from sightline.importers.neutral.read import read
from sightline.importers.neutral.repository import Imported, additions, convert, repository

__all__ = ["Drafts", "Imported", "additions", "convert", "draft", "neutral_schema", "read", "repository"]
