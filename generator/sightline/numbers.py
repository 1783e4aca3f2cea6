"""Numbers as a person would print them, with the signs of the language and a unit."""

from sightline.language import with_signs

BEFORE = ("€", "£", "$")
"""Units that stand before their number."""
_CLOSE, _LARGEST = "\u00a0", 1e15


def say_number(value: float, unit: str | None = None) -> str:
    """Print a number: no needless decimals, a sign between thousands; money whole or with both digits of its cents."""
    if float(value).is_integer() and abs(value) < _LARGEST:
        return with_signs(f"{value:,.0f}")
    if unit in BEFORE and round(value, 2) == value:
        return with_signs(f"{value:,.2f}")
    return with_signs(f"{value:,.10g}" if abs(value) < _LARGEST else f"{value:.6g}")


def say_short(value: float, unit: str | None = None) -> str:
    """Print a number, with billions named."""
    if 1e9 <= abs(value) < _LARGEST:
        return with_signs(f"{value / 1e9:,.4g}") + f"{_CLOSE}bn"
    return say_number(value, unit)


def say_figure(value: float, unit: str | None) -> str:
    """Print a number with its unit; a currency sign stands in front."""
    words = say_number(value, unit)
    if not unit:
        return words
    return f"{unit}{_CLOSE}{words}" if unit in BEFORE else f"{words}{_CLOSE}{unit}"


def say_way(start: float | None, end: float, unit: str | None) -> str:
    """Print from where to where a number should go, its unit once; a sign that stands in front stands in both."""
    if start is None:
        return f"to {say_figure(end, unit)}"
    return f"{say_figure(start, unit) if unit in BEFORE else say_number(start)} to {say_figure(end, unit)}"
