"""The lossless writer: one value changed in a file, and every other byte as it was."""

from sightline.edit.document import Misread, add_entry, edit, narrative_of, read_values, with_narrative
from sightline.edit.forms import Unwritable
from sightline.edit.order import Order, order_of, shape_at
from sightline.edit.spans import NotUnderstood, Tree

__all__ = [
    "Misread",
    "NotUnderstood",
    "Order",
    "Tree",
    "Unwritable",
    "add_entry",
    "edit",
    "narrative_of",
    "order_of",
    "read_values",
    "shape_at",
    "with_narrative",
]
