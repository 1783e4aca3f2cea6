"""Attachments that would stand in the place of a file that the site has by itself."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from sightline.problems import Grade, Location, Problem, declare_codes
from sightline.render import theme_addresses

CODE = "address-taken"
WORDS = "A picture or PDF has the address of a file that the site has by itself. Rename it or its folder."
WRITTEN = (".html", ".css", ".js", ".json", ".xml", ".atom", ".csv", ".ics")
"""How files end that a site has by itself and that are never attachments: a folder of that name is in their way."""

declare_codes(Grade.ERROR, {CODE: WORDS})


def check_addresses(attachments: Iterable[str]) -> Iterator[Problem]:
    """No attachment has the address of a file of the site's own, or lies in a folder that has one.

    Capital letters make no difference, since on many disks and servers they make none.
    """
    own = {address.casefold(): address for address in theme_addresses()}
    for path in attachments:
        whole, *folders = (path, *(parent.as_posix() for parent in PurePosixPath(path).parents[:-1]))
        named = [own[step.casefold()] for step in (whole, *folders) if step.casefold() in own]
        named += [folder for folder in folders if folder.casefold().endswith(WRITTEN)]
        if named:
            yield Problem(
                Location(f"content/{path}"),
                Grade.ERROR,
                CODE,
                f'"{named[0]}" is the address of a file that the site has by itself',
                "Rename the file or its folder, and what leads to it; `mark` in vision.yml names a mark of your own.",
            )
