"""The line of sight as a picture: columns of names that share a height, joined by curves."""

FULL = 1000
"""Height of the drawing, and of each gap between two columns; it is stretched to what the names need."""
GAP = 100
"""Width of the drawing of a gap."""


def middles(names: int) -> tuple[int, ...]:
    """Return the middle of each name's line, from the top, for names that share ``FULL`` evenly."""
    return tuple(round((place + 0.5) * FULL / names) for place in range(names))


def curve(start: int, end: int) -> str:
    """Return the SVG path of a thread across a gap, level at both ends.

    A cubic Bézier curve whose handles lie at half the width, as in a Sankey diagram's links.
    """
    half = GAP // 2
    return f"M0 {start}C{half} {start} {half} {end} {GAP} {end}"
