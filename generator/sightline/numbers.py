"""Numbers as a person would print and write them, with the signs of the language and a unit."""

import math
import re

from sightline.language import money_comes_first, signs, spoken, with_signs

MONEY = ("€", "£", "$", "¥")
"""Units that are currencies: the language says on which side of the number they stand."""
NUMBER = r"[-\u2212]?[.,]?[0-9](?:[0-9.,'\u2019 ]{0,40}[0-9])?"
"""A pattern of figures in text, with whatever signs they have."""
_CLOSE, _LARGEST = "\u00a0", 1e15


def say_number(value: float, unit: str | None = None) -> str:
    """Print a number: no needless decimals, a sign between thousands; money whole or with both digits of its cents."""
    if float(value).is_integer() and abs(value) < _LARGEST:
        return with_signs(f"{value:,.0f}")
    if unit in MONEY and round(value, 2) == value:
        return with_signs(f"{value:,.2f}")
    return with_signs(f"{value:,.10g}" if abs(value) < _LARGEST else f"{value:.6g}")


def say_short(value: float, unit: str | None = None) -> str:
    """Print a number, with billions named."""
    if 1e9 <= abs(value) < _LARGEST:
        return with_signs(f"{value / 1e9:,.4g}") + f"{_CLOSE}bn"
    return say_number(value, unit)


def say_figure(value: float, unit: str | None) -> str:
    """Print a number with its unit; a currency sign stands in front where the language writes it so."""
    words = say_number(value, unit)
    if not unit:
        return words
    return f"{unit}{_CLOSE}{words}" if stands_in_front(unit) else f"{words}{_CLOSE}{unit}"


def stands_in_front(unit: str | None) -> bool:
    """Whether a unit is a currency whose sign stands before the number in the language that is spoken."""
    return unit in MONEY and money_comes_first(spoken())


def say_money(text: str, value: float, unit: str) -> str:
    """Return words that hold an amount, ``at most 1.60 €``, with the amount in its one form."""
    sign = re.escape(unit)
    return re.sub(rf"(?:{sign}\s*)?{NUMBER}(?:\s*{sign})?", lambda _: say_figure(value, unit), text, count=1)


def say_way(start: float | None, end: float, unit: str | None) -> str:
    """Print from where to where a number should go, its unit once; a sign that stands in front stands in both."""
    if start is None:
        return f"to {say_figure(end, unit)}"
    return f"{say_figure(start, unit) if stands_in_front(unit) else say_number(start, unit)} to {say_figure(end, unit)}"


_WRITTEN = re.compile(
    r"(?P<sign>[-+\u2212]?)(?P<digits>[0-9.,'\u2019 \u00a0\u2009\u202f]{1,40})(?P<power>e[-+]?[0-9]{1,2})?",
    re.IGNORECASE,
)
_GROUPED = r"[1-9][0-9]{{0,2}}(?:{0}[0-9]{{2,3}})*{0}[0-9]{{3}}"
_BY_SPACE = re.compile(_GROUPED.format("[ '\u2019\u00a0\u2009\u202f]") + "(?:[.,][0-9]+)?")


def readings(text: str, *, prose: bool = False) -> tuple[float, ...]:
    """Return the numbers that figures can mean: one; two, the likelier first, where that is unclear; or none.

    The language says which sign parts thousands and which decimals. A point before decimals is read in every language,
    as programs write it, so ``1.000`` is unclear where the language parts thousands by it; in ``prose``, that is, in a
    value of words such as ``at least 1.000``, it is a thousand there.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if not found:
        return ()
    values = (_value(f"{number}{found['power'] or ''}") for number in _plain(found["digits"].strip(), prose))
    return tuple(-value if found["sign"] in ("-", "\u2212") else value for value in values if value is not None)


def _value(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None


def _plain(digits: str, prose: bool) -> tuple[str, ...]:
    """Return the numbers that digits and signs can mean, written as Python reads them."""
    if _BY_SPACE.fullmatch(digits):
        return (re.sub(r"[^0-9.]", "", digits.replace(",", ".")),)
    whole, mark, rest = _parted(digits)
    if not f"{whole}{rest}".isdecimal():
        grouped = re.fullmatch(_GROUPED.format(r"[.,]"), whole) and len({*whole} & {".", ","}) == 1
        if grouped and (not mark or (rest.isdecimal() and mark not in whole)):
            return (f"{re.sub('[.,]', '', whole)}.{rest}",)
        return ()
    return _one_sign(whole, mark, rest, prose) if mark else (digits,)


def _parted(digits: str) -> tuple[str, str, str]:
    """Part digits at their last sign; those in which one sign stands several times stay whole."""
    marks = re.sub(r"[^.,]", "", digits)
    if not marks or (len(marks) > 1 and len({*marks}) == 1):
        return digits, "", ""
    whole, rest = re.split(r"[.,](?=[^.,]*$)", digits)
    return whole, marks[-1], rest


def _one_sign(whole: str, mark: str, rest: str, prose: bool) -> tuple[str, ...]:
    decimal, thousands = signs(spoken())
    fraction = f"{whole or 0}.{rest or 0}"
    if mark == decimal:
        return (fraction,)
    if not re.fullmatch(_GROUPED.format("[.,]"), f"{whole}{mark}{rest}"):
        return () if mark == "," == thousands else (fraction,)
    if mark == thousands and (prose or mark == ","):
        return (f"{whole}{rest}",)
    return f"{whole}{rest}", fraction


def how_to_write(text: str) -> str:
    """Say how a number is written that stands in the text and cannot be read, or can be read in two ways."""
    found = re.search(r"[0-9][0-9.,]*", text[:60])
    digits = found[0].rstrip(".,") if found else ""
    if len(both := readings(digits)) > 1:
        return f"Write {both[0]:.15g} or {both[1]:.15g}."
    if re.fullmatch(r"[0-9]+,[0-9]+", digits) and not both:
        return f"Write a point before decimals: {digits.replace(',', '.')}."
    return ""
