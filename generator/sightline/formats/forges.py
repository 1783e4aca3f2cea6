"""Forms that forges show beside the lines of a request."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from sightline.formats.found import SERIOUS, Finding, Run, by_weight
from sightline.language import count
from sightline.problems import Grade, visible

MOST = 10
"""Annotations of one grade that GitHub shows of a step."""
LONGEST_SUMMARY = 60_000
ANNOTATION = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.GAP: "notice", Grade.FINDING: "notice"}
_SEVERITY = {Grade.ERROR: "critical", Grade.WARNING: "major", Grade.GAP: "minor", Grade.FINDING: "info"}


def github(run: Run) -> str:
    """Return the weightiest of each grade as annotations, and a line that counts the rest."""
    shown: Counter[str] = Counter()
    lines, left = [], 0
    for finding in by_weight(run):
        grade = ANNOTATION[finding.problem.grade]
        shown[grade] += 1
        if shown[grade] <= MOST:
            lines.append(_annotation(grade, finding))
        else:
            left += 1
    if left:
        lines.append(f"and {left} more; the summary of this job lists them all")
    return "\n".join(lines)


def _annotation(grade: str, finding: Finding) -> str:
    where = finding.problem.where
    place = f"file={_property(finding.path)},line={where.line},col={where.column}"
    return f"::{grade} {place},title={_property(finding.problem.code)}::{_data(finding.text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def job_summary(run: Run) -> str:
    """Return everything as Markdown for the summary of a job, cut where a forge would refuse it, and counted."""
    totals = Counter(finding.problem.grade for finding in run.findings)
    said = [count(totals[grade], grade.word) for grade in Grade if totals[grade]]
    parts = [f"**Sightline: {', '.join(said) or 'nothing found'}.**\n"]
    size, left = len(parts[0]), 0
    for part in _tables(run):
        size += len(part) + 1
        if size > LONGEST_SUMMARY:
            left += part.count("\n") + 1 if part.startswith("|") and not part.startswith("| Where") else 0
        else:
            parts.append(part)
    return "\n".join((*parts, *([f"\nand {left} more, for which there is no room here"] if left else ()))) + "\n"


def _tables(run: Run) -> Iterator[str]:
    by_grade: dict[Grade, list[Finding]] = defaultdict(list)
    for finding in by_weight(run):
        by_grade[finding.problem.grade].append(finding)
    for grade, found in by_grade.items():
        yield f"\n### {grade.word.capitalize()}s ({len(found)})\n\n| Where | What | Code |\n|---|---|---|"
        for finding in found:
            where = finding.problem.where
            yield f"| {code_of(f'{finding.path}:{where.line}')} | {markdown(finding.text)} | `{finding.problem.code}` |"


def code_of(text: str) -> str:
    """Return words as code, with nothing in them that ends it."""
    return f"<code>{markdown(text)}</code>"


def markdown(text: str) -> str:
    """Return words as they are: nothing that Markdown, HTML or a forge would make a link, a mention or a picture of."""
    escaped = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for sign, name in (("@", "&#64;"), ("#", "&#35;"), ("|", "&#124;"), ("`", "&#96;"), ("://", ":&#47;&#47;")):
        escaped = escaped.replace(sign, name) if sign != "#" else _hashes(escaped)
    return "".join(f"\\{char}" if char in "\\*_[]~!$" else char for char in escaped)


def _hashes(text: str) -> str:
    """Escape a hash that would name a request, and leave those of character references."""
    return text.replace("&#", "\0").replace("#", "&#35;").replace("\0", "&#")


def gitlab(run: Run) -> str:
    """Return a report of code quality, as GitLab reads it."""
    found = [
        {
            "description": finding.text,
            "check_name": finding.problem.code,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITY[finding.problem.grade],
            "location": {"path": finding.path, "lines": {"begin": finding.problem.where.line}},
        }
        for finding in run.findings
    ]
    return json.dumps(found, indent=1, ensure_ascii=False)


def azure(run: Run) -> str:
    """Return errors and warnings as issues of a pipeline, which knows no others, and a line that counts the rest."""
    serious = [finding for finding in by_weight(run) if finding.problem.grade in SERIOUS]
    rest = len(run.findings) - len(serious)
    lines = [_issue(finding) for finding in serious]
    return "\n".join((*lines, *([f"and {count(rest, 'gap or finding', 'gaps and findings')}"] if rest else ())))


def _issue(finding: Finding) -> str:
    problem = finding.problem
    properties = {
        "type": problem.grade.word,
        "sourcepath": finding.path,
        "linenumber": str(problem.where.line),
        "columnnumber": str(problem.where.column),
        "code": problem.code,
    }
    said = "".join(f"{key}={_vso(value)};" for key, value in properties.items())
    return f"##vso[task.logissue {said}]{_vso_data(finding.text)}"


def _vso_data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _vso(text: str) -> str:
    return _vso_data(visible(text)).replace("]", "%5D").replace(";", "%3B")
