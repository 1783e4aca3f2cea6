"""Contrast, and the colours that an organisation sets."""

import re
from importlib.resources import files

import pytest

from making import record, vision
from sightline.check.colours import check_colours_stand_out
from sightline.colour import DARK, LIGHT, contrast, nearest
from sightline.model.colours import Colours
from sightline.site.organisation import organisation_style


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)],
)
def test_contrast_is_what_wcag_says(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("colour", ["#ffff00", "#0000ff", "#808080", "#fbfaf7", "#131417"])
@pytest.mark.parametrize("paper", [LIGHT, DARK])
def test_the_nearest_colour_stands_out_and_keeps_what_does_already(colour, paper):
    found = nearest(colour, paper, 4.5)
    assert contrast(found, paper) >= 4.5
    assert (found == colour) == (contrast(colour, paper) >= 4.5)


def test_paper_is_what_the_tokens_say():
    tokens = files("sightline_theme").joinpath("assets", "css", "tokens.css").read_text(encoding="utf-8")
    assert re.search(r"--sl-paper: light-dark\((#\w+), (#\w+)\)", tokens).groups() == (LIGHT, DARK)


def coloured(accent=None, **hues):
    pillars = [record(f"pillar/{name}", hue=hue) for name, hue in hues.items()]
    return vision(*pillars, accent=accent)


def test_nothing_is_written_where_nothing_is_set():
    assert organisation_style(coloured(a=None)) == ""
    assert organisation_style(coloured(accent=Colours())) == ""


def test_the_accent_and_hues_go_over_the_tokens_of_their_place():
    style = organisation_style(coloured(Colours(light="#111111", dark="#eeeeee"), a=None, b=Colours(dark="#cccccc")))
    assert style == (
        ":root {\n  --sl-accent: light-dark(#111111, #eeeeee);\n  --sl-hue-2: light-dark(#cccccc, #cccccc);\n}\n"
    )


def test_a_faint_hue_is_named_with_its_pillar_and_a_colour_that_would_do():
    found = list(check_colours_stand_out(coloured(a=Colours(light="#ffdd00", dark="#ffdd00"))))
    assert [(one.code, one.about) for one in found] == [("low-contrast", "pillar/a")]
    assert "on light paper, where 3 to 1 is wanted" in found[0].what
    assert contrast(re.search(r"#[0-9a-f]{6}", found[0].right)[0], LIGHT) >= 3
