"""Whatever a folder of Markdown holds, it is read, and every word of it is in the files or named in the report."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.importers.decisions import read_decisions
from sightline.importers.goals import read_goals
from sightline.importers.neutral import draft, repository
from sightline.importers.report import Notes, Read
from sightline.load import read_vision
from sightline.problems import Grade

KEYS = ("Status", "Date", "Deciders", "Owner", "Due", "Mood", "Point of contact", "[data] champion", "Summary", "Note")
HEADINGS = ("Status", "Date", "Context", "Decision", "Decision Outcome", "Considered Options", "Links", "Consequences")
WORDS = st.sampled_from(("", "accepted ", "proposed ", "rejected ", "2026-02-03 ", "FY27 ", "[x](https://a.example) "))

blocks = st.one_of(
    st.builds("* {}: {}{{}}".format, st.sampled_from(KEYS), WORDS),
    st.builds("**{}:** {}{{}}\n{}: {{}}".format, st.sampled_from(KEYS), WORDS, st.sampled_from(KEYS)),
    st.builds("| {} | {{}} |\n|---|---|\n| {} | {}{{}} |".format, *[st.sampled_from(KEYS)] * 2, WORDS),
    st.builds("| a | b | c |\n|---|---|---|\n| {{}} | {} | {{}} |".format, WORDS),
    st.builds("## {}".format, st.sampled_from(HEADINGS)),
    st.builds("{}\n---".format, st.sampled_from(HEADINGS)),
    st.builds("# {}{{}}".format, WORDS),
    st.builds("{}{{}} and {{}}".format, WORDS),
    st.builds("* {}{{}}\n* {{}}\n  * {{}}".format, WORDS),
    st.builds("```\n## Status\n{}{{}}\n```".format, WORDS),
    st.builds("> {}{{}}".format, WORDS),
    st.builds("## {}\n\n{}{{}}\n\nMore {{}}".format, st.sampled_from(HEADINGS), WORDS),
    st.builds("## {}\n\n* {}{{}}\n* {{}}\n\nMore **{{}}**".format, st.sampled_from(HEADINGS), WORDS),
    st.builds("## {}\n\n{} {{}}".format, st.sampled_from(HEADINGS), st.just("long words " * 60)),
    st.sampled_from(("", "---", "<!-- Status: {} -->", "| {} |", "Status: {}", "[{}]: https://a.example", "### {}")),
)
fronts = st.one_of(
    st.just(""), st.builds("---\nstatus: {}{{}}\ntags: [{{}}]\n---\n".format, WORDS), st.just("---\n{}\n")
)
files = st.builds(lambda front, body: front + "\n\n".join(body), fronts, st.lists(blocks, max_size=8))


def told_apart(text: str) -> tuple[str, list[str]]:
    """Return a text with a word of its own at each place for one, and these words."""
    words = [f"word{number}x" for number in range(text.count("{}"))]
    return text.format(*words), words


@pytest.mark.parametrize("read", [read_decisions, read_goals])
@settings(max_examples=100, deadline=None)
@given(text=files)
def test_every_word_is_in_the_files_and_they_load(read: Callable[[Path, Notes], Read], text: str) -> None:
    typed, words = told_apart(text)
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "source", Path(folder) / "target"
        source.mkdir()
        (source / "a.md").write_text(typed, encoding="utf-8")
        notes = Notes()
        found = read(source, notes)
        assert found.data is not None
        made = repository(draft(found.data, notes, date(2026, 11, 22)))
        held = "".join(raw.decode() for raw in made.values())
        assert [word for word in words if word not in held] == []
        for path, raw in made.items():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(raw)
        loaded = read_vision(target, as_of=date(2026, 11, 22))
        assert [one.what for one in loaded.problems if one.grade is Grade.ERROR] == []
