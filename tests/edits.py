"""Single edits of the reference: what each means, and what it means to take it back."""

from typing import NamedTuple


class Edit(NamedTuple):
    """One edit of one file, with the kind of change that it is, and that of taking it back."""

    file: str
    old: str
    new: str
    kind: str
    back: str
    way: str


MAP, TAP, MESH = (f"initiatives/{name}.md" for name in ("live-map", "one-tap-rebooking", "service-mesh"))
ANSWER, MEASURES, VISION = "objectives/answer-in-a-second.md", "measures.yml", "vision.yml"
CONTACTS = "  target: at most 12 in a thousand\n  due: 2027-Q4\n  owner: Head of customer contact\n"
BOTH = "serves: [answer-in-a-second/contacts, answer-in-a-second/tracking]\n"

EDITS = (
    # time
    Edit(MAP, "horizon: near", "horizon: medium", "slipped", "sooner", "horizon"),
    Edit(MAP, "horizon: near\n", "", "vaguer", "sharper", "horizon"),
    Edit(TAP, "when: FY27-Q2\nstatus", "when: FY27-Q3\nstatus", "slipped", "sooner", "when"),
    Edit(TAP, "when: FY27-Q2\nstatus", "status", "vaguer", "sharper", "when"),
    Edit(TAP, "when: FY27-Q2\nstatus", "when: some day\nstatus", "vaguer", "sharper", "when"),
    Edit(TAP, "when: 2027-04", "when: 2027-05", "milestone-slipped", "sooner",
         "milestones/Tomorrow instead of today/when"),
    Edit(TAP, "one city, when: 2027-02", "one city, when: 2027-02, done: yes", "milestone-met", "fact",
         "milestones/Neighbour and shop in one city/done"),
    Edit("decisions/renew-the-map.md", "by: 2027-01-31", "by: 2027-02-28", "slipped", "sooner", "by"),
    Edit("capabilities/identity.md", "available: 2025-Q2", "available: 2025-Q3", "slipped", "sooner", "available"),
    Edit(ANSWER, "period: 2026-07 to 2027-12", "period: 2026-07 to 2028-03", "slipped", "sooner", "period"),
    # promise
    Edit(MEASURES, "at most 12 in a thousand", "at most 14 in a thousand", "target-eased", "target-raised", "target"),
    Edit(MEASURES, "at least 99.5 %", "at least 99 %", "target-eased", "target-raised", "target"),
    Edit(MEASURES, "  target: at least 99.5 %\n", "", "target-eased", "target-raised", "target"),
    Edit(MEASURES, "at least 99.5 %", "99.5 % or more", "target-reworded", "target-reworded", "target"),
    Edit(MEASURES, CONTACTS, CONTACTS.replace("2027-Q4", "2028-Q1"), "due-later", "sooner", "due"),
    Edit(MEASURES, "in a thousand\n  better: lower", "'%'\n  better: lower", "unit-changed", "unit-changed", "unit"),
    Edit(ANSWER, "target: at least 70 %", "target: at least 60 %", "target-eased", "target-raised",
         "key-results/rebook-share/target"),
    Edit(ANSWER, "target: at most 1 s", "target: at most 1 min", "unit-changed", "unit-changed",
         "key-results/tracking/target"),
    Edit(ANSWER, "from: 42", "from: 50", "baseline-changed", "baseline-changed", "key-results/rebook-share/from"),
    Edit(ANSWER, "due: 2027-Q4", "due: 2028-Q1", "due-later", "sooner", "key-results/contacts/due"),
    # health
    Edit(TAP, "status: [approved, on track]", "status: [approved, at risk]", "worse", "better", "status"),
    Edit(TAP, "status: [approved, on track]", "status: [approved, paused]", "paused", "returned", "status"),
    Edit(TAP, "status: [approved, on track]", "status: dropped", "dropped", "returned", "status"),
    Edit(TAP, "status: [approved, on track]", "status: done", "finished", "returned", "status"),
    Edit(MESH, "status: planned", "status: idea", "state", "approved", "status"),
    # who and why
    Edit(MESH, "owner: security-assurance", "owner: platform", "owner", "owner", "owners"),
    Edit(MESH, "owner: security-assurance\n", "", "owner-lost", "owner", "owners"),
    Edit(MESH, "pillar: security-and-trust", "pillar: platform-reliability", "pillar", "pillar", "pillars"),
    Edit(MESH, "serves: [earn-lasting-trust]", "serves: [no-one-waits]", "serves", "serves", "serves"),
    Edit(MESH, "serves: [earn-lasting-trust]\n", "", "sight-lost", "sight-found", "serves"),
    Edit(MAP, BOTH, "serves: [answer-in-a-second/contacts]\n", "serves", "serves", "serves"),
    Edit(ANSWER, "serves: [keep-customers, no-one-waits]\n", "", "sight-lost", "sight-found", "serves"),
    Edit(MESH, "needs: [identity, secrets-rotation]", "needs: [identity, secrets-rotation, observability]",
         "need-added", "fact", "needs"),
    Edit("initiatives/evacuation-drills.md", "needs: [", "needs: [error-budgets, ", "need-added", "need-met", "needs"),
    Edit("initiatives/proof-of-control.md", "what: Bring labels into the pipeline",
         "acknowledged: 2026-11-20\n    what: Bring labels into the pipeline", "need-met", "fact",
         "asks/1/acknowledged"),
    # evidence
    Edit(ANSWER, "now: 57", "now: 61", "reading-added", "reading-added", "key-results/rebook-share/now"),
    Edit("measures/retention.csv", "2025-Q2,89.3,,", "2025-Q2,89.9,,", "reading-rewritten", "reading-rewritten",
         "series/2025-Q2"),
    Edit("measures/retention.csv", "2025-Q2,89.3,,\n", "", "reading-rewritten", "reading-added", "series/2025-Q2"),
    # assurance
    Edit("reviews.yml", "result: passed\n  date: 2026-05-14", "result: failed\n  date: 2026-05-14", "gate-lapsed",
         "gate-passed", "result"),
    Edit("reviews.yml", "result: passed\n  date: 2026-05-14", "result: waived\n  date: 2026-05-14", "waiver-given",
         "gate-passed", "result"),
    Edit("reviews.yml", "until: 2027-01-31", "until: 2027-03-31", "waiver-extended", "fact", "until"),
    Edit("gates.yml", "approver: Security architecture lead", "approver: Ethics board", "approver-changed",
         "approver-changed", "approver"),
    # capacity
    Edit("capacity/2026-q4.md", "planned: {new: 50, platform: 20", "planned: {new: 48, platform: 22", "plan-shifted",
         "plan-shifted", "planned"),
    Edit("capacity/2026-q4.md", "debt: 4, upkeep: 9", "debt: 12, upkeep: 9", "reading-rewritten", "reading-rewritten",
         "actual"),
    Edit(VISION, "kinds: [debt, upkeep]\n    at-least: 20", "kinds: [debt, upkeep]\n    at-least: 15",
         "guardrail-loosened", "fact", "guardrails/debt-floor/at-least"),
    Edit(VISION, "at-most: 10", "at-most: 12", "guardrail-loosened", "fact", "guardrails/unplanned-limit/at-most"),
    Edit(VISION, "running: 2", "running: 3", "guardrail-loosened", "fact", "guardrails/team-floor/running"),
    Edit(VISION, "kinds: [learning]", "kinds: [learning, upkeep]", "guardrail-loosened", "fact",
         "guardrails/learning-floor/kinds"),
    Edit(VISION, "accepted:\n", "rules:\n  move-in-future: finding\naccepted:\n", "rule-loosened", "fact",
         "rules/move-in-future"),
    Edit(VISION, "until: 2027-06-30", "until: 2027-09-30", "exception-added", "fact",
         "accepted/no-line-of-sight initiative/secrets-rotation"),
    # decisions
    Edit("decisions/renew-the-map.md", "by: 2027-01-31", "by: 2027-01-31\ndecided: 2026-11-20\noutcome: One year.",
         "decided", "reopened", "decided"),
    # words
    Edit(MAP, "title: Live parcel map in every app", "title: Live map", "retitled", "retitled", "title"),
    Edit(MAP, "[It waited]", "It was late. [It waited]", "words", "words", "text"),
    Edit(MAP, "sees the van", "sees a van", "words", "words", "summary"),
    Edit(MAP, "reviewed: 2026-11-18", "reviewed: 2026-11-20", "confirmed", "confirmed", "reviewed"),
    Edit(MAP, "tags: [strategic-bet, new,", "tags: [quick-win, new,", "fact", "fact", "tags"),
    # past
    Edit(MAP, "why: Waited two weeks", "why: Waited four weeks", "past-rewritten", "past-rewritten", "moved"),
)  # fmt: skip
