"""What a new vision and a new record begin with."""

from sightline.scaffold.first import init_files
from sightline.scaffold.record import new_record, record_text

__all__ = ["init_files", "new_record", "record_text"]
