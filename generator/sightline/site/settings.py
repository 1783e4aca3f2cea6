"""What the recipe is given, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sightline.problems import Grade, Problem, Sources
from sightline.publish import NO_COMMIT, Commit
from sightline.views.tree import SiteTree


@dataclass(frozen=True)
class Settings:
    """Where the content is, and what the content cannot know about itself."""

    root: Path
    """The repository's root, which holds ``content/``."""
    as_of: date | None = None
    """The day as of which the site speaks; else ``vision.yml`` states it, else the commit's counts."""
    commit: Commit = NO_COMMIT
    """What is checked out, whose day counts where nobody states one."""
    site_url: str = ""
    """Where the site is published, with a slash at the end; empty where nobody has said."""
    edit_base: str = ""
    """What stands before a file's path in the address of its editor; empty where there is none."""


@dataclass(frozen=True)
class Built:
    """The site, or why there is none."""

    tree: SiteTree | None
    problems: tuple[Problem, ...]
    sources: Sources
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many records there are of each kind, for reports."""
    commit: str = ""
    """What was checked out before anything was read."""

    @property
    def failed(self) -> bool:
        """Whether an error keeps the site from being built."""
        return any(problem.grade is Grade.ERROR for problem in self.problems)
