"""How far a key result is: the share of the way from where it started to its target."""

from sightline.model.strategy import KeyResult, Measure, Objective
from sightline.model.vision import Vision


def measure_of(vision: Vision, result: KeyResult) -> Measure | None:
    """Return the measure that a key result names, where it exists."""
    found = vision.target(result.measure)
    return found if isinstance(found, Measure) else None


def reading_of(vision: Vision, result: KeyResult) -> float | None:
    """Return where a key result is now: its own ``now``, else its measure's last reading."""
    measure = measure_of(vision, result)
    if result.now is not None or measure is None or measure.now is None:
        return result.now
    return measure.now.value


def progress_of(vision: Vision, result: KeyResult) -> float | None:
    """Return (now - from) / (target - from), held between 0 and 1; None where a figure is missing.

    The direction comes from the figures alone: a target below the start counts downwards.
    """
    measure = measure_of(vision, result)
    target = result.target or (measure.target if measure else None)
    start = result.baseline
    if start is None and measure is not None and measure.baseline is not None:
        start = measure.baseline.value
    now = reading_of(vision, result)
    if now is None or start is None or target is None or target.value is None or target.value == start:
        return None
    return max(0.0, min(1.0, (now - start) / (target.value - start)))


def progress_of_objective(vision: Vision, objective: Objective) -> tuple[float | None, int, int]:
    """Return the mean progress of the key results that have one, how many have, and how many there are.

    Only the objective's own key results count, not those below them: a parent already sums up its parts.
    """
    shares = [progress_of(vision, result) for result in objective.key_results]
    known = [share for share in shares if share is not None]
    return (sum(known) / len(known) if known else None), len(known), len(shares)
