"""Problems for forges, runners and other programs: each form by hand, since none takes more than a few lines."""

from collections.abc import Callable, Mapping

from sightline.formats.forges import azure, github, gitlab
from sightline.formats.found import Finding, Run, findings
from sightline.formats.programs import as_json, rdjson, sarif
from sightline.formats.xml import checkstyle, junit

FORMATS: Mapping[str, Callable[[Run], str]] = {
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "azure": azure,
    "sarif": sarif,
    "junit": junit,
    "checkstyle": checkstyle,
    "rdjson": rdjson,
}
"""What each form is made by; text is for people, and stands apart."""

__all__ = ["FORMATS", "Finding", "Run", "findings"]
