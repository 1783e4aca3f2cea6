"""Rooms of kinds that only tests know."""
