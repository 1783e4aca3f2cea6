"""What a forge and Material's authors write is drawn as they know it, and no word of it is lost."""

import re

import pytest


def outline(told):
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", told))


NAMES = ("path", "text", "line", "g", "list", "set", "use", "view", "switch", "desc", "min", "max", "mask", "mode", "T")


@pytest.mark.parametrize("name", [*NAMES, "median", "sum", "int", "port-number", "your-name"])
def test_a_name_in_angle_brackets_is_words_and_swallows_nothing(html, name):
    told = html(f"Store it under <{name}> and tell your team.\n\nThe end.")
    assert told == f"<p>Store it under &lt;{name}&gt; and tell your team.</p><p>The end.</p>"


@pytest.mark.parametrize(
    "typed", ["<input>", "<link>", "<time>", "</a href='x'>", "<service name>", "<1>", "a < b > c"]
)
def test_a_tag_that_says_nothing_is_words(html, typed):
    assert html(f"Press {typed} now") == f"<p>Press {typed} now</p>".replace(typed, _escaped(typed))


def _escaped(typed):
    return typed.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#x27;")


@pytest.mark.parametrize(
    "typed", ["<kbd>x</kbd>", "a<br>b", "H<sub>2</sub>O", "<https://e.example>", "<a@b.example>", "<mark>x</mark>"]
)
def test_html_that_belongs_in_prose_and_addresses_go_on_working(html, typed):
    assert "&lt;" not in html(typed)


@pytest.mark.parametrize(
    "info",
    [
        'python title="a.py"',
        'yaml linenums="1" hl_lines="2 3"',
        "{.python title='a'}",
        "js {1,3}",
        "c++ a=b:c",
        "text :x",
    ],
)
def test_a_fence_with_more_than_a_language_holds_what_stands_in_it(html, info):
    told = html(f"Before.\n\n```{info}\n# no heading\n```\n\nBehind, **in words**.")
    assert re.sub(r"<[^>]*>", "", told).count("# no heading\n") == 1
    assert told.endswith("<p>Behind, <strong>in words</strong>.</p>")
    assert "<h" not in told


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("- [x] done\n- [ ] open", '<ul><li class="sl-task">☑ done</li><li class="sl-task">☐ open</li></ul>'),
        ("1. [X] done", '<ol><li class="sl-task">☑ done</li></ol>'),
        ("- [x]done", "<ul><li>[x]done</li></ul>"),
        ("~~gone~~ and ~gone~ and ~10 to ~20", "<p><del>gone</del> and <del>gone</del> and ~10 to ~20</p>"),
        ("==kept== and ^^new^^", "<p><mark>kept</mark> and <ins>new</ins></p>"),
        ("[x](https://e.example){target=_blank}", '<p><a href="https://e.example" rel="noopener noreferrer">x</a></p>'),
        ("{not attributes} {x}", "<p>{not attributes} {x}</p>"),
        ("Words\n{: .wide #here }", '<p>Words <span id="here"></span></p>'),
        ("## Why {#own-id .wide}", '<h3 id="own-id">Why</h3>'),
        (
            "> [!WARNING]\n> Mind it.",
            '<div class="sl-callout"><p><strong>Warning</strong></p><p>Mind it.</p></div>',
        ),
        ('!!! tip "Do"\n    It.', '<div class="sl-callout"><p><strong>Do</strong></p><p>It.</p></div>'),
        ('!!! note ""\n    It.', '<div class="sl-callout"><p>It.</p></div>'),
        ('??? note "More"\n    - a', "<details><summary>More</summary><ul><li>a</li></ul></details>"),
        ('???+ info "More"\n\n    Text.', '<details open=""><summary>More</summary><p>Text.</p></details>'),
        ('=== "One"\n\n    A.', '<div class="sl-callout"><p><strong>One</strong></p><p>A.</p></div>'),
        ("It costs \\$5 and \\~10 \\%.\\\nNew line.", "<p>It costs $5 and ~10 %.<br> New line.</p>"),
        ("C:\\new \\a \\&amp;", "<p>C:\\new \\a &amp;amp;</p>"),
        ("see\n#412 and\n#413.", "<p>see #412 and #413.</p>"),
        (
            "## C#\n## In F#\n## End ##",
            '<h3 id="c">C#</h3><h3 id="in-f">In F#</h3><h3 id="end">End</h3>',
        ),
    ],
)
def test_it_is_drawn_as_its_author_knows_it(html, typed, wanted):
    assert outline(html(typed)) == wanted


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ("Text:\n| a | b |\n|---|---|\n| `x\\|y` | z |", ["x|y", "z"]),
        ("- entry\n  | a | b |\n  |---|---|\n  | 1 | 2 |", ["1", "2"]),
        ("a | b\n:-|-:\nc \\| d | e", ["c | d", "e"]),
        ("| a | b |\n|---|---|\n| `x|y` | z |", ["x|y", "z"]),
        ("> | a |\n> |---|\n> | 1 |", ["1"]),
        ("| a | b |\n|---|---|\n| \\\\ | 2 | 3 |", ["\\", "2", "3"]),
    ],
)
def test_a_table_is_a_table_wherever_it_stands(html, typed, cells):
    told = re.findall(r"<td[^>]*>(.*?)</td>", html(typed).partition("<tbody>")[2])
    assert [re.sub(r"<[^>]*>", "", cell) for cell in told] == cells


@pytest.mark.parametrize("typed", ["| a | b |\n|---|", "a | b\nc | d", "| a |\n| --- | --- |"])
def test_lines_with_strokes_alone_are_no_table(html, typed):
    assert "<table" not in html(typed)


def test_notes_are_numbered_as_the_text_refers_to_them(html):
    told = html("A[^z] B[^a] C[^z]\n\n[^a]: Second.\n[^z]: First.\n\n    With more.")
    assert re.findall(r'href="#(fn-\w)">(\d)<', told) == [("fn-z", "1"), ("fn-a", "2"), ("fn-z", "1")]
    assert told.index("First.") < told.index("With more.") < told.index("Second.")
    assert re.findall(r'href="#(fnref\d?-\w)" class="', told) or 'href="#fnref2-z"' in told


def test_notes_and_marks_without_one_another_are_named(tell):
    told = tell("Line one.\n\nText[^a] here.\n\n[^b]: never used")
    found = [(one.code, one.where.line, one.where.column) for one in told.problems]
    assert found == [("note-missing", 13, 5), ("note-unused", 15, 1)]
    assert "Text[^a] here." in told.html
    assert "never used" in told.html
    assert "fnref" not in told.html


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("```mermaid\na --> b\n```", "Mermaid"),
        ("$$\na\n$$", "formula"),
        ('--8<-- "other.md"', "snippet"),
        ("::: note\nx\n:::", "three colons"),
        ("/// note\nx\n///", "three strokes"),
        ("[TOC]", "contents"),
        ("*[HTML]: Words", "abbreviation"),
        ("{% include x %}", "macro"),
        ("{++ added ++}", "CriticMarkup"),
        ('<div markdown="1">\n*x*\n</div>', "inside HTML"),
    ],
)
def test_syntax_that_is_not_read_is_named_once(tell, typed, name):
    told = tell(f"Words.\n\n{typed}\n\nWords.\n\n{typed}")
    assert [(one.code, one.where.line) for one in told.problems] == [("unsupported-syntax", 13)]
    assert name in told.problems[0].what


@pytest.mark.parametrize(
    "typed", ["It costs $5 or $$ more.", "a ::: b", "\\{% x %}", "`{{ x }}`", "```\n{{ x }}\n```", "10:30:15"]
)
def test_what_only_looks_like_it_is_not_named(tell, typed):
    assert not tell(typed).problems


def test_a_block_of_code_without_an_end_is_named(tell):
    told = tell("Words.\n\n```sh\nmake\n\nMore words.")
    assert [(one.code, one.where.line) for one in told.problems] == [("unclosed-fence", 13)]
    assert "More words." in told.html


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("概要", "概要"),
        ("Цель и смысл", "цель-и-смысл"),
        ("مرحبا بالعالم", "مرحبا-بالعالم"),
        ("हिन्दी लिपि", "हिन्दी-लिपि"),
        ("Été à Paris", "ete-a-paris"),
        ("Straße 5", "straße-5"),
    ],
)
def test_an_id_is_made_of_a_headings_own_letters_wherever_it_stands(tell, typed, wanted):
    assert tell(f"# {typed}").headings[0].id == wanted
    assert tell(f"# Before\n\n# {typed}").headings[1].id == wanted


@pytest.mark.parametrize("entry", ["2) two", "- one", "1. one", "7. seven"])
def test_a_list_straight_below_a_table_is_a_list(html, entry):
    told = html(f"| a | b |\n|---|---|\n| 1 | 2 |\n{entry}")
    assert "<li>" in told.partition("</table>")[2]


def test_indented_code_straight_below_a_table_is_code(html):
    assert "<pre><code>code\n</code></pre>" in html("| a | b |\n|---|---|\n| 1 | 2 |\n    code")
