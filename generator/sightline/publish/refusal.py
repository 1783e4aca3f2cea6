"""Where a site must not be published: over somebody's work, or over the content itself."""

from pathlib import Path

from sightline.publish.disk import files_in
from sightline.publish.manifest import MANIFEST, read_manifest


class Refused(Exception):
    """Publishing does not begin, or does not end in a swap; the words say why and what would be right."""


def refuse_foreign(target: Path, root: Path) -> None:
    """The output folder is absent, empty, or a site that Sightline made and nobody else wrote into.

    Raises ``Refused`` otherwise, and where the folder holds the repository or lies in its content.
    """
    _refuse_place(target, root)
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise Refused(f"{target} is a file, and the site needs a folder. Name another with --site-dir.")
    manifest = read_manifest(target)
    if manifest is None:
        raise Refused(
            f"{target} is not a site that Sightline made: it has no {MANIFEST}. "
            "Nothing was touched. Empty the folder, or name another with --site-dir."
        )
    ours = {MANIFEST, *manifest["files"]}
    foreign = [path for path in (one.relative_to(target).as_posix() for one in files_in(target)) if path not in ours]
    if foreign:
        named = ", ".join(foreign[:3]) + (" and others" if len(foreign) > 3 else "")
        raise Refused(
            f"{target} holds what Sightline did not write, and publishing would remove it: {named}. "
            "Nothing was touched. Move it away, or name another folder with --site-dir."
        )


def _refuse_place(target: Path, root: Path) -> None:
    content = root / "content"
    if target == root or target in root.parents:
        raise Refused(f"{target} holds the content itself. Name another folder with --site-dir.")
    if target == content or content in target.parents:
        raise Refused(f"{target} is inside the content. Name a folder outside of {content} with --site-dir.")
