"""``build.json``: the marker that a folder is ours, and what is in it."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict

from sightline.publish import disk

MANIFEST = "build.json"


class Manifest(TypedDict):
    """What a site was built from, and the SHA-256 of each of its files by path."""

    commit: str
    as_of: str
    generator: str
    files: dict[str, str]


def seal(site: Path, *, commit: str, as_of: str) -> None:
    """Write the manifest of a finished site, and make the site readable for everybody."""
    (site / MANIFEST).unlink(missing_ok=True)
    manifest: Manifest = {
        "as_of": as_of,
        "commit": commit,
        "files": hashes(site),
        "generator": version("mkdocs-sightline"),
    }
    disk.write(site / MANIFEST, (json.dumps(manifest, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode())
    disk.open_modes(site)


def read_manifest(site: Path) -> Manifest | None:
    """Return the manifest of a folder, or None where the folder is not a site of ours."""
    try:
        found = json.loads((site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    known = isinstance(found, dict) and isinstance(found.get("generator"), str) and isinstance(found.get("files"), dict)
    return found if known else None


def verify(site: Path) -> list[str]:
    """Return the paths that are not what the manifest says: missing, changed, or not named by it."""
    manifest = read_manifest(site)
    if manifest is None:
        return [MANIFEST]
    found = hashes(site)
    found.pop(MANIFEST, None)
    wanted = manifest["files"]
    return sorted(path for path in {*found, *wanted} if found.get(path) != wanted.get(path))


def hashes(site: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in a folder, by its path."""
    return {path.relative_to(site).as_posix(): _hash(path) for path in disk.files_in(site)}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
