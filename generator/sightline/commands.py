"""Every command of ``sightline``: what the program and the guide say of it."""

from collections.abc import Mapping
from typing import NamedTuple


class Usage(NamedTuple):
    """How one command is used."""

    module: str
    """Its module in ``cli``."""
    typed: str
    """What is typed behind its name."""
    does: str
    """What it does, as its help says it."""
    more: str = ""
    """What the guide adds; what stands between backticks is code."""


COMMANDS: Mapping[str, Usage] = {
    "init": Usage(
        "starting", "DIR", "begin a vision in a new folder: a small one that is whole", "`--name` says whose it is."
    ),
    "new": Usage(
        "adding",
        "KIND ID",
        "begin a record, with its fields and what each says",
        "`--force` replaces one that is there.",
    ),
    "check": Usage(
        "checking",
        "",
        "say everything that is wrong or missing in the content; builds nothing",
        "`--all` lists every gap.",
    ),
    "changes": Usage(
        "comparing",
        "",
        "say what changed in meaning since the work left its target branch, and which reasons are missing",
        "`BASE..HEAD` names commits; `sightline check --against BASE` says as errors what is missing.",
    ),
    "serve": Usage("serving", "", "show the site in a browser while you write"),
    "build": Usage("building", "", "build the site and publish it in one step"),
    "set": Usage(
        "changing",
        "KIND/ID FIELD=VALUE",
        "change a value in its file and nothing beside it",
        "`--why` keeps the reason, `--dry-run` only shows.",
    ),
    "measure": Usage(
        "measuring", "add ID VALUE", "add a reading to the series of a measure", "`--date 2026-Q4` says of when."
    ),
    "pack": Usage(
        "packing",
        "AUDIENCE",
        "write one file for a meeting, at most six pages of A4",
        "`--pdf` makes a PDF, `--force` replaces a pack.",
    ),
    "schema": Usage("schema", "", "write schemas, so that an editor completes and checks fields, words and ids"),
    "import": Usage(
        "importing",
        "FORM SOURCE",
        "take over what there is: a sheet, decisions or goals in Markdown, or a whole vision",
        "These are `csv`, `decisions`, `goals` and `neutral`.",
    ),
}
"""By the word that is typed behind ``sightline``."""
