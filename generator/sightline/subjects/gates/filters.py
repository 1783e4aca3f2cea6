"""The filters of the matrix of gates and of the register of reviews."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.filters import (
    Counts,
    Narrowing,
    Words,
    _family,
    _horizons,
    counts_of,
    names,
    narrowed,
    offer,
)
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import facets
from sightline.subjects.teams.record import Team
from sightline.views.roadmap import Filter, Filters


def gate_narrowing(vision: Vision, states: Mapping[Key, Iterable[str]], words: Words) -> Narrowing:
    """Return the filters of the matrix of gates: ``states`` are those of each initiative, ``words`` say them."""
    mine = (initiative for initiative in vision.of(Initiative) if initiative.key in states)
    rows = {one.key: {**facets(vision, one), "gate": " ".join(sorted(set(states[one.key])))} for one in mine}
    counts = counts_of(rows.values())
    offered = (
        offer("horizon", "Horizon", _horizons(vision), counts),
        *_touched(vision, counts),
        offer("gate", "At a gate", words, counts),
        offer("pillar", "Pillar", names(vision.of(Pillar)), counts),
    )
    bar = Filters(tuple(offered), len(rows))
    return narrowed(bar, rows)


def review_narrowing(
    vision: Vision, reviews: Sequence[Review], stands: Mapping[str, str], words: Mapping[str, str]
) -> Narrowing:
    """Return the filters of the register of reviews; ``stands`` is how each one stands, ``words`` say it."""
    rows = {review.key: {**_about(vision, review), "state": stands[review.id]} for review in reviews}
    counts = counts_of(rows.values())
    offered = (
        offer("gate", "Gate", names(vision.of(Gate)), counts),
        offer("state", "Stands", words.items(), counts),
        offer("initiative", "Work", names(vision.of(Initiative)), counts),
        offer("team", "Team", names(vision.of(Team)), counts),
        *_touched(vision, counts),
    )
    bar = Filters(tuple(offered), len(rows))
    return narrowed(bar, rows)


def _about(vision: Vision, review: Review) -> dict[str, str]:
    """Return the gate of a review, its work, and what filters know of that work."""
    gate, work = vision.target(review.gate), vision.target(review.initiative)
    known = facets(vision, work) if isinstance(work, Initiative) else {}
    return {**known, "gate": gate.id if gate else "", "initiative": work.id if work else ""}


def _touched(vision: Vision, counts: Counts) -> Iterator[Filter]:
    """Yield a filter for each family of tags of which a gate asks."""
    asked = {tag for gate in vision.of(Gate) for tag in gate.touches}
    families = (
        tag_family for tag_family in vision.workspace.tag_families if asked & {word.id for word in tag_family.words}
    )
    yield from (_family(family, counts.get("tag", Counter())) for family in families)
