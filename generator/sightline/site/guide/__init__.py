"""The guide: how to write, every field, every problem."""
