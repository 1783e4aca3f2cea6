"""A pillar's lane on the timeline: its bars in rows, what is folded away, and the work without a date."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sightline.charts.axis import FULL
from sightline.charts.bars import Bar
from sightline.charts.packing import Box, height, most_that_fit, pack
from sightline.charts.widths import fitted, width_of
from sightline.model import Initiative, Key, Pillar, Vision, address_of
from sightline.pages.record import plain
from sightline.pages.scale import ROOM, Scale
from sightline.pages.slips import slip_of, slip_sentence
from sightline.pages.words import (
    ENDED,
    STATE_WORDS,
    counted,
    go,
    hue_of_pillar,
    is_bet,
    owner_line,
    primary_pillar,
    state_of,
    status_line,
    when_words,
)
from sightline.pages.work import card, facets, state, worst_first
from sightline.views.inline import Go, Line
from sightline.views.parts import BarPiece, Card, Fold, Lane, TimelineBar

MOST_ROWS = 14
"""Rows of a lane that are shown before the rest is folded."""
LABEL, WORD, MARK = 13, 12, 17
"""Pixels: size of a label's title, size of its word, room for the mark before it."""
LONGEST = 330
"""Pixels after which a title is cut; its whole length is in the link's words."""


@dataclass(frozen=True)
class Label:
    """A title above its bar: its text, where it begins or ends, and its width with mark and word in pixels."""

    text: str
    at: int
    ends: bool
    width: int


@dataclass(frozen=True)
class Drawn:
    """An initiative with its bar, its label, and the room that both take, in thousandths."""

    initiative: Initiative
    bar: Bar
    label: Label
    milestones: tuple[tuple[int, bool, str], ...]
    box: Box


@dataclass(frozen=True)
class Drawing:
    """What every lane is drawn from."""

    vision: Vision
    scale: Scale
    waits: Mapping[Key, Sequence[Initiative]]
    """Which initiatives wait for an initiative."""


def lanes(vision: Vision, initiatives: Sequence[Initiative], scale: Scale) -> Iterator[Lane]:
    """Yield a lane for each pillar, with or without work, and one for work that states no pillar."""
    groups: dict[Key | None, list[Initiative]] = defaultdict(list)
    for one in initiatives:
        pillar = primary_pillar(vision, one)
        groups[pillar.key if pillar else None].append(one)
    drawing = Drawing(vision, scale, _waits(vision))
    for pillar in vision.pillars:
        yield _lane(drawing, pillar, groups[pillar.key])
    if groups[None]:
        yield _lane(drawing, None, groups[None])


def _waits(vision: Vision) -> dict[Key, list[Initiative]]:
    out: dict[Key, list[Initiative]] = defaultdict(list)
    for one in vision.initiatives:
        for link in one.needs:
            if link.target:
                out[link.target].append(one)
    return out


def _lane(drawing: Drawing, pillar: Pillar | None, work: Sequence[Initiative]) -> Lane:
    vision = drawing.vision
    placed = [(one, drawing.scale.place(one)) for one in work]
    drawn = [_drawn(drawing, one, found) for one, found in placed if found]
    undated = tuple(_undated(vision, one) for one in worst_first(vision, (one for one, found in placed if not found)))
    shown, folded = _folded(vision, drawn)
    rows, bars = _bars(drawing, shown)
    return Lane(
        id=f"lane-{pillar.id}" if pillar else "no-pillar",
        title=go(pillar) if pillar else Go("No pillar stated", "roadmap/table/?pillar=none"),
        note=_note(vision, work),
        hue=hue_of_pillar(vision, pillar.id) if pillar else 0,
        rows=rows,
        bars=bars,
        folds=tuple(Fold(title, *_bars(drawing, some)) for title, some in folded),
        undated=undated,
        spread=bool(undated) and (not rows or len(undated) * 60 > rows * 42 + 60),
    )


def _note(vision: Vision, work: Sequence[Initiative]) -> Line:
    """Say how much there is, and how much of it is in trouble."""
    names = [state(vision, one) for one in work]
    bad = [(names.count(name), STATE_WORDS[name]) for name in ("off-track", "at-risk")]
    said = [counted(len(work), "initiative") if work else "No initiatives yet"]
    return (", ".join([*said, *(f"{number} {word}" for number, word in bad if number)]),)


def _undated(vision: Vision, one: Initiative) -> Card:
    """Draw work without a place on the axis: its title, how it stands, and what stands there for a date."""
    base = card(vision, one)
    foot = (*status_line(vision, one.status), ", ", when_words(one.when, "date not stated"))
    return Card(base.title, foot=foot, hue=base.hue, bold=base.bold, struck=base.struck, facets=base.facets)


def _drawn(drawing: Drawing, one: Initiative, found: Bar) -> Drawn:
    """Set the label above the bar's left end; where it would run off the axis, it ends with the bar."""
    text = fitted(one.name, LONGEST, LABEL, 600)
    pixels = round(MARK + width_of(text, LABEL, 600) + 6 + width_of(status_word(drawing.vision, one), WORD))
    wide = min(FULL, -(-pixels * FULL // ROOM))
    ends = found.left + wide > FULL
    at = max(found.right, wide) if ends else found.left
    room = (at - wide, at) if ends else (at, at + wide)
    milestones = tuple(_milestones(drawing.scale, one))
    places = [*room, found.left, found.right, *(place for place, _, _ in milestones)]
    return Drawn(one, found, Label(text, at, ends, pixels), milestones, (min(places), max(places)))


def status_word(vision: Vision, one: Initiative) -> str:
    """Return the word of an initiative's status that its mark shows, as written; an unknown one in quotes."""
    unknown = vision.standing(one.status).unknown
    known = [word for word in one.status if word not in unknown]
    telling = [word for word in known if state_of(vision, (word,)) == state(vision, one)]
    words = telling[-1:] or known[-1:] or [f"“{word}”" for word in unknown]
    return ", ".join(words) or "status not stated"


def _folded(vision: Vision, drawn: list[Drawn]) -> tuple[list[Drawn], list[tuple[str, list[Drawn]]]]:
    """Fold what is over, then what is furthest ahead, until a lane has no more than ``MOST_ROWS``."""
    if height([one.box for one in drawn]) <= MOST_ROWS:
        return drawn, []
    over = [one for one in drawn if state(vision, one.initiative) in ENDED]
    live = _nearest_first(vision, [one for one in drawn if state(vision, one.initiative) not in ENDED])
    kept = most_that_fit([one.box for one in live], MOST_ROWS)
    rest: dict[str, list[Drawn]] = defaultdict(list)
    for one in live[kept:]:
        horizon = vision.horizon(one.initiative.horizon)
        rest[(horizon.title or horizon.id) if horizon else "Horizon not stated"].append(one)
    folds = [(f"{title}: {len(some)} more", some) for title, some in rest.items()]
    return live[:kept], [*folds, (f"Over: {len(over)}", over)] if over else folds


def _nearest_first(vision: Vision, drawn: list[Drawn]) -> list[Drawn]:
    """Order by horizon as declared, worst first within one."""
    horizons = {one.id: place for place, one in enumerate(vision.workspace.horizons)}
    worst = {one.key: place for place, one in enumerate(worst_first(vision, (one.initiative for one in drawn)))}

    def rank(one: Drawn) -> tuple[int, int]:
        return horizons.get(one.initiative.horizon or "", len(horizons)), worst[one.initiative.key]

    return sorted(drawn, key=rank)


def _bars(drawing: Drawing, drawn: Sequence[Drawn]) -> tuple[int, tuple[TimelineBar, ...]]:
    """Return how many rows the bars take, and the bars from left to right."""
    rows = pack([one.box for one in drawn])
    bars = [_bar(drawing, one, row) for one, row in zip(drawn, rows, strict=True)]
    return max(rows, default=-1) + 1, tuple(sorted(bars, key=lambda one: (one.left, one.row)))


def _bar(drawing: Drawing, drawn: Drawn, row: int) -> TimelineBar:
    vision, one, found = drawing.vision, drawn.initiative, drawn.bar
    name = state(vision, one)
    needs = [record for link in one.needs if isinstance(record := vision.target(link), Initiative)]
    return TimelineBar(
        address=address_of(one),
        title=one.name,
        label=drawn.label.text,
        state=name,
        word=status_word(vision, one),
        row=row,
        left=found.left,
        right=found.right,
        pieces=tuple(BarPiece(piece.left, piece.width, piece.late) for piece in found.pieces),
        label_at=drawn.label.at,
        label_ends=drawn.label.ends,
        label_width=drawn.label.width,
        plan_left=found.plan[0] if found.plan else -1,
        plan_width=found.plan[1] if found.plan else 0,
        before=found.before,
        beyond=found.beyond,
        begun=name in ("on-track", "at-risk", "off-track", "active", "paused", "done"),
        quiet=name in ENDED,
        struck=name in ("dropped", "replaced"),
        bold=is_bet(one),
        milestones=drawn.milestones,
        threads=tuple(_threads(drawn)),
        words=_sentence(drawing, drawn, needs),
        facets=facets(vision, one),
        needs=tuple(address_of(record) for record in needs),
    )


def _milestones(scale: Scale, one: Initiative) -> Iterator[tuple[int, bool, str]]:
    for milestone in one.milestones:
        at = scale.at(milestone.when)
        if at is not None:
            met = bool(milestone.done)
            when = milestone.when.text if milestone.when else ""
            yield at, met, f"{milestone.title or 'Milestone'} {when}{', met' if met else ''}"


def _threads(drawn: Drawn) -> Iterator[tuple[int, int]]:
    """Yield both ends of the hairlines from the bar to milestones before and after it."""
    places = [at for at, _, _ in drawn.milestones]
    if places and min(places) < drawn.bar.left:
        yield min(places), drawn.bar.left
    if places and max(places) > drawn.bar.right:
        yield drawn.bar.right, max(places)


def _sentence(drawing: Drawing, drawn: Drawn, needs: Sequence[Initiative]) -> str:
    """Say everything that a bar shows, in words; the label as it is seen comes first."""
    vision, one = drawing.vision, drawn.initiative
    word = status_word(vision, one)
    slip = slip_of(vision, one) if state(vision, one) not in ENDED else None
    said = [
        f"{drawn.label.text} {word}.",
        f"{one.name}." if drawn.label.text != one.name else "",
        f"Status {', '.join(one.status)}." if len(one.status) > 1 else "",
        f"{plain((when_words(one.when),))}.",
        slip_sentence(slip) if slip else "",
        _told("Milestones", [words for _, _, words in drawn.milestones]),
        _told("Needs", [other.name for other in needs]),
        _told("Holds back", [other.name for other in drawing.waits.get(one.key, ())]),
        f"{plain(owner_line(vision, one.owners))}.",
    ]
    return " ".join(words for words in said if words)


def _told(what: str, some: Sequence[str]) -> str:
    return f"{what}: {'; '.join(some)}." if some else ""
