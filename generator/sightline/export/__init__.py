"""What other programs read: feeds, a calendar, tables, the whole as JSON; and schemas for editors."""

from sightline.export.everything import ATOM, CALENDAR, JSON_FEED, READINGS, SCHEMA, WHOLE, exports
from sightline.export.published import Published, published
from sightline.export.schema import editor_schema, is_schema_file, printed_schema, schema_files, workspace_schema

__all__ = [
    "ATOM",
    "CALENDAR",
    "JSON_FEED",
    "READINGS",
    "SCHEMA",
    "WHOLE",
    "Published",
    "editor_schema",
    "exports",
    "is_schema_file",
    "printed_schema",
    "published",
    "schema_files",
    "workspace_schema",
]
