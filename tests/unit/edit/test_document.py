"""A value is changed in its file, and nothing else is."""

import pytest

from sightline.edit import Misread, NotUnderstood, Unwritable, document, edit, order_of, read_values
from sightline.edit.spans import Lines, read_spans
from sightline.edit.steps import Hook, Stepper
from sightline.subjects.measures.record import Measure
from sightline.subjects.roadmap.record import Initiative

ORDER = order_of(Initiative)
FRONT = """\
---
title: A map # not final
# Agreed in March.
summary: |  # as on the poster
  Two lines
  of it.

serves: [a, b]  # in this order
milestones:
  - {title: first, when: 2027}

  # Waits for the depots.
  - title: second
    # No day yet.
    when: 2028
extra:
  rank: 3
---
Told, with {{ when }}.
"""


def changed(changes, text=FRONT, path="content/initiatives/map.md"):
    return edit(text.encode(), path, changes, ORDER).decode()


@pytest.mark.parametrize(
    ("way", "value", "old", "new"),
    [
        (("title",), "No: no", "title: A map #", 'title: "No: no" #'),
        (("summary",), "One line.", "|  # as on the poster\n  Two lines\n  of it.", "One line.  # as on the poster"),
        (("summary",), "One\n\ntwo", "|  #", "|-  #"),
        (("serves",), ["a", "c", "b"], "[a, b]", "[a, c, b]"),
        (("serves",), ["b"], "[a, b]", "[b]"),
        (("serves",), [], "[a, b]", "[]"),
        (("serves",), "a", "[a, b]", "a"),
        (("serves", 1), "c", "[a, b]", "[a, c]"),
        (("title",), None, "title: A map # not final\n", ""),
        (("milestones", 0, "when"), "2027-Q1, late", "when: 2027}", 'when: "2027-Q1, late"}'),
        (("milestones", 0, "title"), None, "{title: first, when: 2027}", "{when: 2027}"),
        (("milestones", 0, "done"), "yes", "when: 2027}", "when: 2027, done: yes}"),
        (("milestones", 1, "title"), None, "- title: second\n", "-\n"),
        (("milestones", 1, "when"), None, "    when: 2028\n", ""),
        (("milestones", 1), None, "  - title: second\n    # No day yet.\n    when: 2028\n", ""),
        (("milestones", 1, "done"), "no", "when: 2028\n", "when: 2028\n    done: no\n"),
        (("extra", "rank"), None, "extra:\n  rank: 3\n", "extra: {}\n"),
        (("extra", "rank"), {"a": "b"}, "  rank: 3\n", "  rank:\n    a: b\n"),
        (("owners",), ["wanted"], "serves:", "owners: [wanted]\nserves:"),
        (("horizon",), "near", "serves:", "horizon: near\nserves:"),
        (("tags",), ["x"], "---\nTold", "tags: [x]\n---\nTold"),
        (("own",), "x", "  rank: 3\n", "  rank: 3\nown: x\n"),
    ],
)
def test_one_value_is_replaced_where_it_stands(way, value, old, new):
    assert FRONT.count(old) == 1
    after = changed({way: value})
    if way == ("summary",) and "\n" in value:
        assert after == FRONT.replace("|  #", "|-  #").replace("  Two lines\n  of it.", "  One\n\n  two")
    elif way in (("owners",), ("horizon",), ("tags",)):
        assert new.split("\n")[0] in after
        assert after.replace(new.split("\n")[0] + "\n", "") == FRONT
    else:
        assert after == FRONT.replace(old, new)


def test_a_new_field_follows_the_nearest_earlier_one_of_the_model():
    lines = changed({("when",): "2027-Q1", ("reviewed",): "2026-11-30", ("owner",): "data"}).split("\n")
    assert lines[lines.index("when: 2027-Q1") - 1] == "serves: [a, b]  # in this order"
    assert lines[lines.index("owner: data") - 1] == "title: A map # not final"
    assert lines[lines.index("reviewed: 2026-11-30") - 1] == "owner: data"


def test_a_new_entry_stands_in_brackets_where_its_neighbour_does():
    one = [{"title": "first", "when": "2027"}, {"title": "new"}, {"title": "second", "when": "2028"}]
    assert "2027}\n  - {title: new}\n\n  # Waits" in changed({("milestones",): one})


def test_line_ends_the_mark_and_a_missing_last_line_end_stay():
    text = "\ufefftitle: A\r\nwhen: 2027\r\nhorizon: near"
    after = edit(text.encode(), "content/initiatives/map.yml", {("when",): "2028", ("status",): "x\ny\n"}, ORDER)
    assert after.decode() == "\ufefftitle: A\r\nwhen: 2028\r\nstatus: |\r\n  x\r\n  y\r\nhorizon: near"
    last = edit(text.encode(), "content/initiatives/map.yml", {("own",): "x\ny\n"}, ORDER)
    assert last.decode() == text + '\r\nown: "x\\ny\\n"'


def test_a_record_comes_into_a_shared_file_with_the_blank_line_of_its_neighbours():
    text = "lead:\n  title: Lead\n\nlag:\n  title: Lag\n"
    order = order_of(Measure, shared=True)
    after = edit(text.encode(), "content/measures.yml", {("new",): {"title": "New", "unit": "%"}}, order)
    assert after.decode() == text + '\nnew:\n  title: New\n  unit: "%"\n'
    after = edit(text.encode(), "content/measures.yml", {("lead", "unit"): "h"}, order)
    assert after.decode() == text.replace("Lead\n", "Lead\n  unit: h\n")


def test_a_file_without_front_matter_is_given_one():
    assert changed({("title",): "A"}, "Told.\n") == "---\ntitle: A\n---\nTold.\n"
    assert changed({("title",): None}, "Told.\n") == "Told.\n"
    assert changed({("title",): "A"}, "---\n# Nothing yet.\n---\n") == "---\n# Nothing yet.\ntitle: A\n---\n"


def test_comments_in_brackets_over_several_lines_stay():
    text = "serves: [\n  a, # one\n  b, # two\n  c # three\n]\n"
    path = "content/initiatives/map.yml"
    assert changed({("serves", 1): None}, text, path) == "serves: [\n  a, # one\n   # two\n  c # three\n]\n"
    assert changed({("serves", 2): None}, text, path) == "serves: [\n  a, # one\n  b, # two\n   # three\n]\n"
    assert changed({("serves", 0): "x"}, text, path) == text.replace("a,", "x,")


@pytest.mark.parametrize(
    "text",
    [
        *("a: &x 1\nb: *x\n", "a: !tag b\n", "a: 1\na: 2\n", "a: [1\n", "a: 1\n---\nb: 2\n", "- a\n", "[a: 1]\n"),
        *("? [x]\n: 1\n", "a: \u2028b\n", "s: [a: 1]\n", "<<: {a: b}\n"),
    ],
)
def test_a_file_that_the_loader_would_refuse_is_not_edited(text):
    with pytest.raises(NotUnderstood):
        edit(text.encode(), "content/initiatives/map.yml", {("a",): "x"}, ORDER)


def test_a_file_that_is_no_text_or_never_ends_its_front_matter_is_not_edited():
    with pytest.raises(NotUnderstood):
        read_values(b"title: \xff\n", "x.yml")
    with pytest.raises(NotUnderstood):
        read_values(b"---\ntitle: A\n", "x.md")


@pytest.mark.parametrize("value", ["a\x00b", "a\u202eb", "\ufeffa", {"a\nb": "c"}, ["a", "\x85"], {"k" * 901: "x"}])
def test_a_value_that_no_file_may_hold_is_refused(value):
    with pytest.raises(Unwritable):
        changed({("title",): value})


def test_nothing_is_given_back_where_an_edit_would_read_back_as_something_else(monkeypatch):
    monkeypatch.setattr("sightline.edit.steps.word", lambda text, flow: "other words")
    monkeypatch.setattr("sightline.edit.steps.lines_of", lambda *_, **__: ["other words"])
    with pytest.raises(Misread):
        changed({("title",): "B"})
    monkeypatch.setattr("sightline.edit.steps.lines_of", lambda *_, **__: ['"'])
    with pytest.raises(Misread):
        changed({("title",): "B"})
    assert document.MOST_STEPS > 1_000


def test_what_is_there_already_is_not_written_again():
    assert changed({("title",): "A map", ("serves",): ("a", "b"), ("tags",): None}) == FRONT


def test_a_value_that_is_the_same_needs_no_step():
    lines = Lines("a: {b: [c]}\n")
    root = read_spans(lines)
    assert Stepper(lines, ORDER).step(root, {"a": {"b": ["c"]}}, (), Hook(flow=False, after=0)) == []


def test_a_block_that_keeps_its_blank_lines_ends_behind_them():
    path, text = "content/initiatives/map.yml", "summary: |+\n  x\n\nwhen: 2027\n"
    assert changed({("horizon",): "near"}, text, path) == text.replace("when", "horizon: near\nwhen")
    assert changed({("summary",): "y"}, text, path) == "summary: y\nwhen: 2027\n"
    assert changed({("when",): "2028"}, text, path) == text.replace("2027", "2028")


def test_a_block_at_the_end_becomes_one_line_without_a_line_end_where_it_had_none():
    path, text = "content/initiatives/map.yml", "title: A # ours\nextra: # own\n  a: b"
    assert changed({("extra",): "x"}, text, path) == "title: A # ours\nextra: x # own"
    assert changed({("extra",): {}}, text, path) == "title: A # ours\nextra: {} # own"
    assert changed({("extra",): {"c": "d"}}, text, path) == "title: A # ours\nextra: # own\n  c: d"
