"""``build.json``: the marker that a folder is ours, and what is in it."""

import hashlib
import json
import os
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TypedDict

from sightline.writing import disk

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
    disk.write(site / MANIFEST, _printed(manifest))
    disk.open_modes(site)


def read_manifest(site: Path) -> Manifest | None:
    """Return the manifest of a folder, or None where there is none that Sightline wrote, to the byte."""
    try:
        data = (site / MANIFEST).read_bytes()
        found = json.loads(data)
    except (OSError, ValueError):
        return None
    known = isinstance(found, dict) and isinstance(found.get("generator"), str) and isinstance(found.get("files"), dict)
    return found if known and data == _printed(found) else None


def foreign(site: Path, manifest: Manifest) -> list[str]:
    """Return what a manifest does not prove to be ours: changed or unnamed files, links, unnamed folders.

    A file that is missing is nobody's loss and not among them; where all are missing, the manifest proves nothing.
    """
    files = manifest["files"]
    folders = {parent.as_posix() for path in files for parent in PurePosixPath(path).parents}
    found, proven = [], False
    for path in _walk(site):
        name = path.relative_to(site).as_posix()
        is_ours = not path.is_symlink() and (
            name in folders if path.is_dir() else path.is_file() and _hash(path) == files.get(name)
        )
        proven = proven or (is_ours and path.is_file())
        if not is_ours and name != MANIFEST:
            found.append(name)
    return found if proven else [*found, MANIFEST]


def _walk(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder, in the order of the names; follow no link."""
    for here, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(here) / name for name in sorted((*folders, *files)))


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


def _printed(manifest: Manifest) -> bytes:
    return (json.dumps(manifest, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
