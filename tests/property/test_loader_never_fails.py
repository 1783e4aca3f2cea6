"""Whatever stands in a file, reading it gives records and problems, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sightline.dates import read_when
from sightline.ids import is_id, slug
from sightline.load import read_vision
from sightline.model import fields
from sightline.model.kinds import KINDS
from sightline.model.workspace import Calendar
from sightline.problems import show
from sightline.targets import read_target

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KEYS = sorted({one.key for kind in KINDS for one in fields.fields_of(kind.record)})
MARKS = st.sampled_from([*":-#&*!|>'\"%@`{}[],?~\n\t \\", "---\n", ": ", "- ", "<<: ", "\ufeff", "\r\n", "\x85"])
NAMES = ("vision.yml", "teams.yml", "initiatives/a.md", "home.md", "measures/a.csv")
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=12), st.sampled_from(["TBD", "2027", "a/b", "near", "https://[", "javascript:x", "0.0"])
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "content" / "initiatives").mkdir(parents=True)
    (tmp_path / "content" / "measures").mkdir()
    (tmp_path / "content" / "measures" / "a.yml").write_text("title: A\n")
    (tmp_path / "content" / "vision.yml").write_text("title: A\nas-of: 2026-11-22\nhorizons: {near: Near}\n")
    return tmp_path


def read_all(root: Path) -> None:
    loaded = read_vision(root)
    for problem in loaded.problems:
        lines = loaded.sources.get(problem.where.path, ())
        assert 1 <= problem.where.line <= max(1, len(lines))
        assert show(problem, loaded.sources)


def as_yaml(value: object) -> str:
    """Write a value in flow style, with texts bare: some are YAML, some are not."""
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(one)}" for key, one in value.items()) + "}"
    return str(value)


@FEW
@given(raw=st.binary(max_size=200), name=st.sampled_from(NAMES))
def test_bytes_are_read_or_refused(tree: Path, raw: bytes, name: str) -> None:
    (tree / "content" / name).write_bytes(raw)
    read_all(tree)


@FEW
@given(pieces=st.lists(MARKS | st.sampled_from(KEYS) | st.text(max_size=5), max_size=30))
def test_almost_yaml_is_read_or_refused(tree: Path, pieces: list[str]) -> None:
    text = "".join(pieces)
    (tree / "content" / "initiatives" / "a.md").write_bytes(f"---\n{text}\n---\n".encode("utf-8", "surrogatepass"))
    (tree / "content" / "initiatives" / "b.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
    read_all(tree)


@FEW
@given(fields=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6), kind=st.sampled_from(KINDS))
def test_any_value_under_any_field_is_read_or_refused(tree: Path, fields: dict[str, object], kind: object) -> None:
    folder = tree / "content" / str(getattr(kind, "folder", ""))
    folder.mkdir(exist_ok=True)
    lines = [f"{key}: {as_yaml(value)}" for key, value in fields.items()]
    (folder / "a.yml").write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    read_all(tree)


@FEW
@given(text=st.text(max_size=80), month=st.sampled_from([None, "april", "x"]))
def test_any_words_are_a_date_a_target_and_perhaps_an_id(text: str, month: str | None) -> None:
    when = read_when(text, Calendar(starts=month))
    assert when.text == text
    assert not (when.start and when.end) or when.start <= when.end
    assert read_target(text).text == text
    assert not slug(text) or is_id(slug(text))


@FEW
@given(
    rows=st.lists(
        st.lists(st.one_of(st.text(max_size=8), MARKS, st.sampled_from(["2026-10", "7.4", "TBD"])), max_size=6)
    )
)
def test_readings_are_read_or_refused(tree: Path, rows: list[list[str]]) -> None:
    lines = ["when,value,target,note", *(",".join(row) for row in rows)]
    (tree / "content" / "measures" / "a.csv").write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    read_all(tree)
