"""With what to compare: named, or found from what the forge says of a request and from the branches that are there."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from sightline.changes.state import CommitState, FolderState, NoBase, State, commit_state
from sightline.git import GitRefused, ask_git

_MERGE = re.compile(r"^Merge [0-9a-f]{40,64} into [0-9a-f]{40,64}$")
"""The subject of the commit that a forge makes of a request and its target, to try both together."""
_REQUEST_REF = re.compile(r"^refs/(?:pull|merge-requests|pull-requests)/\d+/merge$")
_QUEUE = re.compile(r"^refs/heads/gh-readonly-queue/(?P<branch>.+)/pr-\d+-[0-9a-f]+$")
_FULL = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")

BRANCHES = (
    "GITHUB_BASE_REF",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
    "SYSTEM_PULLREQUEST_TARGETBRANCH",
    "BITBUCKET_PR_DESTINATION_BRANCH",
    "CHANGE_TARGET",
)
"""Where forges and their runners name the branch that a request goes to."""
USUAL = ("upstream/HEAD", "upstream/main", "origin/HEAD", "origin/main", "origin/master", "main", "master")


class Head(NamedTuple):
    """What is checked out, as its commit says it; a shallow copy hides parents from every other command."""

    id: str
    parents: tuple[str, ...]
    subject: str


def find_base(root: Path, around: Mapping[str, str], named: str = "") -> State:
    """Return the state to compare with: the one that is named, else the first that applies.

    Raises ``NoBase``, with the command that would help, and never takes what is checked out instead.
    """
    if named and (root / named).is_dir():
        return _folder((root / named).resolve())
    head = _head(root)
    if named:
        return _named(root, named)
    queue = _QUEUE.match(around.get("GITHUB_REF", ""))
    train = around.get("CI_MERGE_REQUEST_EVENT_TYPE") == "merge_train"
    if len(head.parents) == 2 and not queue and not train and _is_of_the_forge(head, around):
        return _parent(root, head.parents[0])
    if around.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") and not train:
        return _sha(root, around["CI_MERGE_REQUEST_DIFF_BASE_SHA"], "the target of this request")
    branch = queue["branch"] if queue else next((found for name in BRANCHES if (found := around.get(name))), "")
    return _merge_base(root, head, branch.removeprefix("refs/heads/"))


def _folder(folder: Path) -> FolderState:
    if not (folder / "content").is_dir():
        raise NoBase(f"There is no folder content in {folder}, so there is nothing to compare with.")
    return FolderState(folder)


def _head(root: Path) -> Head:
    """Return the commit that is checked out, with what made it."""
    try:
        raw = ask_git(root, "cat-file", "commit", "HEAD").decode("utf-8", "replace")
        id_ = ask_git(root, "rev-parse", "HEAD").decode().strip()
    except GitRefused as refused:
        raise NoBase(
            f"There is no history to compare with here ({refused}). Nothing was compared. Make a copy with git, or "
            "name a folder that holds the earlier content:\n  sightline changes FOLDER"
        ) from refused
    top, _, message = raw.partition("\n\n")
    parents = tuple(line.split()[1] for line in top.splitlines() if line.startswith("parent "))
    return Head(id_, parents, message.partition("\n")[0])


def _is_of_the_forge(head: Head, around: Mapping[str, str]) -> bool:
    """Whether a forge made the commit that is checked out, of a request and its target."""
    refs = (around.get("GITHUB_REF", ""), around.get("BUILD_SOURCEBRANCH", ""))
    merged = around.get("CI_MERGE_REQUEST_EVENT_TYPE") == "merged_result"
    return merged or any(map(_REQUEST_REF.match, refs)) or bool(_MERGE.match(head.subject))


def _parent(root: Path, parent: str) -> CommitState:
    return _sha(root, parent, "the target of this request")


def _sha(root: Path, commit: str, said: str) -> CommitState:
    if not _is_there(root, commit):
        raise NoBase(
            f"{said.capitalize()} is the commit {commit[:12]}, which this copy does not hold. Nothing was compared. "
            f"Type:\n  git fetch --depth=1 origin {commit}"
        )
    return commit_state(root, commit, said)


def _is_there(root: Path, revision: str) -> bool:
    try:
        ask_git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", "--")
        ask_git(root, "cat-file", "-e", f"{revision}^{{commit}}")
    except GitRefused:
        return False
    return True


def _named(root: Path, named: str) -> CommitState:
    """Return the commit that somebody named; a branch of the origin may be named without it."""
    if named.startswith("-"):
        raise NoBase(f'"{named}" names no commit.')
    for revision in (named, f"origin/{named}"):
        if _is_there(root, revision):
            return commit_state(root, revision, revision)
    if _FULL.fullmatch(named):
        raise NoBase(_absent(f"The commit {named[:12]} is not in this copy", f"git fetch --depth=1 origin {named}"))
    raise NoBase(_absent(f'There is no commit "{named}" in this copy', _fetch(root, named.removeprefix("origin/"))))


def _absent(what: str, command: str) -> str:
    return f"{what}. Nothing was compared. Type:\n  {command}"


def _fetch(root: Path, branch: str) -> str:
    """Return the command that brings a branch, with its whole refspec: a copy of one branch moves no other."""
    refspec = quote(f"+refs/heads/{branch}:refs/remotes/origin/{branch}")
    return f"git fetch {'--unshallow ' if _is_shallow(root) else ''}origin {refspec}"


def _is_shallow(root: Path) -> bool:
    try:
        return ask_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except GitRefused:
        return False


def _candidates(branch: str) -> Iterator[str]:
    if branch:
        yield from (f"refs/remotes/origin/{branch}", f"refs/heads/{branch}")
    else:
        yield from USUAL


def _merge_base(root: Path, head: Head, branch: str) -> CommitState:
    """Return where the work left its target branch."""
    target = next((name for name in _candidates(branch) if _is_there(root, name)), "")
    if not target:
        said = f'the branch "{branch}"' if branch else "a branch main, its own or the origin's"
        raise NoBase(_absent(f"This copy does not hold {said} to compare with", _fetch(root, branch or "main")))
    short = target.removeprefix("refs/remotes/").removeprefix("refs/heads/")
    try:
        found = ask_git(root, "merge-base", target, "HEAD").decode().split()
    except GitRefused as refused:
        command = _fetch(root, _branch_of(root, target))
        raise NoBase(_absent(f"This copy does not hold where the work left {short}", command)) from refused
    said = f"where it left {short}"
    if found[0] == head.id:
        said = f"HEAD, which {short} holds already,"
    return commit_state(root, found[0], said)


def _branch_of(root: Path, target: str) -> str:
    """Return the name of the branch on the origin that a name here stands for."""
    try:
        whole = ask_git(root, "rev-parse", "--symbolic-full-name", target).decode().strip()
    except GitRefused:
        whole = target
    return whole.removeprefix("refs/remotes/").removeprefix("refs/heads/").removeprefix("origin/")
