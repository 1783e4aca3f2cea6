"""The writer of YAML: whatever text goes in comes out again, for us and for any other reader."""

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sightline.importers.neutral.yaml_text import Tree, write_yaml
from sightline.load.nodes import Listing, MappingNode, Node, Scalar, read_yaml
from sightline.load.report import Report

texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], include_characters="\n\t"), max_size=40)
trees = st.recursive(texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4))
NASTY = [
    *(
        "NO",
        "yes",
        "null",
        "~",
        "0.0",
        "1_000",
        "0x10",
        "1e9",
        "2026-01-31",
        "@name",
        ": ",
        "a: b",
        "# x",
        "a #b",
        "- x",
    ),
    *(
        "  lead",
        "trail  ",
        "\tx",
        "two\nlines",
        "two\n\n",
        "\n",
        "a\n  b\n",
        "x\n#y",
        "<<",
        "*a",
        "&a",
        "!tag",
        "|",
        "> x",
    ),
    *(
        "'q'",
        '"q"',
        "{{ x }}",
        "{% raw %}",
        "---",
        "...",
        "%x",
        "?",
        "? x",
        "[a]",
        "{a}",
        "a,b",
        "=",
        "\\n",
        "🚀",
        "",
        " ",
    ),
    *("---\nx: y\n---\n", "\ta\n\tb", "x" * 3000, "https://example.org/a?b=c&d=e", "https://example.org/#x"),
]


def plain(node: Node | None) -> object:
    """Return what our own loader read, as text, lists and mappings."""
    if isinstance(node, MappingNode):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Listing):
        return [plain(one) for one in node.values]
    assert isinstance(node, Scalar)
    return node.text


def read_by_us(text: str) -> object:
    report = Report()
    found = plain(read_yaml(text, "x.yml", report))
    assert not report.problems
    return found


def test_every_nasty_text_comes_back_as_value_key_and_entry_when_read() -> None:
    tree: dict[str, Tree] = {f"k{number}": text for number, text in enumerate(NASTY)}
    tree["list"] = NASTY
    tree["rows"] = [["a", "b"], {"c": NASTY[3], "d": {"e": []}}, {}, []]
    tree["keys"] = {text: "v" for text in NASTY if "\n" not in text}
    written = write_yaml(tree)
    assert yaml.load(written, Loader=yaml.BaseLoader) == tree
    assert read_by_us(written) == tree


@settings(deadline=None)
@given(st.dictionaries(texts, trees, min_size=1, max_size=4))
@example({"a" * 1200: "b"})
def test_any_tree_comes_back_when_read(tree: dict[str, Tree]) -> None:
    assert yaml.load(write_yaml(tree), Loader=yaml.BaseLoader) == tree


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), texts, min_size=1))
def test_other_readers_see_text_and_nothing_else_when_they_guess_types(tree: dict[str, Tree]) -> None:
    assert yaml.safe_load(write_yaml(tree)) == tree


def test_words_stand_plain_and_lists_on_one_line_when_they_are_short() -> None:
    written = write_yaml(
        {"title": "Live map", "needs": ["a", "b"], "links": [{"title": "Plan", "url": "https://a.example/x"}]}
    )
    assert written == "title: Live map\nneeds: [a, b]\nlinks:\n  - title: Plan\n    url: https://a.example/x\n"


def test_a_title_keeps_its_words_when_they_would_mean_that_nothing_is_known() -> None:
    assert write_yaml({"title": "TBD", "owner": "TBD"}) == 'title: "TBD"\nowner: TBD\n'
