"""New files for an author: all of them or none, and never over a file that is there."""

from collections.abc import Mapping
from pathlib import Path

from sightline.publish import disk


class Occupied(Exception):
    """Files are in the way; ``paths`` names them."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def place(root: Path, files: Mapping[str, bytes]) -> None:
    """Write new files below a folder, by their paths.

    Raises ``Occupied``, before anything is written, where one of them exists. Where writing fails,
    what was written is taken back.
    """
    taken = tuple(path for path in sorted(files) if (root / path).exists() or (root / path).is_symlink())
    if taken:
        raise Occupied(taken)
    written: list[Path] = []
    try:
        for path in sorted(files):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            disk.write(root / path, files[path])
            written.append(root / path)
    except OSError:
        for one in written:
            one.unlink(missing_ok=True)
        raise
