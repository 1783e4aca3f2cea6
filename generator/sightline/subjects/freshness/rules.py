"""Rules about how long ago somebody looked; finished work is never nagged."""

from collections.abc import Iterator

from sightline.dates.said import say_day
from sightline.model.rule import Case, case, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.freshness.facts import Look, due_day, freshness


@rule("review-due", Grade.FINDING, rolled="are due for a review")
def check_records_were_reviewed(vision: Vision) -> Iterator[Case]:
    """Its owner has looked at a record within the days that `review-every:` in `vision.yml` names.

    Read it, mend what is no longer right, and write today under `reviewed:`; "confirmed, no change" counts.
    """
    for one in freshness(vision):
        if one.look is Look.OVERDUE and one.reviewed:
            what = f"{named(one.record)} was last reviewed on {say_day(one.reviewed)}"
            yield case(one.record, "reviewed", what, _right(vision))
    whole = vision.workspace
    due = due_day(vision, whole.reviewed)
    if whole.reviewed and due and due < vision.today:
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
    if due_day(vision, vision.today) is None:
        return
    for one in freshness(vision):
        if one.look is Look.NEVER:
            what = f"{named(one.record)} has no day of review"
            yield case(one.record, "reviewed", what, "Read it, and write the day under reviewed.")
