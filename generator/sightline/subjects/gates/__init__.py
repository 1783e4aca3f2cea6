"""Responsible technology: gates and reviews."""
