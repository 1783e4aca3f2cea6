"""The line of sight, and its holes."""
