"""A sparkline: the shape of a series in the height of two lines of text, its target dotted."""

from collections.abc import Sequence

from sightline.charts.line import Frame, Line, Spot, line

HEIGHT = 46


def spark(spots: Sequence[Spot], aim: float | None = None, height: int = HEIGHT) -> Line:
    """Draw a series with nothing beside it but its target; it uses the whole height, so its scale is its own."""
    return line(spots, Frame(height, aim=aim, pad=5))
