"""The roadmap on a time axis, and the same work as a list by horizon."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sightline.dates.said import say_short_day
from sightline.model.vision import Vision
from sightline.subjects.frame.filters import NO_NARROWING, NONE, Narrowing, mark_of
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import in_words, owner_line, primary_pillar, status_line, when_words
from sightline.subjects.roadmap.delay_words import delay_sentence
from sightline.subjects.roadmap.delays import delays
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.lane_groups import grouping
from sightline.subjects.roadmap.lanes import lanes
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.scale import scale_of
from sightline.subjects.roadmap.timeline_bar import Drawing, status_word
from sightline.subjects.roadmap.view import card, horizon_note, kicker
from sightline.views.inline import Go, Line, Mark, Unstated
from sightline.views.roadmap import Timeline
from sightline.views.work import Card, CardColumn

BOARD = "roadmap/board/"
DOT = " · "
LONG = 100
"""Above so much work, lanes wait to be laid out until the page can be used."""
WHOLE, SHORT = 300, 10
"""Up to so much work the list is whole. Beyond, each horizon lists the first, and the rest is on the board."""


def timeline(scope: Scope, by: str = "pillar", narrowing: Narrowing = NO_NARROWING) -> Timeline:
    """Put all initiatives on a time axis, in lanes ``by`` pillar, team, outcome or owner."""
    vision = scope.vision
    scale, initiatives = vision.once(scale_of), vision.of(Initiative)
    axis = scale.axis
    heavy, light = bets(vision)
    grouped = grouping(scope, initiatives, by)
    return Timeline(
        lanes=tuple(lanes(Drawing(vision, scale, narrowing, grouped.also), grouped)),
        ticks=scale.ticks,
        horizons=scale.horizons,
        years=scale.years,
        long=len(initiatives) > LONG,
        today=axis.at(vision.today) if axis and axis.holds(vision.today) else -1,
        today_label=say_short_day(vision.today),
        starts=axis.start.isoformat() if axis else "",
        ends=axis.end.isoformat() if axis else "",
        list=tuple(_by_horizon(vision, initiatives, narrowing)),
        note=scale.note,
        off_axis=scale.off_axis,
        heavy=heavy,
        light=light,
    )


def bets(vision: Vision) -> tuple[str, str]:
    """Return the words for strategic bets and for the rest, where the workspace tells bets apart."""
    for family in vision.workspace.tag_families:
        words = {word.id: word.title or word.id for word in family.words}
        if family.id == "bet" and "strategic-bet" in words:
            others = [title for name, title in words.items() if name != "strategic-bet"]
            return words["strategic-bet"], others[0] if len(others) == 1 else "Other work"
    return "", ""


def _by_horizon(vision: Vision, initiatives: Sequence[Initiative], narrowing: Narrowing) -> Iterator[CardColumn]:
    """Part work by horizon, worst first."""
    ordered = worst_first(vision, initiatives)
    most = len(ordered) if len(ordered) <= WHOLE else SHORT
    for horizon in vision.workspace.horizons:
        mine = [one for one in ordered if one.horizon == horizon.id]
        title, note = horizon.title or horizon.id, horizon_note(vision, horizon.id)
        base = CardColumn(title, (), note, "Nothing yet", _rest(len(mine) - most), _mark(narrowing, horizon.id))
        yield replace(base, cards=tuple(_listed(vision, one, narrowing) for one in mine[:most]))
    rest = [one for one in ordered if vision.horizon(one.horizon) is None]
    if rest:
        base = CardColumn("Horizon not stated", (), more=_rest(len(rest) - most), mark=_mark(narrowing, NONE))
        yield replace(base, cards=tuple(_listed(vision, one, narrowing) for one in rest[:most]))


def _rest(left: int) -> Go | None:
    return Go(f"Further {in_words(left)} on the board", BOARD) if left > 0 else None


def _mark(narrowing: Narrowing, horizon: str) -> str:
    return mark_of(narrowing.bar, "horizon", horizon)


def _stands(vision: Vision, initiative: Initiative) -> Line:
    if vision.standing(initiative.status).unknown or not initiative.status:
        return status_line(vision, initiative.status)
    return (Mark(vision.state(initiative), status_word(vision, initiative)),)


def _listed(vision: Vision, initiative: Initiative, narrowing: Narrowing) -> Card:
    """Draw an initiative as a row of the list: state and reason of a slip; then, quietly, date, pillars, owner, bet."""
    base, slip = card(vision, initiative), vision.once(delays).get(initiative.key)
    owner, bet = owner_line(vision, initiative.owners), kicker(vision, initiative)
    return Card(
        title=base.title,
        kicker=(
            when_words(initiative.when),
            DOT,
            *_pillars(vision, initiative),
            DOT,
            *owner,
            *((DOT, *bet) if bet else ()),
        ),
        foot=_stands(vision, initiative),
        reason=delay_sentence(slip) if slip else "",
        hue=base.hue,
        bold=base.bold,
        struck=base.struck,
        facets=narrowing.facets(initiative),
    )


def _pillars(vision: Vision, initiative: Initiative) -> Line:
    pillar = primary_pillar(vision, initiative)
    also = [record.name for link in initiative.pillars[1:] if (record := vision.target(link))]
    tail = f", also in {' and '.join(also)}" if also else ""
    return (pillar.name if pillar else Unstated("Pillar not stated"), tail)
