"""Random edits of values in files of every kind and form: nothing reads back wrong, and no foreign byte is touched.

The loader is the judge, which shares no code with the writer. The seed is printed; SIGHTLINE_SEED sets another.
"""

import json
import os
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from time import process_time

import pytest

from sightline.edit import edit, order_of
from sightline.importers.neutral import convert
from sightline.importers.neutral.yaml_text import write_yaml
from sightline.load.nodes import Listing, MappingNode, Node, Scalar
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_FOLDER, KINDS
from sightline.model.workspace import Workspace
from sightline.restriction import may_not_stand
from sightline.writing import write_folder
from sweeps.judging import Case, Edit, Way, judge, typed
from sweeps.planting import as_yaml, filled, plant

ROOT = Path(__file__).parents[2]
NUMBER = 10_000 if os.environ.get("SIGHTLINE_SWEEP") == "all" else 20
SEED = int(os.environ.get("SIGHTLINE_SEED", "11"))

WORDS = (
    *(
        "A: b # c",
        "yes",
        "",
        "two\nlines",
        "@me",
        "- x",
        "0012",
        "1.10",
        "ünï 🚃 漢字",
        "it's",
        'say "x"',
        "a\\b",
        "[x]",
    ),
    *("[x]", "{a: b}", "x, y", "#tag", "*star", "&and", "!bang", "| pipe", "> more", "% of", "`tick`", "2027-Q2"),
    *("ends:", " led", "trailed ", "tab\there", "---", "...", "<<", "? why", "-5", "https://x.example/a?b=c#d"),
    *("three\n\n  lines\nof it", "line\n", "\nled", "back\n\n", "a" * 300, "long words " * 30, "key: [not, a, list]"),
)
LISTS = (["a", "b"], [], ["x, y", "#"], ["long words " * 8] * 3, [{"title": "a", "when": "2027"}, {"title": "b: c"}])
MAPPINGS = ({"a": "b"}, {}, {"id-one": {"title": "x: y", "target": ">= 3"}, "id-two": {"text": "two\nlines"}})
VALUES = (*WORDS, *WORDS, *LISTS, *MAPPINGS)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """Every file of the reference and of two small visions; and a record of every kind, in brackets and in blocks."""
    root = tmp_path_factory.mktemp("planted")
    plant(root, lambda: "words: of # it", lambda: "Told.\n\n---\n\nkey: value\n")
    imported = tmp_path_factory.mktemp("imported")
    write_folder(imported, convert(json.loads((ROOT / "tests" / "fixtures" / "invented.json").read_text())).files)
    found = [case for folder in (ROOT, root, imported) for case in _below(folder)]
    for kind in KINDS:
        front = filled(kind.record, kind.name, lambda: "Some words")
        for number, text in enumerate((as_yaml(front), write_yaml(_texts(front)))):
            data = f"---\n{text}---\nTold.\n".encode()
            found.append(Case(f"content/{kind.folder}/made-{number}.md", data, kind.record, shared=False))
    return found


def _below(root: Path) -> Iterator[Case]:
    for file in sorted((root / "content").rglob("*")):
        path = file.relative_to(root).as_posix()
        steps = PurePosixPath(path).parts[1:]
        stem = steps[0].removesuffix(".yml")
        if file.suffix in (".md", ".yml") and stem in BY_FOLDER:
            yield Case(path, file.read_bytes(), BY_FOLDER[stem].record, shared=len(steps) == 1)
        elif steps == ("vision.yml",):
            yield Case(path, file.read_bytes(), Workspace, shared=False)


def _texts(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _texts(inner) for key, inner in value.items()}
    return [_texts(inner) for inner in value] if isinstance(value, list | tuple) else str(value)


def in_a_form(case: Case, chance: random.Random) -> Case:
    """Return the file with other line ends, a mark, comments, or without its last line end."""
    text = case.data.decode()
    if chance.random() < 0.5:
        text = _commented(text, chance)
    if chance.random() < 0.2 and case.path.endswith(".yml"):
        text = text.rstrip("\n")
    if chance.random() < 0.4:
        text = text.replace("\n", "\r\n")
    return Case(
        case.path, (b"\xef\xbb\xbf" if chance.random() < 0.3 else b"") + text.encode(), case.record, case.shared
    )


def _commented(text: str, chance: random.Random) -> str:
    """Put comments above fields and behind one-line ones that are plain words."""
    lines, found = text.split("\n"), list[str]()
    top = lines.index("---", 1) if lines[0] == "---" else len(lines)
    for number, line in enumerate(lines):
        if number < top and re.match(r"[a-z][a-z-]*:( |$)", line) and chance.random() < 0.4:
            found += [f"# above {number} #"] + [""] * (chance.random() < 0.3)
        simple = number < top and re.fullmatch(r"[a-z][a-z-]*: [a-zA-Z][\w -]*", line)
        found.append(f"{line}  # behind {number} #" if simple and chance.random() < 0.4 else line)
    return "\n".join(found)


def an_edit(case: Case, fields: MappingNode, chance: random.Random) -> Edit:
    """Return a random edit: a value set, taken out, put into a list, or a field added that was not there."""
    ways = list(_ways(fields, ()))
    start = (chance.choice(list(fields.entries)),) if case.shared else ()
    if not ways or chance.random() < 0.25:
        present = typed(fields)
        here = present[start[0]] if start else present
        missing = [spec.key for spec in fields_of(case.record) if spec.key not in here and spec.also not in here]
        keys = [key for key in missing if not may_not_stand(key)]
        return Edit((*start, chance.choice([*keys, "some-key-of-ours"])), chance.choice(VALUES))
    way, node = chance.choice(ways)
    if len(way) == 1 and case.shared:
        return Edit((*way, "title"), chance.choice(WORDS))
    alone = len(fields.entries) == 1 and len(way) == 1
    if chance.random() < 0.25 and not alone:
        return Edit(way, None)
    if isinstance(node, Listing) and chance.random() < 0.7:
        values = typed(node)
        values.insert(chance.randint(0, len(values)), chance.choice(VALUES))
        return Edit(way, values)
    return Edit(way, chance.choice(WORDS if chance.random() < 0.7 else VALUES))


def _ways(node: Node, way: Way) -> Iterator[tuple[Way, Node]]:
    steps = node.entries.items() if isinstance(node, MappingNode) else enumerate(node.values)
    for step, inner in steps:
        value = inner.value if isinstance(node, MappingNode) else inner
        yield (*way, step), value
        if not isinstance(value, Scalar):
            yield from _ways(value, (*way, step))


def test_random_edits_read_back_and_touch_no_foreign_byte(
    files: list[Case], capsys: pytest.CaptureFixture[str]
) -> None:
    chance, spent, done = random.Random(SEED), 0.0, 0
    kinds = set()
    sys.stdout.write(f"seed {SEED}\n")  # shown where an edit fails
    while done < NUMBER:
        case = in_a_form(chance.choice(files), chance)
        fields = case.fields(case.data)
        one = an_edit(case, fields, chance)
        started = process_time()
        after = edit(case.data, case.path, {one.way: one.value}, order_of(case.record, shared=case.shared))
        spent += process_time() - started
        judge(case, fields, one, after)
        kinds.add(case.record)
        done += 1
    with capsys.disabled():
        sys.stdout.write(
            f"\nseed {SEED}: {done} edits, {len(kinds)} kinds of record, {1000 * spent / done:.2f} ms each\n"
        )
    assert done < 1_000 or kinds == {Workspace, *(kind.record for kind in KINDS)}
