"""Partners: on whom we rely."""
