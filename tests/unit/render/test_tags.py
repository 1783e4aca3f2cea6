"""Finished HTML is read for its words: by section, without what nobody reads."""

from sightline.render.tags import headings, pieces


def words(html: str) -> dict[str, str]:
    """Return the words by section."""
    found: dict[str, str] = {}
    for piece in pieces(html):
        found[piece.section] = found.get(piece.section, "") + piece.words
    return {section: " ".join(text.split()) for section, text in found.items()}


def test_words_belong_to_the_page_section_when_another_lies_within():
    inner = '<section class="lane" id="b"><p>Two</p></section>'
    html = f'<p>One</p><section class="sl-section" id="a">{inner}<p>Three</p></section><p>Four</p>'
    assert words(html) == {"": "One Four", "a": "Two Three"}


def test_words_are_left_out_when_nobody_reads_them():
    html = '<p>One <svg><title>no</title></svg>two</p><div data-search="off">no<br><div>no</div></div><p>three</p>'
    assert words(html) == {"": "One two three"}


def test_sign_in_quotes_does_not_end_a_tag():
    assert words("<p title=\"a > b\" data-x='<'>One &gt; two</p>") == {"": "One > two"}


def test_heading_takes_the_id_of_its_section_and_smaller_ones_their_own():
    small = '<h3 id="how">How &amp; when</h3><h3>No id</h3>'
    html = f'<section class="sl-section" id="why"><h2 class="x">Why <em>so</em></h2>{small}</section>'
    assert list(headings(html)) == [(2, "Why so", "why"), (3, "How & when", "how")]
