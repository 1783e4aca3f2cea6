"""How things are said on every page."""

import pytest

from making import link, party, record, vision
from sightline.language import count
from sightline.model.values import Target
from sightline.model.vision import Vision
from sightline.model.workspace import StatusWord
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    figure_words,
    hue_of,
    in_words,
    link_words,
    number_words,
    owner_line,
    scale_line,
    share_words,
    status_line,
)
from sightline.subjects.measures.figures import aim_text
from sightline.views.inline import Dangling, Go, Mark, Quoted, Unstated, Wanted


@pytest.fixture
def small() -> Vision:
    return vision(record("pillar/a"), record("pillar/b"), record("initiative/i", pillars="pillar/b"))


def test_unknown_status_words_stay_as_written_with_the_nearest_known(small: Vision) -> None:
    assert status_line(small, ("att risk",)) == (Quoted("att risk", "at risk"),)


def test_status_says_that_it_is_not_stated_when_there_is_none(small: Vision) -> None:
    assert status_line(small, ()) == (Unstated("Status not stated"),)


def test_status_keeps_the_words_of_the_author(small: Vision) -> None:
    assert status_line(small, ("at risk",)) == (Mark("at-risk", "at risk"),)


def test_owners_are_named_wanted_or_not_stated(small: Vision) -> None:
    assert owner_line(small, ()) == (Unstated("Owner not stated"),)
    assert owner_line(small, (party("wanted"), party("Head of maps"))) == (Wanted("Wanted"), ", ", "Head of maps")


def test_a_link_that_leads_nowhere_keeps_its_words(small: Vision) -> None:
    assert link_words(small, link("just words")) == (Dangling("just words"),)
    assert link_words(small, link("pillar/a")) == (Go("a", "pillars/a/"),)


def test_a_hue_is_the_place_of_the_pillar(small: Vision) -> None:
    assert hue_of(small, link("pillar/b")) == 2
    assert hue_of(small, link("pillar/gone")) == 0
    assert hue_of(small, None) == 0


@pytest.mark.parametrize(
    ("number", "words"),
    [(1200, "1,200"), (1.50, "1.5"), (-0.25, "-0.25"), (91.8, "91.8"), (0, "0"), (1e20, "1e+20")],
)
def test_numbers_are_printed_without_needless_decimals(number: float, words: str) -> None:
    assert number_words(number) == words


def test_counting_knows_one_from_many() -> None:
    assert (count(1, "risk"), count(2, "risk"), count(0, "story", "stories")) == (
        "1 risk",
        "2 risks",
        "0 stories",
    )
    assert (in_words(0), in_words(12), in_words(13)) == ("no", "twelve", "13")


def test_a_measure_without_a_reading_has_no_figure() -> None:
    measure = record("measure/m")
    assert figure_words(measure, None) == ("", "")  # type: ignore[arg-type]


def test_counts_of_one_sentence_look_alike() -> None:
    assert (in_words(12), in_words(13), in_words(5, 13), in_words(1234)) == ("twelve", "13", "5", "1,234")
    assert alike(3, 0, 12) == ("three", "none", "twelve")
    assert alike(3, 0, 13) == ("3", "none", "13")
    assert (share_words(2, 9), share_words(2, 14), share_words(0, 14)) == ("two of nine", "2 of 14", "none of 14")
    assert counted_words(5, "objective", beside=16) == "5 objectives"


def test_a_picture_for_a_state_has_its_word_before_it() -> None:
    stages = (StatusWord(id=one, stage="done") for one in ("✅", "shipped"))
    made = vision(status_words=(*stages, StatusWord(id="🟢", health="on-track")))
    assert status_line(made, ("✅",)) == (Mark("done", "done ✅"),)
    assert status_line(made, ("shipped", "✅")) == (Mark("done", "shipped, ✅"),)
    assert scale_line(made, ("🟢",), "health") == (Mark("on-track", "on track 🟢"),)


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("at least 99.5 %", "%", "at least 99.5\xa0%"),
        ("at most € 1.50", "€", "at most €\xa01.50"),
        ("5 min", "min", "5\xa0min"),
        ("at most 1 h", "", "at most 1 h"),
        ("%", "%", "%"),
        ("fewer by a half", "", "fewer by a half"),
    ],
)
def test_the_unit_of_a_target_stays_beside_its_figure(text, unit, said):
    assert aim_text(Target(text, unit=unit)) == said
