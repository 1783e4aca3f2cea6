"""What other programs read of the definitions: schemas for editors."""

from sightline.export.schema import editor_schema, schema_files, workspace_schema

__all__ = ["editor_schema", "schema_files", "workspace_schema"]
