"""The first moves of a vision."""
