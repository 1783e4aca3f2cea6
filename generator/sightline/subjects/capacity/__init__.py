"""Capacity: where time goes, and what guards it."""
