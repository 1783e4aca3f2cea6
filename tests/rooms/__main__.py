"""The command with the kinds of the tests: ``python -m rooms build``."""

import sys

import rooms.experiment  # noqa: F401 - its row is declared as it is imported
from sightline.cli import main

sys.exit(main())
