"""Pages of published strategies, which nobody wrote for this site: as calm, narrow and accessible as our own.

Outside the narrative axe finds nothing; inside, which its authors wrote, nothing that is critical or serious.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.walking import POLICY, WHOLE, Walk, kinds_of, window
from real.test_real_sets import INVENTED, SETS, built
from sightline.model.kinds import BY_NAME

pytestmark = pytest.mark.browser

ALWAYS = ("home", "roadmap/", "roadmap/table/", "line-of-sight/", "teams/")


def sample(site: Path) -> dict[str, str]:
    """Return the longest page of every kind of record and a few lists; in a sweep every list."""
    kinds = kinds_of(site)
    return {kind: address for kind, address in kinds.items() if WHOLE or kind in BY_NAME or kind in ALWAYS}


@pytest.mark.parametrize("path", [INVENTED, *SETS], ids=lambda path: path.stem)
def test_pages_of_a_published_strategy_are_calm_and_accessible_and_fit(
    chromium: Browser, serve: Callable[..., str], tmp_path: Path, path: Path
) -> None:
    site = built(path, tmp_path)
    root = serve(site, policy=POLICY)
    wrong: dict[str, list[str]] = {}
    for width, scheme in ((360, "light"), (1440, "dark")):
        walk = Walk(window(chromium, width, scheme), root)
        for address in sample(site).values():
            found = [*walk.to(address), *walk.weak()]
            grave = [one for one in walk.axe() if not one["prose"] or one["impact"] in ("critical", "serious")]
            found += [f"axe {one['rule']} ({one['impact']}): {one['html']}" for one in grave]
            if found:
                wrong[f"{address} at {width}, {scheme}"] = found
        walk.context.close()
    assert wrong == {}
