"""People: what we do to learn, which skills the work needs, career tracks, rotations, hiring and retention."""

from datetime import date

from sightline.language import plural
from sightline.model.state import Stage
from sightline.model.vision import Vision
from sightline.subjects.frame.entries import foot
from sightline.subjects.frame.record_page import index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    day,
    in_words,
    joined,
    link_words,
    links_line,
    number_words,
    owner_line,
    share_words,
    status_line,
    upper_first,
    when_words,
)
from sightline.subjects.measures.figures import figure
from sightline.subjects.measures.record import Measure
from sightline.subjects.people.record import Action, Held, Practice, Rotation, Skill, Track
from sightline.subjects.people.skills import near_short
from sightline.subjects.people.view import anchor, more_facts, people, skills_section
from sightline.views.inline import Beneath, Go, Line, Mark, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Part
from sightline.views.rows import Fact, Facts, Row, Rows
from sightline.views.texts import Prose
from sightline.views.work import Figures

KINDS = ("practice", "skill", "track", "rotation")


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of people."""
    sections = [
        _glance(scope),
        *(_practice(scope, practice) for practice in scope.vision.of(Practice)),
        skills_section(scope),
        _figures(scope),
        *(_track(scope, track) for track in scope.vision.of(Track)),
        _rotations(scope),
    ]
    lede: Line = ("Aggregates, teams and roles. Nobody is named here, and nobody is measured.",)
    return (index_page(scope, "practice", headline(scope), lede, sections),)


def headline(scope: Scope) -> str:
    """Say which skills are short, and how much of what was to be done after reviews is done."""
    vision = scope.vision
    short_of = sum(near_short(vision, skill) > 0 for skill in vision.of(Skill))
    actions = [each for practice in vision.of(Practice) for each in actions_of(practice)]
    said = []
    if short_of:
        said.append(counted_words(short_of, "skill is short in the near term", "skills are short in the near term"))
    elif vision.of(Skill):
        said.append("the near term has the skills that it needs")
    if actions:
        done = sum(bool(each.done) for each in actions)
        verb = plural(done, "is", "are")
        said.append(f"{share_words(done, len(actions))} actions {verb} done")
    return upper_first("; ".join(said)) if said else "How we learn, and who is needed"


def _glance(scope: Scope) -> Section | None:
    """Say at a glance what is short, what was learnt, and who is elsewhere for a time."""
    vision = scope.vision
    short_of = [skill for skill in vision.of(Skill) if near_short(vision, skill) > 0]
    away = [rotation for rotation in vision.of(Rotation) if vision.standing(rotation.status).stage is Stage.ACTIVE]
    facts = []
    if vision.of(Skill):
        named = joined((Go(one.name, f"people/#{anchor(one)}"),) for one in short_of)
        facts.append(Fact("Short in the near term", named or ("Nothing",), (_gaps(vision, short_of),)))
    if vision.of(Practice):
        last = max((held.on for one in vision.of(Practice) for held in one.held if held.on), default=None)
        times = sum(len(practice.held) for practice in vision.of(Practice))
        facts.append(
            Fact("Learning", (f"Held {times_words(times)}",), ("The last time on ", day(last)) if last else ())
        )
    if vision.of(Rotation):
        teams = joined(link_words(vision, one.to) for one in away if one.to)
        facts.append(
            Fact(
                "Elsewhere for a time",
                (upper_first(counted_words(len(away), "rotation")),),
                ("In ", *teams) if teams else (),
            )
        )
    return Section("glance", "", (Facts(tuple(facts)),), bare=True) if facts else None


def _gaps(vision: Vision, short_of: list[Skill]) -> str:
    """Say by how many people the near term is short."""
    return f"By {people(sum(near_short(vision, one) for one in short_of))}" if short_of else ""


def times_words(number: int) -> str:
    """Say how many times: ``once``, ``twice``, ``four times``."""
    return {1: "once", 2: "twice"}.get(number, f"{in_words(number)} times")


def actions_of(practice: Practice) -> list[Action]:
    """Return what was to be done after a practice was held, the oldest first."""
    return [action for held in practice.held for action in held.actions]


def _practice(scope: Scope, practice: Practice) -> Section:
    """Show a practice: what it is for, how often, when it was held, what was done afterwards and what that fed."""
    vision = scope.vision
    facts = [Fact("What it is for", (practice.summary or Unstated("Not stated"),))]
    facts.append(Fact("How often", (practice.every or Unstated("Not stated"),)))
    if practice.teams:
        facts.append(Fact("Who takes part", links_line(vision, practice.teams)))
    facts.append(Fact("Who sees to it", owner_line(vision, practice.owners)))
    facts += more_facts(scope, practice)
    facts.append(Fact("On record", foot(scope, practice)))
    held = sorted(practice.held, key=lambda each: each.on or date.min, reverse=True)
    rows = Rows(tuple(_held(scope, each) for each in held), "It has not been held yet.")
    html = scope.narrative(practice)
    parts: tuple[Part, ...] = (Facts(tuple(facts), small=True), rows, *((Prose(html),) if html else ()))
    return section(anchor(practice), practice.name, *parts, note=(practice_words(practice),))


def practice_words(practice: Practice) -> str:
    """Say how often a practice was held, and how much of what was to be done is done."""
    actions = actions_of(practice)
    done = sum(bool(each.done) for each in actions)
    held = f"held {times_words(len(practice.held))}" if practice.held else "not held yet"
    return f"{held}, {share_words(done, len(actions))} actions done" if actions else held


def _held(scope: Scope, held: Held) -> Row:
    """Draw one time that it was held: the day, what it was about, the notes, the actions."""
    actions = [Beneath(_action(scope, each)) for each in held.actions]
    return Row(
        title=(held.what or Unstated("Nobody has said what it was about"),),
        lead=(day(held.on),),
        text=tuple(actions),
        aside=link_words(scope.vision, held.evidence) if held.evidence else (Unstated("No notes stated"),),
    )


def _action(scope: Scope, action: Action) -> Line:
    """Draw an action: whether it is done, and what it fed, or goes into."""
    mark = Mark("done" if action.done else "planned", action.title or "Not stated")
    fed = link_words(scope.vision, action.fed) if action.fed else ()
    if action.done:
        return (mark, Soft(", done and fed " if fed else ", done"), *fed)
    return (mark, Soft(", open, goes into " if fed else ", open"), *fed)


def _figures(scope: Scope) -> Section | None:
    """Show the measures that tell something about a practice, a skill, a track or a rotation: hiring, retention."""
    mine = [measure for measure in scope.vision.of(Measure) if is_about_people(measure)]
    shown = Figures(tuple(figure(one, scope.vision.today) for one in mine))
    return (
        section("figures", "Hiring and staying", shown, note=("sums over everybody, never one person",))
        if mine
        else None
    )


def is_about_people(measure: Measure) -> bool:
    """Whether a measure is about a practice, a skill, a track or a rotation."""
    return any(link.target and link.target[0] in KINDS for link in measure.about)


def _track(scope: Scope, track: Track) -> Section:
    """Show a career track, level by level, with how many people are there."""
    rows = tuple(Row((level.title or level.id,), _count(level.people), _said(level.means)) for level in track.levels)
    html = scope.narrative(track)
    parts: list[Part] = [Rows(rows, "No level is stated yet."), *([Prose(html)] if html else [])]
    facts = [
        Fact("For whom", (track.summary or Unstated("Not stated"),), foot(scope, track)),
        *more_facts(scope, track),
    ]
    return Section(
        anchor(track), track.name, (Facts(tuple(facts), small=True), *parts), (total_words(track),), half=True
    )


def _count(number: float | None) -> Line:
    if number is None:
        return (Unstated("Not stated"),)
    return (f"{number_words(number)} {plural(number, 'person', 'people')}",)


def _said(words: str | None) -> Line:
    return (words,) if words else ()


def total_words(track: Track) -> str:
    """Say how many people a track has."""
    stated = [level.people for level in track.levels if level.people is not None]
    return f"{number_words(sum(stated))} people" if stated else ""


def _rotations(scope: Scope) -> Section | None:
    """Show the rotations, the newest first: which role, from where to where, when, what came of it."""
    ordered = sorted(scope.vision.of(Rotation), key=_starts, reverse=True)
    rows = tuple(_rotation(scope, one) for one in ordered)
    note: Line = ("a role moves for a time, and comes back with something",)
    return section("rotations", "Rotations", Rows(rows), note=note) if rows else None


def _starts(rotation: Rotation) -> tuple[date, str]:
    return ((rotation.when and rotation.when.start) or date.min, rotation.id)


def _rotation(scope: Scope, rotation: Rotation) -> Row:
    """Draw a rotation: who goes where, for how long, and what came of it."""
    vision = scope.vision
    way = (
        *(link_words(vision, rotation.origin) if rotation.origin else (Unstated("From where is not stated"),)),
        " to ",
        *(link_words(vision, rotation.to) if rotation.to else (Unstated("where is not stated"),)),
    )
    small: list[Line] = [(rotation.learned,)] if rotation.learned else []
    small += [owner_line(vision, rotation.owners)] if rotation.owners else []
    small += [(fact.label, ": ", *fact.value) for fact in more_facts(scope, rotation)]
    return Row(
        (rotation.role or rotation.name, Soft(", "), *way) if rotation.role else (rotation.name, Soft(", "), *way),
        lead=status_line(vision, rotation.status),
        text=joined(small),
        aside=(when_words(rotation.when),),
        id=anchor(rotation),
        html=scope.narrative(rotation),
    )
