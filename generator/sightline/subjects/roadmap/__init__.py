"""The roadmap: initiatives and when they land."""
