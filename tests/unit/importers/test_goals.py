"""Goals in Markdown with a table at their top become work on the roadmap; what has no field is kept and named."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from sightline.cli.entry import main
from sightline.importers.goals import read_goals
from sightline.importers.neutral import additions, draft
from sightline.importers.report import Notes

GOAL = """\
# Answer {number} in a second

| Metadata         |                |
|:-----------------|----------------|
| Short title      | Fast {number}  |
| Point of contact | Platform team  |
| Status           | {status}       |
| Tracking issue   | [tracker#{number}] |
| Board            | https://boards.example/{number} |
| Timespan         | {when}         |
| [data] champion  | [Data team][d] |

[tracker#{number}]: https://tracker.example/{number}
[d]: https://teams.example/data

## Summary

Answers arrive in a second; see [another](./goal-1.md).

| a | b |
|---|---|
| 1 | 2 |
"""


def imported(folder: Path, **files: str) -> tuple[dict[str, tuple[dict[str, Any], str]], tuple[str, ...]]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    notes = Notes()
    found = read_goals(folder, notes)
    assert found.data is not None
    made: dict[str, tuple[dict[str, Any], str]] = {}
    for path, raw in additions(draft(found.data, notes)).items():
        front, _, body = raw.decode().removeprefix("---\n").partition("---\n")
        made[Path(path).stem] = (yaml.load(front, yaml.BaseLoader), body)
    return made, notes.lines()


def test_twelve_goals_are_work_with_owner_status_and_period(tmp_path: Path) -> None:
    goals = {f"goal-{at}.md": GOAL.format(number=at, status="Accepted", when=f"{2020 + at}H1") for at in range(1, 13)}
    made, notes = imported(tmp_path, **goals)
    assert len(made) == 12
    for at in range(1, 13):
        fields, body = made[f"goal-{at}"]
        assert (fields["title"], fields["owner"]) == (f"Answer {at} in a second", "Platform team")
        assert (fields["status"], fields["when"]) == ("Accepted", f"{2020 + at}H1")
        assert fields["links"] == [
            {"title": f"Tracking issue: tracker#{at}", "url": f"https://tracker.example/{at}"},
            {"title": "Board", "url": f"https://boards.example/{at}"},
            {"title": "[data] champion: Data team", "url": "https://teams.example/data"},
        ]
        assert fields["extra"] == {"Short title": f"Fast {at}"}
        assert body.lstrip().startswith(f"[tracker#{at}]: ")
        assert "see [another](initiative:goal-1)." in body
        assert "| 1 | 2 |" in body
        assert "Point of contact" not in body
    assert notes[-1] == "12 fields are kept as your own, under `extra`: Short title (12)"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\ntitle: Map\nowner: [Map team, Data team]\ndue: Q3 2027\n---\n\nWords.\n", {"when": "Q3 2027"}),
        ("# Map\n\n**Owner:** Ops\n**Due:** 2026-09\n\nWords.\n", {"owner": "Ops", "when": "2026-09"}),
        ("# Map\n\n- Status: Done\n- Start: 2026\n- End: 2027\n\nWords.\n", {"when": "2026 to 2027"}),
        ("# Map\n\n| Owner | Status |\n|---|---|\n| Ops, Data | Done |\n", {"owners": ["Ops", "Data"]}),
        ("# Map\n\n| Field | Value |\n|---|---|\n| Summary | All of *it* |\n", {"summary": "All of it"}),
    ],
)
def test_a_goal_is_read_wherever_it_states_its_fields(tmp_path: Path, text: str, fields: dict[str, Any]) -> None:
    found, _ = imported(tmp_path, **{"map.md": text})[0]["map"]
    assert found["title"] == "Map"
    assert {key: found.get(key) for key in fields} == fields


def test_a_link_to_a_part_of_another_goal_keeps_the_part_when_goals_are_read(tmp_path: Path) -> None:
    other = "# B\n\n## Why now\n\nBecause.\n"
    made, _ = imported(tmp_path, **{"a.md": "# A\n\nSee [b](b.md#why-now).\n", "b.md": other})
    assert "[b](initiative:b#why-now)" in made["a"][1]


def test_a_goal_without_a_table_is_kept_and_named(tmp_path: Path) -> None:
    made, notes = imported(
        tmp_path, **{"map.md": "# Map\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n"}
    )
    assert made["map"][1].strip().endswith("| 4 | 5 | 6 |")
    assert any("states nothing at its top" in note for note in notes)


def test_goals_become_a_vision_that_checks_and_builds_when_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "goals"
    source.mkdir()
    (source / "goal-1.md").write_text(GOAL.format(number=1, status="Accepted", when="2027"))
    monkeypatch.chdir(tmp_path)
    assert main(["import", "goals", "goals", "v", "--as-of", "2026-11-22"]) == 0
    monkeypatch.chdir(tmp_path / "v")
    assert main(["check"]) == 0
    assert main(["build"]) == 0
    page = (tmp_path / "v" / "site" / "initiatives" / "goal-1" / "index.html").read_text()
    assert "Answer 1 in a second" in page
    assert "Fast 1" in page


JOINING = """\
# Answer at once

| Status  | Owner   | Horizon | Pillar         | Summary |
|---------|---------|---------|----------------|---------|
| {status} | Booking | {horizon} | {pillar} | Now     |
"""


@pytest.mark.parametrize(
    ("goal", "wanted", "told"),
    [
        (("done", "Near term", "Answers"), {"horizon": "near", "pillar": "answers"}, ""),
        (("done", "near", "answers"), {"horizon": "near", "pillar": "answers"}, ""),
        (("Done", "Someday", "Speed"), {"when": "Someday", "pillar": "speed"}, ""),
        (("Piloting", "2027", "ANSWERS"), {"when": "2027", "pillar": "answers"}, "`status:` (Piloting: {})"),
    ],
)
def test_goals_use_what_the_vision_that_they_join_declares(
    joined: Path, capsys: pytest.CaptureFixture[str], goal: tuple[str, ...], wanted: dict[str, str], told: str
) -> None:
    status, horizon, pillar = goal
    (joined / "goals").mkdir()
    (joined / "goals" / "g.md").write_text(JOINING.format(status=status, horizon=horizon, pillar=pillar))
    assert main(["import", "goals", "goals"]) == 0
    said = capsys.readouterr().out
    assert told in said
    assert ("does not know a status word" in said) is bool(told)
    (path,) = (joined / "content" / "initiatives").glob("g.*")
    made = yaml.load(path.read_text().removeprefix("---\n").partition("---\n")[0], yaml.BaseLoader)
    assert {key: made.get(key) for key in ("horizon", "when", "pillar") if key in made} == wanted
    assert main(["check"]) == 0


@pytest.fixture
def joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the folder of a new vision with a pillar of its own, in which one stands."""
    monkeypatch.chdir(tmp_path)
    assert main(["init", "v", "--name", "V", "--as-of", "2026-11-22"]) == 0
    (tmp_path / "v" / "content" / "pillars" / "answers.yml").write_text("title: Answers\nsummary: Answers.\n")
    monkeypatch.chdir(tmp_path / "v")
    capsys.readouterr()
    return tmp_path / "v"


def test_nothing_is_written_when_the_vision_that_is_joined_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "g.md").write_text("# G\n")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["import", "goals", "goals"]) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert not list((tmp_path / "content").iterdir())
