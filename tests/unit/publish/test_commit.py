"""The commit that the content is at: missing history is said, and a commit is clean where it alone made the site."""

import hashlib
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checkout import checkout, git
from sightline.publish import NO_COMMIT, made_by, read_commit


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with one commit."""
    return checkout(tmp_path)


def made(root: Path, *more: Path) -> str:
    """Return what is said to have made a site of the content and the settings."""
    return made_by(root, read_commit(root).id, [root / "content", root / "mkdocs.yml", *more])


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
    assert made(tmp_path / "shallow") == read_commit(repository).id


def test_commit_has_no_day_when_its_own_is_none_of_the_calendar(repository: Path) -> None:
    raw = git(repository, "cat-file", "commit", "HEAD").replace("1775028600", "9999999999999")
    (repository / "raw").write_text(raw + "\n")
    git(repository, "reset", "--quiet", git(repository, "hash-object", "-t", "commit", "-w", "--literally", "raw"))
    commit = read_commit(repository)
    assert (len(commit.id), commit.day, commit.refusal) == (40, None, "")


def test_there_is_no_commit_when_the_folder_has_none(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "content").mkdir()
    assert read_commit(tmp_path) == NO_COMMIT
    inside = repository / "unpacked"
    (inside / "content").mkdir(parents=True)
    (inside / "content" / "vision.yml").write_text("title: Another\n")
    assert read_commit(inside) == NO_COMMIT
    assert made_by(inside, "", [inside / "content"]) == ""


def test_nothing_is_said_when_nothing_was_committed_yet(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    git(tmp_path, "init", "--quiet")
    assert read_commit(tmp_path) == NO_COMMIT


def test_nothing_is_said_when_there_is_no_git_and_no_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_commit(tmp_path) == NO_COMMIT


def test_refusal_is_told_when_there_is_no_git_but_a_checkout(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    commit = read_commit(repository)
    assert (commit.id, commit.day) == ("", None)
    assert commit.refusal.startswith("Git does not say which commit this is: git is not installed")


def test_refusal_is_told_when_the_folder_belongs_to_another(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert "safe.directory" in read_commit(repository).refusal


def _empty_objects(git_dir: Path) -> None:
    for path in (path for path in (git_dir / "objects").rglob("*") if path.is_file()):
        path.chmod(0o644)
        path.write_bytes(b"")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "no HEAD": lambda git_dir: (git_dir / "HEAD").unlink(),
    "branch of garbage": lambda git_dir: next((git_dir / "refs" / "heads").iterdir()).write_text("garbage\n"),
    "objects gone": lambda git_dir: shutil.rmtree(git_dir / "objects"),
    "objects empty": _empty_objects,
    "settings broken": lambda git_dir: (git_dir / "config").write_text("[core\n"),
    "not a folder": lambda git_dir: (shutil.rmtree(git_dir), git_dir.write_text("gitdir: /nowhere\n")),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_refusal_is_told_when_the_repository_is_damaged(repository: Path, damage: Callable[[Path], object]) -> None:
    damage(repository / ".git")
    commit = read_commit(repository)
    assert (commit.id, commit.day) == ("", None)
    assert commit.refusal.startswith("Git does not say which commit this is: ")


def _ignored(root: Path) -> None:
    (root / ".git" / "info" / "exclude").write_text("content/draft.md\n")
    (root / "content" / "draft.md").write_text("draft")


def _hidden(root: Path) -> None:
    git(root, "update-index", "--assume-unchanged", "content/vision.yml")
    (root / "content" / "vision.yml").write_text("title: Another\n")


def _skipped(root: Path) -> None:
    git(root, "update-index", "--skip-worktree", "content/vision.yml")
    (root / "content" / "vision.yml").write_text("title: Another\n")


def _linked(root: Path) -> None:
    (root / "content").rename(root.parent / "elsewhere")
    (root / "content").symlink_to(root.parent / "elsewhere")


def _replaced(root: Path) -> None:
    (root / "content" / "vision.yml").write_text("title: Another\n")
    git(root, "add", "content")
    git(root, "replace", git(root, "rev-parse", "HEAD^{tree}"), git(root, "write-tree"))


def _staged(root: Path) -> None:
    (root / "content" / "new.md").write_text("new")
    git(root, "add", ".")


def _elsewhere(root: Path) -> None:
    (root / "content" / "vision.yml").write_text("title: Another\n")
    shutil.copytree(root, root.parent / "clean", ignore=shutil.ignore_patterns(".git"))
    git(root.parent / "clean", "init", "--quiet")
    git(root, "config", "core.worktree", str(root.parent / "clean"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda root: (root / "content" / "vision.yml").write_text("title: Another\n"),
    "not known": lambda root: (root / "content" / "new.md").write_text("new"),
    "staged": _staged,
    "ignored": _ignored,
    "assumed unchanged": _hidden,
    "skipped": _skipped,
    "removed": lambda root: (root / "mkdocs.yml").unlink(),
    "settings edited": lambda root: (root / "mkdocs.yml").write_text("site_name: Another\n"),
    "content linked from elsewhere": _linked,
    "objects replaced": _replaced,
    "another working tree": _elsewhere,
    "name that is not text": lambda root: (root / "content" / os.fsdecode(b"caf\xe9.md")).write_text("coffee"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_clean_commit_made_the_site_when_something_else_did(
    repository: Path, change: Callable[[Path], object]
) -> None:
    before = read_commit(repository).id
    inputs = [repository / "content", repository / "mkdocs.yml"]
    assert made_by(repository, before, inputs) == before
    change(repository)
    assert made_by(repository, before, inputs) == before + "+changes"


def test_no_clean_commit_made_the_site_when_an_input_lies_outside(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("site_name: Base\n")
    assert made(repository, tmp_path / "base.yml").endswith("+changes")


def test_no_clean_commit_made_the_site_when_another_was_checked_out_meanwhile(repository: Path) -> None:
    before = read_commit(repository).id
    git(repository, "commit", "--quiet", "--allow-empty", "--message=Second")
    assert made_by(repository, before, [repository / "content"]) == before + "+changes"


def test_a_clean_commit_made_the_site_when_other_files_were_changed(repository: Path) -> None:
    (repository / "site").mkdir()
    (repository / "site" / "index.html").write_text("built")
    (repository / "content" / ".draft.md.swp").write_text("an editor's own")
    assert made(repository) == read_commit(repository).id


def test_a_clean_commit_made_the_site_when_the_vision_lies_in_a_folder_of_a_larger_repository(tmp_path: Path) -> None:
    whole = checkout(tmp_path)
    root = whole / "visions" / "one"
    root.mkdir(parents=True)
    for name in ("content", "mkdocs.yml"):
        (whole / name).rename(root / name)
    (whole / "base.yml").write_text("site_name: Base\n")
    git(whole, "add", ".")
    git(whole, "commit", "--quiet", "--message=Move")
    assert made(root, whole / "base.yml") == git(whole, "rev-parse", "HEAD")


def test_a_clean_commit_made_the_site_when_git_turned_the_line_ends(repository: Path) -> None:
    (repository / "content" / "vision.yml").write_bytes(b"title: Vision\r\n")
    assert made(repository) == read_commit(repository).id


def test_a_clean_commit_made_the_site_when_a_picture_is_kept_in_large_file_storage(repository: Path) -> None:
    picture = b"\x89PNG\r\n\0picture"
    oid = hashlib.sha256(picture).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {len(picture)}\n"
    (repository / "content" / "plan.png").write_text(pointer)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=Picture")
    (repository / "content" / "plan.png").write_bytes(picture)
    assert made(repository) == read_commit(repository).id
    (repository / "content" / "plan.png").write_bytes(picture + b"!")
    assert made(repository).endswith("+changes")


def test_a_clean_commit_made_the_site_when_objects_are_named_by_the_longer_hash(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "vision.yml").write_text("title: Vision\n")
    git(tmp_path, "init", "--quiet", "--object-format=sha256")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=First")
    commit = read_commit(tmp_path).id
    assert len(commit) == 64
    assert made_by(tmp_path, commit, [tmp_path / "content"]) == commit
