"""People: what we do to learn, which skills the work needs, career tracks, rotations, hiring and retention."""

from collections.abc import Sequence

from sightline.model import BY_NAME, Action, Held, Measure, Practice, Record, Rotation, Skill, Track
from sightline.model.skills import coming, near_short, needed, short
from sightline.pages.figures import figure
from sightline.pages.record import flat, index_page, section
from sightline.pages.registers import foot
from sightline.pages.scope import Scope
from sightline.pages.words import (
    counted,
    counted_words,
    day,
    in_words,
    joined,
    link_words,
    links_line,
    number_words,
    owner_line,
    status_line,
    upper_first,
    when_words,
)
from sightline.views.inline import Beneath, Inline, Line, Mark, Soft, Strong, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Column, Fact, Facts, Figures, Part, Prose, Row, Rows, Table, TableRow

KINDS = ("practice", "skill", "track", "rotation")


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of people."""
    sections = [
        *(_practice(scope, one) for one in scope.vision.practices),
        skills_section(scope),
        _figures(scope),
        *(_track(scope, one) for one in scope.vision.tracks),
        _rotations(scope),
    ]
    lede: Line = ("Aggregates, teams and roles. Nobody is named here, and nobody is measured.",)
    return (index_page(scope, "practice", headline(scope), lede, sections),)


def headline(scope: Scope) -> str:
    """Say which skills are short, and how much of what was to be done after reviews is done."""
    vision = scope.vision
    short_of = [one for one in vision.skills if near_short(vision, one) > 0]
    actions = [each for one in vision.practices for each in actions_of(one)]
    said = []
    if short_of:
        said.append(
            f"{counted_words(len(short_of), 'skill')} {'is' if len(short_of) == 1 else 'are'} short in the near term"
        )
    elif vision.skills:
        said.append("the near term has the skills that it needs")
    if actions:
        done = sum(bool(each.done) for each in actions)
        said.append(f"{in_words(done)} of {counted_words(len(actions), 'lesson')} became something")
    return upper_first("; ".join(said)) if said else "How we learn, and who is needed"


def actions_of(practice: Practice) -> list[Action]:
    """Return what was to be done after a practice was held, the oldest first."""
    return [action for held in practice.held for action in held.actions]


def _anchor(record: Record) -> str:
    return BY_NAME[record.kind].anchor(record.id)


def _practice(scope: Scope, one: Practice) -> Section:
    """Show a practice: what it is for, how often, when it was held, what was done afterwards and what that fed."""
    vision = scope.vision
    held = sorted(one.held, key=lambda each: (each.on is not None, each.on), reverse=True)
    facts = [Fact("How often", (one.every or Unstated("Not stated"),))]
    if one.teams:
        facts.append(Fact("Who takes part", links_line(vision, one.teams)))
    if one.owners:
        facts.append(Fact("Who sees to it", owner_line(vision, one.owners)))
    facts += _own(scope, one)
    rows = Rows(tuple(_held(scope, each) for each in held), "It has not been held yet.")
    html = scope.narrative(one)
    parts: tuple[Part, ...] = (Facts(tuple(facts), small=True), rows, *((Prose(html),) if html else ()))
    intro: tuple[Part, ...] = (Rows((Row((one.summary,)),)),) if one.summary else ()
    small: tuple[Part, ...] = (Rows((Row((), small=foot(scope, one)),)),)
    return section(_anchor(one), one.name, *intro, *parts, *small, note=(practice_words(one),))


def practice_words(one: Practice) -> str:
    """Say how often a practice was held, and how much of what was to be done is done."""
    actions = actions_of(one)
    done = sum(bool(each.done) for each in actions)
    held = f"held {counted_words(len(one.held), 'time')}" if one.held else "not held yet"
    return f"{held}, {in_words(done)} of {counted_words(len(actions), 'action')} done" if actions else held


def _held(scope: Scope, one: Held) -> Row:
    """Draw one time that it was held: the day, what it was about, the notes, the actions."""
    actions = [Beneath(_action(scope, each)) for each in one.actions]
    return Row(
        title=(one.what or Unstated("Nobody has said what it was about"),),
        lead=(day(one.on),),
        text=tuple(actions),
        aside=link_words(scope.vision, one.evidence) if one.evidence else (Unstated("No notes stated"),),
    )


def _action(scope: Scope, one: Action) -> Line:
    mark: Inline = Mark("done", "Done") if one.done else Mark("planned", "Open")
    fed: Line = (Soft(" and fed "), *link_words(scope.vision, one.fed)) if one.fed else ()
    return (mark, " ", one.title or Unstated("Not stated"), *fed)


def _own(scope: Scope, record: Record) -> list[Fact]:
    """Return links and the organisation's own fields of a record as facts."""
    out = [Fact("Reference", (record.ref,))] if record.ref else []
    out += [Fact("Read on", links_line(scope.vision, record.links))] if record.links else []
    return out + [Fact(path, (text,)) for path, text in flat(record.extra)]


def skills_section(scope: Scope) -> Section | None:
    """Show the skills: needed in each horizon, held, being hired, being learnt, and the gap in words."""
    vision = scope.vision
    if not vision.skills:
        return None
    horizons = tuple(Column(one.title or one.id, numeric=True) for one in vision.workspace.horizons)
    columns = (Column("Skill"), *horizons, Column("Held", numeric=True), Column("Coming"), Column("In words"))
    every = sorted(vision.skills, key=lambda one: (-near_short(vision, one), one.id))
    rows = tuple(_skill(scope, one) for one in every)
    table = Table("Skills: people needed by horizon, and people who have them", columns, rows)
    return section("skills", "Skills", table, note=("people needed by horizon, and people who have them",))


def _skill(scope: Scope, one: Skill) -> TableRow:
    vision = scope.vision
    wanted = [needed(one, horizon.id) for horizon in vision.workspace.horizons]
    extra: list[Line] = [(one.summary,)] if one.summary else []
    extra += [(Soft("for "), *links_line(vision, one.needed_by))] if one.needed_by else []
    extra += [(fact.label, ": ", *fact.value) for fact in _own(scope, one)]
    cells: tuple[Line, ...] = (
        (one.name, *(Beneath(line) for line in extra)),
        *(((number_words(each),) if each is not None else (Soft("none stated"),)) for each in wanted),
        (number_words(one.held) if one.held is not None else Unstated("Not stated"),),
        (coming_words(one),),
        gap_line(scope, one),
    )
    return TableRow(cells, id=_anchor(one))


def coming_words(one: Skill) -> str:
    """Say how many people are being hired, and how many are learning."""
    said = [(one.hiring, "being hired"), (one.learning, "learning")]
    return ", ".join(f"{number_words(number)} {words}" for number, words in said if number) or "nobody"


def gap_line(scope: Scope, one: Skill) -> Line:
    """Say in words how far a skill is short, horizon by horizon; those who are coming are counted."""
    vision = scope.vision
    found = [(horizon, short(one, horizon.id)) for horizon in vision.workspace.horizons]
    bad = [(horizon, by) for horizon, by in found if by is not None and by > 0]
    if bad:
        near = any(vision.is_near(horizon.id) for horizon, _ in bad)
        said = ", ".join(f"{people(by)} in the {(horizon.title or horizon.id).lower()}" for horizon, by in bad)
        return (Mark("at-risk" if near else "planned", f"Short by {said}"),)
    if all(by is None for _, by in found):
        return (Unstated("Cannot be judged"),)
    return (Mark("accepted", "Enough, once those who are coming are here" if _waits(scope, one) else "Enough"),)


def _waits(scope: Scope, one: Skill) -> bool:
    """Whether a skill is enough in the near term only with those who are coming."""
    near = [horizon.id for horizon in scope.vision.workspace.horizons if scope.vision.is_near(horizon.id)]
    return any((by := short(one, horizon)) is not None and by + coming(one) > 0 for horizon in near)


def people(number: float) -> str:
    """Say a number of people, spelt where it is small and whole."""
    return in_words(int(number)) if number == int(number) else number_words(number)


def _figures(scope: Scope) -> Section | None:
    """Show the measures that tell something about a practice, a skill, a track or a rotation: hiring, retention."""
    mine = [one for one in scope.vision.measures if is_about_people(one)]
    shown = Figures(tuple(figure(one, scope.vision.today) for one in mine))
    return (
        section("figures", "Hiring and staying", shown, note=("sums over everybody, never one person",))
        if mine
        else None
    )


def is_about_people(measure: Measure) -> bool:
    """Whether a measure is about a practice, a skill, a track or a rotation."""
    return any(link.target and link.target[0] in KINDS for link in measure.about)


def _track(scope: Scope, one: Track) -> Section:
    """Show a career track, level by level, with how many people are there."""
    rows = tuple(
        Row(
            (Strong(level.title or level.id),),
            lead=(
                counted(int(level.people), "person", "people") if level.people is not None else Unstated("Not stated"),
            ),
            text=(level.means,) if level.means else (),
        )
        for level in one.levels
    )
    html = scope.narrative(one)
    parts: list[Part] = [Rows((Row((one.summary,)),))] if one.summary else []
    parts += [Rows(rows, "No level is stated yet.")]
    own = _own(scope, one)
    parts += [Facts(tuple(own), small=True)] if own else []
    parts += [Prose(html)] if html else []
    note: Line = (total_words(one),)
    return Section(_anchor(one), one.name, tuple(parts), note, half=True)


def total_words(one: Track) -> str:
    """Say how many people a track has."""
    stated = [level.people for level in one.levels if level.people is not None]
    return f"{number_words(sum(stated))} people" if stated else ""


def _rotations(scope: Scope) -> Section | None:
    """Show the rotations, the newest first: which role, from where to where, when, what came of it."""
    every: Sequence[Rotation] = scope.vision.rotations
    ordered = sorted(
        every, key=lambda one: ((one.when and one.when.start) is not None, one.when and one.when.start, one.id)
    )
    rows = tuple(_rotation(scope, one) for one in reversed(ordered))
    note: Line = ("a role moves for a time, and comes back with something",)
    return section("rotations", "Rotations", Rows(rows), note=note) if rows else None


def _rotation(scope: Scope, one: Rotation) -> Row:
    vision = scope.vision
    way = (
        *(link_words(vision, one.origin) if one.origin else (Unstated("From where is not stated"),)),
        " to ",
        *(link_words(vision, one.to) if one.to else (Unstated("where is not stated"),)),
    )
    small: list[Line] = [(one.learned,)] if one.learned else []
    small += [(fact.label, ": ", *fact.value) for fact in _own(scope, one)]
    return Row(
        (one.role or one.name, Soft(", "), *way) if one.role else (one.name, Soft(", "), *way),
        lead=status_line(vision, one.status),
        text=joined(small),
        aside=(when_words(one.when),),
        id=_anchor(one),
        html=scope.narrative(one),
    )
