"""Rules about what work takes: it is said, it fits the plan, and debt is not left without any."""

from collections.abc import Iterator

from sightline.model.rule import Case, about, case, listed, named, rule
from sightline.model.values import past
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.rules import number, period_of
from sightline.subjects.capacity.shares import debts, kind_of, kind_title, needed, percent_of, whole_of
from sightline.subjects.roadmap.facts import near_work
from sightline.subjects.roadmap.record import Initiative


@rule("takes-not-stated", Grade.GAP, rolled="do not say what they take")
def check_near_work_says_what_it_takes(vision: Vision) -> Iterator[Case]:
    """Near work says what it takes of the whole's time, where the ledger is kept.

    Write `takes:` with per cent by period, such as `takes: {2026-Q4: 6}`.
    """
    if not vision.workspace.work_kinds:
        return
    unfunded = {debt.id for debt in debts(vision)[1]}
    for one in near_work(vision):
        if not one.takes and one.id not in unfunded:
            right = "Write takes, such as {2026-Q4: 6}: per cent of the whole's time, by period."
            yield case(one, "takes", f"{named(one)} does not say what it takes of the time", right)


@rule("take-period-unread", Grade.WARNING)
def check_takes_name_a_period(vision: Vision) -> Iterator[Case]:
    """What work takes is stated for a period that has a beginning and an end.

    Write a quarter, a half, a year or a month: `2026-Q4`, `FY27-H1`, `2027-02`.
    """
    for initiative in vision.of(Initiative):
        for take in initiative.takes:
            if not (take.when and take.when.start and take.when.end):
                what = f'"{take.id}" names no period that begins and ends, so what is taken in it counts nowhere'
                yield Case(
                    initiative.places.at("takes", take.id), what, "Write a period such as 2026-Q4.", about(initiative)
                )


@rule("needs-more-than-planned", Grade.FINDING)
def check_work_fits_into_the_plan(vision: Vision) -> Iterator[Case]:
    """What initiatives take of a period is at most what is planned for their kind of work.

    Move some of the work to a later period, plan more for its kind, or take less. The kind of work is the
    tag of the family `work`.
    """
    for entry in whole_of(vision).entries:
        if not past(entry.period, vision.today):
            yield from _too_much(vision, entry)


def _too_much(vision: Vision, entry: Capacity) -> Iterator[Case]:
    """Yield each kind of work of which more is taken than is planned."""
    for share in entry.planned:
        wanted = needed(vision, entry, share.id)
        total = sum(percent for _, percent in wanted)
        planned = percent_of(entry.planned, (share.id,))
        if planned is not None and total > planned:
            names = listed([f"{named(one)} {number(percent)}" for one, percent in wanted], 9)
            what = (
                f"{kind_title(vision, share.id)} work needs {number(total)} % of our time in {period_of(entry)}, "
                f"and {number(planned)} % is planned: {names}"
            )
            right = "Move some of it to a later period, plan more, or take less."
            yield Case(entry.places.at("planned", share.id), what, right, about(entry))


@rule("debt-unfunded", Grade.FINDING, rolled="pay off debt and have no share of the time")
def check_debt_is_funded(vision: Vision) -> Iterator[Case]:
    """Work that pays off debt has a share of the time in some period.

    Write `takes:` with per cent by period, or drop the work and say that you live with the debt.
    """
    unfunded = {debt.id for debt in debts(vision)[1]}
    for initiative in vision.open(Initiative):
        if initiative.id in unfunded and kind_of(vision, initiative):
            what = f"{named(initiative)} pays off debt, and no period has a share of the time for it"
            yield case(initiative, "takes", what, "Write takes, or drop it and say that you live with the debt.")
