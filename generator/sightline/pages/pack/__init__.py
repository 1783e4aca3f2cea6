"""The pack: what an audience needs for one meeting, on six pages of A4 at most. Nothing is left out uncounted."""

from sightline.pages.pack.arrange import BOARD, arrange, audiences_of

__all__ = ["BOARD", "arrange", "audiences_of"]
