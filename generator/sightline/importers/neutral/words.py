"""What status words plainly mean. A word that is not plain is left unmapped: nobody guesses for its author."""

import re
from collections.abc import Mapping

APPROVAL = {
    "proposed": "proposed|proposal|draft|provisional|submitted|in review|under review",
    "accepted": "accepted|approved|implementable|agreed",
    "declined": "declined|rejected|not accepted|not approved",
}
STAGE = {
    "idea": "idea|backlog",
    "planned": "planned|scheduled|upcoming|not started|to do|todo",
    "active": "active|ongoing|started|wip|in progress|in development|in flight|underway|under way",
    "done": "done|complete|completed|finished|implemented|delivered|shipped|released|launched|✅|✔|✔️|☑️",
    "paused": "paused|deferred|postponed|suspended|on hold|parked|⏸️|⏸",
    "dropped": "dropped|cancelled|canceled|abandoned|withdrawn|discontinued",
    "replaced": "replaced|superseded",
}
HEALTH = {
    "on-track": "on track|on schedule|green|🟢",
    "at-risk": "at risk|yellow|amber|🟡|🟠",
    "off-track": "off track|behind schedule|red|🔴",
}
SCALES = {"approval": APPROVAL, "stage": STAGE, "health": HEALTH}


def meaning_of(word: str) -> Mapping[str, str]:
    """Return what a status word says on one of the scales, ``{"stage": "done"}``, or nothing where it is not plain.

    In ``Done;success`` the part behind the semicolon is the colour of a badge. It decides one word alone:
    ``Closed`` may mean done or dropped, and ``Closed;success`` means done.
    """
    said, _, colour = (part.strip() for part in word.partition(";"))
    found = KNOWN.get(_plain(said), {})
    if not found and _plain(said) == "closed" and colour == "success":
        return {"stage": "done"}
    return found


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", word.casefold()).strip()


KNOWN: Mapping[str, Mapping[str, str]] = {
    _plain(word): {scale: value}
    for scale, values in SCALES.items()
    for value, words in values.items()
    for word in words.split("|")
}
