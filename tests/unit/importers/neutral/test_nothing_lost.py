"""Whatever a set holds, it is converted, loads without an error, and every text of it is in the files."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.importers.neutral import Imported, convert, read
from sightline.importers.neutral.register import LISTS
from sightline.load import read_vision
from sightline.problems import Grade

FIXTURES = Path(__file__).parents[3] / "fixtures"
FORM_KEYS = sorted(
    {
        key
        for records in json.loads((FIXTURES / "invented.json").read_text()).values()
        for record in (records if isinstance(records, list) else [records])
        if isinstance(record, dict)
        for key in record
    }
)

words = st.text(max_size=12) | st.sampled_from(
    [
        "a",
        "b",
        "A",
        "a/b",
        "x\ny",
        "TBD",
        "javascript:x",
        "initiative/a",
        "https://a.example",
        "title: x",
        "---",
        "2026-Q1",
        "v1.2",
    ]
)
scalars = words | st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False, width=16)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "title", "url", "type", "name", "date_text", "key_results"]) | words,
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)
records = st.builds(
    lambda name, fields: {**fields, "id": name}, words, st.dictionaries(st.sampled_from(FORM_KEYS), values, max_size=8)
)
OTHERS = ("redirects", "glossary", "status_vocabulary", "maturity_levels", "approach_md", "source", "unknown")
sets = st.builds(
    lambda vision, lists: {**lists, "vision": vision},
    st.dictionaries(st.sampled_from(FORM_KEYS), values, max_size=4) | values,
    st.dictionaries(st.sampled_from((*LISTS.values(), *OTHERS)), st.lists(records, max_size=3) | values, max_size=5),
)


def letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def leaves(value: Any) -> Iterator[str]:
    """Yield every text and number of a set, but ids: these are the names of files, or kept as ``ref``."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from () if key == "id" else leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)


def written(made: Imported, folder: Path) -> Path:
    for path, raw in made.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
    return folder


def errors(made: Imported) -> list[str]:
    with TemporaryDirectory() as folder:
        loaded = read_vision(written(made, Path(folder)), as_of=date(2026, 11, 22))
    assert loaded.vision is not None
    return [f"{one.where}: {one.what}" for one in loaded.problems if one.grade is Grade.ERROR]


@settings(max_examples=40, deadline=None)
@given(sets)
def test_any_set_loads_without_an_error_when_it_was_converted(data: dict[str, Any]) -> None:
    assert errors(convert(data)) == []


@settings(max_examples=40, deadline=None)
@given(sets)
def test_every_text_is_in_the_files_when_a_set_was_converted(data: dict[str, Any]) -> None:
    made = convert(data)
    held = letters("".join(f"{path} {raw.decode()}" for path, raw in made.files.items()).replace("\\n", ""))
    plain = (text for text in leaves(data) if text.isascii() and text.isprintable() and "\\" not in text)
    assert [text for text in plain if letters(text) not in held] == []


def test_the_invented_set_loads_without_an_error_when_it_was_converted() -> None:
    data = read(FIXTURES / "invented.json").data
    assert data is not None
    assert errors(convert(data)) == []


def test_the_same_set_gives_the_same_bytes_when_it_is_converted_twice() -> None:
    data = read(FIXTURES / "invented.json").data
    assert data is not None
    assert convert(data) == convert(data)
