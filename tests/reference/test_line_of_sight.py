"""The line of sight of the reference: one order on every page, and one number of what reaches no outcome."""

import re
from functools import cache
from html import unescape
from pathlib import Path

from sightline.check import check
from sightline.load import read_vision
from sightline.site import Settings, build_site

ROOT = Path(__file__).parents[2]


@cache
def pages() -> dict[str, str]:
    """Return the words of every page by its address."""
    tree = build_site(Settings(root=ROOT)).tree
    assert tree is not None
    return {page.address: " ".join(unescape(re.sub(r"<[^>]+>", " ", page.main)).split()) for page in tree.pages}


def test_what_serves_ship_daily_names_its_outcomes_in_declared_order():
    serving = ("objectives/ship-daily/", "measures/lead-time/", "initiatives/deploy-on-merge/")
    serving += ("initiatives/test-data-on-demand/", "initiatives/preview-environments/")
    for address in serving:
        said = pages()[address]
        first, also = said.find("Lower cost per parcel"), said.find("also Deliver on the promise")
        assert 0 <= first < also, address


def test_home_the_picture_the_list_and_the_check_agree_on_what_reaches_no_outcome():
    vision = read_vision(ROOT).vision
    assert vision is not None
    found = [problem for problem in check(vision) if problem.code == "no-line-of-sight"]
    assert len(found) == 3
    assert "Three do not yet" in pages()[""]
    assert "one is accepted without" in pages()[""]
    assert "Reach no outcome 3" in pages()["line-of-sight/"]
    assert "3 Work that reaches no outcome" in pages()["line-of-sight/"]
