"""What an organisation sets of its own look."""

from dataclasses import dataclass

from sightline.model.fields import Colour, spec


@dataclass(frozen=True, kw_only=True)
class Colours:
    """One colour for both schemes: on light paper and on dark. Where one is stated, it counts for both."""

    light: str | None = spec("light", Colour(), "On light paper, `#fbfaf7`.", example='"#0f766e"', first=True)
    dark: str | None = spec("dark", Colour(), "On dark paper, `#131417`.", example='"#4fd1c0"', first=True)
