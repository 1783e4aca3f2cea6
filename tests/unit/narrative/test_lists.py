"""Lists are read as GitHub reads them, however they are indented."""

import re

import pytest


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
    ("typed", "wanted"),
    [
        ("It was in\n1986. A good year.", "<p>Itwasin1986.Agoodyear.</p>"),
        ("a\n-", '<h3id="a">a</h3>'),
        ("*note* text\n**x** y", "<p><em>note</em>text<strong>x</strong>y</p>"),
        ("1986 was good", "<p>1986wasgood</p>"),
        ("a\n\n---", "<p>a</p><hr>"),
        ("    - code", "<pre><code>-code</code></pre>"),
    ],
)
def test_what_is_no_list_stays_as_it_is(html, typed, wanted):
    assert outline(html(typed)) == wanted


def test_code_in_a_list_entry_is_code(html):
    told = html("1. one\n\n   ```text\n   a\n     b\n\n   c\n   ```\n2. two")
    assert '<pre><code class="language-text">a\n  b\n\nc\n</code></pre>' in told
    assert outline(told).startswith("<ol><li><p>one</p>")
    assert outline(told).endswith("</li><li><p>two</p></li></ol>")


def test_nothing_in_a_fence_is_touched(html):
    code = "- a\n  - b\n# c\n1) d"
    assert f"<pre><code>{code}\n</code></pre>" in html(f"x\n- y\n\n```\n{code}\n```")
