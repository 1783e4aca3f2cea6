"""Rules about how long ago somebody looked; finished work is never nagged."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.check.objectives import open_objectives
from sightline.check.rule import Case, case, named, rule
from sightline.check.standing import open_work
from sightline.dates import say_day
from sightline.model import Record, Vision
from sightline.problems import Grade


def _reviewable(vision: Vision) -> Iterator[Record]:
    yield from vision.outcomes
    yield from open_objectives(vision)
    yield from vision.pillars
    yield from open_work(vision)
    yield from vision.capabilities
    yield from vision.measures
    yield from vision.risks


def _due(vision: Vision) -> date | None:
    """Return the day before which a review is too old, where ``vision.yml`` says how often to review."""
    every = vision.workspace.review_every
    if every is None or not 1 <= every <= 36500:
        return None
    return vision.today - timedelta(days=every)


@rule("review-due", Grade.FINDING, rolled="are due for a review")
def check_records_were_reviewed(vision: Vision) -> Iterator[Case]:
    """Its owner has looked at a record within the days that `review-every:` in `vision.yml` names.

    Read it, mend what is no longer right, and write today under `reviewed:`; "confirmed, no change" counts.
    """
    due = _due(vision)
    if due is None:
        return
    for one in _reviewable(vision):
        if one.reviewed and one.reviewed < due:
            what = f"{named(one)} was last reviewed on {say_day(one.reviewed)}"
            yield case(one, "reviewed", what, _right(vision))
    whole = vision.workspace
    if whole.reviewed and whole.reviewed < due:
        yield Case(
            whole.places.at("reviewed"), f"the vision was last reviewed on {say_day(whole.reviewed)}", _right(vision)
        )


def _right(vision: Vision) -> str:
    return f"Read it every {vision.workspace.review_every:g} days, mend it, and write the day under reviewed."


@rule("never-reviewed", Grade.GAP, rolled="have no day of review")
def check_records_have_a_review(vision: Vision) -> Iterator[Case]:
    """Where `vision.yml` asks for reviews, a record says when it was last looked at.

    Read it, and write the day under `reviewed:`.
    """
    if _due(vision) is None:
        return
    for one in _reviewable(vision):
        if one.reviewed is None:
            yield case(
                one, "reviewed", f"{named(one)} has no day of review", "Read it, and write the day under reviewed."
            )
