"""The table of skills: people needed by horizon, people who have them, who is coming, and the gap in words."""

from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.subjects.frame.moves import moved_facts
from sightline.subjects.frame.record_page import flat, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import in_words, links_line, number_words, owner_line
from sightline.subjects.people.record import Skill
from sightline.subjects.people.skills import is_enough_soon, near_short, needed, short
from sightline.views.inline import Beneath, Html, Line, Mark, Soft, Unstated
from sightline.views.page import Section
from sightline.views.rows import Column, Fact, Table, TableRow


def skills_section(scope: Scope) -> Section | None:
    """Show the skills: needed in each horizon, held, being hired, being learnt, and the gap in words."""
    vision = scope.vision
    if not vision.of(Skill):
        return None
    horizons = tuple(Column(horizon.title or horizon.id, numeric=True) for horizon in vision.workspace.horizons)
    columns = (Column("Skill"), *horizons, Column("Held", numeric=True), Column("Coming"), Column("In words"))
    every = sorted(vision.of(Skill), key=lambda skill: (-near_short(vision, skill), skill.id))
    words = "People needed by horizon, and people who have the skill"
    table = Table(words, columns, tuple(_row(scope, one) for one in every))
    return section("skills", "Skills", table, note=("people needed by horizon, and people who have the skill",))


def _row(scope: Scope, skill: Skill) -> TableRow:
    """Draw a skill: people needed, people there, people coming."""
    vision = scope.vision
    html = scope.narrative(skill)
    wanted = [needed(skill, horizon.id) for horizon in vision.workspace.horizons]
    cells: tuple[Line, ...] = (
        (skill.name, *(Beneath(line) for line in _about(scope, skill)), *((Html(html),) if html else ())),
        *(((number_words(each),) if each is not None else (Soft("not stated"),)) for each in wanted),
        (number_words(skill.held) if skill.held is not None else Unstated("Not stated"),),
        (coming_words(skill),),
        gap_line(vision, skill),
    )
    return TableRow(cells, id=anchor(skill))


def _about(scope: Scope, skill: Skill) -> list[Line]:
    """Say what a skill is, which work needs it, why, and who sees to it."""
    vision = scope.vision
    lines: list[Line] = [(skill.summary,)] if skill.summary else []
    lines += [(Soft("for "), *links_line(vision, skill.needed_by))] if skill.needed_by else []
    lines += [(f"{_horizon(vision, need.id)}: {need.note}",) for need in skill.needed if need.note]
    lines += [owner_line(vision, skill.owners)] if skill.owners else []
    return lines + [(fact.label, ": ", *fact.value) for fact in more_facts(scope, skill)]


def _horizon(vision: Vision, horizon_id: str) -> str:
    found = vision.horizon(horizon_id)
    return (found.title or found.id) if found else horizon_id


def coming_words(skill: Skill) -> str:
    """Say how many people are being hired, and how many are learning."""
    said = [(skill.hiring, "being hired"), (skill.learning, "learning")]
    return ", ".join(f"{number_words(number)} {words}" for number, words in said if number) or "nobody"


def gap_line(vision: Vision, skill: Skill) -> Line:
    """Say in words how far a skill is short, horizon by horizon; those who are coming are counted."""
    found = [(horizon, short(skill, horizon.id)) for horizon in vision.workspace.horizons]
    bad = [(horizon, by) for horizon, by in found if by is not None and by > 0]
    if bad:
        near = any(vision.is_near(horizon.id) for horizon, _ in bad)
        said = ", ".join(f"{people(by)} in the {_horizon(vision, horizon.id).lower()}" for horizon, by in bad)
        return (Mark("at-risk" if near else "planned", f"Short by {said}"),)
    if all(by is None for _, by in found):
        return (Unstated("Cannot be judged"),)
    return (
        Mark("accepted", "Enough, once those who are coming are here" if is_enough_soon(vision, skill) else "Enough"),
    )


def people(number: float) -> str:
    """Say a number of people, spelt where it is small and whole."""
    return in_words(int(number)) if float(number).is_integer() else number_words(number)


def anchor(record: Record) -> str:
    """Return the anchor of a record on the page of people."""
    return BY_NAME[record.kind].anchor(record.id)


def more_facts(scope: Scope, record: Record) -> list[Fact]:
    """Return links and the organisation's own fields of a record as facts."""
    out = [Fact("Reference", (record.ref,))] if record.ref else []
    out += [Fact("Read on", links_line(scope.vision, record.links))] if record.links else []
    out += moved_facts(record)
    return out + [Fact(path, (text,)) for path, text in flat(record.extra)]
