"""Forms that other programs read: plain JSON, SARIF for code scanning, and the JSON of reviewdog."""

import json
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from sightline.formats.found import Finding, Run
from sightline.problems import CODES, Grade

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.GAP: "note", Grade.FINDING: "note"}
_SEVERITY = {Grade.ERROR: "ERROR", Grade.WARNING: "WARNING", Grade.GAP: "INFO", Grade.FINDING: "INFO"}
LONGEST = 450
"""Characters that a report at Bitbucket may have, to which reviewdog hands its own."""


def as_json(run: Run) -> str:
    """Return all that is known of each problem."""
    found = [
        asdict(finding.problem) | {"grade": finding.problem.grade.word, "fingerprint": finding.fingerprint}
        for finding in run.findings
    ]
    return json.dumps(found, indent=1, ensure_ascii=False)


def sarif(run: Run) -> str:
    """Return a log of SARIF 2.1.0."""
    codes = sorted({finding.problem.code for finding in run.findings})
    driver: dict[str, Any] = {"name": "Sightline", "rules": [_rule(code) for code in codes]}
    if run.version:
        driver["version"] = run.version
    places = {code: number for number, code in enumerate(codes)}
    results = [_result(finding, places[finding.problem.code]) for finding in run.findings]
    one = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [one]}, indent=1, ensure_ascii=False)


def _rule(code: str) -> dict[str, Any]:
    known = CODES.get(code)
    words = " ".join(known.words.split()) if known else code
    return {"id": code, "shortDescription": {"text": words.partition(". ")[0]}, "fullDescription": {"text": words}}


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    where = finding.problem.where
    region = {"startLine": where.line, "startColumn": where.column, "endColumn": where.column + max(where.length, 1)}
    return {
        "ruleId": finding.problem.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.problem.grade],
        "message": {"text": finding.text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(finding.path)}, "region": region}}],
        "partialFingerprints": {"sightline/v1": finding.fingerprint},
    }


def _uri(path: str) -> str:
    return quote(path)


def rdjson(run: Run) -> str:
    """Return diagnostics for reviewdog, each text no longer than the strictest of its readers takes."""
    found = [
        {
            "message": _cut(finding.text),
            "location": {"path": finding.path, "range": {"start": _start(finding)}},
            "severity": _SEVERITY[finding.problem.grade],
            "code": {"value": finding.problem.code},
        }
        for finding in run.findings
    ]
    return json.dumps({"source": {"name": "sightline"}, "diagnostics": found}, indent=1, ensure_ascii=False)


def _start(finding: Finding) -> dict[str, int]:
    return {"line": finding.problem.where.line, "column": finding.problem.where.column}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]} …"
