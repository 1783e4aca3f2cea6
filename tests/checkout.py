"""Checkouts of git, made by somebody on a known day."""

import subprocess
from pathlib import Path

DAY = "2026-03-31T23:30:00-08:00"


def git(folder: Path, *words: str, day: str = DAY) -> str:
    """Run git in a folder, away from the settings of whoever runs the tests."""
    author = ["-c", "user.name=Team", "-c", "user.email=team@vision.example", "-c", "commit.gpgsign=false"]
    when = {
        "GIT_COMMITTER_DATE": day,
        "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
    }
    done = subprocess.run(["git", *author, *words], cwd=folder, env=when, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "surrogateescape").strip()


def checkout(folder: Path, message: str = "First") -> Path:
    """Make a checkout with one commit, which holds a vision of one line and the settings beside it."""
    root = folder / "checkout"
    (root / "content").mkdir(parents=True)
    (root / "content" / "vision.yml").write_text("title: Vision\n")
    (root / "mkdocs.yml").write_text("site_name: Vision\n")
    commit_all(root, message)
    return root


def commit_all(root: Path, message: str = "First") -> None:
    """Make a folder a checkout of what it holds."""
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", f"--message={message}")
