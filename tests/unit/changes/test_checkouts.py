"""However a copy was made, ``changes`` tells what this work changed, or ends with 2 and the command that mends it."""

import re
import shlex
import shutil
import subprocess

import pytest

from checkout import git
from running import SMALL
from sightline.changes.base import BRANCHES
from sightline.cli import main

SLIP = ("initiatives/live-map.md", "when: 2027-H2", "when: 2028-H1")
EASED = ("measures/rebook-share.yml", "at least 70 %", "at least 60 %")
FORGE = (*BRANCHES, "GITHUB_REF", "GITHUB_EVENT_NAME", "BUILD_SOURCEBRANCH", "CI_MERGE_REQUEST_EVENT_TYPE")


@pytest.fixture(autouse=True)
def nowhere(monkeypatch):
    """Be on no forge."""
    for name in (*FORGE, "CI_MERGE_REQUEST_DIFF_BASE_SHA"):
        monkeypatch.delenv(name, raising=False)


def edit(root, change):
    path = root / "content" / change[0]
    text = path.read_text()
    assert change[1] in text
    path.write_text(text.replace(change[1], change[2]))


def commit(root, change, message):
    edit(root, change)
    git(root, "commit", "-qam", message)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def origin(tmp_path):
    """Make a repository whose main went on after a branch ``work`` left it; the branch lets one thing slip."""
    root = tmp_path / "made"
    shutil.copytree(SMALL, root)
    (root / "mkdocs.yml").write_text("site_name: Vision\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "First")
    git(root, "commit", "-q", "--allow-empty", "-m", "Second")
    git(root, "checkout", "-qb", "work")
    commit(root, SLIP, "Delay")
    git(root, "commit", "-q", "--allow-empty", "-m", "Nothing")
    git(root, "checkout", "-q", "main")
    commit(root, EASED, "Ease")
    bare = tmp_path / "origin.git"
    git(tmp_path, "clone", "-q", "--bare", str(root), str(bare))
    git(bare, "config", "uploadpack.allowFilter", "true")
    git(bare, "config", "uploadpack.allowAnySHA1InWant", "true")
    return bare


def clone(origin, *words, name="copy"):
    folder = origin.parent / name
    git(origin.parent, "clone", "-q", *words, f"file://{origin}", str(folder))
    return folder


def told(root, capsys, *words):
    """Return the exit code, the kinds that were told, and everything that was said."""
    capsys.readouterr()
    code = main(["changes", "-f", str(root / "mkdocs.yml"), *words])
    said = capsys.readouterr()
    return code, sorted(re.findall(r"\[(\S+) [0-9a-f]{12}\]", said.out)), said.out + said.err


def mended(root, capsys, *words):
    """Run the command that an end with 2 prints, and return what is told afterwards."""
    code, kinds, said = told(root, capsys, *words)
    assert code == 2, said
    assert not kinds
    assert "o change in meaning" not in said
    command = next(line.strip() for line in said.splitlines() if line.startswith("  git "))
    done = subprocess.run(shlex.split(command), cwd=root, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    code, kinds, said = told(root, capsys, *words)
    assert code == 0, said
    return kinds


@pytest.mark.parametrize("words", [("--depth=1",), ("--depth=2",), ("--depth=50",), ("--single-branch",)])
def test_a_copy_without_the_target_branch_says_how_to_fetch_it(origin, capsys, words):
    assert mended(clone(origin, "--branch=work", *words), capsys) == ["slipped"]


def test_a_partial_copy_says_how_to_fetch_what_it_lacks(origin, capsys):
    assert mended(clone(origin, "--branch=work", "--filter=blob:none"), capsys) == ["slipped"]


def test_a_detached_head_is_compared_with_where_it_left_main(origin, capsys):
    root = clone(origin)
    git(root, "checkout", "-q", "--detach", "origin/work")
    code, kinds, said = told(root, capsys)
    assert (code, kinds) == (0, ["slipped"])
    assert said.splitlines()[0].startswith("Compared the files here with where it left origin/HEAD at ")


def merge_ref(origin):
    """Let the forge make the commit of a request and its target."""
    root = clone(origin, name="forge")
    git(root, "checkout", "-q", "--detach", "origin/main")
    subject = f"Merge {git(root, 'rev-parse', 'origin/work')} into {git(root, 'rev-parse', 'HEAD')}"
    git(root, "merge", "-q", "--no-ff", "-m", subject, "origin/work")
    git(root, "push", "-q", "origin", "HEAD:refs/pull/1/merge")


@pytest.mark.parametrize("depth", [1, 2])
def test_a_merge_ref_is_compared_with_its_first_parent(origin, capsys, depth):
    merge_ref(origin)
    root = origin.parent / "runner"
    git(origin.parent, "init", "-q", str(root))
    git(root, "remote", "add", "origin", f"file://{origin}")
    git(root, "fetch", "-q", f"--depth={depth}", "origin", "refs/pull/1/merge")
    git(root, "checkout", "-q", "--detach", "FETCH_HEAD")
    if depth == 1:
        assert mended(root, capsys) == ["slipped"]
    else:
        code, kinds, said = told(root, capsys)
        assert (code, kinds) == (0, ["slipped"])
        assert said.startswith("Compared the files here with the target of this request at ")


def test_a_queue_is_compared_with_its_branch_and_not_with_the_entry_before(origin, capsys, monkeypatch):
    root = clone(origin)
    git(root, "checkout", "-q", "-b", "entry", "origin/main")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge pull request 1", "origin/work")
    git(root, "checkout", "-q", "-b", "next")
    commit(root, ("capabilities/identity.yml", "available: 2027-Q1", "available: 2027-Q2"), "Next")
    git(root, "checkout", "-q", "entry")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge pull request 2", "next")
    monkeypatch.setenv("GITHUB_REF", f"refs/heads/gh-readonly-queue/main/pr-2-{'0' * 40}")
    assert told(root, capsys)[:2] == (0, ["slipped", "slipped"])


def test_a_fork_is_compared_with_what_it_was_forked_from(origin, capsys):
    fork = origin.parent / "fork.git"
    git(origin.parent, "clone", "-q", "--bare", str(origin), str(fork))
    git(fork, "update-ref", "refs/heads/main", "refs/heads/main~1")
    root = origin.parent / "copy"
    git(origin.parent, "clone", "-q", f"file://{fork}", str(root))
    git(root, "remote", "add", "upstream", f"file://{origin}")
    git(root, "fetch", "-q", "upstream")
    git(root, "checkout", "-q", "-b", "mine", "upstream/main")
    commit(root, SLIP, "Delay")
    assert told(root, capsys)[:2] == (0, ["slipped"])


def test_an_archive_is_compared_with_a_folder_that_is_named(origin, capsys):
    folders = [origin.parent / name for name in ("before", "after")]
    for folder, branch in zip(folders, ("main~1", "work"), strict=True):
        folder.mkdir()
        packed = subprocess.run(["git", "-C", str(origin), "archive", branch], check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", str(folder)], input=packed, check=True)
    code, kinds, said = told(folders[1], capsys)
    assert (code, kinds) == (2, [])
    assert "sightline changes FOLDER" in said
    assert told(folders[1], capsys, str(folders[0]))[:2] == (0, ["slipped"])


def test_a_worktree_is_a_copy_like_any_other(origin, capsys):
    root = clone(origin)
    git(root, "worktree", "add", "-q", str(origin.parent / "tree"), "origin/work")
    assert told(origin.parent / "tree", capsys)[:2] == (0, ["slipped"])


def test_a_submodule_is_compared_within_its_own_history(origin, capsys):
    around = origin.parent / "around"
    git(origin.parent, "init", "-q", str(around))
    git(
        around, "-c", "protocol.file.allow=always", "submodule", "add", "-q", "-b", "work", f"file://{origin}", "vision"
    )
    git(around, "commit", "-qm", "With the vision")
    assert told(around / "vision", capsys)[:2] == (0, ["slipped"])


def test_what_is_not_committed_is_told_on_main_itself(origin, capsys):
    root = clone(origin)
    edit(root, SLIP)
    code, kinds, said = told(root, capsys)
    assert (code, kinds) == (0, ["slipped"])
    assert "which origin/HEAD holds already" in said


def test_main_itself_without_a_change_is_no_success(origin, capsys):
    code, kinds, said = told(clone(origin), capsys)
    assert (code, kinds) == (2, [])
    assert "sightline changes HEAD~1" in said
    assert told(origin.parent / "copy", capsys, "HEAD~1")[:2] == (0, ["target-eased"])


def test_a_branch_that_was_pushed_by_force_is_compared_with_where_it_leaves_main_now(origin, capsys, monkeypatch):
    root = clone(origin, "--branch=work")
    old = git(root, "rev-parse", "origin/main")
    git(root, "fetch", "-q", "origin")
    git(root, "rebase", "-q", "origin/main")
    assert told(root, capsys)[:2] == (0, ["slipped"])
    git(root, "push", "-q", "--force", "origin", "work")
    fresh = clone(origin, "--branch=work", "--depth=1", name="fresh")
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", old)
    assert mended(fresh, capsys) == ["slipped"]


def test_two_commits_are_compared_whatever_is_checked_out(origin, capsys):
    root = clone(origin)
    code, kinds, said = told(root, capsys, "origin/main~1..origin/work")
    assert (code, kinds) == (0, ["slipped"])
    assert " with origin/main~1 at " in said
    assert told(root, capsys, "origin/work..origin/main~1")[1] == ["sooner"]


def test_a_commit_that_is_not_there_is_never_no_change(origin, capsys):
    for name in ("gone-branch", "0" * 40, "--help-me", "main:content"):
        code, kinds, said = told(
            clone(origin, name=f"c{len(name)}"), capsys, *(("--",) if name[0] == "-" else ()), name
        )
        assert code == 2, said
        assert not kinds


def test_marks_survive_a_rebase(origin, capsys):
    root = clone(origin, "--branch=work")
    before = re.findall(r"[0-9a-f]{12}\]", told(root, capsys)[2])
    git(root, "rebase", "-q", "origin/main")
    assert re.findall(r"[0-9a-f]{12}\]", told(root, capsys)[2]) == before
