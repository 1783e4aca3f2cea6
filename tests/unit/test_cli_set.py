"""``sightline set``: one value changed in its file, with its reason, or nothing."""

import shutil
from pathlib import Path

import pytest

from running import SMALL
from sightline.cli import main
from sightline.load import read_vision
from sightline.model.kinds import KINDS
from sweeps.planting import NAME, plant

WORK = """\
---
title: Locker codes # not final
pillar: product-experience
horizon: near
serves: [answer-in-a-second/rebook-share]
owner: product
when: 2027-02
status: on track
milestones:
  - {title: Pilot, when: 2026-12}
moved:
  - {on: 2026-10-11, field: when, from: 2026-12, why: The first supplier withdrew}
---
Told.
"""
WHY = "The court wants another round."


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    (tmp_path / "content" / "initiatives" / "locker-codes.md").write_bytes(WORK.replace("\n", "\r\n").encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def work(root: Path) -> str:
    return (root / "initiatives" / "locker-codes.md").read_bytes().decode().replace("\r\n", "\n")


def changed(*words: str) -> int:
    return main(["set", "initiative/locker-codes", *words])


def test_a_value_is_replaced_and_nothing_beside_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert changed("title=Locker codes for all") == 0
    assert work(root) == WORK.replace("Locker codes #", "Locker codes for all #")
    assert b"\n" not in (root / "initiatives" / "locker-codes.md").read_bytes().replace(b"\r\n", b"")
    said = capsys.readouterr().out
    assert "-title: Locker codes # not final\n+title: Locker codes for all # not final\n" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("when=2027-Q2", '"Locker codes" lands later'),
        ("horizon=medium", "lands later"),
        ("when=", "has no date as sharp as before"),
        ("milestones/Pilot/when=2027-01", "has a milestone later"),
        ("serves=", "reaches no outcome any more"),
    ],
)
def test_a_slip_without_a_reason_is_refused_and_says_what_to_type(root, capsys, words, said):
    assert changed(words) == 2
    assert work(root) == WORK
    told = capsys.readouterr().err
    assert said in told
    assert f"sightline set initiative/locker-codes {words} --why" in told


def test_the_reason_is_kept_below_those_before_it(root: Path) -> None:
    assert changed("when=2027-Q2", "milestones/1/when=2027-01", "--why", WHY, "--on", "2026-11-20") == 0
    added = f"  - {{on: 2026-11-20, field: when, from: 2027-02, why: {WHY}}}\n"
    added += f"  - {{on: 2026-11-20, field: milestones/1/when, from: 2026-12, why: {WHY}}}\n"
    expected = WORK.replace("when: 2027-02", "when: 2027-Q2").replace("Pilot, when: 2026-12", "Pilot, when: 2027-01")
    assert work(root) == expected.replace("withdrew}\n", f"withdrew}}\n{added}")
    assert [problem for problem in read_vision(root.parent).problems if problem.grade <= 1] == []


def test_a_reason_for_better_news_is_kept_too_and_for_words_is_not(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert changed("status=at risk", "--why", WHY) == 0
    assert "field: status, from: on track" in work(root)
    assert changed("summary=A code opens it.", "--why", WHY) == 0
    assert "field: summary" not in work(root)
    assert "none is kept" in capsys.readouterr().out


def test_a_dry_run_shows_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert changed("when=2027-Q2", "--why", WHY, "--dry-run") == 0
    assert work(root) == WORK
    assert "+when: 2027-Q2" in capsys.readouterr().out


@pytest.mark.parametrize("why", ["late", "tbd", "to be done", "see ticket 12"])
def test_a_placeholder_is_no_reason(root, capsys, why):
    assert changed("when=2027-Q2", "--why", why) == 2
    assert work(root) == WORK
    assert "is no reason yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["horizon=nera"], 1, "there is no horizon"),
        (["serves=nobody/nothing"], 1, "there is no objective or outcome"),
        (["owner=prodct"], 1, 'there is no team "prodct"'),
        (["reviewed=soon"], 1, "is not a day"),
        (["title=a\u202eb"], 2, "a character that cannot be seen"),
        (["wen=2027"], 2, 'Did you mean "when"?'),
        (["milestones/2/when=2027"], 2, "Nothing is found by"),
        (["moved/1/why=Other words now"], 2, "kept as it was said"),
        (["moved="], 2, "kept as it was said"),
        (["when"], 2, "sets nothing"),
        (["when=2026-12", "when=2026-11"], 2, "set twice"),
    ],
)
def test_what_could_not_be_read_is_not_written(root, capsys, words, code, said):
    assert changed(*words) == code
    assert work(root) == WORK
    told = capsys.readouterr().err
    assert said in told
    assert "Nothing was written" in told or "sets nothing" in told


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("initiative/locker-code", 'Did you mean "locker-codes"?'),
        ("work/x", "There are outcome"),
        ("initiative", "names no"),
    ],
)
def test_a_record_that_is_not_there_is_not_made(root, capsys, key, said):
    assert main(["set", key, "when=2027"]) == 2
    assert said in capsys.readouterr().err


def test_a_part_of_a_record_in_a_shared_file_moves_by_its_path(root: Path) -> None:
    text = "speed:\n  title: Speed\n  key-results:\n    fast: {text: It is fast., target: at most 3 s} # soon\n\n"
    text += "other:\n  title: Other\n"
    (root / "objectives.yml").write_text(text)
    assert main(["set", "objective/speed", "key-results/fast/target=at most 5 s", "--why", WHY]) == 0
    entry = "  moved:\n    - on: 2026-11-22\n      field: key-results/fast/target\n      from: at most 3 s\n"
    entry += f"      why: {WHY}\n"
    expected = text.replace("at most 3 s}", "at most 5 s}").replace("  title: Speed\n", f"  title: Speed\n{entry}")
    assert (root / "objectives.yml").read_text() == expected


def test_a_list_is_set_with_commas_and_what_fills_the_same_field_stays_one(root: Path) -> None:
    assert changed("tags=quick-win, strategic-bet", "owners=product, wanted") == 0
    assert "owner: [product, wanted]\ntags: [quick-win, strategic-bet]\n" in work(root)


def test_what_was_wrong_before_is_not_held_against_a_change(root: Path) -> None:
    file = root / "initiatives" / "locker-codes.md"
    file.write_text(WORK.replace("horizon: near", "horizon: nera"))
    assert changed("title=New") == 0


def test_a_file_that_cannot_be_read_is_left(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "initiatives" / "locker-codes.md").write_text("---\ntitle: &x A\n---\n")
    assert changed("title=B") == 1
    assert "cannot be edited" in capsys.readouterr().err


def test_every_kind_is_read_alone_as_it_is_with_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, lambda: "Some words", lambda: "Told.")
    monkeypatch.chdir(tmp_path)
    for kind in KINDS:
        assert main(["set", f"{kind.name}/{NAME}", "title=Other words"]) == 0, kind.name
        assert "title: Other words\n" in (tmp_path / "content" / kind.folder / f"{NAME}.md").read_text()


def test_a_new_record_comes_into_the_file_that_all_of_its_kind_share(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "# Ours.\nlead:\n  title: Lead\n\nlag: {title: Lag}\n"
    (root / "terms.yml").write_text(text)
    assert main(["new", "term", "promise"]) == 0
    after = (root / "terms.yml").read_text()
    assert after.startswith(f"{text}\npromise:\n  # ")
    assert "\n  title: Promise\n" in after
    assert "added promise to content/terms.yml" in capsys.readouterr().out
    assert main(["new", "term", "promise"]) == 2
    assert (root / "terms.yml").read_text() == after


def test_a_new_record_has_a_file_of_its_own_where_others_have_one(root: Path) -> None:
    (root / "measures.yml").write_text("lead:\n  title: Lead\n")
    assert main(["new", "measure", "promise"]) == 0
    assert (root / "measures" / "promise.yml").exists()


def test_what_another_program_wrote_meanwhile_is_kept(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_meanwhile(*_: object) -> None:
        (root / "initiatives" / "locker-codes.md").write_text("mine")

    monkeypatch.setattr("sightline.cli.changing._refuse_faults", write_meanwhile)
    assert changed("title=Locker codes for all") == 2
    assert "was changed at this very moment" in capsys.readouterr().err
    assert work(root) == "mine"
