"""Git is asked in one place: nothing of a checkout runs, nothing is fetched, and a refusal is passed on."""

import os
import stat
from pathlib import Path

import pytest

from checkout import checkout, git
from sightline.git import GitRefused, ask_git

LISTING = ("ls-tree", "-r", "-z", "--name-only", "HEAD")


def program(path: Path, *lines: str) -> Path:
    """Write a shell script that can be run."""
    path.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def refusal(folder: Path, *words: str) -> str:
    """Return why git does not answer."""
    with pytest.raises(GitRefused) as refused:
        ask_git(folder, *(words or LISTING))
    return str(refused.value)


@pytest.mark.parametrize("setting", ["core.fsmonitor", "core.hooksPath", "core.pager", "gpg.program", "diff.external"])
def test_no_program_of_the_checkout_runs_when_its_settings_name_one(tmp_path: Path, setting: str) -> None:
    folder = checkout(tmp_path)
    mark = tmp_path / "it-ran"
    named = program(tmp_path / "attack", f"touch {mark}")
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"):
        program(folder / ".git" / "hooks" / hook, f"touch {mark}")
    git(folder, "config", setting, str(tmp_path if setting == "core.hooksPath" else named))
    git(folder, "config", "log.showSignature", "true")
    (folder / "content" / "vision.yml").touch()
    refresh = ("update-index", "-q", "--really-refresh")
    for words in (LISTING, ("status", "--porcelain"), ("log", "-1", "--no-show-signature"), ("ls-files",), refresh):
        ask_git(folder, *words)
    assert not mark.exists()


def test_names_that_are_not_text_come_as_bytes(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    name = b"content/caf\xe9.md"
    Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("coffee")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Second")
    assert name in ask_git(folder, *LISTING).split(b"\0")


def test_what_a_command_reads_is_given_to_it(tmp_path: Path) -> None:
    folder = checkout(tmp_path)
    answer = ask_git(folder, "cat-file", "--batch", given=b"HEAD:content/vision.yml\n")
    assert answer.endswith(b" blob 14\ntitle: Vision\n\n")


def test_answer_is_of_the_folder_when_a_hook_of_another_repository_runs_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, other = checkout(tmp_path / "one"), checkout(tmp_path / "other", message="Another")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert ask_git(folder, "rev-parse", "--show-toplevel").decode().strip() == str(folder)


def test_refusal_names_the_setting_when_the_folder_is_anothers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = checkout(tmp_path)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    said = refusal(folder)
    assert said.startswith(f"detected dubious ownership in repository at '{folder}'.")
    assert said.endswith(f"type: git config --global --add safe.directory {folder}")


def test_refusal_is_the_first_line_of_git_in_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    assert refusal(checkout(tmp_path), "ls-tree", "nothing") == "Not a valid object name nothing"


def test_refusal_shows_no_control_character(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "git", r"printf 'fatal: \033[2Jgone\377\nmore\n' >&2", "exit 128")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert refusal(tmp_path) == r"<U+001B>[2Jgone\xff"


def test_refusal_says_so_when_git_ends_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "git", "exit 3")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert refusal(tmp_path) == "it ended with 3 and said nothing"


def test_git_that_never_answers_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "git", "exec sleep 60")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(GitRefused, match=r"git log took longer than 0\.2 seconds"):
        ask_git(tmp_path, "log", seconds=0.2)


def test_refusal_says_so_when_there_is_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal(tmp_path) == "git is not installed, or not where programs are looked for"
    (tmp_path / "git").write_text("no program")
    assert refusal(tmp_path) == "git cannot be run: permission denied"


def test_nothing_is_fetched_when_a_blob_is_missing(tmp_path: Path) -> None:
    origin = checkout(tmp_path / "origin")
    for setting in ("uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"):
        git(origin, "config", setting, "true")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{origin}", "partial")
    assert "content/vision.yml" in ask_git(tmp_path / "partial", *LISTING).decode()
    refusal(tmp_path / "partial", "cat-file", "blob", "HEAD:content/vision.yml")
    assert git(tmp_path / "partial", "rev-list", "--objects", "--all", "--missing=print").count("?") == 2
