"""Visions of any size, made by rule: the same number gives the same bytes on every machine.

They are as uneven as real ones. Some work has no date, no owner or no outcome; a quarter of it has moved, and says
why; some needs other work, has milestones, lies in two pillars or speaks to an audience.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 11, 22)
PILLARS = ("Product experience", "Platform reliability", "Developer velocity", "Data accessibility", "Security")
TEAMS = (
    *("Checkout", "Search", "Accounts", "Billing", "Messaging", "Maps", "Mobile apps", "Web shop", "Storage"),
    *("Networks", "Identity", "Observability", "Build and release", "Test tools", "Data platform", "Reporting"),
    *("Machine learning", "Privacy", "Partner interfaces", "Service desk", "Depot systems", "Finance systems"),
    *("Fraud", "Accessibility"),
)
OUTCOMES = ("Customers stay", "Promises are kept", "Serving costs less", "Nobody waits", "Trust is earned")
ASPECTS = ("Speed", "Reach", "Quality", "Cost")
RESULTS = ("The slowest tenth is twice as fast", "Half as many people have to ask", "Every team can do it alone")

DEEDS = (
    *("Retire", "Rebuild", "Split", "Move", "Measure", "Open", "Simplify", "Automate", "Rehearse", "Encrypt"),
    *("Publish", "Unify", "Harden", "Shorten", "Replace", "Catalogue", "Translate", "Trace", "Share", "Archive"),
)
THINGS = (
    *("the order queue", "invoice runs", "the address book", "parcel labels", "refund forms", "the nightly load"),
    *("search results", "price lists", "login pages", "the message bus", "test data", "release notes", "audit trails"),
    *("customer letters", "stock counts", "the booking engine", "route plans", "access rights", "usage reports"),
    *("the photo store", "delivery windows", "contract files", "backup copies", "alert rules", "the design library"),
    *("sensor feeds", "shift plans", "partner catalogues", "payment retries", "the service registry", "cost tags"),
    *("consent records", "the ticket queue", "feature flags", "tax tables", "depot screens", "call scripts"),
)
PLACES = (
    *("for small shops", "in every region", "before peak", "without downtime", "for couriers", "on the phone"),
    *("for new teams", "within a minute", "by default", "across brands", "for auditors", "at the depot"),
    *("for partners", "in one place", "outside office hours", "on old devices", "with one owner", "for night shifts"),
)
REASONS = (
    *("The supplier delivers {} later than agreed", "The security review of {} took two rounds"),
    *("Two people who know {} left in spring", "{} turned out to be used by a fourth team"),
    *("Waiting for a decision about {}", "The pilot of {} showed that the load had been guessed too low"),
    *("{} has to be translated first", "Peak came early, and nobody touches {} during peak"),
)
AUDIENCES = ("executives", "product-partners", "engineers")

SETTINGS = """\
title: What we build, and why
organisation: Benchmark
statement: A vision that was made by rule, to be measured.
as-of: 2026-11-22
owner: Technology office
reviewed: 2026-11-20
horizons:
  near: {title: Near term, means: Deliverables, until: 2027-06, near: yes}
  medium: {title: Medium term, means: Capabilities, until: 2028-06}
  long: {title: Long term, means: Platform investments}
audiences:
  executives: {title: Executives, sections: [outcomes, slips, roadmap]}
  product-partners: {title: Product partners, sections: [lands-next, roadmap]}
  engineers: {title: Engineers, sections: [needs, constraints]}
status:
  idea: {approval: proposed, stage: idea}
  planned: {approval: accepted, stage: planned}
  on track: {stage: active, health: on-track}
  at risk: {stage: active, health: at-risk}
  off track: {stage: active, health: off-track}
  paused: {stage: paused}
  done: {approval: accepted, stage: done}
  dropped: {approval: declined, stage: dropped}
tags:
  bet: {title: Bet, words: {strategic-bet: Strategic bet, quick-win: Quick win}}
  touches: {title: Touches, words: {personal-data: Personal data, payments: Payments, partners: Partners}}
"""


def write_vision(root: Path, number: int) -> None:
    """Write a vision with a number of initiatives below ``root``."""
    chance = random.Random(number)  # noqa: S311 - to be the same each time is what is wanted
    content = root / "content"
    _write(content / "vision.yml", SETTINGS)
    for name in PILLARS:
        _write(content / "pillars" / f"{slug(name)}.md", _front(title=name, promise=f"{name} that can be counted on"))
    for name in OUTCOMES:
        _write(content / "outcomes" / f"{slug(name)}.md", _front(title=name, summary=f"{name}, and it can be seen"))
        for aspect in ASPECTS:
            _write(content / "objectives" / f"{slug(name)}-{slug(aspect)}.md", _objective(name, aspect))
    _write(content / "teams.yml", "".join(f"{slug(name)}: {{title: {name}}}\n" for name in TEAMS))
    names = _names(chance, number)
    for place, name in enumerate(names):
        _write(content / "initiatives" / f"{slug(name)}.md", _front(**_initiative(chance, names, place)))


def slug(name: str) -> str:
    """Return the id of a name."""
    return name.lower().replace(" ", "-")


def _names(chance: random.Random, number: int) -> list[str]:
    every = [f"{deed} {thing} {place}" for deed in DEEDS for thing in THINGS for place in PLACES]
    return chance.sample(every, number)


def _objective(outcome: str, aspect: str) -> str:
    lines = "".join(f"  r{number}: {words}\n" for number, words in enumerate(RESULTS, 1))
    return _front(title=f"{outcome}, {aspect.lower()}", serves=slug(outcome)).replace(
        "---\nIt ", f"key-results:\n{lines}---\nIt "
    )


def _initiative(chance: random.Random, names: list[str], place: int) -> dict[str, str]:
    """Return the front matter of an initiative; what it does not state is left out."""
    name = names[place]
    horizon = chance.choices(("near", "medium", "long"), (4, 4, 3))[0]
    start = TODAY + timedelta({"near": -120, "medium": 150, "long": 500}[horizon] + chance.randrange(0, 240))
    end = start + timedelta(chance.randrange(40, 400 if horizon == "long" else 240))
    touches = chance.sample(("personal-data", "payments", "partners"), chance.choice((0, 0, 1, 1, 2)))
    stated = {
        "title": name,
        "summary": f"{name}, so that nobody has to think of it again.",
        "pillars": f"[{', '.join(slug(one) for one in chance.sample(PILLARS, 2 if _often(chance, 10) else 1))}]",
        "horizon": horizon,
        "tags": f"[{', '.join((chance.choice(('strategic-bet', 'quick-win', 'quick-win')), *touches))}]",
        "status": _status(chance, horizon),
    }
    if _often(chance, 88):
        stated["when"] = f"{_vague(chance, start, horizon)} to {_vague(chance, end, horizon)}"
    if _often(chance, 92):
        stated["owner"] = slug(chance.choice(TEAMS))
    if _often(chance, 85):
        stated["serves"] = f"{slug(chance.choice(OUTCOMES))}-{slug(chance.choice(ASPECTS))}/r{chance.randrange(1, 4)}"
    return stated | dict(_more(chance, names, place, start))


def _more(chance: random.Random, names: list[str], place: int, start: date) -> Iterator[tuple[str, str]]:
    """Yield what only some initiatives have: needs, milestones, moves, words for an audience."""
    if place and _often(chance, 30):
        yield "needs", f"[{', '.join({slug(chance.choice(names[:place])) for _ in range(chance.choice((1, 1, 2)))})}]"
    if _often(chance, 30):
        days = [start + timedelta(chance.randrange(0, 200)) for _ in range(chance.choice((1, 2)))]
        one = [
            f"{{title: {chance.choice(('Pilot', 'First team', 'Half of all', 'Load test'))}, when: {day}}}"
            for day in days
        ]
        yield "milestones", f"[{', '.join(one)}]"
    if _often(chance, 25):
        was = start + timedelta(chance.randrange(-60, 60))
        why = chance.choice(REASONS).format(chance.choice(THINGS))
        yield "moved", f'[{{on: 2026-10-05, field: when, from: {was:%Y-%m}, why: "{why[:1].upper()}{why[1:]}."}}]'
    if _often(chance, 25):
        yield "for", f"{{{chance.choice(AUDIENCES)}: Ask for it in the spring round.}}"


def _status(chance: random.Random, horizon: str) -> str:
    if horizon == "near":
        return chance.choices(("on track", "at risk", "off track", "done", "planned", "paused"), (9, 4, 2, 5, 3, 1))[0]
    return chance.choices(("planned", "idea", "on track", "dropped"), (9, 5, 2, 1))[0]


def _vague(chance: random.Random, day: date, horizon: str) -> str:
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    exact = {"near": (5, 4), "medium": (1, 5), "long": (0, 1)}[horizon]
    return chance.choices((f"{day:%Y-%m}", quarter), exact)[0]


def _often(chance: random.Random, percent: int) -> bool:
    return chance.randrange(100) < percent


def _front(**fields: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\n{lines}---\nIt is done when nobody asks about it any more.\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
