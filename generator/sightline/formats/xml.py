"""Forms in XML: JUnit's for every runner, and Checkstyle's for those that compare with a reference build."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from sightline.formats.found import Finding, Run
from sightline.problems import Grade, visible

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SEVERITY = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.GAP: "info", Grade.FINDING: "info"}
FILES = "file"
"""The suite of what is wrong with files and no record."""


def junit(run: Run) -> str:
    """Return a suite for each kind of record with a case for each record, so that the counts mean something."""
    cases: dict[str, dict[str, list[Finding]]] = defaultdict(dict)
    for about in run.records:
        kind, _, name = about.partition("/")
        cases[kind][name] = []
    for finding in run.findings:
        kind, _, name = finding.problem.about.partition("/")
        if not kind or finding.problem.about not in run.records:
            kind, name = FILES, finding.path
        cases[kind].setdefault(name, []).append(finding)
    suites = "\n".join(_suite(kind, cases[kind]) for kind in sorted(cases))
    total, failed = (sum(_counted(each)[number] for each in cases.values()) for number in (0, 1))
    head = f'<testsuites name="sightline" tests="{total}" failures="{failed}" errors="0">'
    return f"{HEAD}\n{head}\n{suites}\n</testsuites>"


def _counted(cases: Mapping[str, list[Finding]]) -> tuple[int, int]:
    return len(cases), sum(any(map(_is_failure, found)) for found in cases.values())


def _suite(kind: str, cases: Mapping[str, list[Finding]]) -> str:
    total, failed = _counted(cases)
    head = f'<testsuite name={_quoted(kind)} tests="{total}" failures="{failed}" errors="0" skipped="0">'
    return "\n".join((head, *(_case(kind, name, cases[name]) for name in sorted(cases)), "</testsuite>"))


def _case(kind: str, name: str, found: list[Finding]) -> str:
    head = f"<testcase classname={_quoted(f'sightline.{kind}')} name={_quoted(name)}"
    if not found:
        return f"{head}/>"
    return "\n".join((f"{head}>", *_said(found), "</testcase>"))


def _said(found: list[Finding]) -> Iterator[str]:
    """Yield one failure with all errors of a case, and what else is said of it."""
    failures = [finding for finding in found if _is_failure(finding)]
    others = [finding for finding in found if not _is_failure(finding)]
    if failures:
        first = failures[0]
        lines = escape("\n".join(map(_line, failures)))
        yield f"<failure message={_quoted(first.text)} type={_quoted(first.problem.code)}>{lines}</failure>"
    if others:
        yield f"<system-out>{escape(chr(10).join(map(_line, others)))}</system-out>"


def _is_failure(finding: Finding) -> bool:
    return finding.problem.grade is Grade.ERROR


def _line(finding: Finding) -> str:
    problem = finding.problem
    place = f"{visible(finding.path)}:{problem.where.line}:{problem.where.column}"
    return f"{place}: {problem.grade.word}: {finding.text} [{problem.code}]"


def checkstyle(run: Run) -> str:
    """Return errors by file, as Checkstyle writes them."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        by_path[finding.path].append(finding)
    files = "\n".join(_file(path, found) for path, found in sorted(by_path.items()))
    return f'{HEAD}\n<checkstyle version="8.0">\n{files}\n</checkstyle>'


def _file(path: str, found: list[Finding]) -> str:
    return "\n".join((f"<file name={_quoted(path)}>", *map(_error, found), "</file>"))


def _error(finding: Finding) -> str:
    problem = finding.problem
    place = f'line="{problem.where.line}" column="{problem.where.column}"'
    severity = _SEVERITY[problem.grade]
    source = _quoted(f"sightline.{problem.code}")
    return f'<error {place} severity="{severity}" message={_quoted(finding.text)} source={source}/>'


def _quoted(text: str) -> str:
    return quoteattr(visible(text))
