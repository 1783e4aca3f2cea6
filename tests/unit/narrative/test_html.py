"""Raw HTML in a narrative becomes valid HTML, and nothing that a reader did not expect."""

import pytest


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("<b><p>x</p></b>", "<p><b>x</b></p>"),
        ("<details>x</details>", "<details><summary>Details</summary><p>x</p></details>"),
        ("<details><p>x</p><summary>y</summary></details>", "<details><summary>y</summary><p>x</p></details>"),
        ("<center>x</center>", "<div>x</div>"),
        (r"\<to be written>, `\<b>`", r"<p>&lt;to be written&gt;, <code>\&lt;b&gt;</code></p>"),
        ('<font color="red">x</font>', "<p>x</p>"),
        ("<section>a</section><article>b</article>", "<div>a</div><div>b</div>"),
        ("<ul>x<li>y</li><ul><li>z</li></ul></ul>", "<ul><li>x</li><li>y<ul><li>z</li></ul></li></ul>"),
        ("<li>x</li>", "<ul><li>x</li></ul>"),
        ("<dl><dd>x</dd></dl>", "<div>x</div>"),
        ("<dl><dt>x</dt><dd>y</dd></dl>", "<dl><dt>x</dt><dd>y</dd></dl>"),
        ("<figcaption>x</figcaption>", "<p>x</p>"),
        ("<div></div><p></p><b></b>", ""),
        ("a <!-- hidden --> b", "<p>a  b</p>"),
        ("<!-- hidden\n\n# also -->\n\nb", "<p>b</p>"),
        ('<p align="center" style="color: red" class="x" onclick="y">x</p>', "<p>x</p>"),
        ('<p lang="fr" dir="ltr">x</p>', '<p lang="fr" dir="ltr">x</p>'),
        ('<p lang="not a language">x</p>', "<p>x</p>"),
        ('<span class="sl-unstated">x</span>', "<p>x</p>"),
        ('Done: <progress value="3" max="4"></progress>', "<p>Done: 3 of 4</p>"),
        ('<abbr title="x &amp; y">z</abbr>', '<p><abbr title="x &amp; y">z</abbr></p>'),
        ("H<sub>2</sub>O, 2<sup>nd</sup>, <kbd>x</kbd>", "<p>H<sub>2</sub>O, 2<sup>nd</sup>, <kbd>x</kbd></p>"),
        ("<p>a<button type=x><p>b</p></button></p>", "<p>a</p><p>b</p>"),
        ("<pre>\n\nx</pre>", "<pre>x</pre>"),
        (
            "```js\nlet x = '<b>';\n```",
            '<pre><code class="language-js"><span class="sl-code__keyword">let</span> x = '
            "&#x27;&lt;b&gt;&#x27;;\n</code></pre>",
        ),
    ],
)
def test_elements_stand_where_they_may(html, typed, wanted):
    assert html(typed) == wanted


@pytest.mark.parametrize("tag", ["script", "svg", "math", "object", "template"])
def test_what_is_no_prose_is_left_out_and_told(tell, tag):
    told = tell(f"One.\n\n<{tag}>two</{tag}> three")
    assert "two" not in told.html
    assert "three" in told.html
    assert [(one.code, one.where.line) for one in told.problems] == [("html-left-out", 13)]


def test_a_style_sheet_is_left_out_quietly(html):
    assert html("<style>p { color: red }</style>\n\nx") == "<p>x</p>"


@pytest.mark.parametrize("tag", ["script", "style", "textarea", "title", "xmp", "select", "iframe", "svg", "plaintext"])
def test_a_tag_that_is_never_closed_swallows_nothing(html, tag):
    told = html(f"We use <{tag}> tags.\n\nAnd more **words**.")
    assert f"&lt;{tag}&gt; tags." in told
    assert "<strong>words</strong>" in told


@pytest.mark.parametrize(
    "typed", ["<![ x", "<!-- never closed", "<!DOCTYPE html>", "<?php x ?>", "<![CDATA[x]]>", "]]>", "</textarea>"]
)
def test_odd_beginnings_are_words(tell, typed):
    told = tell(f"{typed}\n\nAnd **more**.")
    assert "<strong>more</strong>" in told.html


def test_a_frame_becomes_a_link_and_its_inside_is_not_read(html):
    told = html('<iframe src="https://v.example/1"><img src=x onerror=alert(1)></iframe>')
    assert told == '<p><a href="https://v.example/1" rel="noopener noreferrer">https://v.example/1</a></p>'


def test_markdown_between_html_tags_is_read(html):
    told = html("<details>\n<summary>More</summary>\n\n- **a**\n- b\n\n</details>\n\n<div>\n\n## H\n\nnever closed")
    assert told.startswith("<details><summary>More</summary><ul><li><strong>a</strong></li><li>b</li></ul></details>")
    assert '<h3 id="h">H</h3>' in told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<blockquote>", "</blockquote>"),
        ("<details>\n<summary>More</summary>\n\n<blockquote>", "</blockquote>\n\n</details>"),
        ("<table><tr><td>", "</td><td>x</td></tr></table>"),
        ("<ul>\n<li>", "</li>\n</ul>"),
        ("<dl>\n<dt>Term</dt>\n<dd>", "</dd>\n</dl>"),
    ],
)
def test_markdown_is_read_when_it_stands_in_any_tag_that_makes_a_block(html, before, after):
    told = html(f"{before}\n\nSee <https://a.example/x>, **soon**:\n\n- `one`\n\n{after}\n\nEnd.")
    assert ">https://a.example/x</a>" in told
    assert "<strong>soon</strong>" in told
    assert "<li><code>one</code></li>" in told
    assert told.endswith("<p>End.</p>")


def test_line_ends_and_control_characters_are_harmless(html):
    assert html("\ufeffa\r\nb\rc\x00d\x02e\ufdd0") == "<p>a\nb\nc\ufffdd\ufffde\ufffd</p>"


def test_quotes_are_escaped_so_that_words_never_look_like_an_attribute(html):
    assert html('type href="site:x" here') == "<p>type href=&quot;site:x&quot; here</p>"


def test_footnotes_lead_there_and_back(html):
    told = html("A[^one two] B[^one two]\n\n[^one two]: Note")
    assert told.count('class="sl-footnote-ref" href="#fn-one-two"') == 2
    assert 'aria-label="Back from note 1 to the text"' in told
    assert '<div class="sl-footnotes">' in told


def test_the_text_for_the_search_holds_every_block_on_a_line(tell):
    told = tell("# A\n\nb *c*\nd[^1]\n\n| e | f |\n|---|---|\n| g | h |\n\n- i\n    - j\n\n[^1]: k\n")
    assert told.text.split("\n") == ["A", "b c d", "e", "f", "g", "h", "i", "j", "k"]


def test_a_narrative_of_nothing_is_nothing(tell):
    assert (tell("").html, tell(" \n\t\n").text) == ("", "")
