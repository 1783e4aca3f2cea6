"""The filter bar above a roadmap: which facets its initiatives have, and how many are behind each word."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sightline.model import Initiative, TagFamily, Vision
from sightline.pages.words import STATE_WORDS
from sightline.pages.work import facets
from sightline.views.parts import Filter, Filters, Option

NONE = "none"
"""The value that stands for "not stated" in the address and in an option."""

Words = Iterable[tuple[str, str]]
"""Values of a facet with the words for them, in the order in which they are offered."""


def filters(vision: Vision, initiatives: Sequence[Initiative]) -> Filters:
    """Return the filters that tell these initiatives apart; one with a single choice is left out."""
    seen = [facets(vision, one) for one in initiatives]
    counts = {facet: Counter(word for one in seen for word in one[facet].split() or [NONE]) for facet in _FACETS}
    offered = (
        _filter("pillar", "Pillar", ((one.id, one.name) for one in vision.pillars), counts["pillar"]),
        _filter("horizon", "Horizon", _horizons(vision), counts["horizon"]),
        _filter("status", "Status", STATE_WORDS.items(), counts["status"]),
        _filter("team", "Team", ((one.id, one.name) for one in vision.teams), counts["team"]),
        *(_family(family, counts["tag"]) for family in vision.workspace.tag_families),
    )
    return Filters(tuple(one for one in offered if len(one.options) > 1), len(initiatives))


def gate_filters(
    vision: Vision, initiatives: Sequence[Initiative], states: Sequence[Iterable[str]], words: Words
) -> Filters:
    """Return the filters of the matrix of gates: ``states`` are those of each initiative, ``words`` say them."""
    seen = [facets(vision, one) for one in initiatives]
    counts = {facet: Counter(word for one in seen for word in one[facet].split() or [NONE]) for facet in _FACETS}
    gates = Counter(state for some in states for state in set(some))
    asked = {tag for gate in vision.gates for tag in gate.touches}
    families = (one for one in vision.workspace.tag_families if asked & {word.id for word in one.words})
    offered = (
        _filter("horizon", "Horizon", _horizons(vision), counts["horizon"]),
        *(_family(family, counts["tag"]) for family in families),
        _filter("gate", "At a gate", words, gates),
        _filter("pillar", "Pillar", ((one.id, one.name) for one in vision.pillars), counts["pillar"]),
    )
    return Filters(tuple(one for one in offered if len(one.options) > 1), len(initiatives))


_FACETS = ("pillar", "horizon", "status", "team", "tag")


def _horizons(vision: Vision) -> Words:
    return ((one.id, one.title or one.id) for one in vision.workspace.horizons)


def _filter(facet: str, label: str, words: Words, counts: Counter[str]) -> Filter:
    options = [Option(value, word, counts[value]) for value, word in words if counts[value]]
    if counts[NONE] and all(one.value != NONE for one in options):
        options.append(Option(NONE, "Not stated", counts[NONE]))
    return Filter(facet, label, tuple(options))


def _family(family: TagFamily, counts: Counter[str]) -> Filter:
    """Tags of one family answer one question; two families narrow each other."""
    options = tuple(Option(word.id, word.title or word.id, counts[word.id]) for word in family.words if counts[word.id])
    return Filter("tag", family.title or family.id, options)
