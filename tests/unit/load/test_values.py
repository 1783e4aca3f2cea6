"""Values are read by the shape of their field; each that does not fit says what would."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sightline.load import Loaded
from sightline.model.record import Record
from sightline.model.values import PartyKind
from sightline.problems import Grade, Problem

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]


def record(loaded: Loaded, kind: str = "initiative", record_id: str = "x") -> Any:
    assert loaded.vision is not None
    found: Record = loaded.vision.records[kind, record_id]
    return found


FAULTS = [
    ("initiatives", "title: [a, b]", "wrong-shape", ""),
    ("initiatives", "title: {a: b}", "wrong-shape", ""),
    ("initiatives", "title: |\n  a\n  b", "several-lines", "one line"),
    ("initiatives", "owner: |\n  a\n  b", "several-lines", "one line"),
    ("initiatives", "links: ['a\n\n  b']", "several-lines", "one line"),
    ("initiatives", "horizon: [near]", "wrong-shape", "horizon: near"),
    ("initiatives", "horizon: nera", "unknown-horizon", 'near and long (content/vision.yml:3). Did you mean "near"?'),
    ("initiatives", "tags: [quick-wins]", "unknown-tag", '"quick-win"'),
    ("initiatives", "tags: {a: b}", "wrong-shape", "tags:"),
    ("outcomes", "value: retentoin", "unknown-value", '"retention"'),
    ("initiatives", "status: on trak", "unknown-status", '"on track"'),
    ("initiatives", "reviewed: 2026-02-30", "not-a-day", "month"),
    ("initiatives", "reviewed: 3 March 2026", "not-a-day", "2026-03-03"),
    ("initiatives", "reviewed: last spring", "not-a-day", "2027-02-11"),
    ("initiatives", "reviewed: 0001-01-01", "not-a-day", "Days are read from 1900-01-01 to 2199-12-31."),
    ("initiatives", "reviewed: 9999-12-31", "not-a-day", "Days are read from 1900-01-01 to 2199-12-31."),
    ("capabilities", "pain-points: [{text: a, weight: 7 hours}]", "not-a-number", "7"),
    ("capabilities", "pain-points: [{text: a, weight: 1e999}]", "not-a-number", ""),
    ("capabilities", "pain-points: [{text: a, weight: nan}]", "not-a-number", ""),
    ("capabilities", "source: bild", "unknown-choice", '"build"'),
    ("measures", "better: Higher", "unknown-choice", '"higher"'),
    ("initiatives", "tasks: [{title: a, done: maybe}]", "not-yes-or-no", "yes or no"),
    ("initiatives", "titel: a", "unknown-field", '"title"'),
    ("initiatives", "id: a", "unknown-field", "name"),
    ("initiatives", "colour-of-it: a", "unknown-field", "extra"),
    ("initiatives", "milestones: [{titel: a}]", "unknown-field", '"title"'),
    ("initiatives", "milestones: [[a]]", "wrong-shape", "milestones"),
    ("initiatives", "for: [a]", "wrong-shape", "for:"),
    ("initiatives", "extra: a", "wrong-shape", "rank"),
    ("initiatives", "pillar: y\npillars: [y]", "said-twice", "Keep one"),
    ("initiatives", "visible: {title: [executives]}", "visibility-not-built", "do not exist yet"),
    ("initiatives", "visible-to: [executives]", "visibility-not-built", "do not exist yet"),
    ("initiatives", "visible-to: []", "visibility-not-built", "do not exist yet"),
    ("initiatives", "needs: [y, nowhere]", "unknown-link", "There are x and y."),
    ("initiatives", "needs: [yy]", "unknown-link", ""),
    ("initiatives", "serves: [y]", "ambiguous-link", ""),
    ("initiatives", "serves: [goal/nothing]", "unknown-link", "share"),
    ("initiatives", "needs: [goal]", "wrong-kind", "a capability or an initiative"),
    ("initiatives", "needs: [[y]]", "wrong-shape", ""),
    ("initiatives", "links: [{title: a}]", "wrong-shape", "url"),
    ("initiatives", "links: ['javascript:alert(1)']", "unsafe-address", ""),
    ("initiatives", "links: ['JAVASCRIPT :alert(1)']", "unsafe-address", ""),
    ("initiatives", "links: ['data:text/html,x']", "unsafe-address", ""),
    ("initiatives", "links: ['ftp://host/x']", "unsafe-address", ""),
    ("initiatives", "needs: ['javascript:alert(1)']", "unsafe-address", ""),
    ("initiatives", "links: ['https://']", "broken-address", "https://"),
    ("initiatives", "links: ['https://[x']", "broken-address", ""),
    ("initiatives", "links: ['https://host/a b']", "broken-address", "%20"),
    ("initiatives", "links: ['mailto:nobody']", "broken-address", ""),
    ("capabilities", "api: 'javascript:alert(1)'", "unsafe-address", ""),
    ("capabilities", "api: ask us", "broken-address", "https://"),
    ("initiatives", "links: [nowhere]", "dangling-link", "text"),
    ("initiatives", "owner: produkt", "unknown-team", '"product"'),
    ("initiatives", "owners: [{who: product}]", "wrong-shape", "owners: booking"),
    ("initiatives", "owners: [[product]]", "wrong-shape", ""),
    ("objectives", "key-results: [a]", "wrong-shape", "no-queue"),
    ("objectives", "key-results: {A b: c}", "id-form", '"a-b"'),
    ("objectives", "key-results: {a: {text: b, key-results: {a: c}}}", "duplicate-id", "own id"),
    ("initiatives", "reviewed: TBD", "written-as-unknown", "Leave"),
    ("initiatives", "horizon: n/a", "written-as-unknown", "Leave"),
    ("initiatives", "owner: none", "written-as-unknown", "Leave"),
    ("initiatives", "needs: ['???']", "written-as-unknown", "Leave"),
    ("capabilities", "source: ~", "written-as-unknown", "Leave"),
    ("initiatives", "title: TBD", "written-as-unknown", "Leave"),
]
ROUND = {
    "teams.yml": "product: {title: Product}\n",
    "pillars/y.md": "---\ntitle: Y\n---\n",
    "initiatives/y.md": "---\ntitle: Y\n---\n",
    "outcomes/y.md": "---\ntitle: Y\n---\n",
    "objectives/y.md": "---\ntitle: Y\n---\n",
    "objectives/goal.md": "---\nkey-results: {share: Seven in ten}\n---\n",
}


@pytest.mark.parametrize(("folder", "fields", "code", "right"), FAULTS)
def test_a_value_that_does_not_fit_says_what_would(
    problem_of: Only, folder: str, fields: str, code: str, right: str
) -> None:
    problem = problem_of({**ROUND, f"{folder}/x.yml": f"ref: a\n{fields}\n"})
    assert problem.code == code
    assert problem.where.path == f"content/{folder}/x.yml"
    assert problem.where.line >= 2
    assert right in problem.right


def test_a_value_that_cannot_be_read_leaves_the_record_standing(read: Read) -> None:
    one = record(read({"initiatives/x.yml": "title: A map\nreviewed: never\nhorizon: near\n"}))
    assert (one.title, one.reviewed, one.horizon) == ("A map", None, "near")


def test_a_value_that_is_not_known_is_remembered_as_typed(read: Read) -> None:
    loaded = read({"initiatives/x.yml": "title: A\nreviewed: TBD\nneeds: [n/a]\n"})
    one = record(loaded)
    assert one.places.unknown == {("reviewed",): "TBD", ("needs", 0): "n/a"}
    assert (one.reviewed, one.needs) == (None, ())
    assert all(problem.grade is Grade.GAP for problem in loaded.problems)


def test_a_second_key_keeps_its_unknown_words_too(read: Read) -> None:
    unknown = record(read({"initiatives/x.yml": "owner: TBD\n"})).places.unknown
    assert unknown == {("owner", 0): "TBD", ("owners", 0): "TBD"}


def test_an_empty_value_is_not_stated_and_nobody_complains(read: Read) -> None:
    loaded = read({"initiatives/x.yml": "title:\nneeds: []\nwhen: ''\ntags:\n  -\nfor:\n"})
    assert loaded.problems == ()
    assert (record(loaded).title, record(loaded).when) == ("", None)


def test_every_value_knows_its_place(read: Read) -> None:
    one = record(
        read({**ROUND, "initiatives/x.yml": "title: A\npillar: y\nneeds:\n  - y\nmilestones:\n  - {when: 2027}\n"})
    )
    at = one.places.at
    assert (at("title").line, at("title").column) == (1, 8)
    assert at("pillar") == at("pillars") == at("pillars", 0)
    assert at("pillar").line == 2
    assert (at("needs").line, at("needs", 0).line) == (3, 4)
    assert (at("milestones", 0, "when").line, at("milestones", 0, "when").column) == (6, 12)
    assert at("owner") == one.places.top


def test_parties_are_teams_roles_or_wanted(read: Read) -> None:
    text = "owners: [product, {party: product, role: accountable}, Help wanted, Chief of staff, '@crew']\n"
    owners = record(read({**ROUND, "initiatives/x.yml": text})).owners
    assert [one.kind for one in owners] == [
        PartyKind.TEAM,
        PartyKind.TEAM,
        PartyKind.WANTED,
        PartyKind.NAMED,
        PartyKind.NAMED,
    ]
    assert (owners[0].team, owners[1].role, owners[3].text) == ("product", "accountable", "Chief of staff")


def test_links_lead_to_records_addresses_or_text(read: Read) -> None:
    text = (
        "serves: [goal/share]\nlinks:\n  - https://host.example/x\n  - mailto:a@host.example\n"
        "  - {title: Y, url: pillar/y}\n  - 'Note: read this'\n  - objective/goal\n"
    )
    one = record(read({**ROUND, "initiatives/x.yml": text}))
    assert (one.serves[0].target, one.serves[0].part) == (("objective", "goal"), "share")
    address, mail, titled, words, goal = one.links
    assert (address.url, mail.url) == ("https://host.example/x", "mailto:a@host.example")
    assert (titled.target, titled.label) == (("pillar", "y"), "Y")
    assert (words.target, words.url, words.text) == (None, "", "Note: read this")
    assert goal.target == ("objective", "goal")


def test_status_words_match_in_any_case_and_stay_as_written(read: Read) -> None:
    loaded = read({"initiatives/x.yml": "title: A\nstatus: [ON TRACK, ' at risk ']\n"})
    assert (record(loaded).status, loaded.problems) == (("ON TRACK", "at risk"), ())


def test_a_number_may_be_nought(read: Read) -> None:
    loaded = read({"measures/x.yml": "title: A\nnow: {value: 0.0, when: 2026}\nfrom: -3\n"})
    assert (record(loaded, "measure").now.value, record(loaded, "measure").baseline.value) == (0.0, -3.0)
    assert loaded.problems == ()


def test_an_own_field_keeps_its_form(read: Read) -> None:
    one = record(read({"initiatives/x.yml": "title: A\nextra: {rank: 03, free: {a: [yes, 1.0]}, none: ~}\n"}))
    assert one.extra == {"rank": "03", "free": {"a": ("yes", "1.0")}, "none": "~"}


def test_a_part_may_be_a_line_or_fields(read: Read) -> None:
    text = "tasks: [One, {title: Two, done: yes}]\nfor: {executives: Cheap}\nmoved: {on: 2026-10-11, why: Late}\n"
    one = record(read({"initiatives/x.yml": text}))
    assert [(task.title, task.done) for task in one.tasks] == [("One", None), ("Two", True)]
    assert (one.audience_notes[0].id, one.audience_notes[0].text) == ("executives", "Cheap")
    assert one.moved[0].on == date(2026, 10, 11)


def test_words_that_are_not_declared_at_all_are_said_once(read: Read) -> None:
    bare = {"vision.yml": "title: A\nas-of: 2026-11-22\n"}
    records = {f"initiatives/{name}.yml": "horizon: near\nstatus: odd\ntags: [a]\n" for name in "abc"}
    loaded = read({**bare, **records})
    assert [one.code for one in loaded.problems] == ["unknown-horizon", "unknown-status", "unknown-tag"]
    assert all("no " in one.what for one in loaded.problems)
    assert record(loaded, record_id="b").status == ("odd",)


def test_nought_is_a_number_and_a_word_and_no_lack_of_one(read: Read) -> None:
    loaded = read(
        {
            "measures/x.yml": "title: A\nnow: {value: 0.0, when: 2026-Q3}\ntarget: 0.0\n",
            "capabilities/y.yml": "title: B\nmaturity: 0.0\nservice-levels: [{title: C, objective: 0.0}]\n",
        }
    )
    assert not loaded.problems
    measure, capability = record(loaded, "measure"), record(loaded, "capability", "y")
    assert (measure.now.value, measure.target.value, capability.maturity) == (0, 0, "0.0")


def test_every_value_is_read_in_the_language_of_the_vision(read: Read) -> None:
    vision = "title: V\nas-of: 2026-11-22\nlanguage: de\nhorizons: {nah: {title: Nah, until: Juni 2027}}\n"
    loaded = read(
        {
            "vision.yml": vision,
            "initiatives/x.yml": "title: A\nwhen: März 2027\n",
            "measures/y.yml": "title: B\nnow: {value: '1.250,5', when: Dez. 2026}\ntarget: mindestens 1.000\n",
        }
    )
    assert not loaded.problems
    assert loaded.vision is not None
    assert [one.until and one.until.end for one in loaded.vision.workspace.horizons] == [date(2027, 6, 30)]
    assert record(loaded).when.start == date(2027, 3, 1)
    measure = record(loaded, "measure", "y")
    assert (measure.now.value, measure.now.when.end, measure.target.value) == (1250.5, date(2026, 12, 31), 1000)


@pytest.mark.parametrize(
    ("value", "code", "right"),
    [
        ("1.250", "unclear-number", "Write 1250 or 1.25."),
        ("12,5 Stunden", "not-a-number", "Write digits only"),
        ("1,2,3", "not-a-number", "Write digits only"),
    ],
)
def test_a_number_of_two_meanings_is_asked_for(problem_of: Only, value: str, code: str, right: str) -> None:
    vision = "title: V\nas-of: 2026-11-22\nlanguage: de\n"
    found = problem_of({"vision.yml": vision, "measures/x.yml": f"title: A\nnow: {{value: '{value}', when: 2026}}\n"})
    assert (found.code, right in found.right) == (code, True)
