"""Filters without a script: a stylesheet that only readers without one load, made of the marks of options.

A row is seen while each filter's custom property holds. Any choice in a filter takes its property away
(``initial``), and the chosen options give it back, empty, to the rows that bear their mark; ``--sl-seen``
has a value only where all of them have one.
"""

from collections.abc import Iterator
from string import ascii_lowercase

LETTERS = ascii_lowercase[:14]
"""Filters of one page that work without a script."""
OPTIONS = 60
"""Options of one filter that do; the rest is not offered."""

_ROWS = """\
.sl-main [data-f] { --sl-as: block; display: var(--sl-seen, none); }
.sl-main a[data-f] { --sl-as: inline; }
.sl-main .sl-row[data-f] { --sl-as: grid; }
@media print, (min-width: 45em) { .sl-main .sl-entry[data-beside][data-f] { --sl-as: grid; } }
.sl-main tr[data-f] { --sl-as: table-row; }
@media screen and (max-width: 44.99em) { .sl-main tr[data-f] { --sl-as: block; } }
@media screen and (max-width: 44.99em) { .sl-main [data-numbers] tr[data-f] { --sl-as: grid; } }
@media screen and (min-width: 45em) { .sl-main .sl-table[data-long] tr[data-f] { --sl-as: grid; } }
@media screen and (min-width: 45em) and (max-width: 69.99em) { .sl-main [data-many] tr[data-f] { --sl-as: grid; } }
.sl-main .sl-filters__clear { display: inline-block !important; }
.sl-main .sl-filters:not(:has(:checked)) .sl-filters__count { display: none; }
.sl-main .sl-filter:has(:checked) .sl-filter__chosen { gap: 0.35rem; border-color: var(--sl-accent); font-size: 0; }
.sl-main .sl-filter:has(:checked) .sl-filter__chosen::before { content: "chosen"; font-weight: 620; }
.sl-main .sl-filter:has(:checked) .sl-filter__chosen::before { font-size: var(--sl-size-row); }
.sl-main .sl-filter:has(:checked) .sl-filter__chosen::after { font-size: var(--sl-size-row); }
.sl-main .sl-filters__label::after { content: ", all of it:"; }
.sl-main :is(.sl-filters__said, .sl-filter--find, .sl-filters__link, .sl-filters__open) { display: none; }
.sl-main .sl-filters__all { display: flex !important; }
"""


def narrow() -> str:
    """Return the stylesheet."""
    return "\n".join(_rules())


def _rules() -> Iterator[str]:
    held = " ".join(f"--{letter}: ;" for letter in LETTERS)
    seen = " ".join(f"var(--{letter})" for letter in LETTERS)
    yield f"[data-f] {{ {held} --sl-seen: {seen} var(--sl-as); }}"
    for letter in LETTERS:
        yield f'.sl-body:has([data-mark^="{letter}"]:checked) [data-f] {{ --{letter}: initial; }}'
    for letter in LETTERS:
        for mark in (f"{letter}{number}" for number in range(1, OPTIONS + 1)):
            yield f".sl-body:has([data-mark={mark}]:checked) [data-f~={mark}] {{ --{letter}: ; }}"
    yield f".sl-filter__option:nth-of-type(n + {OPTIONS + 1}) {{ display: none; }}"
    yield _ROWS
