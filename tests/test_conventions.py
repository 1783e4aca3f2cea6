"""The house style where a machine can hold it: sizes, names, layers, pairs of files, words that must not appear."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from sightline.scaffold.first import workflow
from sightline.views.parts import Part

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme" / "sightline_theme"
PACKAGES = (ROOT / "generator", ROOT / "theme")

SIZES = {".html": 80, ".css": 150, ".js": 100}
MODULE, FUNCTION = 300, 40

FORBIDDEN = frozenset({"item", "entity", "manager", "helper", "helpers", "util", "utils", "common", "core", "misc"})

ONLY_IN = {
    "mkdocs": {"cli", "plugin"},
    "material": set(),
    "jinja2": {"render"},
    "yaml": {"edit", "load", "importers", "scaffold"},
    "markdown": {"narrative"},
    "nh3": {"narrative"},
    "pygments": {"narrative"},
    "pymdownx": {"narrative"},
    "feedgenerator": {"export"},
    "icalendar": {"export"},
}
"""Which parts of the generator may import an engine or library."""

HOSTS = ("py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org")
PLACES = ("/" + "work/", "/" + "root/", "/" + "farm/", "/" + "home/", "/" + "Users/", "/" + "tmp/v1")
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "XX" + "X")


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that belong to the project: those that git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        skipped = {".git", ".venv", "site", "dist"}
        return tuple(one for one in ROOT.rglob("*") if one.is_file() and not skipped & set(one.relative_to(ROOT).parts))
    return tuple(ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file())


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def python_files(*folders: Path) -> list[Path]:
    return [one for one in tracked() if one.suffix == ".py" and any(folder in one.parents for folder in folders)]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_a_module_holds_one_idea_and_few_lines():
    long = {name_of(one): lines(one) for one in python_files(*PACKAGES, ROOT / "tests") if lines(one) > MODULE}
    assert not long


def test_a_function_can_be_read_at_a_glance():
    long = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(*PACKAGES, ROOT / "tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION
    ]
    assert not long


def test_templates_styles_and_scripts_are_short():
    files = [one for one in tracked() if THEME in one.parents and one.suffix in SIZES]
    assert len(files) > 40
    long = {name_of(one): lines(one) for one in files if lines(one) > SIZES[one.suffix]}
    assert not long


def test_no_name_says_nothing():
    named = {(name_of(path), path.stem) for path in python_files(*PACKAGES)}
    for path in python_files(*PACKAGES):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                named.add((name_of(path), node.name))
    bad = [one for one in named if FORBIDDEN & {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+", one[1])}]
    assert not sorted(bad)


def test_imports_only_go_down():
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports  # noqa: PLC0415 - slow to load, and used here alone

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_an_engine_is_imported_where_it_belongs_and_nowhere_else(library):
    generator = ROOT / "generator" / "sightline"
    found = {
        path.relative_to(generator).parts[0].removesuffix(".py")
        for path in python_files(ROOT / "generator")
        for node in ast.walk(tree_of(path))
        if library in imported(node)
    }
    assert found <= ONLY_IN[library]


def imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {one.name.partition(".")[0] for one in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {node.module.partition(".")[0]}
    return set()


def templates() -> dict[str, str]:
    return {one.relative_to(THEME).as_posix(): one.read_text(encoding="utf-8") for one in THEME.rglob("*.html")}


def test_every_part_has_a_template_of_its_name():
    parts = {one.part for one in get_args(Part)}
    assert {f"parts/{part}.html" for part in parts} <= set(templates())


def test_every_template_of_a_part_is_a_part_or_drawn_by_another():
    texts = templates()
    parts = {f"parts/{one.part}.html" for one in get_args(Part)}
    drawn = {one for one in texts if any(f'"{one}"' in text for name, text in texts.items() if name != one)}
    assert {one for one in texts if one.startswith("parts/")} <= parts | drawn


def styled() -> set[str]:
    """Return the classes that the stylesheets name."""
    texts = (re.sub(r"/\*.*?\*/", "", one.read_text(encoding="utf-8"), flags=re.DOTALL) for one in THEME.rglob("*.css"))
    return {found for text in texts for found in re.findall(r"\.(sl-[\w-]+)", text)}


def written() -> str:
    """Return everything that can put a class on a page."""
    files = [one for one in THEME.rglob("*") if one.suffix in (".html", ".js")]
    return "\n".join(one.read_text(encoding="utf-8") for one in (*files, *python_files(ROOT / "generator")))


def test_no_style_is_left_of_a_class_that_is_gone():
    text = written()
    used = set(re.findall(r"\bsl-[\w-]+", text))
    stems = tuple(one for one in used if one.endswith(("-", "__", "--")))
    unused = {one for one in styled() if one not in used and not one.startswith(stems or ("\0",))}
    assert not sorted(unused)


def test_every_block_in_a_template_is_styled_or_the_template_s_own():
    """Elements of a block may go without a style; a block that no stylesheet knows is a slip of the pen."""
    blocks = {block_of(one) for one in styled()}
    unknown = {
        (name, one)
        for name, text in templates().items()
        for value in re.findall(r'class="([^"]*)"', re.sub(r"\{%.*?%\}", " ", text, flags=re.DOTALL))
        for one in re.sub(r"\{\{.*?\}\}", " ", value).split()
        if one.startswith("sl-") and not {block_of(one), f"{block_of(one)}s"} & {*blocks, f"sl-{Path(name).stem}"}
    }
    assert not sorted(unknown)


def block_of(name: str) -> str:
    return re.split("__|--", name)[0].rstrip("-")


def test_this_repository_publishes_itself_as_it_tells_others_to():
    assert (ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8") == workflow()


def texts() -> list[tuple[str, str]]:
    out = []
    for path in tracked():
        raw = path.read_bytes()
        if b"\0" not in raw[:8000] and path.suffix not in (".woff2", ".png"):
            out.append((name_of(path), raw.decode("utf-8", "replace")))
    return out


def test_no_file_names_a_registry_or_a_place_on_one_machine():
    bad = [(name, word) for name, text in texts() for word in (*HOSTS, *PLACES) if word in text]
    assert not bad


def test_nothing_is_left_for_later():
    bad = [
        (name, word)
        for name, text in texts()
        for word in UNFINISHED
        if name.endswith((".py", ".html", ".css", ".js")) and word in text
    ]
    assert not bad


def test_every_exception_to_the_linter_gives_its_reason():
    """The reason stands behind the mark; of marks on lines that follow each other, the first gives it for all."""
    mark, reason = "# no" + "qa", re.compile(r"# no" + r"qa: [A-Z0-9, ]+ (?:- |\()\w")
    bad = []
    for name, text in texts():
        before = ""
        for number, line in enumerate(text.splitlines() if name.endswith(".py") else (), 1):
            if mark in line and mark not in before and not reason.search(line):
                bad.append(f"{name}:{number}")
            before = line
    assert not bad
