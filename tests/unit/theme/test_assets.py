"""The theme's own files: small, complete, and asking nobody."""

import re
from importlib.resources import files
from itertools import chain

import pytest

from sightline.render import theme_assets
from sightline.render.assets import ALONE, SCRIPTS, STYLES
from sightline.views import parts

THEME = files("sightline_theme")
TEMPLATES = sorted(path.name for path in THEME.joinpath("parts").iterdir())
CSS = THEME.joinpath("assets", "css")
JS = THEME.joinpath("assets", "js")
TOP_LEVEL = re.compile(r"(?m)^(?:const|let|var|class|(?:async )?function\*?) +(\w+)")


def test_one_stylesheet_and_few_scripts_hold_all():
    made = theme_assets()
    assert {name for name in made if name.endswith((".css", ".js"))} == {
        "assets/sightline.css",
        "assets/sightline.js",
        "assets/lists.js",
        "assets/narrow.css",
        "assets/first.js",
        "assets/moved.js",
        "assets/search-worker.js",
    }


def test_every_stylesheet_and_script_is_published():
    own = {"pack.css"}  # the pack carries its style in itself
    assert {path.name for path in CSS.iterdir()} == {f"{name}.css" for name in STYLES} | own
    assert {path.name for path in JS.iterdir()} == {f"{name}.js" for name in chain(*SCRIPTS.values(), ALONE)}


def test_no_two_scripts_name_the_same_thing():
    """They run in one scope, in which a second ``const`` of a name would stop all of them."""
    found = {name: re.findall(TOP_LEVEL, (JS / f"{name}.js").read_text()) for name in chain(*SCRIPTS.values())}
    assert found["results"] == ["searchResults"]
    names = [one for each in found.values() for one in each]
    assert sorted(names) == sorted(set(names))


def test_every_part_has_a_template_and_a_stylesheet_of_its_name():
    every = {each.part for each in vars(parts).values() if isinstance(each, type) and hasattr(each, "part")}
    assert {name for name in every if f"{name}.html" not in TEMPLATES} == set()
    alone = {name for name in every if not name.startswith("chart-")} - {"multiples"}  # charts share a stylesheet
    assert alone - set(STYLES) == set()


def test_no_two_stylesheets_describe_the_same_class():
    """The later one would win in silence, wherever the class of the other is used."""
    found = {name: set(re.findall(r"(?m)^\.(sl-[\w-]+) \{", (CSS / f"{name}.css").read_text())) for name in STYLES}
    assert "sl-matrix" in found["matrix"]
    names = list(chain(*found.values()))
    assert sorted(names) == sorted(set(names))


def test_nothing_is_asked_of_another_host():
    for name, data in theme_assets().items():
        if name.endswith((".css", ".js")) and "worker" not in name:
            assert b"//" not in re.sub(rb"(?m)^\s*//.*$|://www\.w3\.org", b"", data), name


def test_worker_names_no_source_map():
    assert b"sourceMappingURL" not in theme_assets()["assets/search-worker.js"]


def test_fonts_named_by_the_styles_are_there_with_their_licences():
    made = theme_assets()
    named = re.findall(rb'url\("(fonts/[^"]+)"\)', made["assets/sightline.css"])
    assert {f"assets/{name.decode()}" for name in named} <= set(made)
    assert {name for name in made if "LICENSE" in name} == {
        "assets/fonts/LICENSE-inter",
        "assets/fonts/LICENSE-newsreader",
    }


def test_colours_are_named_in_the_tokens_alone():
    for name in STYLES:
        text = CSS.joinpath(f"{name}.css").read_text(encoding="utf-8")
        if name not in ("tokens", "print"):
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b", text) == [], name


@pytest.mark.parametrize("name", ["main.html", "404.html"])
def test_chrome_keeps_to_what_every_engine_reads(name):
    text = THEME.joinpath(name).read_text(encoding="utf-8")
    assert not re.search(r"\.(items|get|split|format)\(|truncate|page\.(file|parent)|\bnav\b", text)
    assert "<script>" not in text
    assert "style=" not in text
