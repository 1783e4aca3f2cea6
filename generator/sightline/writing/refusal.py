"""Why nothing is written: what is in the way, and links that would lead a file somewhere else."""

import stat
from pathlib import Path, PurePath


class Refused(Exception):
    """Writing does not begin, or does not end in a rename; the words say why and what would be right."""


class Occupied(Exception):
    """Files are in the way; ``paths`` names them."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def refuse_links(folder: Path, path: PurePath) -> None:
    """No step from a folder down to a file is a link, and only the last one may be a file.

    Raises ``Refused`` otherwise, and where a step leaves the folder or something else than a file is in
    the place of the file. What lies above the folder is the machine's own arrangement and not looked at.
    """
    here = folder
    for number, step in enumerate(path.parts, start=1):
        here = here / step
        try:
            mode = here.lstat().st_mode
        except FileNotFoundError:
            return
        _refuse_step(here, mode, is_last=number == len(path.parts))


def refuse_typed_link(path: Path) -> None:
    """No step of a folder that somebody typed is a link, as far as it lies below the current folder.

    Raises ``Refused`` otherwise. Of a folder elsewhere only the last step is looked at.
    """
    here = Path.cwd()
    if path.is_absolute() and not path.is_relative_to(here):
        here = path.parent
    steps = path.relative_to(here) if path.is_absolute() else path
    refuse_links(here, steps / ".part")


def _refuse_step(path: Path, mode: int, *, is_last: bool) -> None:
    if stat.S_ISLNK(mode):
        raise Refused(f"{path} is a link to another place on the disk. Nothing was written. Put the file itself there.")
    if not is_last and not stat.S_ISDIR(mode):
        raise Refused(f"{path} is no folder, and one is needed there. Nothing was written. Choose another place.")
    if is_last and not stat.S_ISREG(mode):
        raise Refused(f"{path} is no plain file. Nothing was written. Choose another name.")
