"""The sentence that an audience page amounts to."""

from datetime import timedelta

from sightline.subjects.decisions.facts import wanted
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, upper_first
from sightline.subjects.gates.view import headline as gates_headline
from sightline.subjects.outcomes.view import outcomes_sentence
from sightline.subjects.platform.facts import waits
from sightline.subjects.platform.gaps import nothing_waits
from sightline.subjects.platform.record import Capability
from sightline.subjects.platform.view import held_back
from sightline.subjects.roadmap.facts import lands_within
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.sections import SOON


def headline_of(scope: Scope, names: tuple[str, ...]) -> str:
    """Say the finding of an audience page, from what its sections hold; empty where nothing can be said."""
    parts = []
    states = [scope.vision.state(initiative) for initiative in scope.vision.of(Initiative)]
    if "lands-next" in names:
        last = scope.vision.today + timedelta(days=SOON)
        landing = sum(lands_within(scope.vision, one, last) for one in scope.vision.of(Initiative))
        said = counted_words(landing, "thing lands", "things land") if landing else "nothing has a date"
        parts.append(f"{upper_first(said)} in the next two quarters.")
    if "gaps" in names:
        waiting = {each.key for capability in scope.vision.of(Capability) for each in waits(scope.vision, capability)}
        parts.append(
            f"{upper_first(held_back(len(waiting)))} by the platform." if waiting else f"{nothing_waits(scope.vision)}."
        )
    troubled = states.count("at-risk") + states.count("off-track")
    if {"slips", "roadmap"} & set(names) and troubled:
        parts.append(f"{upper_first(counted_words(troubled, 'initiative is', 'initiatives are'))} in trouble.")
    open_now = counted_words(len(wanted(scope.vision)), "decision is", "decisions are") + " wanted"
    if "outcomes" in names:
        parts.append(outcomes_sentence(scope, open_now if "decisions" in names and wanted(scope.vision) else ""))
    elif "decisions" in names and wanted(scope.vision):
        parts.append(f"{upper_first(open_now)}.")
    parts.append(assurance_sentence(scope, names))
    return " ".join(part for part in parts if part)


def assurance_sentence(scope: Scope, names: tuple[str, ...]) -> str:
    """Say at which gate most near work has no answer that holds, where an audience reads of gates."""
    return f"{gates_headline(scope)}." if "responsible-technology" in names else ""
