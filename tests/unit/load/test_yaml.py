"""YAML is read as typed, and what cannot be read is explained at the line that was meant."""

from collections.abc import Callable

import pytest
import yaml

from sightline.load import Loaded, nodes
from sightline.problems import Problem
from sightline.subjects.roadmap.record import Initiative

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]
MAP = "initiatives/live-map.md"


@pytest.fixture(params=["libyaml", "PyYAML"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with each of the two parsers that PyYAML may offer."""
    if request.param == "PyYAML":
        monkeypatch.setattr(nodes, "_Parser", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")
    return str(request.param)


@pytest.mark.parametrize(
    "typed",
    [
        *("NO", "15.10", "0000", "yes", "0x1F", "1_000", "12:30:45", "2025-02-30", "1e3", ".5", "9" * 5000, "on", "="),
        *("é🟢", "<script>alert(1)</script>", "a {{ x }}", "C:\\new", "a#b", "null and void", "-1", "?x", ":x"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_a_title_is_shown_as_typed(read: Read, typed: str) -> None:
    loaded = read({MAP: f"---\ntitle: {typed}\n---\n"})
    assert loaded.vision is not None
    assert loaded.problems == ()
    assert loaded.vision.of(Initiative)[0].title == typed


@pytest.mark.parametrize("word", ["none", "TBD", "~", "@name", "a: b", "#1", "null", "a # b", "- x", "[x]", "*x", "!x"])
@pytest.mark.usefixtures("parser")
def test_quotes_make_words_of_anything(read: Read, word: str) -> None:
    loaded = read({MAP: f'---\ntitle: "{word}"\n---\n'})
    assert loaded.vision is not None
    assert (loaded.vision.of(Initiative)[0].title, loaded.problems) == (word, ())


FAULTS = [
    ("title: Instant: rebooking", "yaml", 2, 'title: "Instant: rebooking"'),
    ("title: @name", "yaml", 2, '"@name"'),
    ("title: `name`", "yaml", 2, '"`name`"'),
    ("title: % of all", "yaml", 2, "quotes"),
    ('title: "Open', "yaml", 2, "Close it"),
    ("title: 'Open", "yaml", 2, "Close it"),
    ('title: "One" two', "yaml", 2, "whole value"),
    ("title: 'It's late'", "yaml", 2, "whole value"),
    ("title One\nref: b", "yaml", 2, '"title: One"'),
    ("title:One\nref: b", "yaml", 2, '"title: One"'),
    ('title: "a\\qb"', "yaml", 2, "backslashes"),
    ("tags: [quick-win", "yaml", 2, "]"),
    ("extra: {a: b", "yaml", 2, "}"),
    ("tags: - quick-win", "yaml", 2, "hyphen"),
    ("ref: a\n   title: b", "yaml", 3, "same column"),
    ("tasks:\n  - One\n - Two", "yaml", 4, "same column"),
    ("\ttitle: One", "tab", 2, "spaces"),
    ("tasks:\n\t- One", "tab", 3, "spaces"),
    ("ref: *there", "alias", 2, "quotes"),
    ("ref: &here x", "alias", 2, "quotes"),
    ("<<: {title: x}", "alias", 2, "themselves"),
    ("ref: !x y", "yaml-tag", 2, "quotes"),
    ("ref: !!python/name:os.system x", "yaml-tag", 2, "quotes"),
    ("extra: !x {a: b}", "yaml-tag", 2, "quotes"),
    ("title: One\ntitle: Two", "duplicate-key", 3, "Keep one"),
    ("? [a, b]\n: c", "key-form", 2, ""),
    ('? "a\\nb"\n: c', "key-form", 2, ""),
    ("extra: " + "[" * 30 + "]" * 30, "too-deep", 2, ""),
    ("title: " + "long " * 5000, "text-too-long", 2, ""),
    ('title: "a\\x07b"', "control-character", 2, ""),
    ('title: "a\\u202eb"', "control-character", 2, ""),
    ('title: "a\\u2028b"', "control-character", 2, ""),
    ("contact: #booking", "cut-by-comment", 2, "quotes"),
    ("title: Mend #12 first", "cut-by-comment", 2, "quotes"),
]


@pytest.mark.parametrize(("fields", "code", "line", "hint"), FAULTS)
@pytest.mark.usefixtures("parser")
def test_a_fault_is_explained_where_it_stands(read: Read, fields: str, code: str, line: int, hint: str) -> None:
    problems = [one for one in read({MAP: f"---\n{fields}\n---\nWords.\n"}).problems if one.code != "unknown-field"]
    assert [(one.code, one.where.line) for one in problems] == [(code, line)]
    assert hint in problems[0].right


@pytest.mark.parametrize(
    ("fields", "most"),
    [("title: {}", 20_000), ("extra: {}", 19)],
)
@pytest.mark.usefixtures("parser")
def test_a_limit_is_what_may_still_stand(read: Read, fields: str, most: int) -> None:
    def codes(number: int) -> list[str]:
        value = "x" * number if "title" in fields else "[" * number + "]" * number
        return [one.code for one in read({MAP: f"---\n{fields.format(value)}\n---\nWords.\n"}).problems]

    assert not {"too-deep", "text-too-long"} & set(codes(most))
    assert {"too-deep", "text-too-long"} & set(codes(most + 1))


@pytest.mark.usefixtures("parser")
def test_a_quote_that_swallows_the_fields_below_is_found(problem_of: Only) -> None:
    problem = problem_of({"teams.yml": 'data:\n  mission: "Keep it\n  contact: "#data"\n'})
    assert (problem.code, problem.where.line) == ("yaml", 2)


@pytest.mark.usefixtures("parser")
def test_words_may_go_on_below_when_they_are_indented(read: Read) -> None:
    loaded = read({MAP: '---\ntitle: "One\n  two"\nsummary: >-\n  Three\n  four\n---\n'})
    assert loaded.problems == ()
    assert loaded.vision is not None
    assert (loaded.vision.of(Initiative)[0].title, loaded.vision.of(Initiative)[0].summary) == ("One two", "Three four")


@pytest.mark.usefixtures("parser")
def test_a_comment_behind_a_value_is_a_comment(read: Read) -> None:
    assert read({MAP: "---\ntitle: One # a comment\nowner: # later\nref: 'x' #y\n---\n"}).problems == ()


@pytest.mark.usefixtures("parser")
def test_a_second_document_is_refused(problem_of: Only) -> None:
    problem = problem_of({"measures/share.yml": "title: One\n---\ntitle: Two\n"})
    assert (problem.code, problem.where.line) == ("several-documents", 2)


def test_a_bomb_of_aliases_is_not_followed(read: Read) -> None:
    layers = "\n".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 30))
    problems = read({"measures/share.yml": f"x0: &x0 [a]\n{layers}\n"}).problems
    assert {one.code for one in problems} == {"alias", "too-many-problems", "unknown-field"}
    assert sum(one.code == "alias" for one in problems) == 100


def test_every_fault_of_every_file_is_reported_in_one_run(read: Read) -> None:
    loaded = read({MAP: "---\ntitle: a: b\n---\n", "pillars/one.md": "---\ntitle: [a]\nhorizon: x\n---\n"})
    assert [one.code for one in loaded.problems] == ["yaml", "wrong-shape", "unknown-field"]
