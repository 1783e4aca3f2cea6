"""The platform: capabilities and the gaps between them and the work."""
