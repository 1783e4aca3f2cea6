"""The pack as one document that needs nothing beside it: its style and its fonts are in it, and there is no script."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from sightline.charts.widths import fitted
from sightline.render.addresses import resolve
from sightline.render.chrome import Chrome
from sightline.render.environment import THEME, environment
from sightline.views.inline import Unstated
from sightline.views.page import Page

FACE = re.compile(r"@font-face \{.*?\}", re.S)
SOURCE = re.compile(r'url\("fonts/([^"]+)"\)')
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
FAMILY = re.compile(r'font-family: "([^"]+)"')

WHOSE = 280
"""Points for the name of the organisation, in the head and at the foot of every page."""

LINK = re.compile(r'<a class="sl-go" href="site:[^"]*">(.*?)</a>', re.S)

STROKES: Mapping[str, str] = {
    "sl-shape__fill": 'fill="currentColor"',
    "sl-shape__cut": 'fill="none" stroke="#ffffff" stroke-width="1.6"',
    "sl-shape__line": 'fill="none" stroke="currentColor" stroke-width="1.5"',
    "sl-shape__line sl-shape__line--dashed": (
        'fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.1 2.1"'
    ),
    "sl-shape__line sl-shape__line--dots": (
        'fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2 2.2"'
    ),
}
"""How the strokes of a mark are drawn where no stylesheet reaches into a drawing, as in what makes the PDF."""
COLOURS = {"on-track": "#1a6b3c", "passed": "#1a6b3c", "at-risk": "#9a4a00", "off-track": "#b3202a"}
DONE, OTHER = "#3b4252", "#5f6575"
SHAPE = re.compile(r'(<svg class="sl-shape" data-state="([^"]*)")(.*?)(</svg>)', re.S)


def render_pack(page: Page, chrome: Chrome) -> str:
    """Return the whole document. Links lead to the published site; where it has no address, they are words."""
    template = environment().get_template("pack.html")
    whose = fitted(chrome.organisation or chrome.title, WHOSE, 9)
    said = {
        "page": page,
        "chrome": chrome,
        "whose": whose,
        "stated": not any(isinstance(piece, Unstated) for piece in page.owner),
        "title": f"{whose}, {page.title[:1].lower()}{page.title[1:]}",
    }
    style = _style(template.render(**said, policy="", style=""), page, chrome, whose)
    policy = f"default-src 'none'; style-src '{_hash(style)}'; font-src data:; base-uri 'none'; form-action 'none'"
    drawn = template.render(**said, policy=Markup(policy), style=Markup(style))  # noqa: S704 - our own; quotes escaped
    drawn = SHAPE.sub(_drawn_shape, drawn)
    return resolve(drawn, "", chrome.site_url) if chrome.site_url else LINK.sub(r'<span class="sl-go">\1</span>', drawn)


def _drawn_shape(found: re.Match[str]) -> str:
    """Return a mark with its strokes and its colour in the drawing."""
    state = found[2]
    colour = COLOURS.get(state, DONE if state in ("done", "accepted", "active") else OTHER)
    inside = re.sub(r'class="(sl-shape__[^"]*)"', lambda part: f'class="{part[1]}" {STROKES[part[1]]}', found[3])
    return f'{found[1]} color="{colour}"{inside}{found[4]}'.replace("currentColor", colour)


def _style(body: str, page: Page, chrome: Chrome, whose: str) -> str:
    """Return the stylesheet: fonts, the pack's own, and the words at the foot of each page."""
    folder = files(THEME).joinpath("assets", "css")
    own = folder.joinpath("pack.css").read_text(encoding="utf-8")
    day = f" · as of {chrome.as_of.text}" if chrome.as_of else ""
    left = _quoted(f"{whose} · {page.title}{day}")
    foot = f"@page {{ @bottom-left {{ content: {left}; }} }}"
    return "\n".join([*_faces(body, folder.joinpath("fonts.css").read_text(encoding="utf-8")), own, foot, ""])


def _faces(body: str, faces: str) -> Iterator[str]:
    """Yield the upright font faces whose letters the document has, with the fonts in them."""
    letters = {ord(char) for char in body}
    covered: dict[str, set[int]] = {}
    for face in FACE.findall(faces):
        name, family = SOURCE.search(face), FAMILY.search(face)
        if name is None or family is None or "italic" in face:
            continue
        there = covered.setdefault(family[1], set())
        mine = {letter for first, last in RANGE.findall(face) for letter in letters if _within(letter, first, last)}
        if mine - there:
            data = b64encode(files(THEME).joinpath("assets", "fonts", name[1]).read_bytes()).decode()
            yield face.replace(name[0], f'url("data:font/woff2;base64,{data}")')
        there |= mine


def _within(letter: int, first: str, last: str) -> bool:
    return int(first, 16) <= letter <= int(last or first, 16)


def _quoted(text: str) -> str:
    """Return a text as a string of CSS, in which nothing ends the string or the stylesheet."""
    return '"' + "".join(char if char.isalnum() or char in " .,·" else f"\\{ord(char):x} " for char in text) + '"'


def _hash(style: str) -> str:
    return "sha256-" + b64encode(sha256(style.encode()).digest()).decode()
