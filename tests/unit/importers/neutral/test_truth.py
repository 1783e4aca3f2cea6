"""What was meant is what goes over: aims before starts, targets that moved, words without a template's marks."""

from typing import Any

import pytest
import yaml

from sightline.importers.neutral import Imported, convert


def converted(**lists: Any) -> Imported:
    return convert({"source": {"commit_date": "2026-08-07"}, "vision": {"title": "V"}, **lists})


def front(made: Imported, path: str) -> dict[str, Any]:
    text = made.files[f"content/{path}"].decode()
    found = yaml.load(text.removeprefix("---\n").partition("---\n")[0], yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def body(narrative: str, **fields: Any) -> str:
    text = converted(initiatives=[{"id": "x", "title": "X", "narrative_md": narrative, **fields}])
    return text.files["content/initiatives/x.md"].decode().partition("---\n")[2].partition("---\n")[2]


RELEASES = [{"id": f"r{number}", "horizon": f"v1.{number}"} for number in range(6)]


@pytest.mark.parametrize(
    ("fields", "when", "kept"),
    [
        ({"horizon": "v1.37", "start": "2020-05-12"}, "v1.37", {"start": "2020-05-12"}),
        ({"horizon": "v1.37"}, "v1.37", {}),
        ({"horizon": "**v1.37**", "start": "2020"}, "v1.37", {"start": "2020"}),
        ({"horizon": "v1.37", "end": "2021"}, "2021", {"horizon": "v1.37"}),
        ({"horizon": "v1.37", "start": "2020", "end": "2021"}, "2020 to 2021", {"horizon": "v1.37"}),
        ({"horizon": "TBD", "start": "2020"}, "from 2020", {"horizon": "TBD"}),
        ({"start": "2020"}, "from 2020", {}),
    ],
)
def test_what_a_record_aims_at_beats_its_start_when_horizons_are_releases(
    fields: Any, when: str, kept: dict[str, str]
) -> None:
    found = front(converted(initiatives=[{"id": "x", **fields}, *RELEASES]), "initiatives/x.md")
    assert (found["when"], found.get("extra", {})) == (when, kept)


@pytest.mark.parametrize(("horizon", "when"), [("2024h2", "2024h2"), ("2027", "2027"), ("Next", None)])
def test_a_horizon_that_is_a_period_says_when_it_lands_too_when_it_is_declared(horizon: str, when: str | None) -> None:
    found = front(converted(initiatives=[{"id": "x", "horizon": horizon}]), "initiatives/x.md")
    assert (found["horizon"], found.get("when")) == (horizon.lower(), when)


def test_a_horizon_is_declared_once_when_it_is_written_with_marks_and_without() -> None:
    made = converted(initiatives=[{"id": "a", "horizon": "*Future*"}, {"id": "b", "horizon": "Future"}])
    assert yaml.safe_load(made.files["content/vision.yml"])["horizons"] == {"future": {"title": "Future"}}


def series(**metric: Any) -> list[str]:
    made = converted(metrics=[{"id": "m", "title": "M", **metric}])
    return made.files["content/measures/m.csv"].decode().splitlines()[1:]


def test_a_target_that_moved_is_the_target_of_the_series_when_points_have_their_most() -> None:
    points, most = [["2025-01-31", 4], ["2025-04", 5]], [["2025-01-31", 6], ["2025 April", 7], ["2025-Q3", 9]]
    assert series(points=points, points_max=most) == ["2025-01-31,4,6,", "2025-04,5,7,", "2025-Q3,,9,"]


def test_a_target_in_words_is_kept_when_no_series_can_hold_it() -> None:
    made = converted(metrics=[{"id": "m", "points": [["2025", 4]], "points_max": [["2025", "all"], ["x", 3]]}])
    assert front(made, "measures/m.md")["extra"] == {"points_max": [["x", "3"], ["2025", "all"]]}


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (["2020 May", "99.5%", ""], "2020-05,99.5,,"),
        (["May 2020", "99.5 %"], "2020-05,99.5,,"),
        (["2020-05", "99.5"], "2020-05,99.5,,"),
        (["2020 May", "99.5%", "two outages"], "2020-05,99.5,,99.5%; two outages"),
        (["2020 May", "about 99"], "2020-05,99.5,,about 99"),
    ],
)
def test_raw_points_are_no_second_series_when_they_say_the_same(raw: list[str], line: str) -> None:
    assert series(points=[["2020-05", 99.5]], points_raw=[raw]) == [line]


@pytest.mark.parametrize(
    ("owner", "owners"),
    [("@map-team", ["@Map-Team", "@map-team "]), ("Data  team", ["data team"]), ("a", ["a", "A"])],
)
def test_an_owner_is_named_once_when_the_source_names_it_twice(owner: str, owners: list[str]) -> None:
    found = front(converted(initiatives=[{"id": "x", "owner": owner, "owners": owners}]), "initiatives/x.md")
    assert [found.get("owner")] == [owner]


def test_somebody_who_leads_a_team_is_no_second_time_its_member() -> None:
    made = converted(teams=[{"id": "t", "leads": {"pm": "a role"}, "members": [{"name": "a role"}, {"name": "other"}]}])
    found = front(made, "teams/t.yml") if "content/teams/t.yml" in made.files else {}
    assert [(party["party"], party["role"]) for party in found["owners"]] == [("a role", "pm"), ("other", "member")]


def test_what_a_team_looks_at_is_no_mission_when_it_states_a_focus() -> None:
    found = yaml.safe_load(converted(teams=[{"id": "t", "title": "T", "focus": "Maps"}]).files["content/teams/t.yml"])
    assert found == {"title": "T", "extra": {"focus": "Maps"}}


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("---\nlayout: page\n---\n\nText.", "Text.\n"),
        ('+++\nlayout = "page"\n+++\nText.', "Text.\n"),
        ("- TOC\n{:toc}\n\nText.", "\n\nText.\n"),
        ("1. Contents\n{:toc .no_toc}\n\nText.", "\n\nText.\n"),
        ('See [x](https://a.example){:data-name="x"}.', "See [x](https://a.example).\n"),
        ("## Why {: #why .big}\n", "## Why \n"),
        ('<%= partial("/a") %>\n\nText.', "\n\nText.\n"),
        ("{% include x.html %}\nText.", "\nText.\n"),
        ("{{< youtube 1 >}}\n{{#include a.md}}\nText.", "\n\nText.\n"),
        ("(((TABLE: a (b))))\n\nText.", "\n\nText.\n"),
        ("| A |\n|---|\n| (((ROWS: a))) |\n\nText.", "| A |\n|---|\n\nText.\n"),
        ("See [x]({% link a/b.md %}).", "See [x](a/b.md).\n"),
        ("[[_TOC_]]\n\nText.", "\n\nText.\n"),
        ("All (((#GOALS))) goals.", "All (((#GOALS))) goals.\n"),
        ("`{:toc}` and\n\n```\n<%= x %>\n{:toc}\n```\n", "`{:toc}` and\n\n```\n<%= x %>\n{:toc}\n```\n"),
        ('Debug with `{:?}` or {:?}, and {"a": 1}.', 'Debug with `{:?}` or {:?}, and {"a": 1}.\n'),
    ],
)
def test_what_a_template_left_is_taken_out_of_prose_and_not_of_code(typed: str, wanted: str) -> None:
    assert body(typed) == wanted


def test_front_matter_is_kept_as_fields_when_it_says_more_than_the_title() -> None:
    narrative = '---\ntitle: "X"\nlayout: page\ntags: [a, b]\n---\nText.'
    made = converted(initiatives=[{"id": "x", "title": "X", "narrative_md": narrative}])
    assert front(made, "initiatives/x.md")["extra"] == {"front-matter": {"layout": "page", "tags": ["a", "b"]}}
    assert any("front matter" in note for note in made.notes)


def test_a_translation_and_the_home_page_have_no_marks_of_a_template_either() -> None:
    work = {"id": "x", "extra": {"i18n": {"fr": {"narrative_md": "---\nlayout: page\n---\n<% a %>\n\nTexte."}}}}
    made = convert(
        {"vision": {"title": "V", "narrative": "---\nlayout: home\n---\n{:toc}\nHello."}, "initiatives": [work]}
    )
    assert made.files["content/home.md"] == b"Hello.\n"
    assert yaml.safe_load(made.files["content/vision.yml"])["extra"] == {"front-matter": {"layout": "home"}}
    page = made.files["content/pages/initiative-x-i18n-fr-narrative-md.md"].decode()
    assert page.endswith("---\nTexte.\n")
    assert "layout: page" in page


def test_marks_of_a_template_are_named_when_they_are_taken_out_or_left() -> None:
    notes = converted(initiatives=[{"id": "x", "narrative_md": "<% a %>\n\nAll (((B))) of it."}]).notes
    assert "marks of a template were taken out of a narrative (<% a %>)" in notes
    assert "a mark of a template stands in a sentence and is printed as typed ((((B))))" in notes


@pytest.mark.parametrize(
    ("heading", "address", "links"),
    [
        ("## Why now?", "#why-now", None),
        ("## A `b` & c", "#a-b--c", None),
        ("## The strategy's aim", "#the-strategys-aim", None),
        ("Why now\n-------", "#why-now", None),
        ('<a name="here"></a>', "#here", None),
        ("## Why now {#reasons}", "#reasons", None),
        ("## Something else", "#why-now", [{"title": "Why", "url": "#why-now"}]),
        ("```\n## Why now\n```", "#why-now", [{"title": "Why", "url": "#why-now"}]),
    ],
)
def test_a_link_to_a_heading_of_its_own_page_is_left_to_the_narrative(heading: str, address: str, links: Any) -> None:
    work = {"id": "x", "narrative_md": f"{heading}\n\nText.\n", "links": [{"title": "Why", "url": address}]}
    assert front(converted(initiatives=[work]), "initiatives/x.md").get("links") == links


@pytest.mark.parametrize(
    ("percent", "weight"), [(".5", "0.5"), ("3.5", "3.5"), ("12 %", "12"), ("-.5%", "-0.5"), ("12.", None)]
)
def test_a_share_is_a_weight_when_it_is_written_without_a_nought(percent: str, weight: str | None) -> None:
    made = converted(capacity=[{"id": "a", "title": "A", "percent": percent}])
    assert yaml.load(made.files["content/capacity/a.yml"], yaml.BaseLoader).get("weight") == weight
