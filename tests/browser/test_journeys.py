"""What people come for, walked as they would walk it: from home, with the words that they see, and counting clicks."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.walking import window

pytestmark = pytest.mark.browser

PHONE = {"java_script_enabled": False, "has_touch": True, "is_mobile": True}
MOST = 3
WAYS = pytest.mark.parametrize(
    ("width", "scheme", "script"),
    [(360, "dark", True), (360, "light", False), (768, "dark", False), (1440, "light", True), (1440, "dark", False)],
)
"""At which width, in which scheme, and whether with a script."""


@dataclass
class Reader:
    """Somebody who starts at home and clicks."""

    page: Page
    clicks: int = 0

    def click(self, what: Locator) -> None:
        assert what.is_visible(), what
        what.click()
        self.clicks += 1

    def follow(self, name: str, within: str = "body") -> None:
        """Follow the first link of a name that can be seen."""
        links = self.page.locator(within).get_by_role("link", name=name, exact=True)
        links.first.wait_for(state="attached")
        self.click(next(link for link in links.all() if link.is_visible()))

    @property
    def headline(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def row(self, words: str) -> Locator:
        """Return the row of a list or table that holds some words."""
        return self.page.locator(".sl-main :is(li, tr)", has_text=words).last


@pytest.fixture(scope="module")
def home(reference: Path, serve: Callable[..., str]) -> str:
    return serve(reference)


@pytest.fixture
def reader(chromium: Browser, home: str) -> Iterator[Callable[..., Reader]]:
    """Send a reader to the home page, at a desk or as it is said."""
    contexts = []

    def start(width: int = 1440, scheme: str = "light", **more: object) -> Reader:
        contexts.append(window(chromium, width, scheme, **more))
        contexts[-1].set_default_timeout(5000)
        page = contexts[-1].new_page()
        page.goto(home)
        return Reader(page)

    yield start
    for context in contexts:
        context.close()


def open_menu(one: Reader) -> None:
    one.click(next(menu for menu in one.page.locator(".sl-nav summary").all() if menu.is_visible()))


# ------------------------------------------------------------------ three questions


@WAYS
def test_worst_outcome_and_its_reason_are_three_clicks_away(
    reader: Callable[..., Reader], width: int, scheme: str, script: bool
) -> None:
    one = reader(width, scheme, java_script_enabled=script)
    one.follow("Executives", "main")
    assert "of five outcomes are on course" in one.headline
    behind = one.page.locator(".sl-score:has([data-state=at-risk], [data-state=off-track])")
    assert behind.count() == 1
    one.click(behind.get_by_role("link").first)
    assert one.headline == "Deliver on the promise"
    told = one.page.locator("main").inner_text()
    assert "Got worse in the last reading" in told
    assert "two bad days" in told
    assert one.clicks <= MOST


@WAYS
def test_what_lands_for_checkout_and_whom_to_ask_are_three_clicks_away(
    reader: Callable[..., Reader], width: int, scheme: str, script: bool
) -> None:
    one = reader(width, scheme, java_script_enabled=script)
    one.follow("Product partners", "main")
    assert "in the next two quarters" in one.headline
    row = one.row("Checkout gets eighty milliseconds slower")
    assert "August 2026 to March 2027" in row.inner_text()
    assert "Order platform" in row.inner_text()
    one.click(row.get_by_role("link", name="Order platform"))
    assert one.page.url.endswith("teams/#order-platform")
    assert one.clicks <= MOST


@WAYS
def test_personal_data_without_a_valid_threat_model_is_three_clicks_away(
    reader: Callable[..., Reader], width: int, scheme: str, script: bool
) -> None:
    one = reader(width, scheme, java_script_enabled=script)
    open_menu(one)
    one.follow("Responsible technology", "header")
    assert "touch personal data without a valid" in one.headline
    said = one.page.locator("#open li", has_text="Threat model")
    assert "Single sign-on for partners lapsed" in said.inner_text()
    near = one.page.locator("#near tbody tr")
    assert near.count() > 0
    for row in near.all():
        cell = row.locator("td[data-label='Threat model']")
        assert cell.locator(".sl-mark__word").inner_text() in (
            "Passed",
            "Lapsed",
            "Due",
            "Failed",
            "Waived",
            "Not needed",
        )
        assert re.search(r"\d{4}", cell.inner_text())
    assert one.clicks <= MOST


# ------------------------------------------------------------------ the people


def test_executive_reads_the_whole_story_on_a_phone_without_a_script(reader: Callable[..., Reader]) -> None:
    one = reader(360, **PHONE)
    one.follow("Executives", "main")
    assert "of five outcomes are on course" in one.headline
    assert "decisions" in one.headline
    words = [mark.inner_text() for mark in one.page.locator(".sl-score .sl-mark").all()]
    assert words
    assert all(words)
    decisions = one.page.locator("#decisions li")
    assert "1 December 2026" in decisions.first.inner_text()
    changes = one.page.locator("#changes li")
    assert 1 <= changes.count() <= 5
    assert all(re.match(r"\d{1,2} \w{3}", change.inner_text()) for change in changes.all())
    assert one.page.locator(".sl-filters, [data-search-open], [data-scheme-turn]").filter(visible=True).count() == 0
    open_menu(one)
    one.follow("Roadmap", "header")
    assert one.page.locator(".sl-timeline").is_hidden()
    assert one.page.locator(".sl-timeline-list").inner_text().count("at risk") >= 3
    assert one.page.evaluate("document.documentElement.scrollWidth") == 360


def test_director_finds_what_is_missing_and_the_file_to_mend(reader: Callable[..., Reader]) -> None:
    one = reader()
    one.click(one.page.locator("#line-of-sight, main").get_by_role("link", name="do not yet").first)
    holes = one.page.locator(".sl-group:not(#accepted) .sl-group__rows li")
    assert holes.count() > 0
    for hole in holes.all():
        assert hole.locator("code").inner_text().startswith(("initiatives/", "objectives/", "outcomes/"))
        assert "/edit/main/content/" in str(hole.get_by_role("link", name="Mend").get_attribute("href"))
    open_menu(one)
    one.follow("First moves", "header")
    assert "first moves" in one.headline
    missing = one.page.locator("main .sl-row", has_text="Missing")
    assert missing.count() > 0
    for each in missing.all():
        assert "/edit/main/content/" in str(each.get_by_role("link", name="Add it").get_attribute("href"))
    assert one.clicks <= MOST


def test_engineer_goes_from_the_platform_to_the_interface_and_the_file(reader: Callable[..., Reader]) -> None:
    one = reader()
    one.follow("Engineers", "main")
    one.follow("Identity", "main")
    assert one.headline == "Identity"
    assert one.page.get_by_text("content/capabilities/identity.md").first.is_visible()
    edit = one.page.get_by_role("link", name="Edit this page").first.get_attribute("href")
    assert str(edit).endswith("/edit/main/content/capabilities/identity.md")
    assert one.page.locator("main").locator("a[href^='https://developer']").count() == 1
    assert one.clicks <= MOST


def test_product_partner_sends_a_narrowed_roadmap_to_somebody_else(reader: Callable[..., Reader], home: str) -> None:
    one = reader()
    one.follow("Roadmap", "header")
    one.click(one.page.locator(".sl-filter[data-facet=pillar] summary"))
    one.page.get_by_role("checkbox", name=re.compile("Product experience")).check()
    one.page.keyboard.press("Escape")
    one.click(one.page.locator(".sl-filter[data-facet=status] summary"))
    one.page.get_by_role("checkbox", name=re.compile("at risk", re.IGNORECASE)).check()
    said = one.page.locator(".sl-filters__said").inner_text()
    address = one.page.url
    assert address.startswith(f"{home}roadmap/?")
    assert "pillar=product-experience" in address
    other = reader(360)
    other.page.goto(address)
    assert other.page.locator(".sl-filters__said").inner_text() == said
    taken = {}
    for word in ("CSV", "Calendar"):
        with one.page.expect_download() as waiting:
            one.page.click(f".sl-filters__file >> text={word}")
        taken[word] = Path(waiting.value.path()).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(taken["CSV"], newline="")))
    assert said.startswith(f"{len(rows)} of ")
    assert all("at risk" in row["status"] and "product-experience" in row["pillars"] for row in rows)
    assert taken["Calendar"].count("BEGIN:VEVENT") <= len(rows)
    shown = other.page.locator(".sl-timeline-list__item, .sl-timeline-list li").filter(visible=True)
    assert shown.filter(has_text="Delivery photo").count() > 0
    assert shown.filter(has_text="Rollback in five minutes").count() == 0


def test_auditor_finds_approver_evidence_and_lapse_of_each_review(reader: Callable[..., Reader]) -> None:
    one = reader()
    one.follow("Auditors", "main")
    one.follow("Every gate", "main")
    one.follow("Every review", "main")
    heads = one.page.locator("thead th").all_inner_texts()
    assert heads == ["Work", "Gate", "Result", "Evidence or reason", "Said by", "On", "Holds to"]
    rows = one.page.locator("tbody tr", has_text="Threat model")
    assert rows.count() >= 5
    for row in rows.all():
        by, day = row.locator("td").nth(3).inner_text(), row.locator("td").nth(4).inner_text()
        assert by.strip()
        assert re.match(r"\d{1,2} \w+ \d{4}(\n|$)", day.strip())
    assert one.clicks <= MOST


def test_product_partner_narrows_the_table_without_a_script(reader: Callable[..., Reader], home: str) -> None:
    one = reader(java_script_enabled=False)
    one.page.goto(f"{home}roadmap/table/")
    rows = one.page.locator(".sl-table__row[data-f]").filter(visible=True)
    whole = rows.count()
    for facet, word in (("pillar", "Product experience"), ("status", "at risk")):
        one.click(one.page.locator(f".sl-filter[data-facet={facet}] summary"))
        one.page.get_by_role("checkbox", name=re.compile(word, re.IGNORECASE)).check()
        one.page.locator(f".sl-filter[data-facet={facet}] summary").click()
    assert 0 < rows.count() < whole
    assert all("at risk" in row.inner_text().lower() for row in rows.all())


def test_auditor_narrows_the_register_and_takes_exactly_those_rows(reader: Callable[..., Reader], home: str) -> None:
    one = reader()
    one.page.goto(f"{home}responsible-technology/reviews/")
    for facet, word in (("gate", "Threat model"), ("state", "Lapsed")):
        one.click(one.page.locator(f".sl-filter[data-facet={facet}] summary"))
        one.page.get_by_role("checkbox", name=re.compile(word)).check()
        one.page.keyboard.press("Escape")
    assert one.page.url.endswith("reviews/?gate=threat-model&state=lapsed")
    (row,) = one.page.locator(".sl-table__row").filter(visible=True).all()
    assert "29 October 2026\nlapsed" in row.inner_text()
    with one.page.expect_download() as waiting:
        one.page.click(".sl-filters__file >> text=CSV")
    assert waiting.value.suggested_filename == "reviews.csv"
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert [each["initiative"] for each in csv.DictReader(io.StringIO(text, newline=""))] == ["partner-sign-on"]


def test_auditor_narrows_the_register_without_a_script(reader: Callable[..., Reader], home: str) -> None:
    one = reader(360, **PHONE)
    one.page.goto(f"{home}responsible-technology/reviews/")
    one.click(one.page.locator(".sl-filter[data-facet=state] summary"))
    one.page.get_by_role("checkbox", name=re.compile("Lapsed")).check()
    rows = one.page.locator(".sl-table__row").filter(visible=True)
    assert rows.count() == 2
    assert all("lapsed" in row.inner_text() for row in rows.all())


def test_administrator_reads_in_the_guide_what_the_command_ends_with(reader: Callable[..., Reader]) -> None:
    one = reader(java_script_enabled=False)
    open_menu(one)
    one.follow("How to write it", "header")
    told = one.page.locator("main").inner_text()
    for words in ("sightline build", "--format github", "The exit code is 0"):
        assert words in told, words
    assert one.clicks <= MOST
