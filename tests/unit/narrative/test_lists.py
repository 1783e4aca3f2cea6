"""Lists are read as GitHub reads them, however they are indented."""

import re

import pytest

from sightline.narrative.lists import even_out


def outline(told):
    return re.sub(r"\s+", "", told)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Para:\n- a\n- b", "<p>Para:</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("- a\n    - b\n        - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("- a\nlazy\n- b", "<ul><li>alazy</li><li>b</li></ul>"),
        ("* a\n\t* b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n# H", '<ul><li>a</li></ul><h3id="h">H</h3>'),
        ("> - a\n>   - b", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>"),
        ("- a\n- - -\n- b", "<ul><li>a</li></ul><hr><ul><li>b</li></ul>"),
        ("3. a\n4. b", '<olstart="3"><li>a</li><li>b</li></ol>'),
    ],
)
def test_a_list_is_a_list(html, typed, wanted):
    assert outline(html(typed)) == wanted


@pytest.mark.parametrize(
    "typed",
    ["It was in\n1986. A good year.", "a\n-", "*note* text\n**x** y", "1986 was good", "---", "a\n---", "    - code"],
)
def test_what_is_no_list_stays_as_it_is(typed):
    assert even_out(typed) == typed


def test_code_in_a_list_entry_is_code(html):
    told = html("1. one\n\n   ```sh\n   a\n     b\n\n   c\n   ```\n2. two")
    assert "<pre><code>a\n  b\n\nc\n</code></pre>" in told
    assert outline(told).startswith("<ol><li><p>one</p>")
    assert outline(told).endswith("</li><li><p>two</p></li></ol>")


def test_nothing_in_a_fence_is_touched(html):
    code = "- a\n  - b\n# c\n1) d"
    assert f"<pre><code>{code}\n</code></pre>" in html(f"x\n- y\n\n```\n{code}\n```")


def test_evening_out_twice_changes_nothing_more():
    once = even_out("Para:\n- a\n  - b\n\n    c\n\n1. d\n   1. e\n")
    assert even_out(once) == once
