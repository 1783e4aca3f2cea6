"""The pack, printed: six pages of A4 at most, whatever the content is, with nothing loaded and nothing cut off."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from overgrown import COUNTS, TITLES, overgrown
from published_sets import INVENTED, SETS, import_set
from running import REPOSITORY
from sightline.model.kinds import section_names
from sightline.pack import arrange as pack
from sightline.pack.budgets import PAGES
from sightline.render import Chrome, render_pack
from sightline.site import Settings, build_pack
from sightline.subjects.frame.scope import Scope

pytestmark = pytest.mark.browser

Print = Callable[[str], Any]


@pytest.fixture
def printed(tmp_path: Path, serve: Callable[[Path], str], visit: Any) -> Print:
    """Open a document, print it, and return its pages as points wide and high; nothing may be loaded on the way."""

    def start(html: str) -> Any:
        (tmp_path / "pack.html").write_text(html, encoding="utf-8")
        opened = visit(f"{serve(tmp_path)}pack.html", viewport={"width": 794, "height": 1123})
        assert opened.page.evaluate("document.fonts.ready.then(() => document.fonts.size)") >= 2
        data = opened.page.pdf(prefer_css_page_size=True, tagged=True)
        assert (opened.complaints, opened.foreign) == ([], [])
        assert opened.page.evaluate("performance.getEntriesByType('resource').length") == 0
        wide = opened.page.evaluate(
            """[...document.querySelectorAll(".sl-pack *:not(.sl-hidden)")]
               .filter(one => one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).display !== "inline"
                              && !(one instanceof SVGElement))
               .map(one => one.className)"""
        )
        assert wide == []
        return [tuple(float(side) for side in one.split()) for one in re.findall(rb"/MediaBox \[0 0 ([^\]]*)\]", data)]

    return start


def packed(scope: Scope, name: str) -> str:
    audience = next(one for one in pack.audiences_of(scope.vision) if one.id == name)
    return render_pack(pack.arrange(scope, audience), Chrome("Technology vision", scope.vision.workspace.organisation))


def is_paper(pages: list[tuple[float, float]]) -> bool:
    return 1 <= len(pages) <= PAGES and all(
        (round(wide), round(high)) in ((595, 842), (594, 841)) for wide, high in pages
    )


@pytest.mark.parametrize("audience", ["executives", "product-partners", "engineers"])
def test_the_packs_of_the_reference_content_are_six_pages_or_fewer(printed: Print, audience: str) -> None:
    assert is_paper(printed(build_pack(Settings(REPOSITORY), audience).html))


@pytest.mark.parametrize("title", TITLES)
def test_a_vision_that_is_far_too_large_is_six_pages_or_fewer(printed: Print, title: str) -> None:
    assert is_paper(printed(packed(overgrown(title), "executives")))


@pytest.mark.parametrize("counts", [{"pillar": 60}, {"outcome": 9, "initiative": 30, "risk": 5, "decision": 9}])
def test_other_sizes_are_six_pages_or_fewer(printed: Print, counts: dict[str, int]) -> None:
    assert is_paper(printed(packed(overgrown("wide", COUNTS | counts), "executives")))


def test_an_audience_that_reads_every_section_has_six_pages_or_fewer(printed: Print) -> None:
    every = tuple(section_names())
    assert is_paper(printed(packed(overgrown("long", sections=every), "board")))


@pytest.mark.parametrize("path", [INVENTED, *SETS], ids=lambda path: path.stem)
def test_the_pack_of_an_imported_strategy_names_or_counts_its_outcomes(
    printed: Print, path: Path, tmp_path: Path
) -> None:
    data = import_set(path, tmp_path / "vision")
    html = build_pack(Settings(tmp_path / "vision"), "executives").html
    assert is_paper(printed(html))
    outcomes = re.search(r'<section[^>]* id="outcomes".*?</section>', html, re.S)
    further = re.search(r"Further (\d+)", outcomes[0] if outcomes else "")
    assert html.count('<li class="sl-score">') + int(further[1] if further else 0) == len(data.get("outcomes", []))
