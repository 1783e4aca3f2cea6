"""The auditor's question in a real browser: near work that touches personal data, and how it stands at each gate."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

SHOWN = ".sl-table__row:not([data-out])"


def test_an_address_narrows_the_matrix_to_the_auditors_question(
    reference: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(reference)}responsible-technology/?horizon=near&tag=personal-data")
    said = opened.page.inner_text(".sl-filters__said")
    assert opened.page.locator(SHOWN).count() == 5
    assert said.startswith("5 of ")
    opened.page.click(".sl-tally__go >> text=lapsed")
    assert opened.page.url.endswith("?gate=lapsed")
    assert opened.page.locator(SHOWN).count() == 2
    assert "33 days ago" in opened.page.inner_text("#near")
    assert not opened.complaints


def test_the_whole_matrix_is_there_without_a_script(
    reference: Path, serve: Callable[[Path], str], visit: Callable[..., Any]
) -> None:
    opened = visit(f"{serve(reference)}responsible-technology/", java_script_enabled=False)
    assert opened.page.locator("#near .sl-table__row").count() == 6
