"""Runs entry points as people do: each in a process of its own, on a copy of a repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
SMALL = REPOSITORY / "tests" / "fixtures" / "small"


def copy_reference(folder: Path) -> Path:
    """Copy the reference content with its settings, without history, and return the new folder."""
    folder.mkdir(parents=True)
    shutil.copytree(REPOSITORY / "content", folder / "content")
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    return folder


def run(*words: str, folder: Path, **variables: str) -> str:
    """Run a module in a folder and return what it said; the variables are all that differ from here."""
    keep = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "PYTHONWARNINGS")}
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=folder, env={**keep, **variables}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr
