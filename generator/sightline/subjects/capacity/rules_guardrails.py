"""Rules about guardrails: each says what it guards, and none is broken."""

from collections.abc import Iterator

from sightline.model.guardrails import Guardrail
from sightline.model.rule import Case, case, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.capacity.rules import number, period_of, time_of
from sightline.subjects.capacity.shares import Breach, breaches

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@rule("guardrail-unclear", Grade.WARNING)
def check_guardrails_can_be_kept(vision: Vision) -> Iterator[Case]:
    """A guardrail names the kinds of work that it guards, and a limit that can be kept.

    Write `kinds:`, and `at-least:` or `at-most:` in per cent, the floor not above the limit.
    """
    for guardrail in vision.workspace.guardrails:
        if why := _unclear(guardrail):
            where = vision.workspace.places.at("guardrails", guardrail.id)
            right = "Write kinds, and at-least or at-most in per cent, the floor not above the limit."
            yield Case(where, f'the guardrail "{guardrail.name}" {why}', right)


def _unclear(guardrail: Guardrail) -> str:
    if not guardrail.kinds:
        return "names no kind of work"
    floor, limit = guardrail.at_least, guardrail.at_most
    if floor is None and limit is None:
        return "has no limit"
    if floor is not None and limit is not None and floor > limit:
        return f"has a floor of {number(floor)} % above its limit of {number(limit)} %"
    return ""


@rule("guardrail-broken", Grade.FINDING)
def check_guardrails_hold(vision: Vision) -> Iterator[Case]:
    """No guardrail is broken: not by the newest period that says what it came to, and by no plan.

    Give the work its share, or write a decision that says why not and until when. A guardrail with
    `running: 2` is broken after two periods in a row.
    """
    for breach in breaches(vision):
        key = "planned" if breach.planned else "actual"
        yield case(breach.entry, key, _words(vision, breach), _right(breach))


def _words(vision: Vision, breach: Breach) -> str:
    verb = "is to get" if breach.planned else "got"
    if " and " in breach.guardrail.name:
        verb = verb.replace("is to", "are to")
    limit = "floor" if breach.side == "below" else "limit"
    said = (
        f"{breach.guardrail.name} {verb} {number(breach.percent)} % of {time_of(vision, breach.whose)} in "
        f"{period_of(breach.entry)}; the {limit} is {number(breach.limit)} %"
    )
    return f"{said}, for the {ordinal(breach.running)} period running" if breach.running > 1 else said


def _right(breach: Breach) -> str:
    if breach.side == "below":
        return "Give it its share again, or write a decision that says why not and until when."
    return "Make room again, or write a decision that says why not and until when."


def ordinal(number_of: int) -> str:
    """Return ``second``, or ``12th``."""
    return ORDINALS[number_of] if number_of < len(ORDINALS) else f"{number_of}th"
