"""Free pages of prose."""
