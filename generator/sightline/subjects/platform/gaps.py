"""The gap map: which near work is held back by which capability."""

from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import about_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, upper_first
from sightline.subjects.platform.facts import waits
from sightline.subjects.platform.record import Capability
from sightline.subjects.platform.view import TABS, held_back, maturity_line, use_line
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import row as initiative_row
from sightline.views.inline import Line
from sightline.views.page import Page, Section
from sightline.views.rows import Group, Groups, Row, Rows
from sightline.views.texts import Tabs


def nothing_waits(vision: Vision) -> str:
    """Return what is said where no near work is held back: that it need not, or that none says what it needs."""
    near = (initiative for initiative in vision.of(Initiative) if vision.is_near(initiative.horizon))
    if any(isinstance(vision.target(link), Capability) for one in near for link in one.needs):
        return "No near-term work is held back by the platform"
    return "No near-term work says what it needs of the platform"


def arrange(scope: Scope) -> Page:
    """Show which near work waits for which capability, the most blocking first."""
    vision = scope.vision
    gaps = [(waits(vision, capability), capability) for capability in vision.of(Capability)]
    gaps = sorted((gap for gap in gaps if gap[0]), key=lambda gap: (-len(gap[0]), gap[1].id))
    blocked = {one.key for work, _ in gaps for one in work}
    headline = (
        f"{upper_first(held_back(len(blocked), beside=len(gaps)))} by "
        f"{counted_words(len(gaps), 'capability', 'capabilities', beside=len(blocked))}"
        if gaps
        else nothing_waits(vision)
    )
    groups = tuple(
        Group(len(work), one.name, tuple(initiative_row(vision, each) for each in work), one.id) for work, one in gaps
    )
    early = tuple(
        Row(
            (go(one),),
            lead=maturity_line(vision, one),
            text=(one.summary,) if one.summary else (),
            aside=use_line(vision, one),
        )
        for one in vision.of(Capability)
        if one.wanted and one.maturity != one.wanted
    )
    sections = [
        Section("views", "", (Tabs(TABS, "platform/gaps/"),), bare=True),
        section("waiting", "What holds near-term work back", Groups(groups, f"{nothing_waits(vision)}.")),
        section("maturity", "Less mature than wanted", Rows(early)) if early else None,
    ]
    lede: Line = ("A gap is a capability that near-term work needs and that is not there yet, or is strained.",)
    return about_page(scope, "platform/gaps/", "Gap map", headline, lede, sections)
