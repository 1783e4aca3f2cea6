"""The guide's words on time, gates, people and partners: an example of each, and what the check makes of it."""

from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import section
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.texts import Points, Sample

LIMITS = """\
kinds-of-work: {new: New value, debt: Debt, upkeep: Upkeep}
guardrails:
  floor: {title: Debt and upkeep, kinds: [debt, upkeep], at-least: 30}"""

PERIOD = """\
title: Last quarter of 2026
period: 2026-Q4
level: whole
planned: {new: 60, debt: 20, upkeep: 20}
actual: {new: 72, debt: 11, upkeep: 17}"""

GATE = """\
title: Threat model
horizons: [near]
touches: [personal-data]
evidence: A threat model with its open points
valid-days: 365
approver: Security architecture lead"""

REVIEW = """\
gate: threat-model
initiative: live-map
result: passed
date: 2026-09-30
approver: Security architecture lead
evidence: {title: Threat model 3, url: https://assurance.example/threat-model-3}"""

SKILL = """\
title: Event modelling
needed: {near: 4, medium: 6}
held: 3
learning: 1
needed-by: [live-map]"""

PARTNER = """\
title: Map provider
supports: [live-map]
contract-ends: 2027-03-31
notice: 3 months
exit: A second provider is tried for a quarter, then takes over."""

TIME = (
    "Shares are per cent. What is left out is not stated, and never nought.",
    "`level` is `whole`, `stage` or `team`. Guardrails hold for the whole, unless they say `level: team`.",
    "A guardrail says `at-least` or `at-most`, or both; a share outside of it is a finding.",
)

GATES = (
    "A gate with `horizons` and `touches` asks work that is in one of the horizons and has one of the tags; with one "
    "of the two, that one decides.",
    "Near work that a gate asks, and that nobody has looked at, is an error: write a review with its result, or with "
    "the day on which it is `booked`. Work that is done, dropped, paused or an idea is not asked.",
    "A waiver says its `reason` and `until` when it holds. Nobody passes their own work.",
)

PEOPLE = (
    "Skills count people and name none: `needed` in each horizon, against `held`, `hiring` and `learning`.",
    "A practice lists under `held` on which days it was held; what was to be done afterwards stands under `actions`.",
    "A partner's `supports` says what relies on it. Near work that lands on the last day of its contract, or later, "
    "is a finding.",
)


def means() -> Section:
    """Say how time, gates, people and partners are written."""
    return section(
        "time-gates-people",
        "Time, gates, people and partners",
        Sample(LIMITS, "content/vision.yml"),
        Sample(PERIOD, "content/capacity/2026-q4.yml"),
        Points(tuple(line(one) for one in TIME)),
        Sample(GATE, "content/gates/threat-model.yml"),
        Sample(REVIEW, "content/reviews/live-map-threat-model.yml"),
        Points(tuple(line(one) for one in GATES)),
        Sample(SKILL, "content/skills/event-modelling.yml"),
        Sample(PARTNER, "content/partners/map-provider.yml"),
        Points(tuple(line(one) for one in PEOPLE)),
        more=Go("Every field", "guide/fields/#capacity"),
    )
