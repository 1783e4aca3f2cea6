"""Lists in a real browser: narrowed by address and by hand, taken along, closing up, and without a script."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from running import copy_reference, run

pytestmark = pytest.mark.browser

SHOWN = ".sl-main [data-f]:not(.sl-section):visible"
HEADINGS = ".sl-section[data-f] h2:visible"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the reference vision with more decisions and risks than are taken in at a glance."""
    folder = copy_reference(tmp_path_factory.mktemp("crowded") / "vision")
    content = folder / "content"
    for number in range(8):
        decided = "decided: 2026-10-01\nwho: Data board\n" if number < 2 else "by: 2027-02-01\n"
        text = f"---\ntitle: Question {number}\nabout: [live-map]\n{decided}---\n"
        (content / "decisions" / f"question-{number}.md").write_text(text, encoding="utf-8")
    threats = "".join(
        f"\nthreat-{number}:\n  title: Threat {number}\n  likelihood: low\n  impact: high\n" for number in range(8)
    )
    with (content / "risks.yml").open("a", encoding="utf-8") as file:
        file.write(threats)
    run("sightline", "build", folder=folder)
    return folder / "site"


def test_an_address_narrows_decisions_and_their_table_holds_exactly_these(
    crowded: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(crowded)}decisions/?who=data-board")
    page = opened.page
    assert page.inner_text(".sl-filters__said") == "2 of 15 shown"
    assert page.locator(SHOWN).count() == 2
    assert page.locator(HEADINGS).all_inner_texts() == ["Made"]
    with page.expect_download() as saved:
        page.click(".sl-filters__file")
    rows = list(csv.DictReader(Path(saved.value.path()).read_text(encoding="utf-8").splitlines()))
    assert [row["id"] for row in rows] == ["question-0", "question-1"]
    page.click(".sl-filters__clear")
    assert page.locator(HEADINGS).all_inner_texts() == ["Wanted", "Made"]
    assert page.url.endswith("decisions/")
    assert not opened.complaints


def test_a_thumb_narrows_risks_on_a_phone(
    crowded: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(crowded)}risks/", viewport={"width": 360, "height": 780}, has_touch=True)
    page = opened.page
    page.tap(".sl-filters__open")
    page.tap("[data-facet=likelihood] summary")
    choice = page.locator("[data-facet=likelihood] label", has_text="Low")
    assert choice.bounding_box()["height"] >= 36
    choice.tap()
    assert page.locator(SHOWN).count() >= 8
    assert page.url.endswith("risks/?likelihood=low")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not opened.complaints


def test_updates_are_found_by_their_words_and_empty_months_close_up(
    reference: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(reference)}updates/")
    page = opened.page
    months = page.locator(HEADINGS).count()
    page.fill(".sl-filter__find", "tier-1 services")
    assert page.locator(SHOWN).count() == 1
    assert page.locator(HEADINGS).count() == 1 < months
    assert page.url.endswith("updates/?q=tier-1%20services")
    with page.expect_download() as saved:
        page.click(".sl-filters__file")
    assert saved.value.suggested_filename == "updates.csv"
    assert not opened.complaints


def test_a_count_of_measures_leads_to_their_rows(
    reference: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(reference)}measures/")
    opened.page.click(".sl-tally__go >> text=behind")
    opened.page.wait_for_url("**/measures/table/?state=at-risk")
    assert opened.page.inner_text(".sl-filters__said") == "2 of 14 shown"
    assert opened.page.locator(SHOWN).count() == 2


def test_lists_are_narrowed_without_a_script(
    reference: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    page = visit(f"{serve(reference)}updates/", java_script_enabled=False).page
    every = page.locator(SHOWN).count()
    page.click("[data-facet=month] summary")
    page.check("input[name=month][value='2026-09']")
    assert 0 < page.locator(SHOWN).count() < every
    assert page.locator(HEADINGS).all_inner_texts() == ["September 2026"]
