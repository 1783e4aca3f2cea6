"""Tables are square, named, and can be scrolled."""

import re


def cells(told):
    return [re.findall(r"<(t[hd])([^>]*)>", row) for row in re.findall(r"<tr>(.*?)</tr>", told, re.DOTALL)]


def test_a_table_is_named_by_its_heading_and_its_columns_by_their_heads(html):
    told = html("## Costs\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n| c |\n|:-:|\n| 3 |")
    assert '<div class="sl-scroll" role="group" tabindex="0" aria-label="Table: Costs"><table>' in told
    assert 'aria-label="Table 2: Costs"' in told
    assert '<th class="sl-right" scope="col">b</th>' in told
    assert '<td class="sl-right">2</td>' in told
    assert '<td class="sl-center">3</td>' in told


def test_a_caption_names_its_table(html):
    told = html("<table><caption>All <b>costs</b></caption><tr><th>a</th><td>b</td></tr></table>")
    assert 'aria-label="Table: All costs"' in told
    assert "<caption>All <b>costs</b></caption>" in told


def test_short_rows_are_filled(html):
    told = html("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>")
    assert [len(row) for row in cells(told)] == [2, 2]


def test_cells_that_reach_over_the_edge_are_cut(html):
    told = html("<table><tr><td rowspan=9>1</td><td>2</td></tr><tr><td>3</td></tr></table>")
    assert '<td rowspan="2">1</td>' in told


def test_cells_that_would_cover_each_other_are_set_apart(html):
    told = html("<table><tr><td>1</td><td rowspan=2>2</td></tr><tr><td colspan=2>3</td></tr></table>")
    assert "span=" not in told
    assert [len(row) for row in cells(told)] == [2, 2]


def test_columns_in_which_nothing_begins_are_taken_away(html):
    told = html(
        "<table><tr><td colspan=3>1</td><td>x</td></tr><tr><td colspan=2>2</td><td colspan=2>3</td></tr></table>"
    )
    assert cells(told)[0][0] == ("td", ' colspan="2"')


def test_an_empty_table_is_nothing(html):
    assert html("x\n\n<table></table>\n\n<table><tr><td></td></tr></table>") == "<p>x</p>"


def test_an_empty_head_is_no_head(html):
    assert cells(html("| | b |\n|---|---|\n| 1 | 2 |"))[0][0] == ("td", "")


def test_a_huge_span_is_cut_and_ends(html):
    told = html("<table>" + "<tr><td colspan=999 rowspan=999>x</td></tr>" * 50 + "</table>")
    assert told.count("x</td>") == 50
