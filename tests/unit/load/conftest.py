"""A vision of a few words, to which each test adds what it is about."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sightline.load import Loaded, read_vision
from sightline.problems import Problem

VISION = """\
title: Every parcel seen
as-of: 2026-11-22
horizons: {near: Near term, long: Long term}
status: {on track: {health: on-track}, At Risk: {health: at-risk}}
tags: {bet: {title: Bet, words: {quick-win: Quick win}}}
values: {retention: Retention}
calendar: {year-starts: april, named-by: end}
"""

Read = Callable[..., Loaded]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write files below ``content`` and read them; ``vision.yml`` is there unless it is given."""

    def read_files(files: dict[str, str | bytes], *, as_of: date | None = None) -> Loaded:
        for name, text in {"vision.yml": VISION, **files}.items():
            file = tmp_path / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_vision(tmp_path, as_of=as_of)

    return read_files


@pytest.fixture
def problem_of(read: Read) -> Callable[..., Problem]:
    """Return the only problem of a vision with these files."""

    def only(files: dict[str, str | bytes]) -> Problem:
        problems = read(files).problems
        assert len(problems) == 1, [f"{one.where} {one.code}: {one.what}" for one in problems]
        return problems[0]

    return only
