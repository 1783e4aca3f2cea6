"""Every form is what its reader takes, whatever stands in the content; and a fingerprint survives what moves."""

import json
import random
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import validators

from sightline.formats import FORMATS, Run, findings
from sightline.formats.forges import LONGEST_SUMMARY, MOST, job_summary
from sightline.problems import Grade, Location, Problem

SCHEMAS = Path(__file__).parents[2] / "fixtures" / "schemas"
HOSTILE = (
    *(
        "%",
        "%0A",
        "::",
        "::error::x",
        "\r",
        "\n",
        "\r\n",
        "\U0001f69a",
        "]]>",
        "<b>",
        "&",
        '"',
        "'",
        "\u202e",
        "\u2066",
    ),
    *("]", ";", "##vso[task.complete]", "|", "`", "@team", "#12", "\x1b[31m", "\ufffe", "\x00", "\u00e9", "![x](y)"),
)
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def words(chance):
    return "".join(chance.choice((*HOSTILE, "word ", "late ")) for _ in range(chance.randint(1, 12)))


def made(seed):
    """Return a set of problems as bad as content can make them."""
    chance = random.Random(seed)
    problems = []
    for number in range(chance.randint(0, 90)):
        path = f"content/initiatives/{words(chance) if chance.random() < 0.2 else number % 7}.md"
        where = Location(path, chance.randint(1, 400), chance.randint(1, 90), chance.randint(0, 30))
        about = f"initiative/{number % 7}" if chance.random() < 0.8 else ""
        grade = chance.choice(list(Grade))
        problems.append(Problem(where, grade, f"code-{number % 5}", words(chance), words(chance), about))
    records = {f"initiative/{number}": words(chance) for number in range(9)}
    touched = frozenset({"vision/content/initiatives/3.md"})
    return Run(findings(sorted(problems), lambda problem: problem.code, "vision/"), records, touched, "0.1.0")


RUNS = [made(seed) for seed in range(200)]


def published(name):
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return validators.validator_for(schema)(schema)


@pytest.mark.parametrize(
    ("form", "schema"),
    [("sarif", "sarif-2.1.0.json"), ("rdjson", "rdjson.json"), ("gitlab", GITLAB)],
    ids=["sarif", "rdjson", "gitlab"],
)
def test_a_form_is_valid_by_its_schema(form, schema):
    validator = published(schema) if isinstance(schema, str) else validators.validator_for(schema)(schema)
    for run in RUNS:
        found = json.loads(FORMATS[form](run))
        assert not next(validator.iter_errors(found), None)
        inner = found if form == "gitlab" else found["runs"][0]["results"] if form == "sarif" else found["diagnostics"]
        assert len(inner) == len(run.findings)


def test_fingerprints_tell_all_findings_apart():
    for run in RUNS:
        assert len({finding.fingerprint for finding in run.findings}) == len(run.findings)


def test_github_gets_ten_of_a_grade_and_a_true_count_of_the_rest():
    for run in RUNS:
        lines = FORMATS["github"](run).split("\n")
        grades = Counter(found[1] for line in lines if (found := re.match(r"::(error|warning|notice) file=", line)))
        wanted = Counter(
            {Grade.ERROR: "error", Grade.WARNING: "warning"}.get(finding.problem.grade, "notice")
            for finding in run.findings
        )
        assert grades == {grade: min(number, MOST) for grade, number in wanted.items()}
        left = len(run.findings) - grades.total()
        assert len([line for line in lines if line]) == grades.total() + bool(left)
        assert not left or lines[-1] == f"and {left} more; the summary of this job lists them all"


def test_github_shows_files_of_this_request_first():
    run = next(run for run in RUNS if sum(finding.path in run.touched for finding in run.findings) > 5)
    first = FORMATS["github"](run).split("\n")[0]
    errors = [finding for finding in run.findings if finding.problem.grade is Grade.ERROR]
    assert any(finding.path in run.touched for finding in errors)
    assert "file=vision/content/initiatives/3.md," in first


def test_azure_takes_no_command_from_the_content():
    places = r"sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=[^;\]]*;"
    shape = rf"##vso\[task\.logissue type=(error|warning);{places}\]."
    for run in RUNS:
        lines = [line for line in FORMATS["azure"](run).split("\n") if line]
        serious = [finding for finding in run.findings if finding.problem.grade <= Grade.WARNING]
        issues = [line for line in lines if re.match(shape, line)]
        assert len(issues) == len(serious)
        assert len(lines) - len(issues) == (len(run.findings) > len(serious))


def test_junit_has_a_suite_for_each_kind_and_a_case_for_each_record():
    for run in RUNS:
        top = ElementTree.fromstring(FORMATS["junit"](run))
        suites = {suite.get("name"): suite for suite in top}
        assert set(suites) <= {"initiative", "file"}
        assert len(suites["initiative"]) == len(run.records)
        for suite in top:
            failed = [case for case in suite if case.find("failure") is not None]
            assert (int(suite.get("tests")), int(suite.get("failures"))) == (len(suite), len(failed))
        assert int(top.get("tests")) == sum(len(suite) for suite in top)
        assert {child.tag for suite in top for case in suite for child in case} <= {"failure", "system-out"}


def test_checkstyle_has_every_finding_below_its_file():
    for run in RUNS:
        top = ElementTree.fromstring(FORMATS["checkstyle"](run))
        assert len(top.findall("file/error")) == len(run.findings)
        for error in top.findall("file/error"):
            assert error.get("severity") in ("error", "warning", "info")
            assert error.get("message")


def test_the_summary_of_a_job_fits_and_counts_what_it_leaves_out():
    for run in RUNS:
        text = job_summary(run)
        rows = len(re.findall(r"^\| <code>", text, re.MULTILINE))
        left = re.search(r"and (\d+) more", text.splitlines()[-1]) if text.strip() else None
        assert len(text) <= LONGEST_SUMMARY + 200
        assert rows + (int(left[1]) if left else 0) == len(run.findings)
        assert "@team" not in text
        assert "<b>" not in text


def test_a_message_of_reviewdog_is_as_short_as_its_strictest_reader_takes():
    problem = Problem(Location("content/a.md"), Grade.ERROR, "code", "x" * 900)
    found = json.loads(FORMATS["rdjson"](Run(findings([problem], lambda _: ""))))
    assert len(found["diagnostics"][0]["message"]) <= 450
    assert found["diagnostics"][0]["message"]


def test_a_fingerprint_survives_moved_lines_and_other_words():
    chance = random.Random(7)
    for run in RUNS:
        before = {finding.fingerprint for finding in run.findings}
        shift = chance.randint(1, 50)
        moved = [
            Problem(
                Location(each.where.path, each.where.line + shift),
                each.grade,
                each.code,
                f"{each.what}!",
                "",
                each.about,
            )
            for each in (finding.problem for finding in run.findings)
        ]
        assert {finding.fingerprint for finding in findings(moved, lambda problem: problem.code)} == before
