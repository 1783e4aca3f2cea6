"""What people already have, read as they meant it."""
