"""One page for each initiative: in short, how it stands, why we do it, when, what it needs."""

from sightline.dates.reading import in_words as date_in_words
from sightline.language import plural
from sightline.model.due import Due, due_of
from sightline.model.kinds import address_of
from sightline.model.record import Record
from sightline.model.state import Stage
from sightline.model.vision import Vision
from sightline.subjects.capacity.allocations import takes_line
from sightline.subjects.frame.confirmed import stale_line
from sightline.subjects.frame.moves import move_callout
from sightline.subjects.frame.record_page import (
    Head,
    half,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    day,
    due_mark,
    go,
    hue_of,
    joined,
    link_words,
    owner_line,
    party,
    scale_line,
    status_line,
    tag_title,
    upper_first,
    when_words,
)
from sightline.subjects.gates.gates_of_one import gates_section, trouble_words
from sightline.subjects.platform.facts import Use, is_there, use_of
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.delay_words import plan_words
from sightline.subjects.roadmap.facts import is_linked
from sightline.subjects.roadmap.record import Ask, Initiative
from sightline.subjects.roadmap.view import answer_line, milestone_row, short_mark
from sightline.subjects.sight.ladder import ladder
from sightline.views.inline import Go, Inline, Line, Mark, Soft, Strong, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Row, Rows
from sightline.views.texts import Points
from sightline.views.work import Ladder

STAGES = (("idea", "Idea"), ("planned", "Planned"), ("active", "Under way"), ("done", "Done"))


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return one page for each initiative."""
    return tuple(arrange_one(scope, initiative) for initiative in scope.vision.of(Initiative))


def arrange_one(scope: Scope, initiative: Initiative) -> Page:
    """Show one initiative."""
    vision = scope.vision
    head = Head(
        lede=(initiative.summary,) if initiative.summary else (),
        aside_label="In short",
        aside=in_short(scope, initiative),
        hue=hue_of(vision, initiative.pillars[0] if initiative.pillars else None),
        crumbs=tuple(
            Go(str(record.name), address_of(record)) for record in [vision.target(initiative.pillars[0])] if record
        )
        if initiative.pillars
        else (),
        eyebrow=horizon_line(vision, initiative),
        tags=joined(
            (((Strong if tag == "strategic-bet" else Soft)(tag_title(vision, tag)),) for tag in initiative.tags), "  "
        ),
    )
    sections = [
        Section("standing", "", (standing_facts(vision, initiative),), bare=True),
        half("line-of-sight", "Line of sight", Ladder(ladder(scope, initiative)), note=("why we do it",))
        if vision.once(is_linked)
        else None,
        when_section(vision, initiative),
        for_section(vision, initiative),
        narrative(scope, initiative, "In detail"),
        needs_section(scope, initiative),
        holds_back_section(scope, initiative),
        asks_section(vision, initiative),
        gates_section(scope, initiative),
        constraints_section(initiative),
        tasks_section(vision, initiative),
        because_section(vision, initiative),
        updates_section(scope, initiative),
        said_section(scope, initiative),
        related_section(vision, initiative),
    ]
    return record_page(scope, initiative, head, sections)


def horizon_line(vision: Vision, initiative: Initiative) -> Line:
    """Say the horizon."""
    horizon = vision.horizon(initiative.horizon)
    return (horizon.title or horizon.id,) if horizon else (Unstated("Horizon not stated"),)


def in_short(scope: Scope, initiative: Initiative) -> Line:
    """Say in a sentence or two how it stands, when it lands, and what is missing."""
    vision = scope.vision
    name = vision.state(initiative)
    if vision.is_over(initiative) or name == "paused":
        return (f"{upper_first(name)}. {plan_words(vision, initiative)}".strip(),)
    words: list[Inline] = []
    if moved := plan_words(vision, initiative):
        words.append(f"{moved} ")
    words.append(expected(vision, initiative))
    late = waiting_for(scope, initiative)
    if late:
        words.append(f"It waits for {', '.join(record.name for record in late)}. ")
    if weak := strained(scope, initiative):
        names = ", ".join(record.name for record in weak)
        words.append(f"It leans on {names}, {plural(len(weak), 'which is', 'all')} strained. ")
    if vision.once(is_linked) and not scope.reach.reaches(initiative.key):
        words.append("It has no line of sight to an outcome yet.")
    words.append(trouble_words(scope, initiative))
    if any(owner.kind.value == "wanted" for owner in initiative.owners):
        words.append(" Help is wanted.")
    return tuple(words)


def expected(vision: Vision, initiative: Initiative) -> str:
    """Say by when it is expected, or was: the end of a span of which both ends are stated."""
    if initiative.when is None:
        return "Nobody has stated when it lands. "
    late = due_of(vision, initiative, initiative.when).is_late
    end = date_in_words(initiative.when.text).rpartition(" to ")[2]
    by = "by " if initiative.when.end else ""
    return f"{'It was due' if late else 'Expected'} {by}{end}. "


def waiting_for(scope: Scope, initiative: Initiative) -> list[Record]:
    """Return what an initiative needs and cannot have yet."""
    return [
        record
        for link in initiative.needs
        if (record := scope.vision.target(link)) and not is_met(scope.vision, record)
    ]


def is_met(vision: Vision, record: Record) -> bool:
    """Whether something that is needed is there: a capability, strained or not, or an initiative that is done."""
    if isinstance(record, Initiative):
        return vision.standing(record.status).stage is Stage.DONE
    return is_there(vision, record) if isinstance(record, Capability) else True


def strained(scope: Scope, initiative: Initiative) -> list[Record]:
    """Return the capabilities that an initiative needs and that are there, but below their promise or in trouble."""
    found = [record for link in initiative.needs if isinstance(record := scope.vision.target(link), Capability)]
    return [record for record in found if use_of(scope.vision, record) is Use.STRAINED]


def standing_facts(vision: Vision, initiative: Initiative) -> Facts:
    """Show approval, stage and health side by side; they do not replace each other."""
    standing = vision.standing(initiative.status)
    stage = standing.stage
    places = [name for name, _ in STAGES]
    here = places.index(stage.value) if stage and stage.value in places else -1
    steps = tuple(
        (word, "here" if number == here else "past" if number < here else "ahead")
        for number, (_, word) in enumerate(STAGES)
    )
    facts = [
        Fact("Approval", scale_line(vision, initiative.status, "approval")),
        Fact("Stage", scale_line(vision, initiative.status, "stage"), steps=steps if here >= 0 else ()),
        Fact("Health", scale_line(vision, initiative.status, "health"), stale_line(vision, initiative)),
    ]
    if not initiative.status:
        return Facts((Fact("Approval, stage and health", (Unstated("Not stated"),)),))
    unread = tuple(word for word in initiative.status if vision.standing((word,)).is_silent)
    if unread:
        facts.append(Fact("As written", status_line(vision, unread)))
    return Facts(tuple(facts))


def when_section(vision: Vision, initiative: Initiative) -> Section:
    """Show when it lands in the author's words, how the plan moved and why, and the milestones."""
    due = due_of(vision, initiative, initiative.when)
    stands: Line = () if due in (Due.AHEAD, Due.UNPLACED) else (due_mark(due),)
    verb = "Runs " if initiative.when and " to " in date_in_words(initiative.when.text) else "Lands "
    rows = [Row((verb, when_words(initiative.when)), lead=stands, small=horizon_line(vision, initiative))]
    rows += [Row(("Takes ", *taken), small=("of the whole's time",))] if (taken := takes_line(initiative)) else []
    rows += [milestone_row(vision, initiative, milestone) for milestone in initiative.milestones]
    callouts = tuple(move_callout(move) for move in initiative.moved)
    return half("when", "When", *callouts, Rows(tuple(rows)))


def for_section(vision: Vision, initiative: Initiative) -> Section | None:
    """Show what the initiative says to each audience."""
    named = {audience.id: audience.title or audience.id for audience in vision.workspace.audiences}
    rows = tuple(
        Row((note.text or "",), lead=(Go(named[note.id], f"for/{note.id}/") if note.id in named else note.id,))
        for note in initiative.audience_notes
    )
    return section("for", "What it means", Rows(rows), note=("for each who asks",)) if rows else None


def needs_section(scope: Scope, initiative: Initiative) -> Section | None:
    """Show what it needs, and whether that is there."""
    if not initiative.needs:
        return None
    return half(
        "needs",
        "Needs",
        Rows(tuple(need_row(scope, record) for link in initiative.needs if (record := scope.vision.target(link)))),
    )


def need_row(scope: Scope, record: Record) -> Row:
    """Draw something that is needed: met, or waited for."""
    vision = scope.vision
    met = is_met(vision, record)
    weak = isinstance(record, Capability) and use_of(vision, record) is Use.STRAINED
    lead: Inline = Mark("at-risk", "Strained") if weak else Mark("done", "Met") if met else Mark("planned", "Waits")
    landing = getattr(record, "available", None) or getattr(record, "when", None)
    small: Line = owner_line(vision, record.owners)
    return Row(
        (go(record), Soft(f", {record.kind}")),
        lead=(lead,),
        small=small,
        aside=(when_words(landing),) if not met else (),
    )


def holds_back_section(scope: Scope, initiative: Initiative) -> Section | None:
    """Show what waits for this."""
    waiting = scope.vision.linking(Initiative, "needs", to=initiative.key)
    rows = tuple(Row(short_mark(scope.vision, other), aside=(when_words(other.when),)) for other in waiting)
    return half("holds-back", "Holds back", Rows(rows)) if rows else None


def asks_section(vision: Vision, initiative: Initiative) -> Section | None:
    """Show what is asked of other teams, and whether they said yes."""
    rows = tuple(ask_row(vision, initiative, ask) for ask in initiative.asks)
    return half("asks", "Asks of other teams", Rows(rows)) if rows else None


def ask_row(vision: Vision, initiative: Initiative, ask: Ask) -> Row:
    """Draw one ask, with the day on which it was acknowledged."""
    answer = answer_line(vision, initiative, ask)
    answer = (*answer, " ", day(ask.acknowledged)) if ask.acknowledged else answer
    of: Inline = party(vision, ask.of) if ask.of else Unstated("Team not stated")
    return Row((ask.what or "",), lead=(of,), small=(f"Size: {ask.size}",) if ask.size else (), aside=answer)


def constraints_section(initiative: Initiative) -> Section | None:
    """Show what an engineer must hold to."""
    return (
        half("constraints", "Constraints for engineers", Points(tuple((text,) for text in initiative.constraints)))
        if initiative.constraints
        else None
    )


def tasks_section(vision: Vision, initiative: Initiative) -> Section | None:
    """Show its pieces."""
    rows = tuple(
        Row(
            (task.title or "",),
            lead=(Mark("done", "Done") if task.done else Mark("planned", "Open"),),
            aside=(party(vision, task.owner),) if task.owner else (),
        )
        for task in initiative.tasks
    )
    return half("tasks", "Pieces", Rows(rows)) if rows else None


def because_section(vision: Vision, initiative: Initiative) -> Section | None:
    """Show which even-over lines and trade-offs settled it."""
    rows = tuple(Row(link_words(vision, link)) for link in initiative.because)
    return half("because", "Settled by", Rows(rows)) if rows else None


def related_section(vision: Vision, initiative: Initiative) -> Section | None:
    """Show what it replaces, and other records worth reading with it."""
    rows = [Row(link_words(vision, link), lead=("Continues",)) for link in initiative.replaces]
    rows += [Row(link_words(vision, link), lead=("See also",)) for link in initiative.related]
    return half("related", "Related", Rows(tuple(rows))) if rows else None
