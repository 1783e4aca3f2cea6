from datetime import date

import pytest

from making import codes, record, said, vision
from sightline.check import check
from sightline.check.rules import CHECKED
from sightline.model.workspace import Accepted
from sightline.problems import CODES, Grade

ADRIFT = record("initiative/adrift")


def accepted(until="2027-01-01", code="no-line-of-sight", on="initiative/adrift", why="The regulator asks for it."):
    return {"accepted": (Accepted(code=code, on=on, why=why, until=until and date.fromisoformat(until)),)}


def test_what_is_accepted_is_not_reported():
    found = list(check(vision(ADRIFT, **accepted())))
    assert "no-line-of-sight" not in codes(found)
    assert "acceptance-unused" not in codes(found)


@pytest.mark.parametrize("until", ["2026-11-22", "2026-11-21"])
def test_what_was_accepted_is_back_when_it_lapses(until):
    found = list(check(vision(ADRIFT, **accepted(until))))
    assert said(found, "no-line-of-sight") == ["initiative/adrift"]
    assert "acceptance-lapsed" in codes(found)


def test_an_acceptance_holds_for_its_record_alone():
    found = check(vision(ADRIFT, record("initiative/other"), **accepted()))
    assert said(found, "no-line-of-sight") == ["initiative/other"]


def test_an_acceptance_that_matches_nothing_is_a_warning_with_the_nearest_record():
    (one,) = [
        one for one in check(vision(ADRIFT, **accepted(on="initiative/adrft"))) if one.code == "acceptance-unused"
    ]
    assert one.grade is Grade.WARNING
    assert 'Did you mean "initiative/adrift"?' in one.right


def test_an_acceptance_of_an_unknown_code_names_the_nearest():
    (one,) = [
        one for one in check(vision(ADRIFT, **accepted(code="no-line-of-site"))) if one.code == "acceptance-unused"
    ]
    assert 'Did you mean "no-line-of-sight"?' in one.right


def test_a_lapsed_acceptance_of_what_was_mended_is_only_unused():
    found = codes(check(vision(**accepted("2026-01-01"))))
    assert "acceptance-unused" in found
    assert "acceptance-lapsed" not in found


@pytest.mark.parametrize("missing", ["why", "until", "code"])
def test_an_acceptance_without_code_reason_or_day_is_an_error_and_excuses_nothing(missing):
    found = list(check(vision(ADRIFT, **accepted(**{missing: None}))))
    assert [one.grade for one in found if one.code == "acceptance-incomplete"] == [Grade.ERROR]
    assert said(found, "no-line-of-sight") == ["initiative/adrift"]


def test_an_error_cannot_be_accepted():
    work = record("initiative/adrift", when="2027 to 2026")
    found = list(check(vision(work, **accepted(code="ends-before-start"))))
    assert {"ends-before-start", "acceptance-unused"} <= set(codes(found))


def test_a_problem_of_the_whole_vision_is_accepted_without_a_record():
    objective = record("objective/one", period="2027")
    assert "objectives-per-period" in codes(check(vision(objective)))
    assert "objectives-per-period" not in codes(
        check(vision(objective, **accepted(code="objectives-per-period", on=None)))
    )


@pytest.mark.parametrize("word", ["error", "warning", "gap", "finding"])
def test_rules_give_a_code_another_grade(word):
    found = [one for one in check(vision(ADRIFT, rules={"no-line-of-sight": word})) if one.code == "no-line-of-sight"]
    assert [one.grade.word for one in found] == [word]


def test_what_is_accepted_stays_accepted_under_another_grade():
    found = check(vision(ADRIFT, rules={"no-line-of-sight": "error"}, **accepted()))
    assert "no-line-of-sight" not in codes(found)


def test_an_unknown_code_or_word_is_a_warning_with_the_nearest():
    found = [one for one in check(vision(rules={"overdu": "error", "overdue": "eror"})) if one.code == "unknown-rule"]
    assert [one.right.rsplit(". ", 1)[-1] for one in found] == ['Did you mean "overdue"?', 'Did you mean "error"?']
    assert {one.grade for one in found} == {Grade.WARNING}


def test_a_list_is_no_grade():
    assert "unknown-rule" in codes(check(vision(rules={"overdue": ("error",)})))


def test_every_rule_says_in_a_sentence_what_holds_and_then_what_would_be_right():
    for code in CHECKED:
        first, _, right = CODES[code].words.partition("\n\n")
        assert first.endswith("."), code
        assert "\n" not in first or len(first) < 240, code
        assert right, f"{code} does not say what would be right"
