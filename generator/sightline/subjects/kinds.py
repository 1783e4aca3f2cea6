"""The table of kinds: the order here is the order in the guide and in the editor schema."""

from sightline.model.kinds import Kind, declare
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.decisions.record import Decision, NotDoing, Risk, TradeOff
from sightline.subjects.gates.record import Gate, Review, oldest_first
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import Objective
from sightline.subjects.outcomes.record import Outcome, outcome_place
from sightline.subjects.pages.record import Page
from sightline.subjects.partners.record import Partner
from sightline.subjects.people.record import Practice, Rotation, Skill, Track
from sightline.subjects.pillars.record import Pillar, pillar_place
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Team, Term
from sightline.subjects.updates.record import Story, Update, newest_first

declare(
    Kind("outcome", "Outcomes", Outcome, "outcomes", "outcomes/", paged=True, order=outcome_place),
    Kind("objective", "Objectives", Objective, "objectives", "objectives/", paged=True),
    Kind("pillar", "Pillars", Pillar, "pillars", "pillars/", paged=True, order=pillar_place),
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
    Kind("update", "Updates", Update, "updates", "updates/", paged=True, order=newest_first),
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
    Kind("review", "Reviews", Review, "reviews", "responsible-technology/reviews/", paged=False, order=oldest_first),
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
