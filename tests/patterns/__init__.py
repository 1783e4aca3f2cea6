"""The patterns page: every part in every state. It belongs to no published site; tests and ``make sheet`` draw it."""

from pathlib import Path

from patterns.page import arrange
from patterns.samples import HERE
from sightline.render import Chrome, document, render_page
from sightline.views.inline import Go, Moment

CHROME = Chrome(
    title="Technology vision",
    organisation="Harbour & Lane",
    nav=(Go("Vision", ""), Go("Roadmap", "roadmap/"), Go("Measures", "measures/")),
    audiences=(Go("Executives", "for/executives/"),),
    as_of=Moment("22 November 2026", "2026-11-22"),
)


def write_patterns(site: Path) -> None:
    """Write the patterns page into a built site, whose styles and scripts it uses."""
    path = site / HERE / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document(render_page(arrange(), CHROME)), encoding="utf-8")
