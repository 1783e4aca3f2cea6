"""Freshness: when somebody looked last."""
