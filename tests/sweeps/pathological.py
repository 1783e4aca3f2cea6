"""A hundred inputs that would keep a careless reader busy: each writes its files into a small vision.

Every maker gets the ``content`` folder; the name says what it holds, and begins with the kind of file.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

Make = Callable[[Path], None]

RECORD = "---\ntitle: Map\nhorizon: near\nstatus: on track\n---\n\n"
PARAGRAPH, PARAGRAPHS = 19_800, 15
"""Characters just below the longest run of prose that is converted, and how many of them a narrative may hold."""

IN_PARAGRAPHS = {
    "picture-with-open-title": '![a](b "c) ',
    "link-with-open-title": "[a](b 'c) ",
    "link-with-two-quotes": "[a](b \"c 'd) ",
    "emphasis": "*a* ",
    "strong": "**a** ",
    "underlined": "_a_ ",
    "emphasis-never-closed": "*a ",
    "emphasis-in-emphasis": "*a **b ",
    "three-stars": "***a** b* ",
    "underlines-in-words": "a_b_",
    "links-to-nothing": "[a](b) ",
    "links-to-no-reference": "[a][b] ",
    "own-links": "[[a]] ",
    "own-links-with-words": "[[a|b]] ",
    "open-brackets": "[a ",
    "open-pictures": "![",
    "closed-and-opened": "](",
    "code": "`a` ",
    "code-of-two": "`` a ` ",
    "backslashes": "\\",
    "escaped-stars": "\\* ",
    "entities": "&amp; ",
    "ampersands": "&",
    "mail-addresses": "<a@b.example> ",
    "addresses": "<https://a.example> ",
    "bare-addresses": "https://a.example/b_c_d ",
    "struck": "~~a~~ ",
    "struck-never-closed": "~~a ",
    "marked": "==a== ^^b^^ ",
    "keys": "++ctrl+a++ ",
    "notes-without-text": "[^1] ",
    "figures": "{{ measure a }} ",
    "braces": "{{ ",
    "template-tags": "{% a %} ",
    "open-tags": "<b>",
    "tags": "<b>a</b> ",
    "names-in-angles": "<path> ",
    "open-comments": "<!-- ",
    "broken-tags": '<a href="',
    "hard-breaks": "a  \n",
    "quotation-marks": "\"a\" 'b' ",
}
IN_LINES = {
    "headings": "# a\n",
    "list-entries": "- a\n",
    "list-entries-apart": "- a\n\n",
    "task-lists": "- [ ] a\n",
    "numbers": "1. a\n",
    "quotations": "> a\n\n",
    "rows": "|a|b|\n",
    "tables": "|a|b|\n|-|-|\n|c|d|\n\n",
    "divisions": "<div>\n\n",
    "definitions": "[a]: b\n\n",
    "notes": "[^a]: b\n\n",
    "terms": "a\n: b\n\n",
    "fences": "```\na\n```\n",
    "open-fences": "```a\n\n",
    "admonitions": '!!! note "a"\n    b\n\n',
    "alerts": "> [!NOTE]\n> a\n\n",
    "tabs": '=== "a"\n    b\n\n',
}


def _narrative(text: str) -> Make:
    return lambda content: _write(content, "initiatives/map.md", RECORD + text)


def _yaml(text: str) -> Make:
    return lambda content: _write(content, "initiatives/map.yml", text)


def _vision(text: str) -> Make:
    def make(content: Path) -> None:
        kept = (content / "vision.yml").read_text(encoding="utf-8")
        _write(content, "vision.yml", kept + text)

    return make


def _series(text: str) -> Make:
    def make(content: Path) -> None:
        _write(content, "measures/load.yml", "title: Load\nunit: ms\n")
        _write(content, "measures/load.csv", "when,value,target,note\n" + text)

    return make


def _many(number: int, path: str, text: str) -> Make:
    def make(content: Path) -> None:
        for turn in range(number):
            _write(content, path.format(turn), text.replace("@", str(turn)))

    return make


def _write(content: Path, path: str, text: str) -> None:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def _mixture(seed: int) -> str:
    """Return a narrative of all pieces in an order that a number decides."""
    order = Random(seed)
    pieces = [*IN_PARAGRAPHS.values(), *IN_LINES.values()]
    return "".join(order.choice(pieces) * order.randint(1, 40) for _ in range(1500))[:290_000]


INPUTS: Mapping[str, Make] = {
    **{
        f"narrative-{name}": _narrative("\n\n".join([_repeated(piece, PARAGRAPH)] * PARAGRAPHS))
        for name, piece in IN_PARAGRAPHS.items()
    },
    **{f"narrative-{name}": _narrative(_repeated(piece, 95_000)) for name, piece in IN_LINES.items()},
    "narrative-mixture": _narrative(_mixture(1)),
    "narrative-own-links-in-one-run": _narrative("[[a]] " * 50_000),
    "narrative-nested-lists": _narrative("\n".join("  " * depth + "- a" for depth in range(300))),
    "narrative-nested-quotations": _narrative(">" * 100_000 + "a"),
    "narrative-wide-table": _narrative(
        "|" + "a|" * 2000 + "\n|" + "-|" * 2000 + "\n" + ("|" + "b|" * 2000 + "\n") * 50
    ),
    "narrative-one-word": _narrative("a" * 900_000),
    "yaml-nested-lists": _yaml("title: " + "[" * 400_000),
    "yaml-nested-mappings": _yaml("title: " + "{a: " * 200_000),
    "yaml-indented": _yaml("\n".join(" " * depth + "a:" for depth in range(1300))),
    "yaml-many-keys": _yaml("title: Map\n" + "".join(f"key-{turn}: a\n" for turn in range(60_000))),
    "yaml-same-keys": _yaml("title: Map\n" * 80_000),
    "yaml-broken-links": _yaml("title: Map\nneeds:\n" + "".join(f"  - nowhere-{turn}\n" for turn in range(45_000))),
    "yaml-flow-of-links": _yaml("title: Map\nneeds: [" + "b, " * 300_000 + "c]\n"),
    "yaml-tags": _yaml("title: Map\ntags: [" + ", ".join(f"tag-{turn}" for turn in range(60_000)) + "]\n"),
    "yaml-aliases": _yaml("title: &a [b]\n" + "".join(f"k{turn}: [*a, *a]\n" for turn in range(40_000))),
    "yaml-billion-laughs": _yaml("".join(f"k{t}: &k{t} [*k{t - 1}, *k{t - 1}]\n" for t in range(1, 40))),
    "yaml-long-title": _yaml("title: " + "W" * 900_000),
    "yaml-block-text": _yaml("title: Map\nsummary: |\n" + "  words\n" * 110_000),
    "yaml-open-quote": _yaml('title: "' + "words\n" * 150_000),
    "yaml-comments": _yaml("title: Map\n" + "# words\n" * 110_000),
    "yaml-documents": _yaml("---\ntitle: Map\n" * 60_000),
    "yaml-question-marks": _yaml("? a\n: b\n" * 100_000),
    "yaml-dashes": _yaml("- " * 300_000),
    "yaml-milestones": _yaml("title: Map\nmilestones:\n" + "  - {title: A, when: 2027-13}\n" * 30_000),
    "yaml-shared-file": lambda content: _write(
        content, "risks.yml", "".join(f"risk-{turn}: {{title: Risk, likelihood: much}}\n" for turn in range(20_000))
    ),
    "yaml-similar-names": _yaml(
        "title: Map\nneeds:\n" + "".join(f"  - acme-{'a' * (t % 90)}{t}\n" for t in range(8_000))
    ),
    "series-good-lines": _series("".join(f"v{turn}.1,{turn},,\n" for turn in range(60_000))),
    "series-bad-numbers": _series("2026-11,about ten,,\n" * 45_000),
    "series-same-day": _series("2026-11-01,5,,\n" * 60_000),
    "series-commas": _series("5" + "," * 900_000),
    "series-open-quote": _series('2026-11,5,,"' + "words\n" * 150_000),
    "series-quotes": _series('"' * 900_000),
    "series-versions-and-days": _series("2026-11,5,,\nv1.2,6,,\n" * 35_000),
    "series-long-numbers": _series(f"2026-11,{'9' * 400_000},,\n" * 2),
    "vision-horizons": _vision("".join(f"  h{turn}: {{title: H}}\n" for turn in range(20_000)).join(["wide:\n", ""])),
    "vision-status-words": _vision("accepted:\n" + "".join(f"  - code-{turn}\n" for turn in range(50_000))),
    "vision-unknown-fields": _vision("".join(f"field-{turn}: a\n" for turn in range(50_000))),
    "vision-long-statement": _vision("emphasis: " + "words " * 150_000),
    "vision-home": lambda content: _write(content, "home.md", "[a](b) *c* `d` <e> [[f]]\n\n" * 11_000),
    "files-empty": _many(3000, "initiatives/empty-{}.md", ""),
    "files-broken": _many(2000, "initiatives/broken-{}.yml", "title: [\n"),
    "files-pointing-nowhere": _many(1500, "initiatives/astray-{}.md", RECORD + "[a](nowhere-@) [[nowhere-@]]\n"),
    "files-in-a-ring": _many(1500, "initiatives/ring-{}.yml", "title: Ring @\nneeds: [ring-0, ring-@, nowhere]\n"),
    "files-of-marks": _many(60, "initiatives/marks-{}.md", RECORD + ("*a* [b](c) `d` " * 1000 + "\n\n") * 15),
    "files-astray": _many(3000, "nowhere/stray-{}.txt", "words"),
    "folders-deep": _many(1, "initiatives/" + "a/" * 200 + "b-{}.md", "words"),
}
