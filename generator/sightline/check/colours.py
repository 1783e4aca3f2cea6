"""Rules about the colours that the organisation sets."""

import math
from collections.abc import Iterator

from sightline.colour import DARK, DRAWN, LIGHT, TEXT, contrast, nearest
from sightline.model.colours import Colours
from sightline.model.record import Places
from sightline.model.rule import Case, about, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.pillars.record import Pillar


@rule("low-contrast", Grade.WARNING)
def check_colours_stand_out(vision: Vision) -> Iterator[Case]:
    """The accent can be read on paper, light and dark, and a pillar's hue can be seen there.

    The accent has a contrast of at least 4.5 to 1, a hue one of at least 3 to 1. Take the colour that is named, or
    one beyond it.
    """
    whole = vision.workspace
    if whole.accent:
        yield from _weak("accent", whole.accent, TEXT, whole.places)
    for pillar in vision.of(Pillar):
        if pillar.hue:
            for case in _weak("hue", pillar.hue, DRAWN, pillar.places):
                yield case._replace(about=about(pillar))


def _weak(field: str, colours: Colours, least: float, places: Places) -> Iterator[Case]:
    """Yield each scheme on whose paper a colour is too faint."""
    for scheme, paper, own, other in (
        ("light", LIGHT, colours.light, colours.dark),
        ("dark", DARK, colours.dark, colours.light),
    ):
        colour = own or other
        if colour is None or (ratio := contrast(colour, paper)) >= least:
            continue
        where = places.at(field, scheme) if own else places.at(field, "dark" if scheme == "light" else "light")
        said = f"{math.floor(ratio * 100) / 100:g}"
        right = _written(field, colours, least)
        what = f"{colour} has a contrast of {said} to 1 on {scheme} paper, where {least:g} to 1 is wanted"
        yield Case(where, what, right)


def _written(field: str, colours: Colours, least: float) -> str:
    """Say what to write, so that both schemes are right at once: what does stays, beside the nearest that does."""
    light, dark = (
        colour if contrast(colour, paper) >= least else nearest(colour, paper, least)
        for paper, colour in ((LIGHT, colours.light or colours.dark), (DARK, colours.dark or colours.light))
        if colour
    )
    return f'Write {field}: {{light: "{light}", dark: "{dark}"}}, the nearest that can be seen, or go beyond them.'
