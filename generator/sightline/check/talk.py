"""Rules about what is said: decisions, risks, updates, asks, what we are not doing."""

from collections.abc import Iterator
from datetime import timedelta

from sightline.check.rule import Case, about, case, named, rule, shorten
from sightline.check.standing import near_work, open_work, past
from sightline.model import Decision, Health, Key, Party, PartyKind, Vision
from sightline.problems import Grade

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
    for update in vision.updates:
        if update.date and update.date.end and update.date.end >= since:
            spoken.update(link.target for link in update.about if link.target)
    for work in open_work(vision):
        health = vision.standing(work.status).health
        if health in (Health.AT_RISK, Health.OFF_TRACK) and work.key not in spoken:
            what = f"{named(work)} is {health.value.replace('-', ' ')}, and no update spoke of it in {QUIET_DAYS} days"
            yield case(work, "status", what, "Write an update about it: what happened, and what is done about it.")


@rule("ask-not-acknowledged", Grade.FINDING)
def check_near_asks_are_acknowledged(vision: Vision) -> Iterator[Case]:
    """What near work asks of another team, that team has said yes to.

    Write under `acknowledged:` the day on which it said yes, or plan without it.
    """
    for work in near_work(vision):
        for position, ask in enumerate(work.asks):
            if ask.acknowledged is None:
                whom = _whom(vision, ask.of) if ask.of else "nobody in particular"
                what = f'{named(work)} asks {whom} for "{shorten(ask.what or "something")}", and nobody has said yes'
                right = "Write under acknowledged the day on which they said yes, or plan without it."
                yield Case(work.places.at("asks", position), what, right, about(work))


def _whom(vision: Vision, party: Party) -> str:
    team = vision.records.get(("team", party.team))
    return team.name if team else party.text


def _waiting(vision: Vision) -> Iterator[Decision]:
    return (one for one in vision.decisions if one.decided is None and one.outcome is None)


def _asked(one: Decision) -> str:
    return f'"{shorten(one.title or one.question or one.id)}"'


@rule("decision-overdue", Grade.FINDING)
def check_decisions_are_taken_in_time(vision: Vision) -> Iterator[Case]:
    """A decision is taken by the day by which it is wanted.

    Write `decided:` and `outcome:`, or a new day with what waiting costs.
    """
    for one in _waiting(vision):
        if one.by and past(one.by, vision.today):
            what = f"the decision {_asked(one)} was wanted ({one.by.text}) and has not been taken"
            yield case(one, "by", what, "Write decided and outcome, or a new day and what waiting costs.")


@rule("decision-without-decider", Grade.GAP, rolled="do not say who decides")
def check_decisions_have_a_decider(vision: Vision) -> Iterator[Case]:
    """A decision that is wanted says who takes it.

    Write `who:` with a team or a role.
    """
    for one in _waiting(vision):
        if one.who is None:
            yield case(
                one, "who", f"the decision {_asked(one)} does not say who decides", "Write who: a team or a role."
            )


@rule("decision-without-date", Grade.GAP, rolled="do not say by when")
def check_decisions_have_a_date(vision: Vision) -> Iterator[Case]:
    """A decision that is wanted says by when.

    Write `by:` with a day, a month or a quarter.
    """
    for one in _waiting(vision):
        if one.by is None:
            yield case(one, "by", f"the decision {_asked(one)} does not say by when", "Write by, such as 2026-12-01.")


@rule("risk-without-response", Grade.GAP, rolled="have no response")
def check_risks_have_a_response(vision: Vision) -> Iterator[Case]:
    """A risk says what is done about it.

    Write `response:`, even where it is to carry the risk.
    """
    for one in vision.risks:
        if not one.response:
            right = "Write response, even where it is to carry the risk."
            yield case(one, "response", f"nothing says what is done about the risk {named(one)}", right)


@rule("risk-about-nothing", Grade.GAP, rolled="name nothing in danger")
def check_risks_threaten_something(vision: Vision) -> Iterator[Case]:
    """A risk names the records that it threatens.

    Write `about:` with the ids of initiatives, objectives, outcomes or capabilities.
    """
    for one in vision.risks:
        if not one.about:
            right = "Write about, with the ids of what it threatens."
            yield case(one, "about", f"the risk {named(one)} does not say what it threatens", right)


@rule("look-again-passed", Grade.FINDING)
def check_refusals_are_looked_at_again(vision: Vision) -> Iterator[Case]:
    """What we are not doing is looked at again on the day that was named.

    Look at it again: do it, or name a new day under `look-again:`.
    """
    for one in vision.not_doing:
        if one.again and past(one.again, vision.today):
            what = f"{named(one)} was to be looked at again ({one.again.text}) by now"
            yield case(one, "look-again", what, "Do it after all, or name a new day.")
