"""Links in brackets are what CommonMark says they are, and a long run of them takes no longer than it is long."""

import re

import pytest

from sightline.narrative.brackets import _Brackets


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("[a](live-map)", "Live"),
        ("[a](<live-map>)", "Live"),
        ('[a](live-map "b")', "Live"),
        ("[a](live-map 'b')", "Live"),
        ("[a](live-map (b))", "Live"),
        ("[a]( live-map\n)", "Live"),
        ("[a [b] c](live-map)", "Live"),
    ],
)
def test_an_address_in_round_brackets_is_a_link(html, typed, wanted):
    assert 'href="site:initiatives/live-map/"' in html(typed), wanted


@pytest.mark.parametrize(
    "typed", ['[a](b "c)', "[a](b 'c)", "[a](see below)", "[a](", "[a](b", "[a]((b)", '![a](b "c)']
)
def test_what_is_no_address_stays_as_it_was_typed(html, typed):
    assert re.sub(r"</?p>", "", html(typed)).replace("&quot;", '"').replace("&#x27;", "'") == typed


def test_a_file_with_spaces_in_its_name_is_found(tell):
    assert tell("[a](plan (new).pdf)").attachments == ("initiatives/plan (new).pdf",)


def test_ends_of_brackets_are_found_once_while_a_text_is_read():
    brackets, text = _Brackets(), "[a [b] c] [d"
    assert [brackets.end_of(text, at) for at in (1, 4, 11)] == [8, 5, None]
    kept = brackets._ends
    assert brackets.end_of("a longer beginning [b] c] [d", 20) == 21
    assert brackets._ends is kept


def test_ends_are_found_anew_for_another_text():
    brackets = _Brackets()
    assert brackets.end_of("a] b", 1) is None
    assert brackets.end_of("[a] b", 1) == 2
