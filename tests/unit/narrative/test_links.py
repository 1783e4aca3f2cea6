"""Links in prose: to records, files, headings and elsewhere, and what becomes of those that lead nowhere."""

import pytest

from sightline.problems import Grade

MAP = "site:initiatives/live-map/"


@pytest.mark.parametrize(
    ("typed", "href", "words"),
    [
        ("[the map](live-map)", MAP, "the map"),
        ("[the map](initiative:live-map)", MAP, "the map"),
        ("[the map](initiative/live-map)", MAP, "the map"),
        ("[the map](initiatives/live-map)", MAP, "the map"),
        ("[the map](live-map.md)", MAP, "the map"),
        ("[the map](../initiatives/live-map.md)", MAP, "the map"),
        ("[the map](/initiatives/live-map.md)", MAP, "the map"),
        ('<a href="initiative:live-map">the map</a>', MAP, "the map"),
        ("[the map][1]\n\n[1]: live-map", MAP, "the map"),
        ("[[live-map]]", MAP, "Live map"),
        ("[[initiative/live-map]]", MAP, "Live map"),
        ("[[initiative:live-map|the map]]", MAP, "the map"),
        ("[why](../pillars/identity.md)", "site:pillars/identity/", "why"),
        ("[it](night-run)", "site:initiatives/night-load/", "it"),
        ("[it](faster/rebook)", "site:objectives/faster/#rebook", "it"),
        ("[[faster/first]]", "site:objectives/faster/#first", "The first one does"),
        ("[[identity/fewer]]", "site:pillars/identity/#fewer", "Fewer screens even over complete data"),
        ("[home](../home.md)", "site:", "home"),
    ],
)
def test_a_link_leads_to_the_record_when_it_names_its_id_or_its_file(html, typed, href, words):
    assert html(typed) == f'<p><a href="{href}">{words}</a></p>'


def test_a_pdf_is_saved_and_not_opened(html):
    address = "site:initiatives/plan%20%28new%29.pdf"
    assert html("[plan](<plan (new).pdf>)") == f'<p><a href="{address}" download="">plan</a></p>'
    assert "download" not in html('<a href="live-map" download="x">it</a>')


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("[x](https://e.example/a?b=1&c=2#d)", "https://e.example/a?b=1&amp;c=2#d"),
        ("[x](//e.example/a)", "https://e.example/a"),
        ("<https://e.example>", "https://e.example"),
        ("[x](<https://e.example/a b|c>)", "https://e.example/a%20b%7Cc"),
        ("[x](https://e.example/a#b#c)", "https://e.example/a#b%23c"),
        ("[x](https://e.example/%zz)", "https://e.example/%25zz"),
        ("[x](HTTP://E.example)", "HTTP://E.example"),
    ],
)
def test_a_link_elsewhere_is_kept_and_made_safe(html, typed, href):
    assert f'<a href="{href}" rel="noopener noreferrer">' in html(typed)


def test_an_address_of_mail_can_be_written_to(html):
    assert 'href="mailto:team@parcels.example"' in html('[us](<mailto:"team@parcels.example">)')
    assert 'href="mailto:team@parcels.example"' in html("<team@parcels.example>")


@pytest.mark.parametrize("typed", ["[[live-mpa]]", "[x](initiative:live-mpa)", "[[initiative/live-mpa|x]]"])
def test_a_broken_link_in_our_own_form_is_an_error_that_names_the_nearest(problem, typed):
    found = problem(f"One.\n\nTwo {typed}.")
    assert (found.code, found.grade, found.where.line) == ("broken-link-in-prose", Grade.ERROR, 13)
    assert "live-map" in found.right


def test_a_broken_link_points_at_its_column(problem):
    assert problem("See {{ title initiative/live-map }} [a](initiative:nope).").where.column == 41
    assert problem("See `[a](initiative:nope)` and [a](initiative:nope).").where.column == 36


def test_an_id_of_several_kinds_asks_for_its_kind(problem):
    assert problem("[[identity]]").right == "It may mean several: write initiative/identity or pillar/identity."


@pytest.mark.parametrize(
    "lead",
    [
        "../foo/bar.md",
        "plan",
        "/x.html",
        "404",
        "../../x",
        "onenote:x",
        "javascript:alert(1)",
        "site:x",
        "C:\\x",
        "\\x\\y",
        "https://",
        "https:///x",
        "mailto:x",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_leads_nowhere_keeps_its_words_and_is_counted(tell, lead):
    told = tell(f"See [these _words_](<{lead}>).")
    assert '<span class="sl-dangling__text" title="This link leads nowhere">these <em>words</em></span>' in told.html
    assert [(one.code, one.grade) for one in told.problems] == [("dangling-link-in-prose", Grade.GAP)]
    assert lead in told.problems[0].what


def test_a_word_very_like_an_id_is_a_warning(problem):
    found = problem("[map](live-mpa)")
    assert (found.code, found.grade, found.right) == (
        "misspelt-link-in-prose",
        Grade.WARNING,
        'Did you mean "live-map"?',
    )


def test_every_dangling_link_is_found_on_its_own_line(tell):
    told = tell("[a](x.md)\n\n- [b](x.md)\n- `[c](x.md)`\n\n```\n[d](x.md)\n```\n\n[e](x.md)")
    assert [one.where.line for one in told.problems] == [11, 13, 20]


def test_a_link_to_a_heading_of_the_page_finds_it(html):
    links = "[a](#medium-term-vision---2025) [b](#2-why) [c](#Why) [d](live-map.md#why)"
    told = html(f"{links}\n\n## Medium Term Vision - 2025\n## 2. Why")
    assert told.count('href="#medium-term-vision---2025"') == 1
    assert told.count('href="#at-2-why"') == 3


def test_a_link_to_a_heading_that_is_not_there_is_a_gap(problem):
    assert problem("## Why\n\n[a](#how)").what == 'there is no heading for "#how" here'


def test_an_anchor_of_the_author_is_kept(html):
    told = html('<a id="deep"></a> <a name="unused"></a> <p id="also">x</p> <p id="1%">y</p>\n\n[a](#deep)')
    assert told == '<p><span id="deep"></span>  </p><p id="also">x</p><p>y</p><p><a href="#deep">a</a></p>'


@pytest.mark.parametrize(
    "typed", ["[[1]](https://e.example)", "[[ -f x ]]", "[[Some Page]]", "\\[[live-map]]", "[[12]]"]
)
def test_double_brackets_that_are_no_link_of_ours_stay(html, typed):
    assert "live-map/" not in html(typed)


def test_what_is_linked_is_mentioned_once(tell):
    told = tell("[[live-map]] [x](live-map) {{ measure retention }} [f](../images/map.png)")
    assert told.mentions == (("initiative", "live-map"), ("measure", "retention"))
    assert told.attachments == ("images/map.png",)


def test_a_link_in_a_link_is_words(html):
    assert html('<a href="https://e.example">a [[live-map]]</a>').count("<a ") == 1


def test_a_link_around_blocks_goes_around_their_words(html):
    told = html('<a href="https://e.example"><div>a</div><ul><li>b</li></ul></a>')
    link = '<a href="https://e.example" rel="noopener noreferrer">'
    assert told == f"<div>{link}a</a></div><ul><li>{link}b</a></li></ul>"


def test_a_link_without_words_shows_its_address(html):
    assert html("[](https://e.example)").endswith(">https://e.example</a></p>")
