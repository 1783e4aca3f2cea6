"""The files of a new vision: small, whole, and without an error or a warning on the day on which they are written."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

PLACES = {"gitignore": ".gitignore", "workflow.yml": ".github/workflows/site.yml"}
"""Where a file goes whose place begins with a dot; packages keep such names badly."""


def init_files(name: str, today: date) -> Mapping[str, bytes]:
    """Return the files of a new vision of the organisation ``name``, by path."""
    plain = " ".join(name.split()) or "Our organisation"
    words = _words(plain, today)
    found = dict(_files(files("sightline.scaffold") / "files"))
    return {PLACES.get(path, path): _filled(text, path, words).encode() for path, text in sorted(found.items())}


def workflow() -> str:
    """Return the text of the workflow that checks and publishes a vision."""
    return (files("sightline.scaffold") / "files" / "workflow.yml").read_text(encoding="utf-8")


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _files(one, f"{above}{one.name}/")
        else:
            yield f"{above}{one.name}", one.read_text(encoding="utf-8")


def _words(name: str, today: date) -> Mapping[str, str]:
    years = {"year": 0, "next-year": 1, "in-two-years": 2, "in-three-years": 3}
    return {
        "name": name,
        "title": f"{name}: technology vision",
        "today": today.isoformat(),
        "next-yy": f"{(today.year + 1) % 100:02}",
        **{word: str(today.year + more) for word, more in years.items()},
    }


def _filled(text: str, path: str, words: Mapping[str, str]) -> str:
    """Put the words in; in YAML, what somebody typed goes into quotes."""
    typed = ("name", "title")

    def word(found: re.Match[str]) -> str:
        value = words[found[1]]
        return json.dumps(value, ensure_ascii=False) if found[1] in typed and not path.endswith(".md") else value

    return re.sub(f"@({'|'.join(words)})@", word, text)
