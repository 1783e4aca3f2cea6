"""Initiatives as pages show them: cards, rows, counts, slips, order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sightline.dates.reading import in_words as date_in_words
from sightline.dates.said import ago
from sightline.language import count
from sightline.model.due import due_of_piece
from sightline.model.record import Record
from sightline.model.state import STATE_WORDS, TROUBLE, Health
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.confirmed import stale_line
from sightline.subjects.frame.words import (
    counted_under,
    due_mark,
    go,
    hue_of,
    is_bet,
    owner_line,
    primary_pillar,
    state_line,
    status_options,
    when_words,
)
from sightline.subjects.roadmap.delay_words import plan_words
from sightline.subjects.roadmap.facts import answers_asks, used_tags, worst_first
from sightline.subjects.roadmap.populations import Population
from sightline.subjects.roadmap.record import Ask, Initiative, Milestone
from sightline.views.inline import Counted, Line, Mark, Soft, Unstated
from sightline.views.rows import Row
from sightline.views.work import Card, CardColumn, Count, Tally


def kicker(vision: Vision, initiative: Initiative) -> Line:
    """Say the kind of bet, or that it is not stated; nothing where nobody uses these tags."""
    family = next((tag_family for tag_family in vision.workspace.tag_families if tag_family.id == "bet"), None)
    if family is None or vision.once(used_tags).isdisjoint(word.id for word in family.words):
        return ()
    said = next((word.title or word.id for word in family.words if word.id in initiative.tags), None)
    return (said or Unstated(f"{family.title or family.id} not stated"),)


def facets(vision: Vision, initiative: Initiative) -> dict[str, str]:
    """Return what filters look at, each a space-separated list of ids."""
    standing = vision.standing(initiative.status)
    return {
        "pillar": " ".join(link.target[1] for link in initiative.pillars if link.target),
        "horizon": initiative.horizon or "",
        "status": counted_under(vision, initiative)[0],
        "health": standing.health.value if isinstance(standing.health, Health) else "",
        "team": " ".join(owner.team for owner in initiative.owners if owner.team),
        "tag": " ".join(initiative.tags),
    }


def card(vision: Vision, initiative: Initiative) -> Card:
    """Draw an initiative as a card."""
    return Card(
        title=go(initiative),
        kicker=kicker(vision, initiative),
        text=initiative.summary or "",
        foot=(*state_line(vision, initiative.status), "  ", when_words(initiative.when)),
        reason=plan_words(vision, initiative) if not vision.is_over(initiative) else "",
        hue=hue_of(vision, initiative.pillars[0] if initiative.pillars else None),
        bold=is_bet(initiative),
        struck=vision.is_dropped(initiative),
    )


def count_of(work: Sequence[Initiative], of: str, within: str) -> Counted:
    """Count initiatives in figures, with their origin."""
    return Counted(count(len(work), "initiative"), len(work), of, within)


def dropped_words(here: Population, within: str) -> Line:
    """Count what was dropped, as the rest of a line; nothing where nothing was."""
    number = len(here.dropped)
    return (", ", Counted(f"{number} dropped", number, "dropped", within)) if number else ()


def by_horizon(
    vision: Vision, initiatives: Iterable[Initiative], marks: Mapping[Key, Mapping[str, str]] | None = None
) -> tuple[CardColumn, ...]:
    """Put initiatives into a column for each declared horizon, and one for those without, worst first.

    Where none has a horizon there is that column alone. ``marks`` is what each says to the filters of its page,
    where that has any.
    """
    ordered = worst_first(vision, initiatives)
    drawn = [(one.horizon, replace(card(vision, one), facets=(marks or {}).get(one.key, {}))) for one in ordered]
    columns = []
    for horizon in vision.workspace.horizons:
        cards = tuple(each for name, each in drawn if name == horizon.id)
        columns.append(CardColumn(horizon.title or horizon.id, cards, horizon_note(vision, horizon.id)))
    rest = tuple(each for name, each in drawn if vision.horizon(name) is None)
    if rest:
        columns = columns if len(rest) < len(drawn) else []
        columns.append(CardColumn("Horizon not stated", rest))
    return tuple(columns)


def horizon_note(vision: Vision, horizon_id: str) -> str:
    """Say what a horizon holds and until when."""
    horizon = vision.horizon(horizon_id)
    if horizon is None:
        return ""
    until = f"to {date_in_words(horizon.until.text)}" if horizon.until else ""
    return ", ".join(word for word in (horizon.means or "", until) if word)


def tally(vision: Vision, initiatives: Iterable[Initiative], address: str = "") -> Tally:
    """Count initiatives by state, leaving out states that none is in; each count leads to its rows."""
    some = list(initiatives)
    counts = Counter((vision.state(work), *counted_under(vision, work)) for work in some)
    order = list(status_options(vision, some))
    shown = sorted(counts.items(), key=lambda pair: order.index(pair[0][1]))
    return Tally(
        tuple(
            Count(state, number, words, f"{address}?status={value}" if address else "")
            for (state, value, words), number in shown
        )
    )


def short_mark(vision: Vision, initiative: Initiative) -> Line:
    """Draw a title with its mark; a word only where something is wrong."""
    name = vision.state(initiative)
    loud = name in (*TROUBLE, "paused", "dropped", "declined")
    word = STATE_WORDS[name]
    title = replace(go(initiative), strong=is_bet(initiative))
    return (Mark(name, word, quiet=True), " ", title, *((Soft(f" {word}"),) if loud else ()))


def row(vision: Vision, initiative: Initiative) -> Row:
    """Draw an initiative as a row: state, title, pillar, when, owner, and the reason where it slipped."""
    pillar = primary_pillar(vision, initiative)
    small: Line = (
        pillar.name if pillar else Unstated("Pillar not stated"),
        ", ",
        *owner_line(vision, initiative.owners),
        *(("; ", *stale) if (stale := stale_line(vision, initiative)) else ()),
    )
    return Row(
        title=(go(initiative),),
        lead=state_line(vision, initiative.status),
        text=(initiative.summary,) if initiative.summary else (),
        small=small,
        aside=(when_words(initiative.when),),
        hue=hue_of(vision, initiative.pillars[0] if initiative.pillars else None),
    )


def answer_line(vision: Vision, initiative: Initiative, ask: Ask) -> Line:
    """Say whether an ask was acknowledged; that it was not only of open work, and where any ask ever was."""
    if ask.acknowledged:
        return (Mark("done", "Acknowledged"),)
    waits = vision.once(answers_asks) and not vision.is_over(initiative)
    return (Mark("planned", "Not yet acknowledged"),) if waits else ()


def milestone_row(vision: Vision, record: Record, milestone: Milestone) -> Row:
    """Draw a milestone: how its date stands, and since when it is late."""
    due = due_of_piece(vision, record, milestone)
    small: Line = (milestone.note,) if milestone.note else ()
    if due.is_late and milestone.when and milestone.when.end:
        small = (*small, f" {ago(milestone.when.end, vision.today)}")
    return Row(
        (milestone.title or "Milestone",), lead=(due_mark(due),), aside=(when_words(milestone.when),), small=small
    )
