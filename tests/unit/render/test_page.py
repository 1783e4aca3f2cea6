"""A page becomes finished strings: escaped once, relative, complete."""

from dataclasses import replace

import pytest

from patterns import page as patterns
from sightline.render import Chrome, NavGroup, document, render_page
from sightline.views import parts
from sightline.views.inline import (
    Code,
    Dangling,
    Go,
    Html,
    Inline,
    Mark,
    Moment,
    Quoted,
    Said,
    Unstated,
    Wanted,
    Withheld,
)
from sightline.views.page import Page, Section, Source
from sightline.views.parts import CardColumn, Cards, Column, Prose, Row, Rows, Table, TableRow

NASTY = "<script>alert('x')</script> & \"quoted\""
ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &#34;quoted&#34;"
CHROME = Chrome(title="Vision", organisation="Harbour & Lane", nav=(Go("Vision", ""), Go("Roadmap", "roadmap/")))


def page(*sections: Section, **fields: object) -> Page:
    given = {"address": "a/b/", "kind": "x", "title": "Title", "headline": "Headline", "sections": sections}
    return Page(**{**given, **fields})


def line(*pieces: Inline) -> str:
    """Return how a row with these pieces is drawn."""
    drawn = render_page(page(Section("s", "S", (Rows((Row(pieces),)),))), CHROME).main
    return drawn.split('<div class="sl-row__title">')[1].split("</div>")[0]


@pytest.mark.parametrize(
    ("piece", "drawn"),
    [
        ("words", "words"),
        (Go("there", "c/"), '<a class="sl-go" href="../../c/">there</a>'),
        (Go("there", "javascript:alert(1)"), '<span class="sl-go sl-go--nowhere">there</span>'),
        (Unstated("Owner not stated"), '<span class="sl-unstated">Owner not stated</span>'),
        (
            Unstated("read as not stated", "TBD"),
            '<q class="sl-written">TBD</q> <span class="sl-unstated">read as not stated</span>',
        ),
        (Moment("Q2", "2027-06-30"), '<time class="sl-moment" datetime="2027-06-30" title="2027-06-30">Q2</time>'),
        (Moment("Q2"), "Q2"),
        (Wanted("A pair of hands"), '<span class="sl-wanted" data-first>A pair of hands</span>'),
        (Said("Un mois", "fr"), '<span lang="fr">Un mois</span>'),
        (Code("content/a/<b>.md"), '<code class="sl-code">content/<wbr>a/<wbr>&lt;b&gt;.md</code>'),
        (Html("<em>so</em>"), "<em>so</em>"),
    ],
)
def test_inline_value_is_drawn_as_what_it_is(piece, drawn):
    assert line(piece) == drawn


def test_help_that_is_wanted_has_a_rule_only_where_it_comes_first():
    assert line("Data, ", Wanted("Wanted")) == 'Data, <span class="sl-wanted">Wanted</span>'


@pytest.mark.parametrize(
    "piece",
    [
        NASTY,
        Go(NASTY, "c/"),
        Mark("done", NASTY),
        Unstated(NASTY),
        Unstated("x", NASTY),
        Withheld(NASTY),
        Quoted(NASTY, NASTY),
        Dangling(NASTY),
    ],
)
def test_text_is_escaped_once_wherever_it_stands(piece):
    drawn = line(piece)
    assert ESCAPED in drawn
    assert "<script" not in drawn
    assert "&amp;lt;" not in drawn


def test_text_is_escaped_once_in_every_place_around_the_page():
    chrome = replace(
        CHROME,
        title=NASTY,
        organisation=NASTY,
        nav=(Go(NASTY, ""),),
        more=(NavGroup(NASTY, (Go(NASTY, "c/"),)),),
        owner=(NASTY,),
    )
    nasty = page(
        title=NASTY,
        headline=NASTY,
        description=NASTY,
        promise=NASTY,
        aside_label=NASTY,
        aside=(NASTY,),
        eyebrow=(NASTY,),
        lede=(NASTY,),
        kind=NASTY,
    )
    whole = document(render_page(nasty, chrome))
    assert "<script>" not in whole
    assert "&amp;lt;" not in whole


def test_mark_always_carries_its_word():
    assert '<span class="sl-mark__word">On track</span>' in line(Mark("on-track", "On track"))
    assert 'aria-hidden="true"' in line(Mark("on-track", "On track"))


def test_headings_are_listed_with_their_ids():
    html = '<h3 id="one">What <em>we</em> did &amp; why</h3><p>…</p><h3>No id</h3>'
    drawn = render_page(page(Section("why", "Why & how", (Prose(html),))), CHROME)
    assert [(each.level, each.text, each.id) for each in drawn.headings] == [
        (2, "Why &amp; how", "why"),
        (3, "What we did &amp; why", "one"),
    ]


def test_tab_keeps_to_its_room_when_the_title_is_long():
    head = render_page(page(title="A very long name of a thing that we do " * 4), CHROME).head
    words = head.split("<title>")[1].split("</title>")[0]
    assert len(words) <= 70
    assert words.endswith("…")


def test_links_start_at_the_base_when_the_page_may_be_anywhere():
    drawn = render_page(page(), replace(CHROME, base="/vision/"))
    assert 'href="/vision/assets/sightline.css"' in drawn.head
    assert 'data-root="/vision/"' in drawn.attributes
    assert "../" not in drawn.header


def test_navigation_marks_where_the_reader_is():
    there = render_page(page(address="roadmap/", nav="roadmap/"), CHROME).header
    below = render_page(page(nav="roadmap/"), CHROME).header
    assert 'href="./" aria-current="page">Roadmap' in there
    assert 'href="../../roadmap/" aria-current="true">Roadmap' in below


def test_owner_who_is_not_stated_is_said_calmly():
    drawn = render_page(page(owner=(Unstated("Owner not stated"),)), CHROME)
    assert "Owner <" not in drawn.main
    assert "Owner not stated" in drawn.main
    assert "answers for this page" not in drawn.footer


def test_file_is_named_when_it_cannot_be_edited_from_here():
    main = render_page(page(source=Source("content/a.md")), CHROME).main
    assert "content/a.md" in main
    assert "Edit this page" not in main


def test_wide_code_in_narrative_can_be_moved_by_keyboard():
    main = render_page(page(Section("s", "S", (Prose("<pre><code>make</code></pre>"),))), CHROME).main
    assert '<pre tabindex="0"><code>make</code></pre>' in main


def test_patterns_page_holds_every_part():
    held = {part.part for section in patterns.arrange().sections for part in section.parts}
    every = {each.part for each in vars(parts).values() if isinstance(each, type) and hasattr(each, "part")}
    assert every - held == set()


def test_empty_column_says_so():
    main = render_page(page(Section("s", "S", (Cards((CardColumn("Near", (), empty="None yet"),)),))), CHROME).main
    assert '<p class="sl-empty">None yet</p>' in main


def test_header_is_drawn_for_the_place_of_each_page():
    deep, shallow = render_page(page(), CHROME).header, render_page(page(address="c/"), CHROME).header
    assert deep == render_page(page(address="d/e/"), CHROME).header
    assert 'href="../../roadmap/"' in deep
    assert 'href="../roadmap/"' in shallow


def test_reader_is_named_when_the_page_is_for_an_audience():
    chrome = replace(CHROME, audiences=(Go("Executives", "for/executives/"),))
    assert "<b>Executives</b>" in render_page(page(address="for/executives/"), chrome).header
    assert "<b>Everyone</b>" in render_page(page(address="for/others/"), chrome).header


@pytest.mark.parametrize(("columns", "numbers", "many"), [(5, 0, False), (6, 0, True), (12, 2, True), (12, 9, False)])
def test_table_has_many_columns_when_words_would_want_room(columns, numbers, many):
    heads = tuple(Column(f"C{place}", numeric=place > columns - numbers) for place in range(1, columns + 1))
    table = Table("What is there", heads, (TableRow((("x",),) * columns),))
    drawn = render_page(page(Section("s", "S", (table,))), CHROME).main
    assert (" data-many" in drawn.split("<table")[1].split(">")[0]) is many


def test_many_own_fields_fold_and_one_that_names_a_record_leads_there() -> None:
    many = (("page", Go("History", "pages/history/")), *((f"field {at}", str(at)) for at in range(16)))
    html = render_page(page(Section("s", "S", (parts.Extra(many),))), CHROME).main
    assert '<dd class="sl-extra__text"><a class="sl-go" href="../../pages/history/">History</a></dd>' in html
    assert html.index("field 10") < html.index("<summary>5 more fields</summary>") < html.index("field 11")
    assert html.count('class="sl-extra__pair"') == 17
    few = render_page(page(Section("s", "S", (parts.Extra(many[:16]),))), CHROME).main
    assert "<details" not in few


def test_list_of_the_line_of_sight_names_each_outcome_and_six_objectives_when_it_is_long() -> None:
    names = (*(("outcome", f"goal-{at}") for at in range(5)), *(("objective", f"aim-{at:02}") for at in range(50)))
    branches = tuple(parts.SightBranch(kind, (name,)) for kind, name in names)
    html = render_page(page(Section("s", "S", (parts.Sight((), (), branches=branches),))), CHROME).main
    assert html.index("goal-4") < html.index("aim-05") < html.index("<summary>44 more</summary>") < html.index("aim-06")
    assert html.count('class="sl-branch__title"') == len(names)


@pytest.mark.parametrize(("many", "most", "open_rows", "more"), [(9, 6, 6, 3), (8, 6, 8, 0), (30, 0, 30, 0)])
def test_rows_beyond_the_most_are_folded_and_counted_when_they_are_many_more(
    many: int, most: int, open_rows: int, more: int
) -> None:
    part = Rows(tuple(Row((f"row {at}",)) for at in range(many)), most=most)
    standing, _, folded = render_page(page(Section("s", "S", (part,))), CHROME).main.partition("<details")
    assert (standing.count("<li"), folded.count("<li")) == (open_rows, more)
    assert (f"<summary>{more} more</summary>" in folded) == bool(more)


@pytest.mark.parametrize(("many", "folded"), [(0, ""), (3, ""), (4, "<summary>4 other fields</summary>")])
def test_own_fields_of_an_entry_are_folded_whole_when_they_are_more_than_a_few(many: int, folded: str) -> None:
    entry = parts.Entry("maps", "Maps", own=tuple((f"field {at}", "x") for at in range(many)))
    html = render_page(page(Section("s", "S", (parts.Entries((entry,)),))), CHROME).main
    assert html.count('<dt class="sl-extra__name">') == many
    assert folded in html
    assert ("<details" in html) == bool(folded)


@pytest.mark.parametrize(
    ("today", "ends", "said"),
    [(400, "2027-12-31", "</svg>As of 22 Nov"), (-1, "2025-12-31", "As of 22 Nov: beyond the axis"), (-1, "", "")],
)
def test_the_legend_says_where_today_is_unless_the_axis_is_an_order(today: int, ends: str, said: str) -> None:
    lane = parts.Lane("maps", ("Maps",), "Maps", (), 0, 0, ())
    drawn = parts.Timeline((lane,), (parts.Tick(0, "2025"),), today=today, today_label="22 Nov", ends=ends)
    html = render_page(page(Section("s", "S", (drawn,))), CHROME).main
    assert said in html
    assert ("As of" in html) == bool(said)
    assert ("data-now" in html) == (today >= 0)
