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
.sl-main tr[data-f] { --sl-as: table-row; }
@media screen and (max-width: 44.99em) { .sl-main tr[data-f] { --sl-as: block; } }
.sl-main .sl-filters__clear { display: inline-block !important; }
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
