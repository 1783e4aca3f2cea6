"""The pages of measures: what is paired, counted, named as stale, and how heavy it is."""

import gzip
import re
from dataclasses import replace
from datetime import date

import pytest

from making import TODAY, links, record, vision, when
from sightline.model.values import Target
from sightline.model.vision import Vision
from sightline.render import Chrome, render_page
from sightline.subjects.frame.backlinks import backlinks
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.measures import dashboards
from sightline.subjects.measures import page as measures
from sightline.subjects.measures.figures import figure
from sightline.subjects.measures.pairing import pairs_of
from sightline.subjects.measures.plots import line_chart, spark_of, window_of
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.measures.series import Point
from sightline.subjects.measures.trends import judgement, long_words
from sightline.subjects.objectives.progress import Course, course_of
from sightline.subjects.outcomes.facts import measures_in_order
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.roadmap.scale import years_of
from sightline.subjects.sight.facts import reach
from sightline.views.charts import ChartLine, Multiples, Pairs
from sightline.views.inline import Go
from sightline.views.page import Page, Section
from sightline.views.parts import Rows, Table

MONTHS = [f"{year}-{month:02}" for year in range(2020, 2027) for month in range(1, 13)]
LAST = MONTHS.index("2026-10")
CHROME = Chrome(title="Vision", organisation="Harbour & Lane", nav=(Go("Vision", ""),))


def measure(name: str, *values: float | None, **more: object) -> Measure:
    names = MONTHS[LAST + 1 - len(values) : LAST + 1]
    rows = tuple(Point(when(day), value) for day, value in zip(names, values, strict=True))
    given = {"unit": "%", "better": "higher", "cadence": "monthly", "target": Target("70 %", ">=", 70, "%"), **more}
    made = record(f"measure/{name}", series=rows, due=when("2027-Q2"), **given)
    assert isinstance(made, Measure)
    return made


def leading(name: str, *drives: str, lag: str | None = "1 quarter") -> Measure:
    return replace(measure(name, 40, 45, 50, 55, 58), role="leading", drives=links(*drives), lag=lag)


def outcome(name: str, *values: float, **more: object) -> Measure:
    return measure(name, *(values or (40, 45, 50, 55, 58)), role="outcome", **more)


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, backlinks(of, {}), lambda _path, _line: "", {})


def parts(page: Page, kind: type) -> list:
    return [part for section in page.sections for part in section.parts if isinstance(part, kind)]


def test_each_leading_measure_stands_once_beside_the_outcome_that_it_drives() -> None:
    of = vision(
        leading("near", "measure/kept"),
        leading("far", "measure/near", lag=None),
        leading("loose"),
        leading("ring", "measure/ring"),
        outcome("kept"),
        outcome("alone"),
    )
    drawn = pairs_of(of, of.of(Measure))
    found = [
        (
            [plain(one.reading.label) for one in pair.drivers],
            plain(pair.outcome.label) if pair.outcome else "",
            pair.missing,
        )
        for pair in drawn.pairs
    ]
    assert found == [
        (["near", "far"], "kept", ""),
        ([], "alone", "No leading measure is named that drives it"),
        (["loose", "ring"], "", "No outcome is named that they drive"),
    ]
    first = drawn.pairs[0].drivers
    assert [plain(one.lag) or one.lag[0].what for one in first] == [
        "felt after about\u00a01\u00a0quarter",
        "Lag not stated",
    ]
    assert "Drives near" in plain(first[1].reading.small)


def test_the_finding_counts_what_is_on_course_behind_stale_and_open() -> None:
    of = vision(
        outcome("good"),
        outcome("slow", 40, 40.5, 41, 41.5, 42),
        measure("old", *[1] * 4, *[None] * 8),
        measure("none"),
        measure("few", 1, 2),
    )
    page = dashboards.arrange_index(scope(of))
    assert page.headline == "One of five measures is on course, one is behind, one is stale, and two cannot be judged."


def test_stale_measures_are_named_with_what_to_type() -> None:
    of = vision(measure("old", *[1] * 4, *[None] * 8), outcome("good"))
    section = next(one for one in dashboards.arrange_index(scope(of)).sections if one.id == "stale")
    rows = section.parts[0]
    assert isinstance(rows, Rows)
    assert [plain(one.title) for one in rows.rows] == ["old"]
    assert "sightline measure add old VALUE" in plain(rows.rows[0].small)


def test_a_dashboard_holds_its_measures_and_says_how_to_fill_it() -> None:
    of = vision(replace(outcome("mine"), dashboard=("business",)), outcome("other"))
    pages = {one.address: one for one in dashboards.arrange(scope(of))}
    assert list(pages) == ["measures/", "measures/engineering/", "measures/business/", "measures/table/"]
    (mine,) = parts(pages["measures/business/"], Multiples)
    assert [plain(one.label) for one in mine.readings] == ["mine"]
    (empty,) = parts(pages["measures/engineering/"], Multiples)
    assert "dashboard: [engineering]" in empty.empty


def test_the_table_has_a_quarter_for_each_column_when_there_are_few_measures() -> None:
    (drawn,) = parts(dashboards.arrange_table(scope(vision(outcome("m", *range(40, 52))))), Table)
    assert [one.title for one in drawn.columns][2:-2] == [
        "Q1\u00a02025",
        "Q2",
        "Q3",
        "Q4",
        "Q1\u00a02026",
        "Q2",
        "Q3",
        "Q4",
    ]
    assert [plain(cell) for cell in drawn.rows[0].cells][4:-2] == ["\u2013", "41", "44", "47", "50", "51"]


@pytest.mark.parametrize(
    ("values", "more", "said"),
    [
        ((40, 45, 50, 55, 58), {}, "Rising, on course for 70 % by Q2 2027, reached about January 2027 at this pace."),
        ((40, 40.5, 41, 41.5, 42), {}, "Rising, too slowly for 70 % by Q2 2027, 45.9 % at this pace."),
        ((40, 45), {}, "Too few points to say."),
        ((40, 45, 50, 71), {}, "Target met since 2026-10."),
        ((40, 45, 50, 55), {"target": None}, "Rising."),
    ],
)
def test_a_trend_is_said_in_words(values: tuple[float, ...], more: dict[str, object], said: str) -> None:
    assert (
        long_words(measure("m", *values, **more), TODAY).replace("\u00a0", " ").replace("October 2026", "2026-10")
        == said
    )


def test_a_measure_without_a_series_is_judged_by_its_two_figures() -> None:
    made = record("measure/m", now=Reading(value=5))
    assert isinstance(made, Measure)
    assert judgement(made, TODAY)[0].word == "Cannot be judged yet"
    assert figure(made, TODAY).spark is None


@pytest.mark.parametrize("values", [(), (4.1,), (4, 5), (-5, 5), (1e12, 9e14), (None, None), (0, 0, 0)])
def test_a_measure_page_is_drawn_when_there_is_little_or_much_to_see(values: tuple[float | None, ...]) -> None:
    of = vision(outcome("m", *values) if values else measure("m"))
    page = measures.arrange_one(scope(of), of.of(Measure)[0])
    drawn = render_page(page, CHROME).main
    assert "nan" not in drawn
    assert "style=" not in drawn
    assert len(parts(page, ChartLine)) == bool(values)


def test_each_chart_has_a_title_a_description_and_a_table() -> None:
    chart = line_chart(outcome("m"), TODAY, years_of(vision()))
    drawn = render_page(Page("x/", "x", "T", "H", (Section("s", "S", (chart,)),)), CHROME).main
    assert "<title>m</title>" in drawn
    assert "<desc>5 readings, 40" in drawn
    assert drawn.count("<tr>") == 6


def test_sparklines_side_by_side_share_their_axis() -> None:
    short, long = outcome("short", 1, 2, 3, 4), outcome("long", *range(12))
    window = window_of([short, long], TODAY)
    spark = spark_of(short, TODAY, window)
    assert spark is not None
    assert int(re.match(r"M(\d+)", spark.curve.path)[1]) > 600


def test_twelve_charts_weigh_little() -> None:
    charts = tuple(
        line_chart(outcome(f"m{at}", *(at + n % 7 for n in range(60))), TODAY, years_of(vision())) for at in range(12)
    )
    html = render_page(Page("x/", "x", "T", "H", (Section("s", "S", charts),)), CHROME).main
    assert len(gzip.compress(html.encode())) < 30_000


def test_a_page_with_very_many_measures_shows_some_and_leads_to_all() -> None:
    many = [outcome(f"m-{at:03}", *(at + n % 7 for n in range(60))) for at in range(300)]
    of = vision(*many, leading("z"))
    pages = {one.address: one for one in dashboards.arrange(scope(of))}
    (pairs,) = parts(pages["measures/"], Pairs)
    assert len(pairs.pairs) == dashboards.MOST_TOGETHER
    assert "241 more are in the table." in plain(pages["measures/"].lede)
    assert len(render_page(pages["measures/"], CHROME).main) < 300_000
    (table,) = parts(pages["measures/table/"], Table)
    assert len(table.rows) == 301


def test_measures_that_nobody_can_judge_and_that_drive_nothing_are_shown_side_by_side() -> None:
    page = dashboards.arrange_index(scope(vision(record("measure/a"), record("measure/b"))))
    assert page.headline == "None of two measures can be judged yet."
    (grid,) = parts(page, Multiples)
    assert len(grid.readings) == 2
    assert not parts(page, Pairs)
    assert "None is said to move before the others." in plain(page.lede)


def test_a_page_without_measures_says_how_to_begin() -> None:
    page = dashboards.arrange_index(scope(vision()))
    assert (page.headline, page.lede) == ("No measure is stated yet", ())
    assert [one.id for one in page.sections] == ["states", "views", "begin"]


def test_measures_of_outcomes_come_first() -> None:
    of = vision(outcome("a"), outcome("b"), record("outcome/o", measures=links("measure/b")))
    assert isinstance(of.of(Outcome)[0], Outcome)
    assert [one.id for one in measures_in_order(of)] == ["b", "a"]


def test_a_reading_that_another_one_of_its_day_replaces_is_marked_in_the_table_and_drawn_nowhere() -> None:
    rows = (Point(when("2026-09"), 10), Point(when("2026-09-30"), 30), Point(when("2026-10"), 20))
    made = record("measure/m", series=rows, unit="h", better="lower")
    assert isinstance(made, Measure)
    chart = line_chart(made, TODAY, years_of(vision()))
    assert [plain(row[1]) for row in chart.told.rows] == ["20", "30", "10, replaced"]
    assert chart.told.label == "The 2 readings as a table"
    assert chart.told.words.startswith("2 readings, 30")
    assert spark_of(made, TODAY).curve.path.count("L") == 1


def test_two_stated_readings_are_two_points_and_one_line_until_they_are_stale() -> None:
    stated = {"baseline": Reading(value=24, when=when("2025-Q3")), "now": Reading(value=31, when=when("2026-Q3"))}
    made = record(
        "measure/m", unit="%", better="higher", cadence="quarterly", target=Target("35 %", ">=", 35, "%"),
        due=when("2027-Q4"), **stated,
    )  # fmt: skip
    assert isinstance(made, Measure)
    for curve in (spark_of(made, TODAY).curve, line_chart(made, TODAY, years_of(vision())).curve):
        assert (len(curve.dots), curve.path.count("L"), curve.course) == (2, 1, "")
    assert plain(judgement(made, TODAY)) == "On course, two points"
    assert long_words(made, TODAY).replace("\u00a0", " ") == "Two points, on course for 35 % by Q4 2027."
    later = date(2027, 6, 1)
    assert judgement(made, later)[0].state == "paused"
    assert course_of(made, later) is Course.UNKNOWN
