"""What the reference says of its measures: no forecast that cannot be, and two points where two are stated."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from sightline.site import Settings, build_site

ROOT = Path(__file__).parents[2]


@cache
def pages() -> dict[str, str]:
    """Return the text of every page by its address."""
    tree = build_site(Settings(root=ROOT)).tree
    assert tree is not None
    return {page.address: page.main for page in tree.pages}


def texts(html: str, name: str) -> list[str]:
    """Return the words of every text of a chart that has a class."""
    found = re.findall(rf'<text class="{name}"[^>]*>(.*?)</text>', html)
    return [unescape(re.sub(r"<[^>]+>", "", text)).replace("\u00a0", " ") for text in found]


@pytest.mark.parametrize(
    ("measure", "ends", "target", "reached"),
    [
        ("lead-time", ("0", "60 h"), "target 1 h", "January 2027"),
        ("tracking-answer-time", ("0", "5 s"), "target 1 s", "February 2027"),
    ],
)
def test_a_time_is_not_forecast_below_zero(measure, ends, target, reached):
    html = pages()[f"measures/{measure}/"]
    axis = texts(html, "sl-chart__value")
    assert (axis[0], axis[-1]) == ends
    assert texts(html, "sl-chart__aim") == [target]
    assert html.count(f"reached about {reached} at this pace") > 1


def test_no_axis_of_a_measure_has_a_value_below_zero_or_a_share_above_the_whole():
    charts = {address: html for address, html in pages().items() if "sl-chart__value" in html}
    assert len(charts) > 10
    for html in charts.values():
        axis = texts(html, "sl-chart__value")
        assert not [value for value in axis if "\N{MINUS SIGN}" in value]
        assert not axis[-1].endswith("%") or float(axis[-1].split()[0]) <= 100


def test_a_measure_of_two_stated_readings_has_two_points_wherever_it_is_drawn():
    page = unescape(pages()["measures/women-among-hires/"])
    assert page.count('class="sl-curve__dot"') == 2
    assert page.count('class="sl-curve__line"') == 1
    table = unescape(pages()["measures/table/"])
    row = next(row for row in table.split("<tr") if "Women among those hired" in row)
    cells = [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
    assert [cell for cell in cells if cell in ("24", "31")] == ["24", "31"]
    assert "two points" in row
