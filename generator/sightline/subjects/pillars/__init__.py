"""Pillars: where work lives."""
