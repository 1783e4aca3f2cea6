"""Figures in prose come from the data, and only what is surely a placeholder is one."""

from datetime import date

import pytest

from sightline.model.guardrails import Guardrail, WorkKind
from sightline.model.record import Places
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.narrative.quoting import Quoted, Unknown, quote_value
from sightline.problems import Grade, Location
from sightline.subjects.capacity.record import Capacity, Share


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("measure retention", "91.8\u00a0%"),
        ("measure retention now", "91.8\u00a0%"),
        ("measure retention target", "at least 94\u00a0%"),
        ("measure retention from", "88\u00a0%"),
        ("measure retention unit", "%"),
        ("measure retention when", "Q3 2026"),
        ("measure costs", "€\u00a01,234,567"),
        ("key-result faster/rebook", "57\u00a0%"),
        ("key-result faster/rebook target", "70\u00a0%"),
        ("key-result faster/rebook due", "Q1 2027"),
        ("key-result faster/rebook text", "Seven in ten rebook alone"),
        ("key-result faster/stay", "91.8\u00a0%"),
        ("key-result faster/stay target", "at least 94\u00a0%"),
        ("key-result faster/first text", "The first one does"),
        ("count initiatives", "3"),
        ("count initiative near", "2"),
        ("count initiatives near at risk", "1"),
        ("count initiatives quick-win", "1"),
        ("count pillars", "1"),
        ("count risks", "0"),
        ("title initiative/live-map", "Live map"),
        ("title initiative/night-run", "Night load"),
    ],
)
def test_a_figure_is_quoted_as_the_record_states_it(vision, words, text):
    kind, *rest = words.split()
    value = quote_value(vision, kind, tuple(rest))
    assert isinstance(value, Quoted)
    assert value.text == text


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("measure retenton", 'Did you mean "retention"?'),
        ("measure retention targt", 'What can be quoted here is now, target, from, unit, when. Did you mean "target"?'),
        ("key-result faster/rebok", 'Did you mean "faster/rebook"?'),
        ("key-result nothing", ""),
        ("count initiativs", 'Did you mean "initiatives"?'),
        (
            "count initiatives near at rsk",
            'After the kind stands a horizon, a status word or a tag. Did you mean "at risk"?',
        ),
        ("title initiative/live-mpa", 'Did you mean "initiative/live-map"?'),
    ],
)
def test_what_cannot_be_quoted_says_what_would_be_right(vision, words, right):
    kind, *rest = words.split()
    value = quote_value(vision, kind, tuple(rest))
    assert isinstance(value, Unknown)
    assert value.right == right


def test_a_quoted_figure_links_to_its_page_and_says_what_it_is(html):
    link = '<a href="site:measures/retention/" title="Retention, Q3 2026">91.8\u00a0%</a>'
    assert html("We keep {{ measure retention }} of them.") == f"<p>We keep {link} of them.</p>"


def test_an_unknown_figure_is_an_error_where_it_stands(problem):
    found = problem("One.\n\nWe keep {{ measure retenton }}.")
    assert (found.code, found.grade) == ("unknown-quoted", Grade.ERROR)
    assert (found.where.line, found.where.column, found.where.length) == (13, 9, 22)


def test_a_figure_that_nobody_stated_is_said_to_be_so(tell):
    told = tell("We keep {{ measure unread }}.")
    assert told.html == '<p>We keep <span class="sl-unstated">Not stated</span>.</p>'
    assert [(one.code, one.grade) for one in told.problems] == [("quoted-not-stated", Grade.GAP)]


def test_a_withheld_figure_is_nowhere(tell):
    told = tell("{{ key-result faster/secret }} {{ key-result faster/secret target }}")
    assert told.html.count("Withheld") == 2
    assert "12" not in told.html + told.text
    assert not told.problems


@pytest.mark.parametrize(
    "typed",
    [
        "{{ site.baseurl }}",
        "{{site.baseurl}}",
        "{% raw %}",
        "{% include a.html x=1 %}",
        "{{ title }}",
        "{{ count | x }}",
        "{{generator:x}}",
        "{{ a_b_c }} and {{ d_e }}",
        "{{ measure }}",
    ],
)
def test_other_braces_print_as_typed_and_are_named(tell, typed):
    told = tell(f"Before {typed} after.")
    assert told.html == f"<p>Before {typed} after.</p>"
    assert [(one.code, one.where.column) for one in told.problems] == [("unsupported-syntax", 8)]


@pytest.mark.parametrize("typed", ["{{ site.baseurl }}", "{% raw %}", "{{ measure retention }}"])
def test_braces_behind_a_backslash_print_as_typed(html, typed):
    assert html(f"Before \\{typed} after.") == f"<p>Before {typed} after.</p>"


def test_an_escaped_placeholder_prints_as_a_placeholder(html):
    assert html("Write \\{{ measure retention }}.") == "<p>Write {{ measure retention }}.</p>"


@pytest.mark.parametrize(
    "typed",
    [
        "`{{ measure nope }}`",
        "``a ` {{ measure nope }}``",
        "```\n{{ measure nope }}\n```",
        "    {{ measure nope }}",
        "- x\n\n  ```sh\n  {{ measure nope }}\n  ```",
        "~~~\n[[nope]] {{ measure nope }}\n~~~",
        "<code>[[nope]]</code>",
    ],
)
def test_nothing_is_quoted_or_linked_in_code(html, typed):
    told = html(f"Text\n\n{typed}\n")
    assert "{{ measure nope }}" in told or "[[nope]]" in told


def test_a_placeholder_works_in_a_table_a_heading_a_link_and_emphasis(html):
    asked = "{{ measure retention }}"
    told = html(f"## At {asked}\n\n| a |\n|---|\n| {asked} |\n\n**{asked}** [{asked}](https://e.example)")
    assert told.count("91.8\u00a0%</a>") == 4


def test_a_heading_with_a_figure_says_it_in_its_text(tell):
    assert tell("## At {{ measure retention }}").headings[0].text == "At 91.8 %"


def test_a_value_is_text_and_never_markup(vision, tell):
    assert "<b>" not in tell("{{ title measure/retention }}").html


def kept():
    ledger = {
        "2026-q4": Capacity(
            id="2026-q4",
            kind="capacity",
            places=Places(Location("content/capacity.yml")),
            title="Fourth quarter",
            planned=(Share(id="debt", percent=20),),
            actual=(Share(id="debt", percent=4), Share(id="upkeep", percent=9.5)),
        )
    }
    whole = Workspace(
        work_kinds=(WorkKind(id="debt"), WorkKind(id="upkeep")),
        guardrails=(Guardrail(id="floor", kinds=("debt", "upkeep"), at_least=20),),
    )
    return Vision(whole, {("capacity", name): one for name, one in ledger.items()}, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("2026-q4/debt", "4\u00a0%"),
        ("2026-q4/debt planned", "20\u00a0%"),
        ("2026-q4/floor", "13.5\u00a0%"),
        ("2026-q4/floor planned", ""),
    ],
)
def test_a_share_of_the_time_is_quoted_by_kind_of_work_or_guardrail(words, text):
    quoted = quote_value(kept(), "capacity", tuple(words.split()))
    assert isinstance(quoted, Quoted)
    assert (quoted.text, quoted.address) == (text, "capacity/#2026-q4")


def test_a_share_that_is_not_there_is_answered_with_the_nearest():
    quoted = quote_value(kept(), "capacity", ("2026-q4/dept",))
    assert quoted == Unknown('there is no share of capacity "2026-q4/dept" to quote', 'Did you mean "2026-q4/debt"?')
