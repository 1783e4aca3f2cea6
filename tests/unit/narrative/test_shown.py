"""What a page does not show stands in no export: each source hides SECRET and shows SHOWN."""

import pytest

from sightline.narrative import shown_source

HIDING = (
    ("a <!-- SECRET --> b", "a <!-- --> b"),
    ("- a\n\n<!-- SECRET\n\nSECRET -->\n\n- b", "- a\n\n<!-- -->\n\n- b"),
    ("> <!-- SECRET -->\n> x", "> <!-- -->\n> x"),
    ("## H <!-- SECRET -->", "## H <!-- -->"),
    ("| a <!-- SECRET --> | b |\n|---|---|\n| c | d |", "| a <!-- --> | b |\n|---|---|\n| c | d |"),
    ("[//]: # (SECRET)\n\nx", "\n\nx"),
    ("[comment]: <> (SECRET)\n\nx", "\n\nx"),
    ("[SECRET]: https://SECRET.example 'SECRET'\n\nx", "\n\nx"),
    ("[x]: <SECRET>\n   'SECRET'\n\nx", "\n\nx"),
    ("para\n\n[u]: https://SECRET.example\nmore", "para\n\n\nmore"),
    ("> [u]: https://SECRET.example\n> more", "> \n> more"),
    ("[u]: https://SHOWN.example\n[u]: https://SECRET.example\n\n[u]", "[u]: https://SHOWN.example\n\n[u]"),
    ("x\n\n<script>SECRET\n\nSECRET</script>\n\ny", "x\n\n<script></script>\n\ny"),
    ("<template>SECRET</template>\n\nz", "<template></template>\n\nz"),
    ("<svg><text>SECRET</text></svg> x", "<svg></svg> x"),
    ("<iframe src='https://e.example/' name=SECRET>SECRET</iframe>", "<iframe src='https://e.example/'></iframe>"),
    ("<span data-x='SECRET'>y</span>", "<span>y</span>"),
    ("<b class='SECRET'>x</b>", "<b>x</b>"),
    ("<b SECRET>x</b>", "<b>x</b>"),
    ("``` {.python SECRET=x}\nx\n```", "``` {.python}\nx\n```"),
    ("<!-- {SECRET} {0} -->\n\n[{u}]: SECRET\n\nx", "<!-- -->\n\n\nx"),
)
SHOWING = (
    "",
    "words",
    "<!-- SHOWN",
    "`<!-- SHOWN -->`",
    "    <!-- SHOWN -->",
    "```html\n<b data-x='SHOWN'> <!-- SHOWN --> </b>\n<script>SHOWN</script>\n[u]: SHOWN\n```",
    "<?php SHOWN ?>\n\nz",
    "[a][u]\n\n[u]: https://SHOWN.example 'SHOWN'\n",
    "![SHOWN][ref]\n\n[ref]: https://SHOWN.example\n",
    "para\n[u]: https://SHOWN.example\nmore",
    "x[^1]\n\n[^1]: SHOWN",
    "<p>SHOWN</p>",
    "<a href='nowhere SHOWN.md'>x</a> <img src='SHOWN.png' alt='SHOWN\n  too'>",
    "<details open><summary>SHOWN</summary>x</details>",
    "<b class=language-x lang='de' title='SHOWN'>y</b>",
)


@pytest.mark.parametrize(("typed", "left"), HIDING)
def test_what_no_page_shows_is_taken_out(tell, typed, left):
    page = tell(typed).html
    assert "SECRET" not in page
    assert shown_source(typed, page, tell) == left
    assert tell(left).html == page


@pytest.mark.parametrize("typed", SHOWING)
def test_what_a_page_shows_stays_to_the_letter(tell, typed):
    assert shown_source(typed, tell(typed).html, tell) == typed


def test_the_words_of_the_page_stand_for_what_cannot_be_taken_apart(tell):
    typed = "<!--> SHOWN -->\n\n<!-- SECRET -->"
    assert shown_source(typed, tell(typed).html, tell) == "SHOWN -->"


@pytest.mark.parametrize("run", ["[x]: a" + " " * 250_000 + "y", "[x]:" + " " * 250_000, "<a" + " " * 250_000 + ">"])
def test_blanks_without_end_are_read_in_one_go(tell, run):
    page = tell(run).html
    assert tell(shown_source(run, page, tell)).html == page
