"""Rules about work: it has hands, trouble is spoken of, and asks are answered."""

from collections.abc import Iterator
from datetime import timedelta

from sightline.model.rule import Case, about, case, named, rule, shorten
from sightline.model.state import Health
from sightline.model.values import Key, Party, PartyKind
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.roadmap.facts import answers_asks, near_work
from sightline.subjects.roadmap.record import Ask, Initiative
from sightline.subjects.updates.record import Update

QUIET_DAYS = 60
"""How long trouble may go without a word."""


@rule("help-wanted", Grade.FINDING)
def check_near_work_has_hands(vision: Vision) -> Iterator[Case]:
    """Near work has an owner and wants nobody.

    Find somebody, or move the work to a later horizon.
    """
    for work in near_work(vision):
        if any(party.kind is PartyKind.WANTED for party in work.owners):
            right = "Find an owner, or move it to a later horizon."
            yield case(work, "owners", f"{named(work)} is near, and help is wanted", right)


@rule("trouble-without-word", Grade.FINDING)
def check_trouble_is_spoken_of(vision: Vision) -> Iterator[Case]:
    """Work that is at risk or off track has an update from the last sixty days.

    Write an update about it: what happened, what is done about it, what would help.
    """
    since = vision.today - timedelta(days=QUIET_DAYS)
    spoken: set[Key] = set()
    for update in vision.of(Update):
        if update.date and update.date.end and update.date.end >= since:
            spoken.update(link.target for link in update.about if link.target)
    for work in vision.open(Initiative):
        health = vision.standing(work.status).health
        if health in (Health.AT_RISK, Health.OFF_TRACK) and work.key not in spoken:
            what = f"{named(work)} is {health.value.replace('-', ' ')}, and no update spoke of it in {QUIET_DAYS} days"
            yield case(work, "status", what, "Write an update about it: what happened, and what is done about it.")


@rule("ask-not-acknowledged", Grade.FINDING)
def check_near_asks_are_acknowledged(vision: Vision) -> Iterator[Case]:
    """What near work asks of another team, that team has said yes to, where answers are written down at all.

    Write under `acknowledged:` the day on which it said yes, or plan without it.
    """
    for work in near_work(vision) if vision.once(answers_asks) else ():
        for position, ask in enumerate(work.asks):
            if ask.acknowledged is None:
                whom = _whom(vision, ask.of) if ask.of else "nobody in particular"
                what = f"{named(work)} asks {whom}{_for_what(ask)}, and nobody has said yes"
                right = "Write under acknowledged the day on which they said yes, or plan without it."
                yield Case(work.places.at("asks", position), what, right, about(work))


def _for_what(ask: Ask) -> str:
    return f' for "{shorten(ask.what)}"' if ask.what else " for work that it does not describe"


def _whom(vision: Vision, party: Party) -> str:
    team = vision.records.get(("team", party.team))
    return team.name if team else party.text
