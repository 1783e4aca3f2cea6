"""What somebody asked to hide is never published: forty spellings, in every place where content can hold a key.

``make test`` builds with about twenty of them and reads all; ``make sweep`` builds with every one.
"""

import json
import os
import shutil
from collections.abc import Callable
from itertools import cycle, product
from pathlib import Path

import pytest

from handmade import snapshot
from running import REPOSITORY, SMALL
from sightline.cli import main
from sightline.importers import neutral
from sightline.load import read_vision
from sightline.problems import Grade
from sightline.restriction import CODE

SPELLINGS = (
    *("visible-to", "Visible-To", "visible_to", "VISIBLE_TO", "visibleTo", "visible to", "visibleto", "visble-to"),
    *("visible-too", "vissible-to", "visibel-to", "visible", "Visible", "VISIBLE", "visable", "visble", "visiblle"),
    *("visibility", "Visibility", "visibilty", "visibillity", "audience", "Audience", "audiance", "audence", "audienc"),
    *("confidential", "Confidential", "CONFIDENTIAL", "confidental", "confidentail", "restricted", "Restricted"),
    *("restricte", "private", "privat", "Pr\u00edvate", "internal", "Internal", "intern_al"),
)
CANARY = "zwq-canary"
VALUES = ("", "[]", '""', "{}", f"[{CANARY}]", CANARY, f"{{target: [{CANARY}]}}", "[[executives]]", "7")
"""Labels that are empty, unknown, of the wrong shape, or right once there are editions."""

MILESTONES = "milestones:\n  - title: Begun\n    when: 2026-11\n    {key}: {value}\n"
EXTRA = "extra:\n  rank: 3\n  by:\n    - name: x\n      {key}: {value}\n"
PLACES = {
    "a record": ("initiatives/new.md", "---\ntitle: New\n{key}: {value}\n---\nWords.\n"),
    "a record without narrative": ("measures/new.yml", "title: New\n{key}: {value}\n"),
    "a milestone": ("initiatives/new.yml", f"title: New\n{MILESTONES}"),
    "a key result": ("objectives/new.yml", "title: New\nkey-results:\n  one:\n    text: x\n    {key}: {value}\n"),
    "beside key results": ("objectives/new.yml", "title: New\nkey-results:\n  one: {{text: x}}\n  {key}: {value}\n"),
    "extra": ("capabilities/new.yml", "title: New\nextra:\n  {key}: {value}\n"),
    "deep in extra": ("pages/new.md", f"---\ntitle: New\n{EXTRA}---\nWords.\n"),
    "a shared file": ("risks.yml", "new:\n  title: New\n  {key}: {value}\n"),
    "beside records of a shared file": ("terms.yml", "new:\n  meaning: New\n{key}: {value}\n"),
    "the vision": ("workspace.yml", "{key}: {value}\n"),
    "a party": ("stories/new.yml", "title: New\nowners:\n  - party: product\n    {key}: {value}\n"),
    "the narrative of home": ("home.md", "---\n{key}: {value}\n---\nEvery parcel seen.\n"),
}
IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
ALL = [(spelling, place, value) for (spelling, place), value in zip(product(SPELLINGS, PLACES), cycle(VALUES))]
BUILT = ALL if IS_WHOLE else ALL[::25]

HARMLESS = (
    *("audiences", "internal_customers", "interval", "visibility-of-pipeline", "internal-audit", "internet", "intern"),
    *("invisible", "visit", "visits", "vision", "visual", "viable", "viability", "risible", "visitors", "division"),
    *("internally", "international", "interim", "intervals", "external", "eternal", "maternal", "infernal", "inter"),
    *("private-cloud", "privacy", "privately", "privatisation", "pirate", "primate", "prime", "primary", "provide"),
    *("restriction", "restrictions", "restrict", "restructured", "restarted", "unrestricted", "district", "restored"),
    *(
        "confidence",
        "confidentiality",
        "confident",
        "confidence-of-owner",
        "conditional",
        "consequential",
        "credential",
    ),
    *("audit", "auditor", "audio", "audible", "audience-size", "target-audience", "radiance", "ambience", "affluence"),
    *("visible-outages", "visible-on-map", "most-visible", "divisible", "feasible", "possible", "flexible", "legible"),
    *("internal-rate-of-return", "internal-users", "kernel", "interface", "interaction", "interest", "interview"),
    *("restricted-zones", "privileged", "private-keys-rotated", "derivative", "initiative", "native", "active"),
    *("rank", "cost", "budget", "region", "vendor", "version", "owner-since", "system", "codename", "programme"),
    *("sponsor", "phase", "size", "risk-class", "classification", "sensitivity", "channel", "market", "segment"),
)


def vision(folder: Path) -> Path:
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    return folder


def plant(root: Path, place: str, key: str, value: str) -> tuple[str, int, int]:
    """Write the file of a place with a key in it; return path, line and column of the key."""
    path, form = PLACES[place]
    text = form.format(key=key, value=value)
    (root / "content" / path).parent.mkdir(exist_ok=True)
    (root / "content" / path).write_text(text, encoding="utf-8")
    number, line = next((number, line) for number, line in enumerate(text.split("\n"), 1) if f"{key}:" in line)
    return f"content/{path}", number, line.index(f"{key}:") + 1


def test_forty_spellings_are_refused_in_twelve_places(tmp_path: Path) -> None:
    assert (len(set(SPELLINGS)), len(PLACES), len(ALL)) == (40, 12, 480)
    let_through = []
    for key, place, value in ALL:
        root = vision(tmp_path / "v")
        where = plant(root, place, key, value)
        refused = {
            (one.where.path, one.where.line, one.where.column)
            for one in read_vision(root).problems
            if (one.code, one.grade) == (CODE, Grade.ERROR)
        }
        if where not in refused:
            let_through.append((key, place, value, where, refused))
        shutil.rmtree(root)
    assert not let_through


@pytest.mark.parametrize("planted", BUILT)
def test_nothing_of_it_is_written_anywhere(
    planted: tuple[str, str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root, other = vision(tmp_path / "v"), tmp_path / "tmp"
    other.mkdir()
    monkeypatch.chdir(root)
    monkeypatch.setenv("TMPDIR", str(other))
    monkeypatch.setattr("tempfile.tempdir", None)
    key, place, value = planted
    path, line, column = plant(root, place, key, value)
    before = snapshot(root)
    for command in (["build"], ["pack", "executives"]):
        assert main(command) == 1
        assert f"{path}:{line}:{column}: error: " in "".join(capsys.readouterr())
    assert snapshot(root) == before
    assert not list(other.iterdir())


@pytest.mark.parametrize("settings", ["rules: {%s: gap}\n", "accepted:\n  - {code: %s, why: x, until: 2099-01-01}\n"])
def test_no_setting_softens_it(settings: str, tmp_path: Path) -> None:
    root = vision(tmp_path)
    (root / "content" / "workspace.yml").write_text(settings % CODE, encoding="utf-8")
    plant(root, "extra", "visible-to", "[]")
    assert [one.grade for one in read_vision(root).problems if one.code == CODE] == [Grade.ERROR]


def test_a_hundred_warnings_before_it_do_not_hide_it(tmp_path: Path) -> None:
    root = vision(tmp_path)
    lines = "".join(f"field-{number}: x #y\n" for number in range(200))
    (root / "content" / "measures" / "new.yml").write_text(f"title: New\n{lines}visible-to: []\n", encoding="utf-8")
    assert [one.where.line for one in read_vision(root).problems if one.grade is Grade.ERROR] == [202]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("pages/new.md", "visible-to: [executives]\n\nWords.\n", 1),
        ("pages/new.md", "---\ntitle: New\n---\n\nVisible_To: executives\n\nWords.\n", 5),
        ("measures/rebook-share.csv", "when,value,target,note,audience\n2026-10,50,,,board\n", 1),
    ],
)
def test_it_is_refused_where_no_yaml_is_read(path: str, text: str, line: int, tmp_path: Path) -> None:
    root = vision(tmp_path)
    (root / "content" / path).write_text(text, encoding="utf-8")
    assert [one.where.line for one in read_vision(root).problems if one.code == CODE] == [line]


def test_fields_in_toml_are_an_error_whatever_they_ask(tmp_path: Path) -> None:
    root = vision(tmp_path)
    (root / "content/pages/new.md").write_text("+++\nvisible-to = ['executives']\n+++\nWords.\n", encoding="utf-8")
    found = [one for one in read_vision(root).problems if one.grade is Grade.ERROR]
    assert [one.where.path for one in found] == ["content/pages/new.md"]


def test_prose_that_begins_with_such_a_word_is_prose(tmp_path: Path) -> None:
    root = vision(tmp_path)
    text = (
        "---\ntitle: New\n---\nAudience: everybody who delivers.\n\nInternal systems: few.\n\nprivate:key is a token.\n"
    )
    (root / "content" / "pages" / "new.md").write_text(text, encoding="utf-8")
    assert not [one for one in read_vision(root).problems if one.grade is Grade.ERROR]


FORM: dict[str, Callable[[str], object]] = {
    "top": lambda key: {"vision": {"title": "V"}, key: [CANARY]},
    "vision": lambda key: {"vision": {"title": "V", key: [CANARY]}},
    "initiative": lambda key: {"initiatives": [{"id": "a", "title": "A", key: [CANARY]}]},
    "key result": lambda key: {"objectives": [{"id": "a", "key_results": [{"title": "K", key: CANARY}]}]},
    "deep": lambda key: {"updates": [{"id": "a", "extra": {"by": [[{"x": {key: ""}}]]}}]},
}


def test_no_import_takes_it_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for key, form in product(SPELLINGS, FORM):
        text = json.dumps(FORM[form](key), indent=1)
        (tmp_path / "set.json").write_text(text, encoding="utf-8")
        assert main(["import", "neutral", str(tmp_path / "set.json"), str(tmp_path / "new")]) == 1, (key, form)
        number, line = next((n, line) for n, line in enumerate(text.split("\n"), 1) if f"{json.dumps(key)}:" in line)
        told = "".join(capsys.readouterr())
        assert f"set.json:{number}:{line.index(json.dumps(key)) + 2}: error: " in told
        assert not (tmp_path / "new").exists()


def test_harmless_keys_pass(tmp_path: Path) -> None:
    assert len(set(HARMLESS)) >= 100
    root = vision(tmp_path / "v")
    lines = "".join(f"  {key}: x\n" for key in HARMLESS)
    (root / "content" / "measures" / "new.yml").write_text(f"title: New\nextra:\n{lines}", encoding="utf-8")
    form = {"initiatives": [{"id": "a", "title": "A", **dict.fromkeys(HARMLESS, "x")}]}
    (tmp_path / "set.json").write_text(json.dumps(form), encoding="utf-8")
    data = neutral.read(tmp_path / "set.json").data
    assert data is not None
    for name, raw in neutral.convert(data).files.items():
        (tmp_path / "i" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "i" / name).write_bytes(raw)
    for folder in (root, tmp_path / "i"):
        assert not [
            str(one) for one in read_vision(folder).problems if one.grade is Grade.ERROR and one.code != "no-as-of"
        ]


def test_audiences_are_declared_by_the_vision_alone(tmp_path: Path) -> None:
    root = vision(tmp_path)
    (root / "content" / "measures" / "new.yml").write_text("title: New\naudiences: [executives]\n", encoding="utf-8")
    assert [one.code for one in read_vision(root).problems if one.grade is Grade.ERROR] == [CODE]


def test_a_term_that_is_such_a_word_is_imported_and_read(tmp_path: Path) -> None:
    form = {"glossary": [{"term": "Audience", "definition": "Who reads."}, {"term": "Depot", "definition": "A place."}]}
    files = neutral.convert(form).files
    assert b"audience" not in files["content/terms.yml"]
    assert b"Who reads." in files["content/terms/audience.yml"]
