"""The vision itself: what `vision.yml` declares, the narrative of the home page, and free pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sightline.dates import is_unknown, read_when
from sightline.ids import slug
from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.linking import horizon_words
from sightline.importers.neutral.register import LISTS, Register
from sightline.importers.neutral.slugs import Names
from sightline.importers.neutral.source import Entry, is_scalar, is_told, one_line, strings, tree_of, written
from sightline.importers.neutral.yaml_text import Tree

FREE = {
    "approach_md": "Approach",
    "mission_md": "Mission",
    "values_md": "Values",
    "vision_md": "Vision",
    "mandate_md": "Mandate",
    "history_md": "History",
}
"""Long texts about the vision, which become pages of their own, and how these are called."""

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])")

LONGEST_WORD = 200
"""Characters of a horizon or a status word; what is longer is no word."""
MOST_HORIZONS = 5
"""A set that names more has not horizons but releases or periods."""

DISTANCE = ("near|short|now|current|immediate", "mid|medium|next", "long|later|far|future")
"""How words for a horizon begin, nearest first."""


def free_pages(data: Mapping[str, Any], register: Register) -> Iterator[DraftRecord]:
    """Yield a page for each long text about the vision that is stated."""
    for key, title in FREE.items():
        for text in (_text(data, key), _text(_vision(data), key)):
            if text.strip():
                yield DraftRecord("page", register.pages.give(title.lower()), {"title": title}, {}, text)


def vision_record(data: Mapping[str, Any], register: Register, terms_read: bool, day: date | None) -> DraftRecord:
    """Return what `vision.yml` holds, and the narrative for the home page."""
    entry = Entry(_vision(data), "vision", register.notes)
    title, body = entry.line("title"), entry.text("narrative")
    for key in FREE:
        entry.text(key)
    levels, other_levels = maturity_levels(data.get("maturity_levels"))
    fields: dict[str, Tree] = {
        "title": title,
        "as-of": as_of(data.get("source"), register, day),
        "horizons": {name: {"title": one_line(words)} for words, name in register.horizons.items()},
        "status": status_words(data, register),
        "maturity": levels,
    }
    extra = {**entry.rest(), **rest_of(data, terms_read), **other_levels}
    return DraftRecord("", "", {key: value for key, value in fields.items() if value}, extra, body)


def as_of(source: Any, register: Register, day: date | None) -> str:
    """Return the newest day that the source names, as of which its words are true, else the day of the import."""
    if found := max(_days(source), default=""):
        register.notes.add(
            "the site speaks as of the source's own day; delete `as-of` from `vision.yml` to go on", found
        )
        return found
    if day is None:
        return ""
    what = "the source names no day, so the site speaks as of today; delete `as-of` from `vision.yml` to go on"
    register.notes.add(what, day.isoformat())
    return day.isoformat()


def _days(source: Any) -> Iterator[str]:
    """Yield every day that the source names of itself, at any depth."""
    if isinstance(source, Mapping | list | tuple):
        for value in source.values() if isinstance(source, Mapping) else source:
            yield from _days(value)
    elif isinstance(source, str) and (found := DAY.match(source)):
        try:
            yield date.fromisoformat(found[0]).isoformat()
        except ValueError:
            return


def rest_of(data: Mapping[str, Any], terms_read: bool) -> dict[str, Tree]:
    """Return what of the whole set has no other home: its source, lists that have no kind, and unknown keys."""
    homes = {"vision", "maturity_levels", *(key for key in FREE if is_scalar(data.get(key)))}
    homes |= {"glossary"} if terms_read else set()
    rest: dict[str, Tree] = {}
    for key, value in data.items():
        left = _left(key, value) if key in LISTS.values() or key == "status_vocabulary" else value
        if key not in homes and is_told(left):
            rest[key] = tree_of(left)
    if not isinstance(data.get("vision"), Mapping) and is_told(data.get("vision")):
        rest["vision"] = tree_of(data["vision"])
    return rest


def _left(key: str, value: Any) -> Any:
    """Return what of a list became no record and no word."""
    if not isinstance(value, list):
        return value
    if key == "status_vocabulary":
        return [
            one for one in value if not is_scalar(one) or len(written(one)) > LONGEST_WORD or is_unknown(written(one))
        ]
    return [one for one in value if not is_scalar(one) and not isinstance(one, Mapping)]


def horizons(register: Register) -> dict[str, str]:
    """Return the horizons that are declared: as written, to their ids, nearest first where that can be told.

    More than five distinct ones in a set are releases or periods. Outcomes have no date, so theirs stay
    horizons as long as they alone are few.
    """
    of_outcomes = _distinct(one for _, one in register.entries["outcome"])
    everywhere = _distinct(one for kind in ("outcome", "initiative") for _, one in register.entries[kind])
    if register.known.joins:
        return {words: horizon for words in everywhere if (horizon := register.known.horizon(words))}
    if len(everywhere) <= MOST_HORIZONS:
        found = everywhere
    else:
        found = of_outcomes if len(of_outcomes) <= MOST_HORIZONS else []
        what = f"{len(everywhere)} horizons are releases or periods, so they stand as dates (`when`)"
        register.notes.add(what, ", ".join(one for one in everywhere if one not in found))
    names = Names()
    return {words: names.give(slug(words) or "horizon") for words in _nearest_first(found)}


def _distinct(entries: Iterator[Entry]) -> list[str]:
    stated = (horizon_words(entry) for entry in entries)
    return list(
        dict.fromkeys(
            words for words in stated if words.strip() and len(words) <= LONGEST_WORD and not is_unknown(words)
        )
    )


def _nearest_first(found: Sequence[str]) -> list[str]:
    """Sort by words for distance, or by date, where every one has it; else leave the order of the source."""
    far = [_distance(words) for words in found]
    if all(one >= 0 for one in far):
        return [words for _, _, words in sorted((one, at, found[at]) for at, one in enumerate(far))]
    starts = [read_when(words, None).start for words in found]
    if all(starts):
        return [words for _, _, words in sorted((str(one), at, found[at]) for at, one in enumerate(starts))]
    return list(found)


def _distance(words: str) -> int:
    said = words.casefold().strip()
    return next((at for at, known in enumerate(DISTANCE) if said.startswith(tuple(known.split("|")))), -1)


def status_words(data: Mapping[str, Any], register: Register) -> dict[str, Tree]:
    """Declare every status word of the source once; one whose meaning is not plain is mapped to nothing."""
    vocabulary = data.get("status_vocabulary")
    stated = list(strings(vocabulary if isinstance(vocabulary, list) else ()))
    stated.extend(one_line(one.text_of("status")) for _, one in register.entries["initiative"])
    found: dict[str, Tree] = {}
    known: set[str] = set()
    for words in (one_line(one).strip() for one in stated):
        if not words or len(words) > LONGEST_WORD or is_unknown(words) or words.casefold() in known:
            continue
        known.add(words.casefold())
        found[words] = dict(meaning_of(words))
        _tell_word(words, meaning_of(words), register)
    return found


def _tell_word(words: str, meaning: Mapping[str, str], register: Register) -> None:
    """Tell what a status word was taken to mean, or what a vision that is there must declare."""
    if register.known.joins:
        if words.casefold() not in register.known.status:
            said = ", ".join(f"{scale}: {value}" for scale, value in meaning.items())
            what = "`vision.yml` does not know a status word; add it there under `status:`"
            register.notes.add(what, f"{words}: {{{said}}}")
    elif meaning:
        said = ", ".join(f"{scale} {value}" for scale, value in meaning.items())
        register.notes.add(f"a status word was mapped to {said}", words)
    else:
        register.notes.add("a status word has no plain meaning; say in `vision.yml` what it means", words)


def maturity_levels(levels: Any) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """Return the levels of maturity in the order of the source, and what of them has no field."""
    if not isinstance(levels, Mapping):
        return {}, {"maturity_levels": tree_of(levels)} if is_told(levels) else {}
    found: dict[str, Tree] = {}
    other: dict[str, Tree] = {}
    for word, said in levels.items():
        stated = said if isinstance(said, Mapping) else {"title": said}
        level = {"title": one_line(_text(stated, "title")), "means": _text(stated, "definition")}
        found[word] = {key: value for key, value in level.items() if value}
        used = {key for key, ours in (("title", "title"), ("definition", "means")) if level[ours]}
        if rest := {key: tree_of(value) for key, value in stated.items() if key not in used and is_told(value)}:
            other[word] = rest
    return found, {"maturity_levels": other} if other else {}


def _vision(data: Mapping[str, Any]) -> Mapping[str, Any]:
    vision = data.get("vision")
    return vision if isinstance(vision, Mapping) else {}


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return written(value) if is_scalar(value) else ""


APPROVAL = {
    "proposed": "proposed|proposal|draft|provisional|submitted|in review|under review|vorgeschlagen|entwurf",
    "accepted": "accepted|approved|implementable|agreed|angenommen|genehmigt|beschlossen",
    "declined": "declined|rejected|not accepted|not approved|abgelehnt",
}
STAGE = {
    "idea": "idea|backlog",
    "planned": "planned|scheduled|upcoming|not started|to do|todo|geplant|zu erledigen",
    "active": "active|ongoing|started|wip|in progress|in development|in flight|underway|under way|"
    "in arbeit|in umsetzung|begonnen|läuft",
    "done": "done|complete|completed|finished|implemented|delivered|shipped|released|launched|✅|✔|✔️|☑️|"
    "erledigt|fertig|abgeschlossen|umgesetzt",
    "paused": "paused|deferred|postponed|suspended|on hold|parked|⏸️|⏸|pausiert|zurückgestellt|verschoben",
    "dropped": "dropped|cancelled|canceled|abandoned|withdrawn|discontinued|verworfen|abgebrochen|eingestellt",
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
