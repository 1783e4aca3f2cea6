"""One initiative on the timeline: its bar, the label above it, and what it says in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sightline.charts.axis import FULL
from sightline.charts.bars import Bar, bracket, outline
from sightline.charts.packing import Box
from sightline.charts.widths import fitted, width_of
from sightline.model.due import Due, due_of_piece
from sightline.model.kinds import address_of
from sightline.model.state import STATE_WORDS
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.filters import Narrowing
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.words import hue_of, is_bet, owner_line, spoken, when_words
from sightline.subjects.roadmap.delay_words import delay_sentence, delay_size
from sightline.subjects.roadmap.delays import delays
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.scale import ROOM, Scale
from sightline.views.roadmap import TimelineBar

LABEL, WORD, MARK = 13, 12, 17
"""Pixels: size of a label's title, size of its word, room for the mark before it."""
LONGEST, LONGEST_WORD = 330, 230
"""Pixels after which a title, and the word behind it, are cut; the name and the words of the bar have the whole."""
TOP, THIN, THICK = 20, 5, 9
"""Pixels: where a bar begins below its row's upper edge, and how thick it is."""
BEGUN = ("on-track", "at-risk", "off-track", "active", "paused", "done")


@dataclass(frozen=True)
class Drawing:
    """What every lane is drawn from."""

    vision: Vision
    scale: Scale
    narrowing: Narrowing
    also: Mapping[Key, str]
    """Of work that belongs in several lanes: where else."""


@dataclass(frozen=True)
class Label:
    """A title above its bar: its text and word, where it begins or ends, and the width of all in pixels."""

    text: str
    word: str
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


def drawn(drawing: Drawing, initiative: Initiative, found: Bar) -> Drawn:
    """Set the label above the bar's left end; where it would run off the axis, it ends with the bar."""
    text = fitted(initiative.name, LONGEST, LABEL, 600)
    said = ", ".join(filter(None, (status_word(drawing.vision, initiative), drawing.also.get(initiative.key, ""))))
    word = fitted(said, LONGEST_WORD, WORD)
    pixels = round(MARK + width_of(text, LABEL, 600) + 6 + width_of(word, WORD))
    wide = min(FULL, -(-pixels * FULL // ROOM))
    ends = found.left + wide > FULL
    at = max(found.right, wide) if ends else found.left
    room = (at - wide, at) if ends else (at, at + wide)
    milestones = tuple(_milestones(drawing, initiative))
    places = [*room, found.left, found.right, *(place for place, _, _ in milestones)]
    return Drawn(initiative, found, Label(text, word, at, ends, pixels), milestones, (min(places), max(places)))


def status_word(vision: Vision, initiative: Initiative) -> str:
    """Return the word of an initiative's status that its mark shows, as written; an unknown one in quotes."""
    unknown = vision.standing(initiative.status).unknown
    known = [word for word in initiative.status if word not in unknown]
    telling = [word for word in known if vision.standing((word,)).state == vision.state(initiative)]
    words = telling[-1:] or known[-1:] or [f"“{word}”" for word in unknown]
    return spoken(vision.state(initiative), ", ".join(words)) or STATE_WORDS["none"]


def _milestones(drawing: Drawing, initiative: Initiative) -> Iterator[tuple[int, bool, str]]:
    for milestone in initiative.milestones:
        at = drawing.scale.at(milestone.when)
        if at is not None:
            due = due_of_piece(drawing.vision, initiative, milestone)
            when = plain((when_words(milestone.when),))
            said = "" if due is Due.AHEAD else f", {due.value.lower()}"
            yield at, due is not Due.AHEAD and not due.is_late, f"{milestone.title or 'Milestone'} {when}{said}"


def bar(drawing: Drawing, one: Drawn, row: int, *, brief: bool) -> TimelineBar:
    """Return a bar in its row; a ``brief`` one, as in a fold, says its dates and its slip and no more."""
    work, found, label = one.initiative, one.bar, one.label
    name = drawing.vision.state(work)
    thick = THICK if is_bet(work) else THIN
    left = found.left
    sure, late = ([piece for piece in found.pieces if piece.late is late] for late in (False, True))
    return TimelineBar(
        address=address_of(work),
        title=work.name,
        label=label.text,
        state=name,
        word=label.word,
        row=row,
        left=left,
        shape=outline(sure, left, top=TOP, thick=thick),
        late=outline(late, left, top=TOP, thick=thick),
        plan=bracket(found.plan, left, bottom=TOP + thick + 4) if found.plan else "",
        thread="".join(_threads(one, TOP + thick / 2)),
        label_ends=label.at - left if label.ends else 0,
        label_width=-(-label.width // 10) * 10,
        before=found.before,
        beyond=found.right - left if found.beyond else -1,
        weight=_weight(drawing.vision, work),
        milestones=tuple((at - left, met) for at, met, _ in one.milestones),
        words=" ".join(_brief(drawing.vision, one) if brief else _sentences(drawing, one)),
        hue=hue_of(drawing.vision, work.pillars[0] if work.pillars else None),
        mark=drawing.narrowing.marks.get(work.key, ""),
    )


def _weight(vision: Vision, work: Initiative) -> str:
    words = {
        "begun": vision.state(work) in BEGUN,
        "quiet": vision.is_over(work),
        "struck": vision.is_dropped(work),
        "bold": is_bet(work),
    }
    return " ".join(word for word, holds in words.items() if holds)


def _threads(one: Drawn, middle: float) -> Iterator[str]:
    """Yield the hairlines from the bar to milestones before and after it."""
    places, wide = [at - one.bar.left for at, _, _ in one.milestones], one.bar.right - one.bar.left
    if places and min(places) < 0:
        yield f"M{min(places)} {middle}H0"
    if places and max(places) > wide:
        yield f"M{wide} {middle}H{max(places)}"


def _brief(vision: Vision, one: Drawn) -> Iterator[str]:
    work = one.initiative
    yield f"{plain((when_words(work.when),))}."
    if slip := vision.once(delays).get(work.key):
        yield f"{delay_size(slip)}."


def _sentences(drawing: Drawing, one: Drawn) -> Iterator[str]:
    """Yield everything that a bar shows and its label does not say."""
    vision, work = drawing.vision, one.initiative
    slip = vision.once(delays).get(work.key)
    if len(work.status) > 1:
        yield f"Status {', '.join(work.status)}."
    if work.key in drawing.also:
        yield f"{drawing.also[work.key][:1].upper()}{drawing.also[work.key][1:]}."
    yield f"{plain((when_words(work.when),))}."
    if slip:
        yield delay_sentence(slip)
    if one.milestones:
        yield _told("Milestones", [words for _, _, words in one.milestones])
    yield f"{plain(owner_line(vision, work.owners))}."


def _told(what: str, some: Sequence[str]) -> str:
    return f"{what}: {'; '.join(some)}."
