"""Where nothing must be written: over somebody's work, over the content, or into a published site."""

from pathlib import Path

from sightline.publish.manifest import MANIFEST, foreign, read_manifest
from sightline.writing import Refused

CONTENT = "content"


def refuse_foreign(target: Path, root: Path) -> None:
    """The output folder is absent, empty, or a site that Sightline made and nobody else wrote into.

    Raises ``Refused`` otherwise, and where the folder holds the repository or lies in its content. The
    hashes of the manifest prove what is ours: a file that was changed since is somebody's work.
    """
    _refuse_place(target, root)
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise Refused(f"{target} is a file, and the site needs a folder. Name another with --site-dir.")
    manifest = read_manifest(target)
    if manifest is None:
        raise Refused(
            f"{target} is not a site that Sightline made: it has no {MANIFEST} of Sightline's. "
            "Nothing was touched. Empty the folder, or name another with --site-dir."
        )
    if found := foreign(target, manifest):
        named = ", ".join(found[:3]) + (" and others" if len(found) > 3 else "")
        raise Refused(
            f"{target} holds what Sightline did not write, or not as it is now, and publishing would remove it: "
            f"{named}. Nothing was touched. Move it away, or name another folder with --site-dir."
        )


def refuse_place_of_others(path: Path, site: Path | None = None) -> None:
    """A file or folder for an author lies in no content, no published site and no folder of git's own.

    ``site`` is where this vision is published, built or not. Raises ``Refused`` otherwise. Links are
    followed: what counts is where it would be.
    """
    place = path.resolve()
    for above in (place, *place.parents):
        if above.name == CONTENT and any((above / name).exists() for name in ("vision.yml", "workspace.yml")):
            raise Refused(f"{path} would lie inside the content of a vision. Nothing was written. Name another place.")
        if (site and above == site.resolve()) or read_manifest(above) is not None:
            raise Refused(f"{path} would lie inside the published site {above}. Nothing was written. Name another.")
        if above.name == ".git":
            raise Refused(f"{path} would lie inside git's own folder. Nothing was written. Name another place.")


def _refuse_place(target: Path, root: Path) -> None:
    content = root / CONTENT
    if target == root or target in root.parents:
        raise Refused(f"{target} holds the content itself. Name another folder with --site-dir.")
    if target == content or content in target.parents:
        raise Refused(f"{target} is inside the content. Name a folder outside of {content} with --site-dir.")
