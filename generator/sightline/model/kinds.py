"""The table of kinds: the order here is the order in the guide and in the editor schema."""

from dataclasses import dataclass

from sightline.model.assurance import Gate, Review
from sightline.model.ledger import Capacity
from sightline.model.people import Partner, Practice, Rotation, Skill, Track
from sightline.model.record import Kind, Record
from sightline.model.strategy import Measure, Objective, Outcome, Pillar
from sightline.model.talk import Decision, NotDoing, Risk, Story, Team, Term, TradeOff, Update
from sightline.model.work import Capability, Initiative


@dataclass(frozen=True, kw_only=True)
class Page(Record):
    """A page of prose that belongs to no kind."""


KINDS: tuple[Kind, ...] = (
    Kind("outcome", "Outcomes", Outcome, "outcomes", "outcomes/", paged=True),
    Kind("objective", "Objectives", Objective, "objectives", "objectives/", paged=True),
    Kind("pillar", "Pillars", Pillar, "pillars", "pillars/", paged=True),
    Kind(
        "initiative",
        "Initiatives",
        Initiative,
        "initiatives",
        "roadmap/",
        paged=True,
        base="initiatives/",
        label="Roadmap",
    ),
    Kind(
        "capability",
        "Capabilities",
        Capability,
        "capabilities",
        "platform/",
        paged=True,
        reserved=("gaps",),
        label="Platform",
    ),
    Kind(
        "measure",
        "Measures",
        Measure,
        "measures",
        "measures/",
        paged=True,
        reserved=("engineering", "business", "table"),
    ),
    Kind(
        "capacity",
        "Capacity",
        Capacity,
        "capacity",
        "capacity/",
        paged=False,
        reserved=(
            *("planned-and-actual", "in-words", "by-team", "taken", "debt-funded", "debt-not-funded"),
            *("ledger", "ledger-of-teams", "other", "period-by-period"),
        ),
    ),
    Kind("update", "Updates", Update, "updates", "updates/", paged=True),
    Kind("story", "Stories", Story, "stories", "stories/", paged=True),
    Kind(
        "decision",
        "Decisions",
        Decision,
        "decisions",
        "decisions/",
        paged=False,
        reserved=("narrow", "wanted", "made"),
    ),
    Kind("risk", "Risks", Risk, "risks", "risks/", paged=False, reserved=("all",)),
    Kind(
        "gate",
        "Gates",
        Gate,
        "gates",
        "responsible-technology/",
        paged=False,
        label="Responsible technology",
    ),
    Kind("review", "Reviews", Review, "reviews", "responsible-technology/reviews/", paged=False),
    Kind("trade-off", "Trade-offs", TradeOff, "trade-offs", "trade-offs/", paged=False),
    Kind("not-doing", "Not doing", NotDoing, "not-doing", "not-doing/", paged=False),
    Kind("practice", "Practices", Practice, "practices", "people/", paged=False, prefix="practice-", label="People"),
    Kind("skill", "Skills", Skill, "skills", "people/", paged=False, prefix="skill-"),
    Kind("track", "Tracks", Track, "tracks", "people/", paged=False, prefix="track-"),
    Kind("rotation", "Rotations", Rotation, "rotations", "people/", paged=False, prefix="rotation-"),
    Kind("partner", "Partners", Partner, "partners", "partners/", paged=False),
    Kind("term", "Glossary", Term, "terms", "glossary/", paged=False),
    Kind("team", "Teams", Team, "teams", "teams/", paged=False),
    Kind("page", "Pages", Page, "pages", "pages/", paged=True),
)

BY_NAME = {kind.name: kind for kind in KINDS}
BY_FOLDER = {kind.folder: kind for kind in KINDS}


def address_of(record: Record) -> str:
    """Return the address of a record, from the site's root."""
    return BY_NAME[record.kind].address(record.id)
