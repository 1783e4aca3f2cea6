"""Decisions, risks, trade-offs, and what is not done."""
