"""A lane of the timeline: its bars in rows, what is folded away, and the work without a date."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sightline.charts.packing import height, most_that_fit, pack
from sightline.model.kinds import address_of
from sightline.model.state import STATE_WORDS, TROUBLE
from sightline.model.vision import Vision
from sightline.subjects.frame.words import status_line, when_words
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.lane_groups import Grouping, Heading
from sightline.subjects.roadmap.populations import part
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.timeline_bar import Drawing, Drawn, bar, drawn
from sightline.subjects.roadmap.view import card, count_of, dropped_words
from sightline.views.inline import Line
from sightline.views.roadmap import Fold, Lane, TimelineBar
from sightline.views.work import Card

MOST_ROWS = 14
"""Rows of a lane that are shown before the rest is folded."""


def lanes(drawing: Drawing, grouped: Grouping) -> list[Lane]:
    """Return a lane for each heading; bars know the bars that they wait for by their places among all."""
    made = [_lane(drawing, heading, work, grouped.shared.get(heading.id, "")) for heading, work in grouped.lanes]
    places = {one.address: place for place, one in enumerate(_all_bars(made))}
    needs = {
        address_of(initiative): tuple(_needs(initiative, places))
        for initiative in drawing.vision.of(Initiative)
        if initiative.needs
    }
    return [
        replace(
            lane,
            bars=_tied(lane.bars, needs),
            folds=tuple(replace(fold, bars=_tied(fold.bars, needs)) for fold in lane.folds),
        )
        for lane in made
    ]


def _all_bars(made: Sequence[Lane]) -> Iterator[TimelineBar]:
    """Yield bars in the order in which the page draws them."""
    for lane in made:
        yield from lane.bars
        for fold in lane.folds:
            yield from fold.bars


def _needs(initiative: Initiative, places: dict[str, int]) -> Iterator[int]:
    for link in initiative.needs:
        address = f"initiatives/{link.target[1]}/" if link.target and link.target[0] == "initiative" else ""
        if address in places:
            yield places[address]


def _tied(bars: Sequence[TimelineBar], needs: dict[str, tuple[int, ...]]) -> tuple[TimelineBar, ...]:
    return tuple(replace(one, needs=needs.get(one.address, ())) if one.address in needs else one for one in bars)


def _lane(drawing: Drawing, heading: Heading, work: Sequence[Initiative], shared: str) -> Lane:
    """Pack the bars of a lane into rows, and fold what it has no room for."""
    vision = drawing.vision
    placed = [(one, drawing.scale.bars.get(one.key)) for one in work]
    shapes = [drawn(drawing, one, found) for one, found in placed if found]
    loose = worst_first(vision, (one for one, found in placed if not found))
    undated = tuple(_undated(drawing, one) for one in loose)
    shown, folded = _folded(vision, shapes)
    rows, bars = _bars(drawing, heading, shown)
    return Lane(
        id=heading.id,
        title=heading.title,
        name=heading.name,
        note=_note(vision, work, shared, heading.key or heading.id),
        hue=heading.hue,
        rows=rows,
        bars=bars,
        folds=tuple(Fold(title, *_bars(drawing, heading, some, brief=True)) for title, some in folded),
        undated=undated,
        above=heading.above,
        spread=bool(undated) and (not rows or len(undated) * 60 > rows * 42 + 60),
    )


def _note(vision: Vision, work: Sequence[Initiative], shared: str, within: str) -> Line:
    """Say how much there is, how much of it is in trouble or dropped, and how much of other lanes belongs here too."""
    if not work:
        return (f"None of its own; {shared}" if shared else "No initiatives yet",)
    here = part(vision, work)
    names = [vision.state(initiative) for initiative in here.live]
    bad = [(names.count(name), STATE_WORDS[name]) for name in TROUBLE]
    said = "".join(f", {number} {word}" for number, word in bad if number)
    tail = (f"; {shared}",) if shared else ()
    return (count_of(here.live, "live", within), said, *dropped_words(here, within), *tail)


def _undated(drawing: Drawing, initiative: Initiative) -> Card:
    """Draw work without a place on the axis: its title, how it stands, and what stands there for a date."""
    vision = drawing.vision
    base = card(vision, initiative)
    also = f", {drawing.also[initiative.key]}" if initiative.key in drawing.also else ""
    foot = (*status_line(vision, initiative.status), ", ", when_words(initiative.when, "date not stated"), also)
    facets = drawing.narrowing.facets(initiative)
    return Card(base.title, foot=foot, hue=base.hue, bold=base.bold, struck=base.struck, facets=facets)


def _folded(vision: Vision, some: list[Drawn]) -> tuple[list[Drawn], list[tuple[str, list[Drawn]]]]:
    """Fold what is over, then what is furthest ahead, until a lane has no more than ``MOST_ROWS``."""
    if height([one.box for one in some]) <= MOST_ROWS:
        return some, []
    over = [one for one in some if vision.is_over(one.initiative)]
    live = _nearest_first(vision, [one for one in some if not vision.is_over(one.initiative)])
    kept = most_that_fit([one.box for one in live], MOST_ROWS)
    rest: dict[str, list[Drawn]] = defaultdict(list)
    for one in live[kept:]:
        horizon = vision.horizon(one.initiative.horizon)
        rest[(horizon.title or horizon.id) if horizon else "Horizon not stated"].append(one)
    folds = [(f"{title}: {len(more)} more", more) for title, more in rest.items()]
    return live[:kept], [*folds, (f"Over: {len(over)}", over)] if over else folds


def _nearest_first(vision: Vision, some: list[Drawn]) -> list[Drawn]:
    """Order by horizon as declared, worst first within one."""
    horizons = {one.id: place for place, one in enumerate(vision.workspace.horizons)}
    worst = {one.key: place for place, one in enumerate(worst_first(vision, (one.initiative for one in some)))}

    def rank(one: Drawn) -> tuple[int, int]:
        return horizons.get(one.initiative.horizon or "", len(horizons)), worst[one.initiative.key]

    return sorted(some, key=rank)


def _bars(
    drawing: Drawing, heading: Heading, some: Sequence[Drawn], *, brief: bool = False
) -> tuple[int, tuple[TimelineBar, ...]]:
    """Return how many rows the bars take, and the bars from left to right; a bar in its lane's hue names none."""
    rows = pack([one.box for one in some])
    order = sorted(zip(some, rows, strict=True), key=lambda pair: (pair[0].bar.left, pair[1]))
    bars = [bar(drawing, one, row, brief=brief) for one, row in order]
    own = tuple(replace(one, hue=0) if one.hue == heading.hue else one for one in bars)
    return max(rows, default=-1) + 1, own
