"""One page of every kind of the reference site, at three widths, in light and in dark, under the strictest policy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.walking import LOOKS, POLICY, Walk, kinds_of, window

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_every_kind_of_page_is_calm_and_accessible_and_fits(
    chromium: Browser, reference: Path, serve: Callable[..., str], width: int, scheme: str
) -> None:
    context = window(chromium, width, scheme)
    walk = Walk(context, serve(reference, policy=POLICY))
    wrong: dict[str, list[object]] = {}
    for kind, address in kinds_of(reference).items():
        found: list[object] = [*walk.to(address)]
        if width != 768:
            found += [*walk.weak(), *(f"axe {one['rule']}: {one['html']}" for one in walk.axe())]
        if found:
            wrong[kind] = found
    context.close()
    assert wrong == {}


def test_every_kind_of_page_is_walked(reference: Path) -> None:
    kinds = kinds_of(reference)
    assert {"home", "initiative", "measure", "roadmap/", "for/executives/", "guide/fields/", "404.html"} <= set(kinds)
    assert len(set(kinds.values())) == len(kinds)
