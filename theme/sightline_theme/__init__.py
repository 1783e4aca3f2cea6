"""The theme: templates, styles, scripts and fonts; data only."""

import os

# The parent theme prints a banner about the future of engines when it is first imported, into every build's log.
# What it says stands in our README; it is read after this module, and asks for this name.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
