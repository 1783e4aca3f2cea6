"""What changed lately, and how much each change matters: from moves of plan, updates and targets.

The rank, from what matters most: work that went off track; work that came to be at risk; a strategic bet that lands
later; work that was dropped or replaced; work that is done; a target that moved; other work that lands later; work that
was paused; trouble that is over; any other move or update. Among equals the newest comes first. Changes of one
record make one entry; it counts as its gravest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.dates.reading import read_when
from sightline.model.record import Move, Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.words import go, is_bet, said_by, status_line, when_text, with_unit
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import moved_targets
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update
from sightline.views.inline import Line, Mark, Quoted

LATELY = 90
"""Days within which a change is news."""

RANK = (
    "off-track",
    "at-risk",
    "bet-later",
    "dropped",
    "done",
    "target",
    "later",
    "paused",
    "over",
    "other",
)
"""The kinds of change, the weightiest first."""

_RANK_OF = {"off-track": "off-track", "at-risk": "at-risk", "dropped": "dropped", "done": "done"}
_RANK_OF |= {"declined": "dropped", "replaced": "dropped", "paused": "paused", "on-track": "over"}


@dataclass(frozen=True)
class Change:
    """One thing that changed on a day."""

    day: date
    rank: str
    record: Record
    words: Line = ()
    """What changed, to follow the record's name; empty where the update's own title says it."""
    why: str = ""
    update: Update | None = None


@dataclass(frozen=True)
class News:
    """What changed about one record, gravest first."""

    record: Record
    changes: tuple[Change, ...]

    @property
    def day(self) -> date:
        """The day of the gravest of the changes."""
        return self.changes[0].day

    @property
    def place(self) -> tuple[int, int, str]:
        """The place among all news: by weight, then by day, the newest first."""
        return RANK.index(self.changes[0].rank), -self.day.toordinal(), self.record.id


def most_important(vision: Vision, most: int, days: int = LATELY) -> tuple[News, ...]:
    """Return the most important changes of the last days, at most so many, the newest first."""
    first = vision.today - timedelta(days=days)
    recent = [change for change in changes(vision) if first <= change.day <= vision.today]
    chosen = sorted(_joined(recent), key=lambda one: one.place)[:most]
    return tuple(sorted(chosen, key=lambda one: (one.day, -one.place[0], one.record.id), reverse=True))


def _joined(found: Iterable[Change]) -> Iterator[News]:
    by_record: dict[Key, list[Change]] = defaultdict(list)
    for one in found:
        by_record[one.record.key].append(one)
    for some in by_record.values():
        graded = sorted(some, key=lambda one: (RANK.index(one.rank), -one.day.toordinal()))
        yield News(graded[0].record, tuple(graded))


def changes(vision: Vision) -> Iterator[Change]:
    """Yield every change that the content tells of."""
    for initiative in vision.of(Initiative):
        yield from _moves(vision, initiative)
    for measure in vision.of(Measure):
        yield from _targets(measure)
    for update in vision.of(Update):
        yield from _said(vision, update)


def _moves(vision: Vision, initiative: Initiative) -> Iterator[Change]:
    """Yield what moved in plans."""
    for number, move in enumerate(initiative.moved):
        after = next((later for later in initiative.moved[number + 1 :] if later.field == move.field), None)
        if move.on and move.field == "status":
            now = (after.before or "",) if after else initiative.status
            state = vision.standing(now).state
            words: Line = (f"{move.before} to " if move.before else "", Mark(state, ", ".join(now)))
            yield Change(move.on, _RANK_OF.get(state, "other"), initiative, words, move.why or "")
        elif move.on and move.field == "when":
            later = _is_later(vision, initiative, move, after)
            rank = ("bet-later" if is_bet(initiative) else "later") if later else "other"
            yield Change(move.on, rank, initiative, _new_end(vision, initiative, after), move.why or "")
        elif move.on:
            yield Change(move.on, "other", initiative, (f"{move.field or 'plan'} changed",), move.why or "")


def _is_later(vision: Vision, initiative: Initiative, move: Move, after: Move | None) -> bool:
    calendar = vision.workspace.calendar
    before = read_when(move.before, calendar).end if move.before else None
    now = read_when(after.before, calendar) if after and after.before else initiative.when
    return bool(before and now and now.end and now.end > before)


def _new_end(vision: Vision, initiative: Initiative, after: Move | None) -> Line:
    """Say where an end moved to: its last part, where the plan is a span."""
    now = read_when(after.before, vision.workspace.calendar) if after and after.before else initiative.when
    return (f"end moved to {when_text(now).rpartition(' to ')[2]}",) if now else ("the date was taken away",)


def _targets(measure: Measure) -> Iterator[Change]:
    for step, before in moved_targets(measure):
        if step.day and step.target is not None:
            words = f"target moved from {with_unit(before, measure.unit)} to {with_unit(step.target, measure.unit)}"
            yield Change(step.day, "target", measure, (words,), step.note)


def _said(vision: Vision, update: Update) -> Iterator[Change]:
    """Yield what an update says: of the work that it is first about where it states a status, else of itself."""
    day = (update.date.start or update.date.end) if update.date else None
    if day is None:
        return
    about = next((one for one in map(vision.target, update.about) if isinstance(one, Initiative)), None)
    if about and update.status:
        state = vision.state(update)
        words = status_line(vision, update.status)
        yield Change(day, _RANK_OF.get(state, "other"), about, words, update.summary or "", update)
    else:
        yield Change(day, "other", update, (), update.summary or "", update)


def title_line(news: News) -> Line:
    """Say what changed in a line: the record, its state, and where its end or target moved to."""
    told = [change for change in news.changes if change.words and (change.rank != "over" or change is news.changes[0])]
    states = [one.words for one in told if _is_state(one.words)][:1]
    others = list(dict.fromkeys(one.words for one in told if not _is_state(one.words)))[:1]
    line: Line = (go(news.record),)
    for number, words in enumerate((*states, *others)):
        line = (*line, "; " if number else " ", *words)
    return line


def told_by(news: News) -> Update | None:
    """Return the update with a title of its own that tells the gravest of the changes, or speaks of the same day."""
    gravest = news.changes[0]
    updates = (change.update for change in news.changes if change.rank == gravest.rank or change.day == gravest.day)
    return next((update for update in updates if update and update.title), None)


def _is_state(words: Line) -> bool:
    return any(isinstance(piece, Mark | Quoted) for piece in words)


def reason_line(news: News) -> Line:
    """Say why it changed, as the gravest of its changes does."""
    return next((said_by(change.update or change.record, change.why) for change in news.changes if change.why), ())
