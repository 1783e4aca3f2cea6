"""The theme's own files as they are published: one stylesheet, few scripts, fonts, images, the search worker."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable

from sightline.render.narrow import narrow
from sightline.render.slim import settled, slim_script, slim_style

THEME = "sightline_theme"

STYLES = (
    *("tokens", "fonts", "base", "inline", "header", "menu", "search", "page", "section", "footer", "prose"),
    *("rows", "table", "facts", "cards", "matrix", "ladder", "tally", "even-overs", "tree", "doors", "figures"),
    *("groups", "scores", "quote", "callout", "definitions", "tabs", "points", "entries", "extra", "sample"),
    *("filters", "sight", "timeline", "curve", "chart", "pairs", "gauges", "ledger", "forced", "print"),
)
"""The order of the stylesheets in the one that is published; later ones may refine earlier ones."""

SCRIPTS = {
    "sightline": ("menu", "results", "search", "table", "sight"),
    "lists": ("timeline", "today", "folds", "rows", "take", "onward", "choices", "filters"),
}
"""The order of the scripts in those that are published: on every page, and where there is something to narrow.

Scripts that hear of what is narrowed stand before ``filters``.
"""

ALONE = ("first", "moved")
"""Scripts that are published by themselves: one runs before a page is drawn, one on pages that have moved."""

WORKER = re.compile(r"search\.[0-9a-f]+\.min\.js")


def theme_assets() -> Mapping[str, bytes]:
    """Return everything of the theme that a site publishes, by address."""
    return {address: make() for address, make in _makers().items()}


def theme_addresses() -> frozenset[str]:
    """Return the address of everything of the theme that a site publishes."""
    return frozenset(_makers())


def _makers() -> Mapping[str, Callable[[], bytes]]:
    """Return by address what makes each file of the theme."""
    assets = files(THEME).joinpath("assets")
    scripts = assets.joinpath("js")
    makers: dict[str, Callable[[], bytes]] = {
        "assets/sightline.css": lambda: settled(slim_style(_joined(assets.joinpath("css"), STYLES, ".css"))).encode(),
        "assets/narrow.css": lambda: narrow().encode(),
        **{f"assets/{name}.js": partial(_script, scripts, (name,)) for name in ALONE},
        "assets/search-worker.js": _worker,
    }
    for name, parts in SCRIPTS.items():
        makers[f"assets/{name}.js"] = partial(_script, scripts, parts)
    for folder in ("fonts", "images"):
        for path in sorted(assets.joinpath(folder).iterdir(), key=lambda found: found.name):
            makers[f"assets/{folder}/{path.name}"] = path.read_bytes
    return makers


def _script(folder: Traversable, parts: tuple[str, ...]) -> bytes:
    return slim_script(_joined(folder, parts, ".js")).encode()


def _joined(folder: Traversable, names: tuple[str, ...], suffix: str) -> str:
    return "\n".join(folder.joinpath(name + suffix).read_text(encoding="utf-8") for name in names)


def _worker() -> bytes:
    """Return Material's search worker (lunr inside), without the line that names its source map."""
    folder = files("material").joinpath("templates", "assets", "javascripts", "workers")
    found = [path for path in folder.iterdir() if WORKER.fullmatch(path.name)]
    if len(found) != 1:
        raise LookupError(f"Material for MkDocs should hold one search worker, and holds {len(found)}.")
    return re.sub(rb"\n//# sourceMappingURL=[^\n]*\s*$", b"\n", found[0].read_bytes())
