"""A small roadmap, written as a site of its own, and what can be seen of it in a browser."""

from pathlib import Path
from typing import Any

from making import record, result, vision
from sightline.dates import say_day
from sightline.export.everything import exports
from sightline.export.published import Published
from sightline.model.values import Party, PartyKind
from sightline.model.vision import Vision
from sightline.model.workspace import Audience
from sightline.render import Chrome, document, render_page, theme_assets
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap import page as roadmap
from sightline.subjects.roadmap.record import AudienceNote
from sightline.subjects.sight import page as line_of_sight
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Moment


def small_vision() -> Vision:
    return vision(
        *(record(f"pillar/{name}") for name in "ab"),
        record("outcome/keep"),
        record("outcome/other"),
        record("objective/fast", serves="outcome/keep", key_results=(result("share"),)),
        record("objective/slow", serves="outcome/other", key_results=(result("queue"),)),
        record("team/order-path"),
        record(
            "initiative/x",
            pillars=("pillar/a", "pillar/b"),
            status="at risk",
            when="2027-Q1",
            serves="objective/fast/share",
            owners=(Party("order-path", PartyKind.TEAM, "order-path"),),
            was=("old-x",),
        ),
        record(
            "initiative/y",
            pillars="pillar/a",
            status="on track",
            when="2027-Q2",
            needs="initiative/x",
            summary='Two lines,\nand "quotes"',
            audience_notes=(AudienceNote(id="engineers", text="Read the interface first."),),
        ),
        record("initiative/z", pillars="pillar/b", status="at risk", when="2027-Q3", serves="objective/slow/queue"),
        record("initiative/odd", title="Undated work"),
        audiences=(Audience(id="engineers", title="Engineers"),),
    )


def write(folder: Path, made: Vision) -> None:
    """Write the roadmap, the line of sight, and the files for other programs."""
    scope = Scope(made, reach(made), {}, {}, lambda path, line: "", {})
    chrome = Chrome("Vision", as_of=Moment(say_day(made.today), made.today.isoformat()))
    drawn = [render_page(page, chrome) for page in (*roadmap.arrange(scope), line_of_sight.arrange(scope))]
    files = exports(made, scope.reach, Published("https://vision.example/", "Vision", "en"), {})
    written = (
        dict(theme_assets()) | dict(files) | {f"{page.address}index.html": document(page).encode() for page in drawn}
    )
    for name, content in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def shown(page: Any, what: str) -> list[str]:
    return [one.inner_text().split("\n")[0] for one in page.query_selector_all(what) if one.is_visible()]


def drawn(page: Any) -> list[str]:
    """Return the ids of the bars that can be seen."""
    bars = [one for one in page.query_selector_all(".sl-bar") if one.is_visible()]
    return [one.get_attribute("href").split("/")[-2] for one in bars]
