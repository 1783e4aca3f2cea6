"""Words for the person or the log that reads along."""

import sys
from typing import TextIO


def say(text: str) -> None:
    """Write to standard output: what was asked for."""
    _write(sys.stdout, f"{text}\n")


def tell(text: str) -> None:
    """Write to standard error: what happened on the way."""
    progress("")
    _write(sys.stderr, f"{text}\n")


def progress(text: str) -> None:
    """Show what is being done, on a terminal only; the next words take its place."""
    if sys.stderr.isatty():
        _write(sys.stderr, f"\r\033[K{text}")


def settle() -> None:
    """Let both streams show what their encoding lacks by its code point, and never die of it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _write(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()
