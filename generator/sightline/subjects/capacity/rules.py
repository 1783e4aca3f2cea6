"""Rules about the ledger of capacity: it adds up, it speaks of declared kinds of work, and it says what was."""

from collections import defaultdict
from collections.abc import Iterator

from sightline.dates.reading import in_words as date_in_words
from sightline.model.rule import Case, Hints, about, case, listed, named, rule, shorten
from sightline.model.values import Key, past
from sightline.model.vision import Vision
from sightline.problems import Grade, Location
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import Whose, kind_title, ledger, percent_of

FIRST_KINDS = "Declare them in vision.yml, such as kinds-of-work: {new: New value, debt: Debt, upkeep: Upkeep}."
ROUNDING = 0.01
"""Per cent by which a sum may be over a hundred, since fractions are not exact."""
FAR = 10
"""Per cent of the time that may go elsewhere than planned before it is worth a word."""


def number(value: float) -> str:
    """Print a share without needless decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def time_of(vision: Vision, whose: Whose) -> str:
    """Say whose time it is: "our time", or "the time of" a team."""
    team = vision.records.get(whose.team) if whose.team else None
    return f"the time of {team.name}" if team else "our time"


def period_of(entry: Capacity) -> str:
    """Say the period of an entry."""
    return date_in_words(entry.period.text) if entry.period else "a period that is not stated"


def entry_of(vision: Vision, entry: Capacity) -> str:
    """Say whose time an entry is of, and when: ``the whole in Q3 2026``; by its title where that is not stated."""
    team = vision.target(entry.team)
    whose = team.name if team else "the whole" if entry.level == "whole" else ""
    return f"{whose} in {period_of(entry)}" if whose and entry.period else named(entry)


@rule("shares-over-100", Grade.ERROR)
def check_shares_are_of_a_whole(vision: Vision) -> Iterator[Case]:
    """The shares of an entry are parts of one whole: together they are at most 100 per cent.

    Take from one what another has. What is left out is not stated, so that less than 100 is right.
    """
    for one in vision.of(Capacity):
        for key, shares in (("planned", one.planned), ("actual", one.actual)):
            total = sum(share.percent or 0 for share in shares)
            if total > 100 + ROUNDING:
                right = "Take from one what another has; less than 100 is right, since the rest is not stated."
                yield case(
                    one, key, f"the {key} shares of {entry_of(vision, one)} are {number(total)} % together", right
                )


@rule("weights-over-100", Grade.ERROR)
def check_parts_fit_into_their_parent(vision: Vision) -> Iterator[Case]:
    """Entries with the same parent are parts of it: their weights are at most 100 per cent together.

    Only entries that name the same parent are added up. Teams that are not stated are the rest.
    """
    found: dict[Key, list[Capacity]] = defaultdict(list)
    for capacity in vision.of(Capacity):
        if capacity.parent and capacity.parent.target and capacity.weight is not None:
            found[capacity.parent.target].append(capacity)
    for key, parts in found.items():
        total = sum(one.weight or 0 for one in parts)
        if total > 100 + ROUNDING:
            names = listed([part.id for part in parts])
            what = f"the parts of {_parent(vision, key)} are {number(total)} % of it together: {names}"
            yield case(parts[-1], "weight", what, "Less than 100 is right, since the rest is not stated.")


def _parent(vision: Vision, key: Key) -> str:
    found = vision.records[key]
    return entry_of(vision, found) if isinstance(found, Capacity) else named(found)


@rule("unknown-kind-of-work", Grade.ERROR)
def check_kinds_of_work_are_declared(vision: Vision) -> Iterator[Case]:
    """A kind of work in the ledger or in a guardrail is one that `vision.yml` declares.

    Write a declared word, or declare it under `kinds-of-work:`.
    """
    whole = vision.workspace
    known = [work_kind.id for work_kind in whole.work_kinds]
    hint = Hints(known)
    declared = f"Kinds of work are {listed(known, 12)}." if known else FIRST_KINDS
    for where, word, of in _words(vision):
        if word not in known:
            yield Case(where, f'there is no kind of work "{shorten(word)}"', declared + hint(word), of)
            if not known:
                return


def _words(vision: Vision) -> Iterator[tuple[Location, str, str]]:
    """Yield each kind of work that is named: where, the word, and the record."""
    whole = vision.workspace
    for guardrail in whole.guardrails:
        for position, word in enumerate(guardrail.kinds):
            yield whole.places.at("guardrails", guardrail.id, "kinds", position), word, ""
    for capacity in vision.of(Capacity):
        for key, shares in (("planned", capacity.planned), ("actual", capacity.actual)):
            for share in shares:
                yield capacity.places.at(key, share.id), share.id, about(capacity)


@rule("capacity-twice", Grade.ERROR)
def check_a_period_is_stated_once(vision: Vision) -> Iterator[Case]:
    """A period of the whole, or of a team, is stated once.

    Keep one of the entries, or say which stage each is of.
    """
    for whose in ledger(vision):
        first: dict[str, Capacity] = {}
        for entry in whose.entries:
            before = first.setdefault(period_of(entry).casefold(), entry)
            if before is not entry:
                what = f"{period_of(entry)} is stated for {time_of(vision, whose)} by {before.id} and by {entry.id}"
                yield case(entry, "period", what, "Keep one of them.")


@rule("capacity-without-period", Grade.GAP, rolled="have no period that can be placed", noun="capacity record")
def check_entries_have_a_period(vision: Vision) -> Iterator[Case]:
    """An entry of the ledger says of which period it is.

    Write `period:` with a quarter, a half or a year, such as `2026-Q4` or `FY26-Q4`.
    """
    for capacity in vision.of(Capacity):
        if capacity.period is None or capacity.period.start is None:
            right = "Write period, such as 2026-Q4."
            yield case(capacity, "period", f"nothing says of which period {named(capacity)} is", right)


@rule("actual-not-stated", Grade.GAP, rolled="do not say what their period came to", noun="capacity record")
def check_past_periods_say_what_they_came_to(vision: Vision) -> Iterator[Case]:
    """A period that is over says what it came to.

    Write `actual:` with the share of each kind of work. About right is right enough.
    """
    for one in vision.of(Capacity):
        if one.planned and not one.actual and past(one.period, vision.today):
            right = "Write actual, with the share of each kind of work."
            yield case(one, "planned", f"nothing says what the time of {entry_of(vision, one)} came to", right)


@rule("plan-missed", Grade.FINDING)
def check_time_goes_where_it_was_planned(vision: Vision) -> Iterator[Case]:
    """Nine tenths of the time that was planned for a kind of work go to it.

    Say what came in between, and plan for it next time, or plan less.
    """
    for whose in ledger(vision):
        last = whose.last()
        missed = _missed(vision, last) if last else {}
        total = sum(missed.values())
        if last and total >= FAR:
            said = listed([f"{title} {number(points)}" for title, points in missed.items()], 9)
            what = (
                f"{number(total)} % of {time_of(vision, whose)} in {period_of(last)} went elsewhere than planned; "
                f"less than planned for {said}"
            )
            yield case(last, "actual", what, "Say what came in between, and plan for it next time, or plan less.")


def _missed(vision: Vision, entry: Capacity) -> dict[str, float]:
    """Return by how much each kind of work got less than planned, the most first."""
    found = {}
    for share in entry.planned:
        planned, actual = percent_of(entry.planned, (share.id,)), percent_of(entry.actual, (share.id,))
        if planned is not None and actual is not None and actual < planned:
            found[kind_title(vision, share.id)] = planned - actual
    return dict(sorted(found.items(), key=lambda it: (-it[1], it[0])))
