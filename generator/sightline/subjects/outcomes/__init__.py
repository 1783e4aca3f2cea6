"""Outcomes: what changes for customers."""
