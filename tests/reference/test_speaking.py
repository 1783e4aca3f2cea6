"""The reference site speaks to what is there: of its own records, and of what somebody should do."""

import re
from html import unescape
from pathlib import Path

import pytest

from sightline.site.recipe import build_site
from sightline.site.settings import Settings

ROOT = Path(__file__).parents[2]
EDIT = "https://forge.example/edit/main/"


@pytest.fixture(scope="module")
def pages():
    tree = build_site(Settings(root=ROOT, edit_base=EDIT)).tree
    made = {page.address: page for page in tree.pages} | {"404": tree.not_found}
    return {address: f"{page.header}{page.main}{page.footer}" for address, page in made.items()}


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_a_list_leads_to_its_own_records_and_vision_yml_is_edited_from_home_and_audiences_alone(pages):
    edited = {address for address, html in pages.items() if f'href="{EDIT}content/vision.yml"' in html}
    assert edited == {"", *(address for address in pages if address.startswith("for/"))}
    for address, folder in (
        ("objectives/", "objectives"),
        ("roadmap/late/", "initiatives"),
        ("platform/gaps/", "capabilities"),
    ):
        assert f'href="{EDIT.replace("/edit/", "/tree/")}content/{folder}/"' in pages[address], address
    assert f'href="{EDIT}content/risks.yml"' in pages["risks/"]


def test_a_list_says_when_the_oldest_of_its_records_was_confirmed(pages):
    assert "Oldest confirmed" in words(pages["roadmap/"])
    assert "Oldest confirmed" in words(pages["risks/"])


def test_never_confirmed_is_said_of_no_update_and_above_no_register(pages):
    assert not [address for address in pages if "none confirmed yet" in words(pages[address])]
    silent = ("updates/", "stories/", "teams/", "glossary/", "trade-offs/", "not-doing/", "decisions/", "404")
    said = [
        address for address, html in pages.items() if address.startswith(silent) and "Never confirmed" in words(html)
    ]
    assert not said


def test_no_word_of_the_glossary_has_an_editor_of_its_own(pages):
    assert ">Edit</a>" not in pages["glossary/"]


def test_a_day_to_look_again_that_has_passed_is_marked(pages):
    assert re.search(r"Look again October 2026 , overdue, \d+ days ago", words(pages["not-doing/"]))


def test_home_counts_what_is_on_late_and_what_nobody_confirmed_in_time(pages):
    said, late = words(pages[""]), words(pages["roadmap/late/"])
    assert "Of 28 open initiatives, seven have slipped" in said
    assert "Seven plans have slipped; two other dates have passed" in late
    assert re.search(r"2 of 28 open initiatives were not confirmed in time", said)
