"""Decision records of the forms that people keep become decisions, and none of them becomes an open question."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from sightline.cli.entry import main
from sightline.importers.decisions import read_decisions
from sightline.importers.neutral import additions, draft
from sightline.importers.report import Notes
from sightline.importers.road import IMPORTERS, read
from sightline.load import read_vision
from sightline.model.vision import Vision
from sightline.subjects.decisions.facts import taken, wanted
from sightline.subjects.decisions.record import Decision

NYGARD = """\
# {number}. Keep parcels in one table

Date: 2026-02-03

## Status

{status}

## Context

Two tables disagree.

## Decision

We will keep parcels in one table.

## Consequences

Old reports go.
"""
MADR = """\
---
status: "{status}"
date: 2026-02-03
decision-makers: platform board
consulted: data team
---

# Keep parcels in one table

## Context and Problem Statement

Two tables disagree. Which one is right?

## Considered Options

* One table
* Two tables

## Decision Outcome

Chosen option: "One table", because nothing can disagree with itself.

### Consequences

* Good, because old reports go
"""
BULLETS = """\
# ADR-0{number}: Keep parcels in one table

* Status: {status}
* Deciders: platform board
* Date: 2026-02-03

Technical Story: [T-7](https://tracker.example/T-7)

## Context and Problem Statement

Two tables disagree.

## Decision Outcome

We keep **one** table, since:

1. it is simple
"""
FORMS = (NYGARD, MADR, BULLETS)


def imported(folder: Path, **files: str) -> tuple[dict[str, tuple[dict[str, Any], str]], tuple[str, ...]]:
    """Return front matter and narrative of each record by its id, and the notes."""
    source = folder / "records"
    for name, text in files.items():
        path = source / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    notes = Notes()
    found = read_decisions(source, notes)
    assert found.data is not None, found.problems
    made: dict[str, tuple[dict[str, Any], str]] = {}
    for path, raw in additions(draft(found.data, notes)).items():
        front, _, body = raw.decode().removeprefix("---\n").partition("---\n")
        made[Path(path).stem] = (yaml.load(front, yaml.BaseLoader), body)
    return made, notes.lines()


def one(folder: Path, text: str) -> tuple[dict[str, Any], str]:
    return imported(folder, **{"x.md": text})[0]["x"]


def test_thirty_records_of_three_forms_are_taken_with_their_day_and_words(tmp_path: Path) -> None:
    texts = {f"{at:04}-x.md": FORMS[at % 3].format(number=at, status="Accepted") for at in range(1, 31)}
    made, notes = imported(tmp_path, **texts)
    assert len(made) == 30
    for fields, body in made.values():
        assert fields["title"] == "Keep parcels in one table"
        assert fields["decided"] == "2026-02-03"
        assert "Two tables disagree." in body
        assert "2026-02-03" not in body
        assert "Accepted" not in body
    outcomes = {fields["outcome"] for fields, _ in made.values()}
    assert outcomes == {
        "We will keep parcels in one table.",
        'Chosen option: "One table", because nothing can disagree with itself.',
        "We keep one table, since:",
    }
    assert {fields["ref"] for fields, _ in made.values() if "ref" in fields} >= {"3", "ADR-02"}
    assert not any("no status" in note for note in notes)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Accepted", taken),
        ("accepted on 2026-02-03", taken),
        ("✅ Accepted", taken),
        ("Superseded by ADR-9", taken),
        ("Deprecated", taken),
        ("Rejected", taken),
        ("Proposed", wanted),
        ("In review", wanted),
        ("draft", wanted),
    ],
)
def test_a_status_says_whether_a_decision_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, status: str, state: Callable[[Vision], list[Decision]]
) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "x.md").write_text(form.format(number=7, status=status), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["import", "decisions", "records", "v", "--as-of", "2026-11-22"]) == 0
    loaded = read_vision(tmp_path / "v")
    assert loaded.vision is not None
    assert [decision.id for decision in state(loaded.vision)] == ["x"]


def test_a_refused_record_was_decided_against_when_it_says_what_it_would_have_done(tmp_path: Path) -> None:
    fields, body = one(tmp_path, NYGARD.format(number=1, status="Rejected"))
    assert fields["outcome"] == "Rejected"
    assert "We will keep parcels in one table." in body


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("ADR 7 - Use a queue\n===\n\n## Status\n\nAccepted\n", {"ref": "ADR 7", "outcome": "Accepted"}),
        ("# Use a queue\n\n| Status | Date |\n|---|---|\n| Accepted | 2026-02-03 |\n", {"decided": "2026-02-03"}),
        ("# Use a queue\n\n| | |\n|---|---|\n| **Status** | Accepted |\n", {"outcome": "Accepted"}),
        ("# Use a queue\n\n**Status:** Accepted  \n**Date:** 3 February 2026\n", {"decided": "2026-02-03"}),
        ("# Use a queue\n\n## Status\n\nProposed 2026-01-01\n\nAccepted 2026-02-03\n", {"decided": "2026-02-03"}),
        ('+++\nstatus = "accepted"\ntitle = "Use a queue"\n+++\n\nWords.\n', {"outcome": "accepted"}),
        ("---\ntitle: Use a queue\nstatus: accepted\n---\n\nWords.\n", {"outcome": "accepted"}),
        ("# Use a queue\n\n- Status: proposed\n- Due: 2026-12\n", {"by": "2026-12", "recommended": "Use a queue"}),
        ("# Use a queue\n\n## Decision\n\nA queue it is.\n", {"outcome": "A queue it is."}),
        ("# Use a queue\n\nStatus: accepted\nAuthor: Booking\n", {"owner": "Booking"}),
    ],
)
def test_title_status_and_date_are_found_where_a_form_holds_them(
    tmp_path: Path, text: str, fields: dict[str, str]
) -> None:
    found, _ = one(tmp_path, text)
    assert found["title"] == "Use a queue"
    assert {key: found.get(key) for key in fields} == fields


def test_options_and_deciders_are_fields_when_a_record_lists_them(tmp_path: Path) -> None:
    fields, body = one(tmp_path, MADR.format(status="proposed"))
    assert fields["options"] == [{"title": "One table"}, {"title": "Two tables"}]
    assert fields["who"] == "platform board"
    assert fields["recommended"] == 'Chosen option: "One table", because nothing can disagree with itself.'
    assert fields["extra"] == {"consulted": "data team", "status": "proposed", "date": "2026-02-03"}
    assert "Considered Options" not in body
    assert "### Consequences" in body


@pytest.mark.parametrize(
    ("section", "kept"),
    [
        ("* One\n* Two", False),
        ("* One\n* Two\n\nBoth were tried.", True),
        ("* **One**\n* Two", True),
        ("* One\n  * with a part\n* Two", True),
    ],
)
def test_a_section_leaves_the_narrative_only_when_fields_tell_all_of_it(
    tmp_path: Path, section: str, kept: bool
) -> None:
    fields, body = one(tmp_path, f"# T\n\nStatus: accepted\n\n## Considered Options\n\n{section}\n\n## Notes\n\nEnd.\n")
    assert [option["title"].split()[0] for option in fields["options"]] == ["One", "Two"]
    assert ("Considered Options" in body) is kept


def test_an_address_that_a_record_states_is_a_link_of_it(tmp_path: Path) -> None:
    fields, _ = one(tmp_path, BULLETS.format(number=1, status="accepted"))
    assert fields["links"] == [{"title": "Technical Story: T-7", "url": "https://tracker.example/T-7"}]
    assert fields["extra"] == {"status": "accepted"}


def test_links_between_records_lead_to_records(tmp_path: Path) -> None:
    status = "Superseded by [2](sub/0002-Later.md)"
    made, _ = imported(
        tmp_path,
        **{
            "0001-first.md": NYGARD.format(number=1, status=status) + "\nSee [later](./sub/0002-Later.md#why).\n",
            "sub__0002-Later.md": "# Later\n\nStatus: accepted\n\nAfter [first](../0001-first.md), [gone](gone.md).\n",
        },
    )
    assert made["0001-first"][0]["links"] == ["decision/sub-0002-later"]
    assert made["0001-first"][0]["extra"] == {"status": "Superseded by 2"}
    assert "[later](decision:sub-0002-later#why)" in made["0001-first"][1]
    assert "[first](decision:0001-first), [gone](gone.md)" in made["sub-0002-later"][1]


def test_an_unknown_form_is_kept_and_named_and_asks_nothing(tmp_path: Path) -> None:
    made, notes = imported(
        tmp_path, **{"thoughts.md": "# Thoughts\n\nNote: it may rain.\n\nOr not.\n", "README.md": "# All", "a.rst": "A"}
    )
    fields, body = made["thoughts"]
    assert set(made) == {"thoughts"}
    assert (fields["title"], fields["extra"]) == ("Thoughts", {"Note": "it may rain."})
    assert "Or not." in body
    assert any("no status, date or decision was found" in note and "thoughts.md" in note for note in notes)
    assert any("README.md" in note for note in notes)
    assert any("a.rst" in note for note in notes)


def test_headings_and_tables_in_code_are_code(tmp_path: Path) -> None:
    fields, body = one(tmp_path, "# T\n\nStatus: accepted\n\n```\n# not a title\n## Status\nrejected\n```\n")
    assert (fields["title"], fields["outcome"]) == ("T", "accepted")
    assert "# not a title\n## Status\nrejected" in body


def test_a_second_import_leaves_what_is_there_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "a.md").write_text(NYGARD.format(number=1, status="Accepted"))
    monkeypatch.chdir(tmp_path)
    assert main(["init", "v", "--name", "V", "--as-of", "2026-11-22"]) == 0
    monkeypatch.chdir(tmp_path / "v")
    assert main(["import", "decisions", "../records"]) == 0
    mine = tmp_path / "v" / "content" / "decisions" / "a.md"
    mine.write_text(mine.read_text() + "\nMine.\n")
    (tmp_path / "records" / "b.md").write_text(NYGARD.format(number=2, status="Accepted"))
    capsys.readouterr()
    assert main(["import", "decisions", "../records"]) == 0
    assert "left as it is (content/decisions/a.md)" in capsys.readouterr().out
    assert mine.read_text().endswith("\nMine.\n")
    assert (tmp_path / "v" / "content" / "decisions" / "b.md").exists()
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("name", "raw", "what"),
    [
        ("a.md", b"\xff", "not UTF-8"),
        ("a.md", b"---\nvisible-to: board\n---\n# A\n", "asks to hide something"),
        ("a.md", b"# A\n\n- Confidential: yes\n", "asks to hide something"),
        ("a.txt", b"A", "holds no Markdown file"),
    ],
)
def test_a_folder_is_refused_with_the_reason_when_it_cannot_be_read(
    tmp_path: Path, name: str, raw: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    found = read(IMPORTERS["decisions"], tmp_path, Notes())
    assert found.data is None
    assert what in found.problems[0].what


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none", Notes()).problems[0].what == "there is no folder of this name"
