"""The theme: templates, styles, scripts and fonts; data only."""
