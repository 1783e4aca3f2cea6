"""Audiences: their pages, put together from the sections of other rooms."""
