"""Objectives and their key results."""
