"""Stylesheets and scripts are published without what only their authors need."""

import re
from importlib.resources import files
from itertools import chain

import pytest

from sightline.render.assets import SCRIPTS, STYLES
from sightline.render.slim import settled, slim_script, slim_style

ASSETS = files("sightline_theme").joinpath("assets")


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* Why. */\na {\n  color: red;\n  margin: 0 1px;\n}\n", "a{color:red;margin:0 1px}"),
        ('a::after { content: " ; /* x */  "; }', 'a::after{content:" ; /* x */  "}'),
        ("a :hover, b > c + d { width: calc(1px + 2px - 3px); }", "a :hover,b > c + d{width:calc(1px + 2px - 3px)}"),
        ("@media (max-width: 4em) { a { b: c; } }", "@media (max-width: 4em){a{b:c}}"),
        ("a { --x: ; }", "a{--x: ;}"),
        ("a/**/b { c: d }", "a b{c:d}"),
    ],
)
def test_a_stylesheet_says_the_same_in_fewer_bytes(written, published):
    assert slim_style(written) == published + "\n"


def test_a_length_that_is_named_once_stands_where_it_is_used():
    style = ":root{--a:1rem;--b:2rem;--c:red}p{margin:var(--a) var(--b);color:var(--c)}@media print{:root{--b:3rem}}\n"
    assert settled(style) == style.replace("var(--a)", "1rem")


def test_a_script_loses_comments_and_indentation_and_keeps_its_texts():
    written = '// Why.\n(() => {\n  const a = "// no comment";\n\n  const b = `one\n    // two`;\n})();\n'
    assert slim_script(written) == '(() => {\nconst a = "// no comment";\nconst b = `one\n    // two`;\n})();\n'


@pytest.mark.parametrize("name", STYLES)
def test_no_rule_of_the_theme_is_lost(name):
    written = ASSETS.joinpath("css", f"{name}.css").read_text(encoding="utf-8")
    bare = re.sub(r"/\*.*?\*/", "", written, flags=re.S)
    slim = slim_style(written)
    assert re.sub(r"[\s;]", "", slim) == re.sub(r"[\s;]", "", bare)
    assert "\x00" not in slim


@pytest.mark.parametrize("name", [*chain(*SCRIPTS.values()), "first"])
def test_scripts_have_no_comment_that_spans_lines(name):
    assert "/*" not in ASSETS.joinpath("js", f"{name}.js").read_text(encoding="utf-8")
