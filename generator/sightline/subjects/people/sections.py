"""What an audience reads of people."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.people.page import practice_words
from sightline.subjects.people.record import Practice
from sightline.subjects.people.view import skills_section
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Row, Rows


def people(scope: Scope) -> Section:
    """How we learn, and which skills are short."""
    vision = scope.vision
    rows = tuple(
        Row(
            (Go(practice.name, f"people/#practice-{practice.id}"),),
            text=(practice.summary,) if practice.summary else (),
            aside=(practice_words(practice),),
        )
        for practice in vision.of(Practice)
    )
    skills = skills_section(scope)
    parts: tuple[Part, ...] = (Rows(rows, "No practice is recorded yet."), *(skills.parts if skills else ()))
    return section("people", "People", *parts, more=Go("All about people", "people/"))
