"""Changes as people and programs are told them: never too long, never a link or command out of the content."""

import json
import re

from sightline.changes.data import as_json, as_lines
from sightline.changes.markdown import LONGEST, MARKER, comment
from sightline.changes.page import page
from sightline.changes.words import heading, summary, text
from sightline.model.change import KINDS, Change
from sightline.problems import Location

NAMES = ("main at 1234567", "the files here")
EVIL = '<script>x</script> | [y](javascript:z) ![p](http://h/p) @team #12 `c` \u202e\x1b "&'


def change(number=0, kind="slipped", **more):
    where = Location(f"content/initiatives/w-{number}.md", 4, 7)
    return Change(
        kind, ("initiative", f"w-{number}"), **{"title": f"Work {number}", "field": "when", "head": where, **more}
    )


def nowhere(path, line):
    return ""


def test_a_comment_is_never_longer_than_a_forge_takes_and_its_count_is_true():
    changes = [change(number, kind, before="x" * 90, after="y" * 90) for number, kind in enumerate([*KINDS] * 90)]
    changes.sort(key=Change.place)
    assert len(changes) > 5000
    told = comment(changes, NAMES, nowhere)
    assert len(told) <= LONGEST
    assert told.startswith(f"{MARKER}\n")
    rows = len(re.findall(r"^\| \**[A-Z]", told, re.MULTILINE))
    assert rows + sum(map(int, re.findall(r"and (\d+) more, for which", told))) == len(changes)


def test_nothing_of_the_content_becomes_a_link_a_mention_or_an_element():
    evil = [change(0, title=EVIL, before=EVIL, after=EVIL, why=EVIL), change(1, "gone", title=EVIL, hint=EVIL)]
    told = comment(evil, (EVIL, EVIL), nowhere)
    assert "<script" not in told
    assert not re.search(r"(?<!\\)\]\(|(?<!\\)!\[|@team|(?<!&)#12|://|\u202e|\x1b", told)
    rows = [row for row in told.splitlines() if row.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}
    made = page(evil, (EVIL, EVIL), "en")
    assert "<script" not in made
    assert "\u202e" not in made
    assert "default-src 'none'" in made
    assert not re.search(r"(?:src|href|style)=", made.replace("default-src '", "").replace("style-src '", ""))


def test_nothing_moved_is_one_line_that_names_both():
    for told in (text([], *NAMES), comment([], NAMES, nowhere), page([], NAMES, "en")):
        assert "No change in meaning between main at 1234567 and the files here." in told


def test_the_summary_counts_promises_plans_facts_and_records_with_other_words():
    found = [change(0), change(1, why="The supplier was late."), change(2, "added"), change(3, "fact")]
    found += [change(4, "words"), change(4, "words", field="summary")]
    assert summary(found) == "2 promises moved, 1 without a reason. 1 plan, 1 fact, words in 1 record."
    assert summary([change(2, "added")]) == "No promise moved. 1 plan."


def test_how_far_is_said_with_the_kind():
    assert heading(change(by="one quarter")) == "Slipped one quarter"
    assert heading(change(0, "target-eased", by="10 points")) == "Target eased by 10 points"
    assert heading(change(0, "words", field="text", by="2 of 7 paragraphs")) == "Reworded: text: 2 of 7 paragraphs"


def test_a_name_leads_to_its_file_where_somebody_says_which_forge_it_is():
    told = comment([change()], NAMES, lambda path, line: f"https://forge.example/{path}#L{line}")
    assert "[Work 0](https://forge.example/content/initiatives/w-0.md#L4)" in told


def test_programs_are_told_everything_and_the_mark():
    changes = [change(0, before="a", after="b"), change(1, "gone", head=None, base=Location("content/b.md"))]
    told = json.loads(as_json(changes, NAMES))
    assert (told["before"], told["after"], told["wanting"]) == (*NAMES, 2)
    assert [each["mark"] for each in told["changes"]] == [each.mark for each in changes]
    assert told["changes"][1]["base"] == {"path": "content/b.md", "line": 1, "column": 1}
    assert [json.loads(line)["kind"] for line in as_lines(changes).splitlines()] == ["slipped", "gone"]


def test_a_mark_leaves_out_where_it_stands_and_why():
    first = change(0, before="a", after="b")
    assert first.mark == change(0, before="a", after="b", head=Location("content/x.md", 99), why="Late.").mark
    assert first.mark != change(0, before="a", after="c").mark
