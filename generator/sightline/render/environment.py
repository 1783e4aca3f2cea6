"""Our own Jinja environment: autoescape on, nothing undefined, templates from the theme package alone."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from sightline.numbers import stands_in_front
from sightline.render.addresses import href
from sightline.views.inline import Line, Mark
from sightline.views.page import Section
from sightline.views.parts import Prose

THEME = "sightline_theme"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page may load and do: its own files, nothing inline, nothing from elsewhere."""

HUES = 10
"""How many hues the theme has."""

_ACROSS = re.compile(r"([MLH])(\d+(?:\.\d+)?)")


def _source(name: str) -> str | None:
    template = files(THEME).joinpath(name)
    return template.read_text(encoding="utf-8") if template.is_file() else None


def narrative(html: str) -> Markup:
    """Return finished narrative in which wide code can be reached and moved by keyboard, as its tables can.

    The text of narrative holds no ``<``, so that these tags are always tags.
    """
    return Markup(html.replace("<pre>", '<pre tabindex="0">'))  # noqa: S704 (sanitised by narrative)


def hue(number: int) -> str:
    """Return the class of a pillar's hue, or an empty string for none; after the last it starts again."""
    return f"sl-hue-{(number - 1) % HUES + 1}" if number > 0 else ""


def layout(section: Section) -> str:
    """Return how a section is laid out: ``half``, ``bare``, ``prose`` (heading beside the text) or ``whole``."""
    if section.half:
        return "half"
    if section.bare:
        return "bare"
    return "prose" if all(isinstance(part, Prose) for part in section.parts) else "whole"


def marks(line: Line) -> Line:
    """Return the marks of a line."""
    return tuple(piece for piece in line if isinstance(piece, Mark))


def unmarked(line: Line) -> Line:
    """Return a line without its marks."""
    return tuple(piece for piece in line if not isinstance(piece, Mark))


def narrowed(path: str, width: int) -> str:
    """Return a path that is drawn in thousandths as one that is ``width`` wide."""
    return _ACROSS.sub(lambda found: f"{found[1]}{float(found[2]) * width / 1000:g}", path)


@cache
def environment() -> Environment:
    """Return the environment; one for the whole process, since it holds no content."""
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["href"] = href
    made.filters["narrative"] = narrative
    made.filters["marks"] = marks
    made.filters["narrowed"] = narrowed
    made.filters["unmarked"] = unmarked
    made.filters["url"] = str
    made.filters["script_tag"] = str
    made.tests["in_front"] = stands_in_front
    made.globals["policy"] = Markup(POLICY)  # noqa: S704 (our own words)
    made.globals["hue"] = hue
    made.globals["layout"] = layout
    return made
