"""Records of one title are told apart where they are named, by the fewest words that do."""

from making import record, vision
from sightline.site.apart import told_apart
from sightline.subjects.frame.words import go


def named(*records):
    whole = told_apart(vision(*records))
    return {key[1]: go(one).text for key, one in whole.records.items()}


def test_a_title_of_its_own_stays_as_it_is():
    assert named(record("objective/a", title="Grow"), record("outcome/b", title="Grow")) == {"a": "Grow", "b": "Grow"}


def test_a_period_tells_two_of_one_title_apart():
    periods = (("a", "2026-Q1"), ("b", "2026-Q2"))
    made = [record(f"objective/{name}", title="Grow", period=period) for name, period in periods]
    assert named(*made) == {"a": "Grow (Q1 2026)", "b": "Grow (Q2 2026)"}


def test_owners_and_pillars_tell_apart_what_a_period_does_not():
    made = [record(f"objective/{name}", title="Grow", period="2026", owner=name) for name in ("Maps", "Data")]
    assert named(*made) == {"Maps": "Grow (Maps)", "Data": "Grow (Data)"}
    pillars = [record("pillar/p", title="Open"), record("pillar/q", title="Shared")]
    work = [record(f"initiative/{name}", title="Paragraph", pillars=f"pillar/{name}") for name in ("p", "q")]
    told = told_apart(vision(*pillars, *work)).records
    assert go(told["initiative", "q"]).text == "Paragraph (Shared)"


def test_nothing_is_added_where_nothing_tells_them_apart():
    made = [record(f"objective/{name}", title="Grow", period="2026") for name in "ab"]
    assert named(*made) == {"a": "Grow", "b": "Grow"}


def test_a_record_stays_equal_when_it_is_told_apart():
    made = vision(*(record(f"objective/{name}", title="Grow", period=name) for name in ("2025", "2026")))
    assert told_apart(made).records == made.records
