"""Rules about the line of sight: every piece of work leads to an outcome, by stated steps."""

from collections.abc import Iterator

from sightline.model.cycles import around, cycles
from sightline.model.rule import Case, about, case, listed, named, rule
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.objectives.facts import placed
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import Reach, Rung


@rule("no-line-of-sight", Grade.FINDING, rolled="reach no outcome")
def check_work_reaches_an_outcome(vision: Vision, found: Reach) -> Iterator[Case]:
    """Every initiative leads to an outcome, by what it serves and what that serves in turn.

    Say under `serves:` which key result the work moves, and see that its objective serves an outcome. Work that is
    right without an outcome can be accepted in `vision.yml`, with a reason and a date.
    """
    for key in sorted((*found.holes.initiatives, *found.holes.accepted)):
        work = vision.records[key]
        if isinstance(work, Initiative):
            what = f"{named(work)} reaches no outcome: {_where_it_ends(vision, work)}"
            yield case(work, "serves", what, _help(vision, found.through.get(key, ())))


def _where_it_ends(vision: Vision, work: Initiative) -> str:
    targets = [record for link in work.serves if (record := vision.target(link))]
    if not targets:
        return "it serves nothing"
    return f"it serves {listed([named(target) for target in targets])}, which leads to no outcome"


def _help(vision: Vision, through: tuple[Key, ...]) -> str:
    if through:
        names = listed([named(vision.records[key]) for key in through])
        return f"It is needed by {names}, which reaches one. Say which key result it serves."
    return "Say under serves which key result it moves, and what that objective serves."


@rule("skips-key-result", Grade.GAP, rolled="name no key result")
def check_work_names_its_key_result(vision: Vision, _: Reach) -> Iterator[Case]:
    """An initiative serves a key result, not an objective or an outcome as a whole.

    Write `serves: objective/key-result`, so that everybody can see which figure the work should move.
    """
    for work in vision.open(Initiative):
        for link in work.serves:
            target = vision.target(link)
            if isinstance(target, Outcome):
                what = (
                    f"{named(work)} serves the outcome {named(target)} directly: objective and key result are missing"
                )
                yield Case(link.where, what, "Name the key result that it moves, as objective/key-result.", about(work))
            elif isinstance(target, Objective) and not link.part:
                what = f"{named(work)} serves the objective {named(target)} as a whole: the key result is missing"
                yield Case(link.where, what, _key_results_to_name(target), about(work))


def _key_results_to_name(objective: Objective) -> str:
    names = [f"{objective.id}/{one.id}" for one in key_results_of(objective)]
    return f"Name one of its key results: {listed(names)}." if names else "The objective has no key result yet."


@rule("outcome-not-served", Grade.FINDING, rolled="are served by nothing")
def check_outcomes_are_served(vision: Vision, found: Reach) -> Iterator[Case]:
    """Something serves every outcome: at least one objective.

    Name the outcome under `serves:` in the objective that works towards it, or let the outcome go.
    """
    for key in found.holes.outcomes:
        outcome = vision.records[key]
        yield Case(
            outcome.places.top,
            f"nothing serves the outcome {named(outcome)}",
            f"Name {outcome.id} under serves in an objective, or let the outcome go.",
            about(outcome),
        )


@rule("objective-serves-nothing", Grade.FINDING, rolled="reach no outcome")
def check_objectives_reach_an_outcome(vision: Vision, found: Reach) -> Iterator[Case]:
    """Every objective leads to an outcome, itself or through its parent.

    Name an outcome, a parent objective or a key result under `serves:` in the objective.
    """
    for key in found.holes.adrift:
        objective = vision.records[key]
        if isinstance(objective, Objective):
            known = any(vision.target(link) for link in objective.serves)
            why = "what it serves leads to none" if known else "it serves nothing"
            right = "Name an outcome, a parent objective or a key result under serves."
            yield case(objective, "serves", f"the objective {named(objective)} reaches no outcome: {why}", right)


@rule("key-result-not-served", Grade.FINDING, rolled="are served by no work", noun="key result")
def check_key_results_are_served(vision: Vision, found: Reach) -> Iterator[Case]:
    """Work serves every key result that is not met yet.

    Name the key result under `serves:` in the initiative that moves it, or say what came of it under `result:`.
    """
    unworked = set(found.holes.unworked)
    for objective in vision.of(Objective):
        for one, where in placed(objective):
            if Rung(objective.key, one.id) in unworked:
                right = f"Name it under serves as {objective.id}/{one.id}."
                yield Case(where, f"no work serves the key result {named(one)}", right, about(objective))


@rule("serves-cycle", Grade.ERROR)
def check_serving_ends(vision: Vision, found: Reach) -> Iterator[Case]:
    """What objectives serve leads up and ends; nothing serves itself, by however many steps.

    Take one of the named links away: a line of sight that runs in a ring reaches no outcome.
    """
    for ring in cycles(found.up):
        first = vision.records[ring[0].key]
        steps = around([_rung_name(rung) for rung in ring], "serves")
        yield case(first, "serves", f"serving runs in a ring: {steps}", "Take one of these links away.")


def _rung_name(rung: Rung) -> str:
    return f"{rung.key[1]}/{rung.part}" if rung.part else rung.key[1]
