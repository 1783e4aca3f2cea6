"""A record under a new id is told as renamed where it says so, else proposed; and never guessed."""

import random
from dataclasses import replace

from making import link, record, vision, when
from sightline.changes import compare
from sightline.changes.pairs import pair, proposals
from sightline.model.change import Sides
from sightline.model.values import Body
from sightline.problems import Location

VERBS = [
    "Retire",
    "Rebuild",
    "Split",
    "Move",
    "Measure",
    "Open",
    "Simplify",
    "Automate",
    "Rehearse",
    "Encrypt",
    "Publish",
    "Unify",
    "Harden",
    "Shorten",
]
THINGS = [
    "orders",
    "invoices",
    "addresses",
    "labels",
    "refunds",
    "search",
    "prices",
    "logins",
    "events",
    "tests",
    "letters",
    "stock",
    "routes",
    "rights",
]
PLACES = [
    "shops",
    "regions",
    "peak",
    "downtime",
    "couriers",
    "phones",
    "teams",
    "brands",
    "auditors",
    "depots",
    "partners",
    "nights",
    "devices",
    "owners",
]
TEAMS = [
    "Checkout",
    "Search",
    "Accounts",
    "Billing",
    "Messaging",
    "Maps",
    "Storage",
    "Networks",
    "Identity",
    "Build",
    "Reporting",
    "Privacy",
]


def made(chance, number):
    """Make an initiative that states about as many facts as one of a person's does."""
    verb, thing, place = chance.choice(VERBS), chance.choice(THINGS), chance.choice(PLACES)
    return record(
        f"initiative/work-{number}",
        title=f"{verb} {thing} for {place} {number}",
        summary=f"Whoever needs {thing} has them for {place}, and {number} people notice.",
        pillars=(f"pillar/{chance.choice(PLACES)}",),
        horizon=chance.choice(["near", "medium", "long"]),
        when=f"{chance.randint(2027, 2029)}-Q{chance.randint(1, 4)}",
        status=chance.choice(["planned", "on track", "at risk"]),
        owner=chance.choice(TEAMS),
        serves=(f"objective/{chance.choice(THINGS)}/{chance.choice(PLACES)}",),
        needs=[f"capability/{chance.choice(THINGS)}" for _ in range(chance.randint(0, 3))],
        tags=tuple(chance.sample(["debt", "new", "upkeep", "personal-data"], 2)),
        body=Body(f"{verb} comes first.\n\nThen {thing} of {number}, for {place}.", Location("content/x.md")),
    )


def changed(old, chance):
    """Return a record with some facts changed as well: at most a title and two others."""
    facts = {
        "title": f"{chance.choice(VERBS)} {old.title.split()[1]} anew",
        "horizon": "medium" if old.horizon != "medium" else "long",
        "when": when("2030-Q1"),
        "status": ("off track",),
    }
    return replace(old, **{name: facts[name] for name in chance.sample(sorted(facts), chance.randint(1, 3))})


def test_eighty_renames_among_five_hundred_drops_and_additions():
    """Each step of the history renames two records, of which one changes facts too, and drops and adds others."""
    wrong, proposed = 0, 0
    chance = random.Random(12)
    number = 0
    for _ in range(40):
        renamed = {}
        gone, come = [], []
        for position in range(2):
            old = made(chance, number := number + 1)
            new = replace(changed(old, chance) if position else old, id=f"other-{number}")
            renamed[old.key] = new.key
            gone.append(old)
            come.append(new)
        dropped = chance.randint(4, 8)
        gone += [made(chance, number := number + 1) for _ in range(dropped)]
        come += [made(chance, number := number + 1) for _ in range(12 - dropped)]
        chance.shuffle(gone)
        chance.shuffle(come)
        found = {old: new.key for old, new in proposals(gone, come).items()}
        wrong += sum(renamed.get(old) != new for old, new in found.items())
        proposed += sum(renamed.get(old) == new for old, new in found.items())
    assert wrong == 0
    assert proposed >= 74


def told(before, after, former=None):
    earlier, later = vision(*before), vision(*after)
    return [
        (change.kind, change.on, change.hint != "")
        for change in compare(Sides(earlier, replace(later, former=former or {})))
    ]


OLD = made(random.Random(1), 1)
NEW = replace(OLD, id="other")


def test_a_record_that_names_its_former_id_is_renamed_and_compared():
    later = replace(NEW, was=("work-1",), horizon="near" if OLD.horizon != "near" else "medium")
    found = told([OLD], [later], {OLD.key: NEW.key})
    assert ("renamed", NEW.key, False) in found
    assert {kind for kind, _, _ in found} <= {"renamed", "sooner", "slipped"}
    assert len(found) == 2


def test_a_record_that_does_not_is_gone_and_proposed():
    assert told([OLD], [NEW]) == [("gone", OLD.key, True), ("added", NEW.key, False)]


def test_two_that_look_alike_are_not_guessed_between():
    twin = replace(OLD, id="twin")
    assert [hint for kind, _, hint in told([OLD], [NEW, twin]) if kind == "gone"] == [False]


def test_what_others_replace_is_replaced_or_split():
    heirs = [replace(made(random.Random(n), n), id=f"heir-{n}", replaces=(link("initiative/work-1"),)) for n in (2, 3)]
    kinds = [kind for kind, on, _ in told([OLD], heirs[:1]) if on == OLD.key]
    assert kinds == ["replaced"]
    assert [kind for kind, on, _ in told([OLD], heirs) if on == OLD.key] == ["split"]
    assert pair(Sides(vision(OLD), vision(*heirs))).gone == [OLD]
