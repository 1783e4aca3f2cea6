"""The commit that the content is at; missing history is said, never guessed."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from sightline.publish import NO_COMMIT, read_commit

DAY = "2026-03-31T23:30:00-08:00"


def git(folder: Path, *words: str) -> str:
    """Run git in a folder as somebody, on a known day."""
    author = ["-c", "user.name=Team", "-c", "user.email=team@vision.example", "-c", "commit.gpgsign=false"]
    when = {
        "GIT_COMMITTER_DATE": DAY,
        "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
    }
    done = subprocess.run(["git", *author, *words], cwd=folder, env=when, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with one commit."""
    folder = tmp_path / "checkout"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "vision.yml").write_text("title: Vision\n")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=First")
    return folder


def test_commit_has_the_day_that_its_committer_saw(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    commit = read_commit(repository)
    assert commit.id == git(repository, "rev-parse", "HEAD")
    assert commit.day == date(2026, 3, 31)


def test_commit_is_the_same_when_the_clone_is_shallow(repository: Path, tmp_path: Path) -> None:
    (repository / "content" / "more.md").write_text("more")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=Second")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", "shallow")
    assert read_commit(tmp_path / "shallow") == read_commit(repository)


def test_commit_says_so_when_content_has_changed_since(repository: Path) -> None:
    (repository / "site").mkdir()
    (repository / "site" / "index.html").write_text("built")
    assert not read_commit(repository).id.endswith("+changes")
    (repository / "content" / "new.md").write_text("new")
    assert read_commit(repository).id.endswith("+changes")


def test_there_is_no_commit_when_the_folder_has_none(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "content").mkdir()
    assert read_commit(tmp_path) == NO_COMMIT
    inside = repository / "unpacked"
    (inside / "content").mkdir(parents=True)
    (inside / "content" / "vision.yml").write_text("title: Another\n")
    assert read_commit(inside) == NO_COMMIT


def test_there_is_no_commit_when_there_is_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    assert read_commit(repository) == NO_COMMIT
