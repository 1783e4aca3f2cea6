from making import record, result, said, vision
from sightline.check import check

WHOLE = (
    record("outcome/stay"),
    record("objective/answer", serves="outcome/stay", key_results=(result("share"),)),
    record("initiative/work", serves="objective/answer/share"),
)


def found(*records, code):
    return [one for one in check(vision(*records)) if one.code == code]


def test_a_whole_line_of_sight_has_no_hole():
    codes = {one.code for one in check(vision(*WHOLE))}
    assert not codes & {
        "no-line-of-sight",
        "skips-key-result",
        "outcome-not-served",
        "objective-serves-nothing",
        "key-result-not-served",
        "serves-not-stated",
        "serves-cycle",
    }


def test_work_that_serves_nothing_reaches_no_outcome():
    (one,) = found(*WHOLE, record("initiative/adrift"), code="no-line-of-sight")
    assert one.about == "initiative/adrift"
    assert one.what == '"adrift" reaches no outcome: it serves nothing'


def test_work_whose_objective_is_adrift_names_that_objective():
    (one,) = found(
        record("objective/lost"), record("initiative/work", serves="objective/lost"), code="no-line-of-sight"
    )
    assert 'it serves "lost", which leads to no outcome' in one.what


def test_work_that_others_need_is_told_through_whom_it_could_serve():
    needed = record("initiative/base")
    needing = record("initiative/needing", serves="objective/answer/share", needs="initiative/base")
    (one,) = found(*WHOLE, needed, needing, code="no-line-of-sight")
    assert 'needed by "needing"' in one.right


def test_finished_and_dropped_work_is_not_asked_for_its_outcome():
    records = (record("initiative/a", status="done"), record("initiative/b", status="dropped"))
    assert found(*records, code="no-line-of-sight") == []
    assert found(*records, code="serves-not-stated") == []


def test_the_missing_step_is_named_with_the_key_results_to_choose_from():
    (one,) = found(*WHOLE, record("initiative/other", serves="objective/answer"), code="skips-key-result")
    assert one.right == "Name one of its key results: answer/share."
    (two,) = found(*WHOLE, record("initiative/other", serves="outcome/stay"), code="skips-key-result")
    assert "objective and key result are missing" in two.what


def test_an_outcome_that_nothing_serves_is_found():
    assert [one.about for one in found(*WHOLE, record("outcome/alone"), code="outcome-not-served")] == ["outcome/alone"]


def test_an_objective_below_another_is_not_adrift():
    child = record("objective/child", serves="objective/answer/share")
    assert found(*WHOLE, child, code="objective-serves-nothing") == []


def test_objectives_that_serve_each_other_are_an_error_and_end():
    ring = (record("objective/a", serves="objective/b"), record("objective/b", serves="objective/a"))
    (one,) = found(*ring, code="serves-cycle")
    assert one.what == "serving runs in a ring: a serves b serves a"
    assert one.grade.word == "error"


def test_an_objective_that_serves_its_own_key_result_is_a_ring():
    (one,) = found(
        record("objective/a", serves="objective/a/share", key_results=(result("share"),)), code="serves-cycle"
    )
    assert one.what == "serving runs in a ring: a serves a/share serves a"


def test_a_key_result_is_served_by_work_on_the_key_results_below_it():
    parts = record("objective/o", serves="outcome/stay", key_results=(result("top", key_results=(result("below"),)),))
    records = (WHOLE[0], parts, record("initiative/work", serves="objective/o/below"))
    assert said(check(vision(*records)), "key-result-not-served") == []
