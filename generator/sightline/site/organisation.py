"""What the organisation sets of its own look: the accent and the hues of its pillars, as a stylesheet."""

from sightline.model.colours import Colours
from sightline.model.vision import Vision
from sightline.subjects.pillars.record import Pillar

HUES = 10
"""How many hues the theme has; pillars beyond them share one, and the first of those that state it sets it."""
ADDRESS = "assets/organisation.css"


def organisation_style(vision: Vision) -> str:
    """Return the stylesheet that goes over the theme's tokens; empty where nothing is set."""
    set_here = {"--sl-accent": vision.workspace.accent} if vision.workspace.accent else {}
    for place, pillar in enumerate(vision.of(Pillar)):
        if pillar.hue:
            set_here.setdefault(f"--sl-hue-{place % HUES + 1}", pillar.hue)
    lines = [f"  {name}: {value};" for name, colours in set_here.items() if (value := _value(colours))]
    return "\n".join((":root {", *lines, "}", "")) if lines else ""


def _value(colours: Colours) -> str:
    light, dark = colours.light or colours.dark, colours.dark or colours.light
    return f"light-dark({light}, {dark})" if light else ""
