"""Rules about people: practices are held, and skills are there."""

from collections.abc import Iterator
from datetime import date

from sightline.dates.said import ago, say_day
from sightline.model.rule import Case, Hints, about, case, listed, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.measures.series import days_of
from sightline.subjects.people.record import Practice, Skill
from sightline.subjects.people.skills import near_short, needed

GRACE = 1.5
"""How many times its own length may pass before a practice counts as not held: people are ill, and there is peak."""


def last_held(practice: Practice, today: date) -> date | None:
    """Return the last day up to today on which a practice was held."""
    return max((one.on for one in practice.held if one.on and one.on <= today), default=None)


@rule("practice-not-held", Grade.FINDING)
def check_practices_are_held(vision: Vision) -> Iterator[Case]:
    """A practice with a rhythm (`weekly`, `monthly`, `quarterly` …) was held within one and a half times its length.

    Hold it, and write the day under `held:`; or write another rhythm, or none.
    """
    for one in vision.of(Practice):
        days = days_of(one.every)
        if days is None:
            continue
        last = last_held(one, vision.today)
        if last is None or (vision.today - last).days > days * GRACE:
            said = f"was last held on {say_day(last)}, {ago(last, vision.today)}" if last else "has never been held"
            yield case(
                one, "every", f"{named(one)} is to be held {one.every}, and {said}", "Hold it, or say how often."
            )


@rule("action-not-done", Grade.GAP, noun="action", rolled="are not done")
def check_actions_are_done(vision: Vision) -> Iterator[Case]:
    """What was to be done after a review is done.

    Write `done: yes` beside it, and under `fed:` the record that it became or changed.
    """
    for practice in vision.of(Practice):
        for place, held in enumerate(practice.held):
            for number, action in enumerate(held.actions):
                if not action.done:
                    where = practice.places.at("held", place, "actions", number)
                    after = f" of {say_day(held.on)}" if held.on else ""
                    what = f'"{action.title or "an action"}", from {named(practice)}{after}, is not done'
                    yield Case(where, what, "Write done: yes beside it once it is.", about(practice))


@rule("unknown-skill-horizon", Grade.ERROR)
def check_skills_are_needed_in_declared_horizons(vision: Vision) -> Iterator[Case]:
    """A skill is needed in horizons that `vision.yml` declares.

    Write the id of a declared horizon.
    """
    known = [horizon.id for horizon in vision.workspace.horizons]
    hint = Hints(known)
    for skill in vision.of(Skill):
        for need in skill.needed:
            if need.id not in known:
                where = skill.places.at("needed", need.id)
                right = f"Horizons are {listed(known, 12)}.{hint(need.id)}" if known else "vision.yml declares none."
                yield Case(where, f'{named(skill)} is needed in "{need.id}", which is no horizon', right, about(skill))


@rule("skill-short", Grade.FINDING)
def check_near_work_finds_its_skills(vision: Vision) -> Iterator[Case]:
    """The near horizon needs no more people with a skill than have it, are being hired, or are learning it.

    Hire, teach, or let the work wait.
    """
    for skill in vision.of(Skill):
        if (by := near_short(vision, skill)) > 0:
            near = [horizon.id for horizon in vision.workspace.horizons if vision.is_near(horizon.id)]
            want = max(needed(skill, horizon) or 0 for horizon in near)
            what = (
                f"{named(skill)} is short by {by:g}: needed in the near horizon {want:g}, held {skill.held or 0:g}, "
                f"being hired {skill.hiring or 0:g}, being learnt {skill.learning or 0:g}"
            )
            yield case(skill, "needed", what, "Hire, teach, or let the work wait.")
