"""The law of narrative: every word of the source is published, in order; and what its author's forge shows, we show.

Beside us reads an independent parser of CommonMark: the examples of both specifications, narratives made by rule, and
every narrative of the reference, of the invented set and of the sets that lie beside the checkout.
"""

import os
import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from oracle.comparing import blocks, examples, has_raw_html, lost, seen, words
from published_sets import INVENTED, SETS, import_set
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.narrative import convert, resolver_of
from sightline.problems import Location

ROOT = Path(__file__).parents[2]
DESK = resolver_of(Vision(workspace=Workspace(), records={}, today=None))  # type: ignore[arg-type]
WHERE = Location("content/initiatives/live-map.md", 5)
IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
SEED = int(os.environ.get("SIGHTLINE_SEED", "7"))
MADE = 2000 if IS_WHOLE else 100

OTHER_WORDS = {
    526: "the sign < of an address begins inside the brackets of a link, which are read first here",
    538: "the same, with a reference",
    548: "[[foo]] is our own link",
    632: "a backslash in a tag is taken as before any other sign",
}
"""Examples of CommonMark in which the other parser sees a word that we do not show, and why."""
OTHER_BLOCKS = {
    79: "a heading without words is not drawn",
    126: "a block of code without a line is not drawn",
    129: "a block of code of blank lines is not drawn",
    130: "a block of code without a line is not drawn",
    144: "a block of code without a line is not drawn",
    218: "a quotation of a definition alone is not drawn",
    237: "a block of code without a line is not drawn",
    239: "a quotation without words is not drawn",
    240: "a quotation without words is not drawn",
}
"""Examples in which blocks stand otherwise, and why."""
OTHER_EXTENSIONS = {
    204: "a cell beyond the last column is shown, and not dropped",
    279: "a box that is ticked is shown as a sign",
    280: "a box that is ticked is shown as a sign",
}
"""Examples of GitHub's extensions that differ, and why."""


def shown(text: str) -> str:
    return convert(text, WHERE, DESK).html


@pytest.mark.parametrize("name", ["commonmark", "gfm"])
def test_no_word_of_an_example_is_lost(name):
    known = OTHER_WORDS if name == "commonmark" else OTHER_EXTENSIONS
    gone = {}
    for example in examples(name):
        text = example["markdown"]
        if missing := lost(words(seen(text)), words(shown(text))):
            gone[example["number"]] = missing
    assert set(gone) <= set(known), gone


def test_blocks_of_an_example_stand_as_the_other_parser_sees_them():
    compared = [one for one in examples("commonmark") if not has_raw_html(one["markdown"])]
    other = {one["number"] for one in compared if blocks(seen(one["markdown"])) != blocks(shown(one["markdown"]))}
    assert len(compared) == 580
    assert other == set(OTHER_BLOCKS)


PIECES = (
    *("Alpha beta.", "Gamma *delta* epsilon.", "Zeta **eta** `theta`.", "Iota_kappa_lambda.", "Mu <nu> xi <std::pi>."),
    *(
        "- Rho",
        "- Sigma\n  tau",
        "1. Upsilon",
        "2) Phi",
        "* Chi",
        "  - Psi",
        "    Omega",
        "> Quote",
        ">Nested\n> > deep",
    ),
    *("# Heading", "### Other ###", "#412 is no heading", "## C#", "Under\n---", "Over\n==="),
    *('```python title="a"\ncode here\n```', "~~~\nmore code\n~~~", "\tindented code"),
    *("| a | b |\n|---|---|\n| c \\| d | `e` |", "Text\n| f | g |\n|---|---|\n| h | i |"),
    *(
        "[label](https://a.example/x)",
        "[one]: https://a.example\n\n[ref][one]",
        "<https://b.example/y>",
        "5 < 6 > 4 & 3",
    ),
    *("~~struck~~ \\*kept\\* 10\\~20", "Line one\\\nline two", "&amp; &lt;tag&gt; &unknown;", "***", "Word  \nbroken"),
    *(
        "Price is $5 {not} a {list}",
        "snake_case and 2*3*4",
        "\u6982\u8981 \u0446\u0435\u043b\u044c \u05e9\u05dc\u05d5\u05dd",
    ),
)
BETWEEN = ("\n", "\n\n", "\n\n", "\n\n\n")


def made(seed: int) -> str:
    """Return a narrative that a number decides: pieces of every kind, parted by line ends and blank lines."""
    order = Random(seed)
    return "".join(order.choice(PIECES) + order.choice(BETWEEN) for _ in range(order.randint(2, 14)))


@pytest.mark.parametrize("start", [SEED * 100_000])
def test_no_word_of_a_made_narrative_is_lost(start):
    for seed in range(start, start + MADE):
        text = made(seed)
        missing = lost(words(seen(text)), words(shown(text)))
        assert not missing, f"seed {seed}: {missing!r} of {text!r}"


def test_blocks_of_made_narratives_stand_as_the_other_parser_sees_them():
    for seed in range(SEED, SEED + MADE):
        text = made(seed)
        assert blocks(seen(text)) == blocks(shown(text)), f"seed {seed}: {text!r}"


def bodies(folder: Path) -> list[tuple[str, str]]:
    found = []
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        body = text.removeprefix("---\n").partition("\n---\n")[2] if text.startswith("---\n") else text
        found.append((path.name, body))
    return found


UNKNOWN = (
    (r"\{\{[^{}]*\}\}", "figure"),
    (r"\{%[^{}]*%\}", "tag"),
    (r"\{:?[ ]*[#.\w][^{}\n]*[=#.][^{}\n]*\}", ""),
    (r"<!--.*?-->", ""),
    (r"\]\([^()\s<]+ [^()\n]*\.\w{3}\)", "](path)"),
    (r"\[\[", "[ ["),
    (r"\[\^", "(note "),
    (r"\[x\]", "[ ]"),
)
"""What the other parser does not know: figures, attributes, paths with spaces, our links, notes, ticks."""


def common(text: str) -> str:
    for pattern, plain in UNKNOWN:
        text = re.sub(pattern, plain, text, flags=re.DOTALL)
    return text


@pytest.mark.parametrize("path", [None, INVENTED, *SETS], ids=lambda path: path.stem if path else "reference")
def test_no_word_of_a_written_narrative_is_lost(path, tmp_path):
    if path is not None:
        import_set(path, tmp_path)
    for name, body in bodies(ROOT / "content" if path is None else tmp_path):
        text = common(body)
        before, after = words(seen(text)), words(shown(text))
        # A summary stands first in its details, wherever it was written.
        missing = Counter(before) - Counter(after) if "<summary" in text else lost(before, after)
        assert not missing, f"{name}: {missing!r}"


def test_what_is_lost_is_found():
    assert lost(["a", "b"], ["a", "x", "b"]) == ""
    assert lost(["a", "b"], ["b", "a"]) == "b"
    assert blocks("<ul><li>a</li></ul>") != blocks("<ul><li>a</li></ul><p>b</p><hr><pre></pre>")
