"""The command ``sightline``: one module per command, loaded when it is asked for."""

from sightline.cli.entry import main

__all__ = ["main"]
