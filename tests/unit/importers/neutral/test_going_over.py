"""Where each field of the neutral form goes."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from sightline.importers.neutral import convert, read
from sightline.importers.neutral.key_results import DEEPEST, WITHHELD

INVENTED = Path(__file__).parents[3] / "fixtures" / "invented.json"
Files = dict[str, Any]


def files_of(data: dict[str, Any]) -> Files:
    """Return front matter by path below ``content``, with the narrative under an empty key."""
    found: Files = {}
    for path, raw in convert(data).files.items():
        text = raw.decode()
        if path.endswith(".md") and text.startswith("---\n"):
            front, _, body = text.removeprefix("---\n").partition("---\n")
            found[path.removeprefix("content/")] = {**(yaml.load(front, yaml.BaseLoader) or {}), "": body}
        elif path.endswith(".yml"):
            found[path.removeprefix("content/")] = yaml.load(text, yaml.BaseLoader)
        else:
            found[path.removeprefix("content/")] = {"": text}
    return found


@pytest.fixture(scope="module")
def invented() -> Files:
    data = read(INVENTED).data
    assert data is not None
    return files_of(dict(data))


def one(kind: str, **fields: Any) -> dict[str, Any]:
    """Return the file of the only record of a set."""
    folder = {"metrics": "measures"}.get(kind, kind)
    found = files_of({"vision": {}, kind: [{"id": "x", **fields}]})
    return next(
        value for path, value in found.items() if path.startswith(f"{folder}/") and path.endswith((".md", ".yml"))
    )


def test_every_kind_of_the_invented_set_has_its_file_when_it_is_converted(invented: Files) -> None:
    assert {path.partition("/")[0] for path in invented} == {
        *(
            "README.md",
            ".gitignore",
            "mkdocs.yml",
            "vision.yml",
            "home.md",
            "terms.yml",
            "pages",
            "outcomes",
            "objectives",
            "pillars",
        ),
        *("initiatives", "capabilities", "measures", "updates", "stories", "teams", "capacity"),
    }


def test_an_initiative_keeps_its_words_and_finds_its_links_when_it_is_converted(invented: Files) -> None:
    found = invented["initiatives/2026-live-map.md"]
    assert found["title"] == "Live map in every app"
    assert found["ref"] == "2026/Live Map"
    assert found["pillars"] == ["section-dev", "sig-gone"]
    assert (found["horizon"], found["when"], found["status"]) == ("2026-future", "2026 - Future", "Accepted ")
    assert found["extra"]["start"] == "FY23-Q1"
    assert found["owners"] == ["@map-team", "wanted", "TBD"]
    assert found["milestones"] == [
        {"title": "alpha", "when": "v1.37"},
        {"title": "stable", "when": "0.0"},
        {"title": "beta"},
    ]
    assert found["needs"] == ["initiative/2026-eta"]
    assert (found["replaces"], found["related"]) == (["2025/map"], ["initiative/2026-eta"])
    assert found["links"] == ["https://intranet.example/y", "https://intranet.example/x"]
    assert found["asks"] == [{"of": "t1", "what": "a review", "size": "Small"}]
    assert found["extra"]["rank"] == "3"
    assert found["extra"]["related"][-1]["via"] == "old id: eta-2025"
    assert found[""].startswith("# Live map\n\n<details>")


def test_an_objective_hangs_from_a_key_result_when_its_parent_is_one(invented: Files) -> None:
    found = invented["objectives/2026-q1-o1.md"]
    assert (found["pillar"], found["owner"], found["period"]) == ("section-dev", "Director of Answers KR", "FY26-Q1")
    first = found["key-results"]["kr1"]
    assert (first["text"], first["label"]) == ("From N₀ to 94 %", "Key Result 1")
    assert (first["result"], first["withheld"]) == ("???", WITHHELD)
    assert first["key-results"]["kr1-kr1"]["text"] == "Frontend:"
    assert invented["objectives/2026-q1-o1-child.md"]["serves"] == "2026-q1-o1/kr1"


def test_the_vision_declares_what_the_records_use_when_it_is_converted(invented: Files) -> None:
    found = invented["vision.yml"]
    assert found["horizons"] == {"short-term": {"title": "Short Term"}, "2026-future": {"title": "2026 - Future"}}
    assert found["status"] == {"Accepted": {"approval": "accepted"}, "imlpemented": {}, "🟢": {"health": "on-track"}}
    assert found["maturity"] == {"ga": {"title": "Generally available ✅", "means": "Everyone may use it."}}
    assert found["as-of"] == "2026-01-31"
    assert {"source", "i18n", "redirects"} <= set(found["extra"])


def test_a_measure_has_its_points_as_a_series_when_they_say_for_when(invented: Files) -> None:
    found = invented["measures/lead-time-no.md"]
    assert (found["unit"], found["target"], found["extra"]["target"]) == ("h", "at or above 84%", "7")
    assert invented["measures/lead-time-no.csv"][""] == (
        "when,value,target,note\n2026-01-31,9.5,12,\n2026-01-31,9.4,,\n2026-Q2,,,\n2026-02-28,,14,\n"
        "2026 November,TBD,,\n"
    )
    assert "now" not in found
    assert not found["extra"].keys() & {"points", "points_raw", "points_max"}
    assert (found["about"], found[""]) == (["initiative/2026-live-map"], "From merge to live.\n")


def test_points_that_no_series_can_hold_stay_and_the_newest_is_the_reading() -> None:
    assert one("metrics", points=[["b", 3], ["a", 2], ["c", None]])["now"] == {"value": "2", "when": "a"}
    assert "now" not in one("metrics", title="m", points=[["2026", True], ["2026", "x"], 3, []])
    assert one("metrics", points=[["2026", 1], ["b", 3], 4])["extra"]["points"] == [["b", "3"], "4"]


def test_a_team_has_its_people_with_their_roles_when_it_is_converted(invented: Files) -> None:
    found = invented["teams/t1.yml"]
    assert (found["mission"], found["contact"]) == ("Owns maps.", "slack: maps")
    assert found["owners"] == [{"party": "TBD", "role": "pm"}, {"party": "a role", "role": "Lead"}]
    assert found["extra"]["focus"] == "Maps"


def test_an_owner_is_a_team_when_it_has_its_very_id_or_title() -> None:
    teams = [{"id": "Map_Team", "title": "The map team"}]
    work = [{"id": "a", "owners": ["Map_Team", "The map team", "the map team"]}, {"id": "b", "owner": "Help wanted"}]
    found = files_of({"vision": {}, "teams": teams, "initiatives": work})
    assert found["initiatives/a.md"]["owners"] == ["map-team", "the map team"]
    assert found["initiatives/b.md"]["owner"] == "wanted"


def test_horizons_stand_as_dates_when_there_are_more_than_five() -> None:
    work = [{"id": f"w{number}", "horizon": f"v1.{number}"} for number in range(6)]
    found = files_of({"vision": {}, "initiatives": work, "outcomes": [{"id": "o", "horizon": "Long Term"}]})
    assert found["initiatives/w3.md"]["when"] == "v1.3"
    assert found["vision.yml"]["horizons"] == {"long-term": {"title": "Long Term"}}
    assert found["outcomes/o.md"]["horizon"] == "long-term"


def test_horizons_are_declared_nearest_first_when_their_words_say_how_far() -> None:
    work = [{"id": word, "horizon": word} for word in ("Long-Term", "Medium Term", "Short Term")]
    assert list(files_of({"vision": {}, "initiatives": work})["vision.yml"]["horizons"]) == [
        *("short-term", "medium-term", "long-term"),
    ]


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ({"start": "2026-01", "end": "2026-06"}, "2026-01 to 2026-06"),
        ({"end": "Q3 2026"}, "Q3 2026"),
        ({"start": "2026", "end": "TBD"}, "from 2026"),
    ],
)
def test_start_and_end_are_one_date_in_the_words_of_the_author_when_they_are_stated(fields: Any, when: str) -> None:
    assert one("initiatives", **fields)["when"] == when


def test_a_redirect_is_a_former_id_when_it_leads_to_one_record() -> None:
    work = [{"id": "live-map", "source_path": "plans/map.md"}, {"id": "other", "source_path": "a.md"}]
    pairs = [("/old.html", "/live-map.html"), ("/older/", "/plans/map/"), ("/x", "/nowhere"), ("/other", "/live-map")]
    redirects = [{"from": old, "to": new} for old, new in pairs]
    found = files_of({"vision": {}, "initiatives": work, "redirects": redirects})
    assert found["initiatives/live-map.md"]["was"] == ["old", "older"]
    assert found["vision.yml"]["extra"]["redirects"] == redirects


def test_a_redirect_finds_a_record_by_its_translation_or_the_end_of_its_id_when_no_other_can_be_meant() -> None:
    work = [
        {"id": "2026/Live Map", "extra": {"i18n": {"fr": {"source_path": "fr/carte.md"}}}},
        *({"id": "a/eta"}, {"id": "b/eta"}),
    ]
    pairs = [("/old", "/live-map.html"), ("/vieux", "/carte"), ("/x", "/eta")]
    redirects = [{"from": old, "to": new} for old, new in pairs]
    found = files_of({"vision": {}, "initiatives": work, "redirects": redirects})
    assert found["initiatives/2026-live-map.md"]["was"] == ["old", "vieux"]
    assert not any("was" in fields for path, fields in found.items() if path.endswith("-eta.md"))


def test_a_pillar_has_a_page_with_its_id_when_it_is_named_and_not_listed() -> None:
    found = files_of({"vision": {}, "initiatives": [{"id": "a", "pillar": "SIG Gone", "pillars": ["SIG Gone", "TBD"]}]})
    assert found["pillars/sig-gone.md"] == {"ref": "SIG Gone", "": ""}
    assert found["initiatives/a.md"]["pillars"] == ["sig-gone", "TBD"]


def test_key_results_stand_beside_each_other_when_they_are_too_deep_for_a_file() -> None:
    deep: dict[str, Any] = {"id": "o.30", "title": "30"}
    for number in range(29, 0, -1):
        deep = {"id": f"o.{number}", "title": f"{number}", "key_results": [deep]}
    level = files_of({"vision": {}, "objectives": [{"id": "o", "key_results": [deep]}]})["objectives/o.md"][
        "key-results"
    ]
    for number in range(1, DEEPEST):
        level = level[str(number)]["key-results"]
    assert [one["text"] for one in level.values()] == [str(number) for number in range(DEEPEST, 31)]


def test_parents_that_run_in_a_ring_are_cut_once_when_the_source_has_one() -> None:
    links = {"a": "b", "b": "c", "c": "a", "d": "a", "e": "e"}
    found = files_of({"vision": {}, "objectives": [{"id": old, "parent": new} for old, new in links.items()]})
    serves = {name: found[f"objectives/{name}.md"].get("serves") for name in links}
    assert serves == {"a": "objective/b", "b": "objective/c", "c": None, "d": "objective/a", "e": None}
    assert found["objectives/c.md"]["extra"] == {"parent": "a"}


@pytest.mark.parametrize("words", ["javascript:alert(1)", "onenote:https://a.example", "x", "initiative/x", "outcome"])
def test_words_that_would_be_refused_or_taken_for_a_link_stay_in_extra_when_they_lead_nowhere(words: str) -> None:
    found = one("initiatives", links=[{"title": "Plan", "url": words}], depends_on=[f"{words}/lost"])
    assert found["links"] == ["Plan"]
    assert found["extra"]["links"] == [{"title": "Plan", "url": words}]
    assert "related" not in found
    assert found["extra"]["depends_on"] == [f"{words}/lost"]


def test_a_value_of_another_type_is_kept_when_a_text_is_expected() -> None:
    found = one("initiatives", title=["a"], status={"x": "y"}, owner=7, narrative_md=None, links="https://a.example")
    assert found["extra"] == {"title": ["a"], "status": {"x": "y"}}
    assert (found["owner"], found["links"]) == ("7", ["https://a.example"])


def test_the_repository_has_settings_and_a_first_page_when_it_is_made(invented: Files) -> None:
    settings = invented["mkdocs.yml"]
    assert (settings["site_name"], settings["docs_dir"], settings["plugins"]) == (
        "Harbour lights",
        "content",
        ["sightline"],
    )
    assert settings["theme"] == {"name": "sightline"}
    assert invented["README.md"][""].startswith("# Harbour lights\n")
    assert invented["home.md"][""] == "# Harbour lights\n\nEvery parcel **seen**, see [pillars](#pillars).\n"


def test_terms_are_found_at_any_depth_when_lists_have_names() -> None:
    found = files_of(
        {"vision": {}, "glossary": {"tech": {"new": [{"term": "ETA", "definition": "When.", "see": "x"}]}}}
    )
    assert found["terms.yml"] == {
        "eta": {"title": "ETA", "meaning": "When.", "extra": {"group": "tech / new", "see": "x"}}
    }


def test_a_definition_is_a_narrative_as_it_was_written_when_it_has_marks() -> None:
    marked = "What _we_ owe, [as agreed](../money/owed.md)"
    found = files_of(
        {"vision": {}, "glossary": [{"term": "AP", "definition": marked}, {"term": "ETA", "definition": "When."}]}
    )
    assert found["terms/ap.md"] == {"title": "AP", "": f"{marked}\n"}
    assert found["terms.yml"] == {"eta": {"title": "ETA", "meaning": "When."}}


def test_a_narrative_is_not_taken_for_fields_when_front_matter_of_its_own_is_never_closed() -> None:
    found = convert({"vision": {}, "initiatives": [{"id": "x", "narrative_md": "---\ntitle: Own\nowner: me\n\nText"}]})
    assert found.files["content/initiatives/x.md"] == b"---\nref: x\n---\n---\n title: Own\n owner: me\n\nText\n"


def test_a_long_text_has_a_page_of_its_own_when_a_field_cannot_hold_it() -> None:
    found = one("initiatives", title="X", extra={"i18n": {"fr": {"title": "Titre", "narrative_md": "Une\nligne"}}})
    assert found["extra"]["i18n"]["fr"]["narrative_md"] == "page/initiative-x-i18n-fr-narrative-md"
    assert found["links"] == ["page/initiative-x-i18n-fr-narrative-md"]
    pages = files_of(
        {"vision": {}, "initiatives": [{"id": "x", "extra": {"deep": "y" * 30_000}, "narrative_md": "z. " * 400_000}]}
    )
    assert pages["pages/initiative-x-deep.md"][""] == "y" * 30_000 + "\n"
    assert sum(value[""].count("z.") for path, value in pages.items() if path.endswith(".md")) == 400_000


def test_a_title_is_put_on_one_line_with_a_note_when_it_stood_on_several() -> None:
    found = convert({"vision": {}, "initiatives": [{"id": "x", "title": "Two\r\nlines"}]})
    assert b"title: Two lines\n" in found.files["content/initiatives/x.md"]
    assert any("stood on several lines" in note for note in found.notes)


def test_a_share_of_the_time_is_a_weight_when_it_goes_over(invented: Files) -> None:
    assert invented["capacity/manage.yml"] == {"title": "Manage", "level": "stage", "weight": "12.7"}
