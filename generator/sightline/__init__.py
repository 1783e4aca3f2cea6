"""Sightline: a technology vision as a static site, with a line of sight from every piece of work to an outcome."""
