"""What a measure should be: the target in force, which way is better, and whether a figure meets it."""

from sightline.subjects.measures.record import Measure


def direction_of(measure: Measure) -> str:
    """Return ``higher`` or ``lower``, by the target's comparator, else by ``better``; else nothing."""
    sign = measure.target.comparator if measure.target else ""
    stated = {">=": "higher", ">": "higher", "<=": "lower", "<": "lower"}.get(sign) or measure.better
    return stated if stated in ("higher", "lower") else ""


def meets(measure: Measure, value: float | None) -> bool | None:
    """Whether a value meets the target in force, or None where that cannot be said."""
    aim = measure.aim
    if value is None or aim is None or aim.value is None:
        return None
    return better_or_equal(direction_of(measure), value, aim.value)


def better_or_equal(direction: str, value: float, other: float) -> bool | None:
    """Whether a value is at least as good as another one; None where no direction is stated."""
    if direction == "higher":
        return value >= other
    return value <= other if direction == "lower" else None
