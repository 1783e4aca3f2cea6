"""Rules about times: what ends after it starts, what is late, what cannot have happened yet."""

from collections.abc import Iterator

from sightline.dates import SEASON, runs_backwards, say_day
from sightline.model.due import due_of, due_of_piece
from sightline.model.fields import Fuzzy, fields_of
from sightline.model.kinds import KINDS
from sightline.model.record import Record
from sightline.model.rule import Case, about, case, named, rule, shorten
from sightline.model.state import Stage
from sightline.model.values import Precision, When
from sightline.model.vision import Vision
from sightline.problems import Grade, Location
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.objectives.facts import placed
from sightline.subjects.objectives.record import Objective
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.facts import lands_from
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update

LONGEST = 60
"""Characters in which a time can be said; longer words are no time."""

FORMS = (
    "Write a day (2027-03-31), a month (March 2027), a quarter, half or year (Q2 2027, FY27-H1, 2027), one of these "
    "after early, mid or late, or a span (2026-10 to 2027-03)."
)
MONTHS_OF = "A season is other months north and south of the equator. Write the months: 2027-03 to 2027-05."

FIELDS = {
    kind.name: tuple((field.key, field.name) for field in fields_of(kind.record) if isinstance(field.shape, Fuzzy))
    for kind in KINDS
}
"""The keys and attributes of each kind that hold a time."""


def _times(record: Record) -> Iterator[tuple[When, Location, str]]:
    """Yield every time that a record states, where, and of what it is."""
    for key, name in FIELDS[record.kind]:
        if when := getattr(record, name):
            yield when, record.places.at(key), named(record)
    for position, milestone in enumerate(getattr(record, "milestones", ())):
        if milestone.when:
            name = f'the milestone "{shorten(milestone.title or str(position + 1))}" of {named(record)}'
            yield milestone.when, record.places.at("milestones", position, "when"), name
    for result, where in placed(record) if isinstance(record, Objective) else ():
        if result.due:
            yield result.due, where, named(result)


@rule("ends-before-start", Grade.ERROR)
def check_times_end_after_they_start(vision: Vision) -> Iterator[Case]:
    """A span of time ends after it starts.

    Write the earlier end first: `2026-10 to 2027-03`.
    """
    for record in vision.records.values():
        for when, where, _ in _times(record):
            if when.precision is Precision.TEXT and runs_backwards(when.text[:LONGEST], vision.workspace.calendar):
                right = "Write the earlier end first, such as 2026-10 to 2027-03."
                yield Case(where, f'"{when.text}" ends before it starts', right, about(record))


@rule("date-in-words", Grade.GAP, rolled="have a date that is words alone")
def check_dates_have_a_place_in_time(vision: Vision) -> Iterator[Case]:
    """A date can be placed in time, however vague it is.

    Write a day, a month, a quarter, a half or a year, calendar or fiscal: `2027-03-31`, `March 2027`, `Q2 2027`,
    `FY27-H1`; or the thirds of one, `early 2027`, `mid-2027`, `late Q2 2027`; or a span, `2026-10 to 2027-03`.
    """
    whole = vision.workspace
    for horizon in whole.horizons:
        if horizon.until and _is_words(horizon.until, vision):
            yield _in_words(
                f"the horizon {named(horizon)}", horizon.until, whole.places.at("horizons", horizon.id, "until")
            )
    for record in vision.records.values():
        if isinstance(record, Capacity) or vision.is_over(record):
            continue
        for when, where, of in _times(record):
            if _is_words(when, vision):
                yield _in_words(of, when, where)._replace(about=about(record))


def _is_words(when: When, vision: Vision) -> bool:
    """Whether a date is words alone; a span that ends before it starts is an error of its own."""
    calendar = vision.workspace.calendar
    return when.precision is Precision.TEXT and not runs_backwards(when.text[:LONGEST], calendar)


def _in_words(of: str, when: When, where: Location) -> Case:
    what = f'the date of {of} is words that have no place on the axis: "{shorten(when.text)}"'
    return Case(where, what, MONTHS_OF if SEASON.search(when.text) else FORMS)


@rule("later-than-horizon", Grade.FINDING)
def check_work_lands_within_its_horizon(vision: Vision) -> Iterator[Case]:
    """Work lands before its horizon ends.

    Move the work to a later horizon, with a reason under `moved:`, or bring its date forward.
    """
    for work in vision.open(Initiative):
        horizon = vision.horizon(work.horizon)
        earliest = lands_from(work.when)
        if horizon and horizon.until and horizon.until.end and earliest and earliest > horizon.until.end:
            what = (
                f'{named(work)} lands ({work.when and work.when.text}) after its horizon "{horizon.id}" ends '
                f"({horizon.until.text})"
            )
            yield case(work, "when", what, "Move it to a later horizon, or bring its date forward.")


@rule("overdue", Grade.FINDING)
def check_work_lands_in_time(vision: Vision) -> Iterator[Case]:
    """Work whose date is over is done, or has a new date.

    Say that it is done or dropped, or write the new date with a reason under `moved:`.
    """
    for work in vision.open(Initiative):
        if work.when and due_of(vision, work, work.when).is_late:
            what = f"{named(work)} was to have landed ({work.when.text}), and nothing says that it is done"
            yield case(work, "when", what, "Say that it is done, or write the new date, and under moved why.")


@rule("milestone-overdue", Grade.FINDING)
def check_milestones_are_met(vision: Vision) -> Iterator[Case]:
    """A milestone whose date is over was met, or has a new date.

    Write `done: yes` beside it, or a new date.
    """
    workers: tuple[Initiative | Capability, ...] = (*vision.open(Initiative), *vision.of(Capability))
    for work in workers:
        for position, one in enumerate(work.milestones):
            if one.when and due_of_piece(vision, work, one).is_late:
                where = work.places.at("milestones", position)
                what = f'the milestone "{one.title or one.when.text}" of {named(work)} was due ({one.when.text})'
                yield Case(where, what, "Write done: yes beside it, or a new date.", about(work))


@rule("done-in-future", Grade.FINDING)
def check_done_work_is_not_to_come(vision: Vision) -> Iterator[Case]:
    """Work that is done has a date that has begun.

    Write when it really landed.
    """
    for work in vision.of(Initiative):
        start = work.when.start if work.when else None
        if start and start > vision.today and vision.standing(work.status).stage is Stage.DONE:
            what = f"{named(work)} is done, and its date, {work.when and work.when.text}, is to come"
            yield case(work, "when", what, "Write when it really landed.")


@rule("update-in-future", Grade.FINDING)
def check_updates_speak_of_what_happened(vision: Vision) -> Iterator[Case]:
    """An update speaks of a day that has come.

    Write the day that it speaks of; plans belong into `when:` and `milestones:`.
    """
    for update in vision.of(Update):
        if update.date and update.date.start and update.date.start > vision.today:
            what = f"the update {named(update)} is dated {update.date.text}, after {say_day(vision.today)}"
            yield case(update, "date", what, "Write the day that it speaks of.")
