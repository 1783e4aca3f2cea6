"""A figure that is kept back stands nowhere, however the wish to keep it back is written."""

import json
from collections.abc import Callable

import pytest

from sightline.load import Loaded
from sightline.problems import Grade, Problem

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]


@pytest.mark.parametrize("withheld", ["Board only", "", '""'])
@pytest.mark.parametrize("figure", ["from: 42", "now: 57", "target: at most 2.10 EUR"])
def test_no_figure_stands_beside_it(problem_of: Only, withheld: str, figure: str) -> None:
    text = f"title: A\nkey-results:\n  one:\n    text: x\n    withheld: {withheld}\n    {figure}\n"
    problem = problem_of({"objectives/a.yml": text})
    assert (problem.code, problem.where.line, problem.grade) == ("withheld-figure", 6, Grade.ERROR)


def test_it_is_found_at_any_depth(problem_of: Only) -> None:
    inner = {"text": "x", "withheld": "why", "now": 3}
    results = {"a": {"text": "x", "key-results": {"b": {"text": "x", "key-results": {"c": inner}}}}}
    assert problem_of({"objectives/a.yml": json.dumps({"key-results": results})}).code == "withheld-figure"


@pytest.mark.parametrize("key", ["Withheld", "witheld", "with-held", "withhelt"])
def test_a_misspelt_one_is_refused(problem_of: Only, key: str) -> None:
    text = f"title: A\nkey-results:\n  one:\n    text: x\n    {key}: Board only\n    now: 3\n"
    assert problem_of({"objectives/a.yml": text}).code == "visibility-not-built"


def test_it_is_refused_where_it_is_no_field(problem_of: Only) -> None:
    assert problem_of({"objectives/a.yml": "title: A\nwithheld: Board only\n"}).code == "visibility-not-built"


def test_alone_it_is_sound(read: Read) -> None:
    text = "title: A\nkey-results:\n  one: {text: x, withheld: Board only, due: 2027}\n  two: {text: y, now: 3}\n"
    assert read({"objectives/a.yml": text}).problems == ()
