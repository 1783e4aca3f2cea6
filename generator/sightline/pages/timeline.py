"""The roadmap on a time axis, and the same work as a list by horizon."""

from collections.abc import Iterator, Sequence

from sightline.dates import MONTHS
from sightline.model import Initiative, Vision
from sightline.pages.lanes import lanes, status_word
from sightline.pages.scale import scale_of
from sightline.pages.slips import slip_of, slip_sentence
from sightline.pages.words import ENDED, owner_line, primary_pillar, status_line, when_words
from sightline.pages.work import card, horizon_note, kicker, state, worst_first
from sightline.views.inline import Line, Mark, Unstated
from sightline.views.parts import Card, CardColumn, Timeline


def timeline(vision: Vision, initiatives: Sequence[Initiative]) -> Timeline:
    """Put initiatives on a time axis, in lanes in the order of pillars."""
    scale = scale_of(vision, initiatives)
    axis = scale.axis
    heavy, light = bets(vision)
    return Timeline(
        lanes=tuple(lanes(vision, initiatives, scale)),
        ticks=scale.ticks,
        horizons=scale.horizons,
        today=axis.at(vision.today) if axis and axis.holds(vision.today) else -1,
        today_label=f"{vision.today.day} {MONTHS[vision.today.month - 1][:3]}",
        starts=axis.start.isoformat() if axis else "",
        ends=axis.end.isoformat() if axis else "",
        list=tuple(_by_horizon(vision, initiatives)),
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


def _by_horizon(vision: Vision, initiatives: Sequence[Initiative]) -> Iterator[CardColumn]:
    ordered = worst_first(vision, initiatives)
    for horizon in vision.workspace.horizons:
        some = tuple(_listed(vision, one) for one in ordered if one.horizon == horizon.id)
        yield CardColumn(horizon.title or horizon.id, some, horizon_note(vision, horizon.id), "Nothing yet")
    rest = tuple(_listed(vision, one) for one in ordered if vision.horizon(one.horizon) is None)
    if rest:
        yield CardColumn("Horizon not stated", rest)


def _stands(vision: Vision, one: Initiative) -> Line:
    if vision.standing(one.status).unknown or not one.status:
        return status_line(vision, one.status)
    return (Mark(state(vision, one), status_word(vision, one)),)


def _listed(vision: Vision, one: Initiative) -> Card:
    """Draw an initiative as a row of the list: state, date and bet; pillar and owner; the reason of a slip."""
    base, pillar = card(vision, one), primary_pillar(vision, one)
    slip = slip_of(vision, one) if state(vision, one) not in ENDED else None
    return Card(
        title=base.title,
        kicker=(
            pillar.name if pillar else Unstated("Pillar not stated"),
            ", ",
            *owner_line(vision, one.owners, "owner not stated"),
        ),
        foot=(*_stands(vision, one), "  ", when_words(one.when), "  ", *kicker(vision, one)),
        reason=slip_sentence(slip) if slip else "",
        hue=base.hue,
        bold=base.bold,
        struck=base.struck,
        facets=base.facets,
    )
