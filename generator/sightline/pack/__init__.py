"""The pack: what an audience needs for one meeting, on six pages of A4 at most. Nothing is left out uncounted."""
