"""Measures, their series, and where they are going."""
