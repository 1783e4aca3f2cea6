from making import record, result, vision
from sightline.check import check, report
from sightline.check.report import agree, counted_noun
from sightline.problems import Grade, Location, Problem

SOURCES = {"content/a.md": ["title: A", "when: 2027"], "content/b.md": ["title: B"]}


def problem(grade, path="content/a.md", *, line=1, code="x", about="", what="something is so"):
    return Problem(Location(path, line), grade, code, what, "Do it so.", about)


def test_a_clean_vision_says_so():
    assert report([], SOURCES) == "No errors, no warnings in 2 files.\n"


def test_the_last_line_counts_and_ends_with_what_the_caller_says():
    found = [problem(Grade.ERROR), problem(Grade.ERROR, line=2), problem(Grade.WARNING)]
    assert report(found, SOURCES, last="Nothing was built.").endswith(
        "2 errors, 1 warning in 2 files. Nothing was built.\n"
    )


def test_errors_come_before_warnings_each_by_file_and_line():
    found = [
        problem(Grade.WARNING),
        problem(Grade.ERROR, "content/b.md"),
        problem(Grade.ERROR, line=2),
        problem(Grade.ERROR, line=1),
    ]
    heads = [line for line in report(found, SOURCES).splitlines() if line.startswith("content/")]
    assert [line.split(": something")[0] for line in heads] == [
        "content/a.md:1:1: error",
        "content/a.md:2:1: error",
        "content/b.md:1:1: error",
        "content/a.md:1:1: warning",
    ]


def test_gaps_are_rolled_up_by_kind_and_say_of_how_many():
    many = vision(*(record(f"initiative/i{number}") for number in range(3)), record("initiative/owned", owner="data"))
    shown = report(check(many), {}, vision=many)
    assert "  3 of 4 initiatives have no owner (owner-not-stated)\n" in shown
    assert "  4 of 4 initiatives serve nothing (serves-not-stated)\n" in shown


def test_without_the_vision_gaps_say_how_many_there_are():
    one = vision(record("initiative/i"))
    assert "  1 initiative has no owner (owner-not-stated)\n" in report(check(one), {})


def test_key_results_are_counted_as_key_results():
    objective = record("objective/o", period="2027", key_results=(result("a", measure=None), result("b")))
    many = vision(objective)
    assert "1 of 2 key results has no measure" in report(check(many), {}, vision=many)


def test_a_record_with_two_gaps_of_a_code_is_counted_once():
    work = record("initiative/i", serves=["outcome/stay", "outcome/save"])
    many = vision(work, record("outcome/stay"), record("outcome/save"))
    assert "1 of 1 initiative names no key result" in report(check(many), {}, vision=many)


def test_every_gap_has_a_line_when_all_are_asked_for():
    many = vision(*(record(f"initiative/i{number}") for number in range(3)))
    shown = report(check(many), {}, vision=many, all_gaps=True)
    assert shown.count("(owner-not-stated)") == 3


def test_findings_are_listed_until_there_are_more_than_twenty():
    def shown(number):
        many = vision(*(record(f"initiative/i{place}") for place in range(number)))
        return report(check(many), {}, vision=many)

    assert shown(20).count("(no-line-of-sight)") == 20
    assert "  21 of 21 initiatives reach no outcome (no-line-of-sight)" in shown(21)


def test_many_findings_that_have_nothing_in_common_show_the_first():
    found = [problem(Grade.FINDING, line=line, code="odd", what=f"case {line}") for line in range(1, 31)]
    assert "  case 1, and 29 more (odd)" in report(found, SOURCES)


def test_what_an_author_wrote_cannot_steer_the_terminal():
    shown = report([problem(Grade.FINDING, what="a \x1b[2Jb")], SOURCES)
    assert "\x1b" not in shown


def test_words_agree_with_their_number():
    assert [agree("have no owner", number) for number in (1, 2)] == ["has no owner", "have no owner"]
    assert [agree("serve nothing", number) for number in (1, 2)] == ["serves nothing", "serve nothing"]
    assert [agree("do not say", number) for number in (1, 2)] == ["does not say", "do not say"]
    assert [counted_noun("capability", number) for number in (1, 2)] == ["capability", "capabilities"]
    assert [counted_noun("term", 2), counted_noun("key result", 2)] == ["terms", "key results"]


def test_a_run_prints_what_a_person_reads_and_counts_the_rest_by_file():
    many = [problem(Grade.ERROR, line=number) for number in range(1, 501)]
    others = [problem(Grade.WARNING, f"content/{number}.md") for number in range(500)]
    told = report([*many, *others], SOURCES)
    assert len(told.splitlines()) < 200
    assert "976 more errors and warnings are not printed here" in told
    assert "  content/a.md: 490 more" in told
    assert told.endswith("500 errors, 500 warnings in 2 files.\n")


def test_nothing_is_counted_where_all_is_asked_for():
    many = [problem(Grade.ERROR, line=number) for number in range(1, 501)]
    assert report(many, SOURCES, all_gaps=True).count("error: something is so") == 500


def test_lines_of_gaps_and_findings_have_an_end():
    gaps = [problem(Grade.GAP, code=f"code-{number}") for number in range(300)]
    told = report(gaps, SOURCES)
    assert "  and 209 more; sightline check --all lists them" in told
    assert len(told.splitlines()) < 200
