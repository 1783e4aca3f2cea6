"""How things are said on every page: owners, dates, standings, links, figures."""

from collections.abc import Iterable, Mapping
from datetime import date

from sightline import language, numbers
from sightline.dates.reading import in_words as date_in_words
from sightline.dates.said import ago, say_day
from sightline.ids import slug
from sightline.language import plural
from sightline.model.due import SILENT, Due
from sightline.model.kinds import address_of
from sightline.model.record import Record
from sightline.model.state import STATE_WORDS
from sightline.model.values import Link, Party, PartyKind, When
from sightline.model.vision import Vision
from sightline.problems import near
from sightline.subjects.gates.record import Review
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.objectives.facts import key_result_of
from sightline.subjects.objectives.record import Objective
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update
from sightline.views.inline import (
    Dangling,
    Go,
    Inline,
    Line,
    Mark,
    Moment,
    Quoted,
    Said,
    Soft,
    Strong,
    Toned,
    Unstated,
    Wanted,
)

NAMES = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
"""Counts as a sentence spells them, from none on."""

number_words = numbers.say_number
with_unit = numbers.say_figure


def spoken(state: str, word: str) -> str:
    """Return the author's word for a state, behind ours where it is a picture, which not every reader sees or hears."""
    ours = STATE_WORDS.get(state, "") if state not in SILENT else ""
    return word if any(map(str.isalpha, word)) or not ours else f"{ours} {word}"


AS_WRITTEN = ("accepted", "proposed", "unread")
"""States that are counted under their authors' own words: an approval alone, and what nobody mapped."""


def counted_under(vision: Vision, record: Record) -> tuple[str, str]:
    """Return the value and words under which a status is counted and chosen: ``("at-risk", "at risk")``."""
    state, words = vision.state(record), tuple[str, ...](getattr(record, "status", ()))
    if state not in AS_WRITTEN:
        return state, STATE_WORDS[state]
    return slug(words[-1]) or state, spoken(state, words[-1])


def status_options(vision: Vision, records: Iterable[Record]) -> Mapping[str, str]:
    """Return every value under which these records are counted, worst first, with its words."""
    places = list(STATE_WORDS)
    found = sorted({(places.index(vision.state(record)), *counted_under(vision, record)) for record in records})
    return {value: words for _, value, words in found}


def status_line(vision: Vision, words: tuple[str, ...]) -> Line:
    """Say how something stands: the mark of its state with the author's words; unknown words in quotes."""
    standing, state = vision.standing(words), vision.standing(words).state
    if not words:
        return (Unstated("Status not stated"),)
    known = [word for word in words if word not in standing.unknown]
    line: list[Inline] = [Mark(state, spoken(state, ", ".join(known)))] if known else []
    for word in standing.unknown:
        line += [" "] if line else []
        line.append(Quoted(word, near(word, [status_word.id for status_word in vision.workspace.status_words])))
    return tuple(line)


def state_line(vision: Vision, words: tuple[str, ...]) -> Line:
    """Say in one word how something stands: the author's word for the state, or ours where that is a picture."""
    state = vision.standing(words).state
    for word in reversed(words):
        if vision.standing((word,)).state == state and state not in SILENT:
            return (Mark(state, word if any(map(str.isalpha, word)) else STATE_WORDS[state]),)
    return status_line(vision, words)


def scale_line(vision: Vision, words: tuple[str, ...], scale: str) -> Line:
    """Say what status words tell on one scale, ``approval``, ``stage`` or ``health``, in the author's word."""
    declared = {status_word.id.casefold(): status_word for status_word in vision.workspace.status_words}
    for word in reversed(words):
        known = declared.get(word.casefold())
        meaning = getattr(known, scale, None)
        if known and meaning:
            own = scale != "stage" or not known.health
            return (Mark(meaning, spoken(meaning, word) if own else STATE_WORDS[meaning]),)
    return (Unstated("Not stated"),)


def joined(pieces: Iterable[Line], between: str = ", ") -> Line:
    """Join lines to one, with ``between`` between them."""
    out: list[Inline] = []
    for piece in pieces:
        out += [between] if out else []
        out += piece
    return tuple(out)


def party(vision: Vision, one: Party) -> Inline:
    """Say who a party is: a team as a link, a role in words, or that help is wanted."""
    if one.kind is PartyKind.WANTED:
        return Wanted("Wanted" if one.text.casefold() == "wanted" else one.text)
    team = vision.records.get(("team", one.team))
    return Go(team.name, address_of(team)) if team else one.text


def owner_line(vision: Vision, owners: tuple[Party, ...], what: str = "Owner not stated") -> Line:
    """Say who answers, with roles where they are stated."""
    if not owners:
        return (Unstated(what),)
    named = [(party(vision, one), Soft(f" {one.role}")) if one.role else (party(vision, one),) for one in owners]
    return joined(named)


def day(when: date | None, what: str = "Date not stated") -> Inline:
    """Say an exact day."""
    return Moment(say_day(when), when.isoformat()) if when else Unstated(what)


def when_words(when: When | None, what: str = "Date not stated") -> Inline:
    """Say a date in the author's words, with the day it ends on for machines."""
    if when is None:
        return Unstated(what)
    exact = when.end or when.start
    return Moment(date_in_words(when.text), exact.isoformat() if exact else "")


def when_text(when: When | None) -> str:
    """Return a date in words, for the inside of a sentence; empty where there is none."""
    return date_in_words(when.text) if when else ""


DUE_MARKS = {Due.MET: "done", Due.OVERDUE: "at-risk", Due.AHEAD: "planned", Due.CLOSED: "dropped"}
"""The state by whose shape it is marked how a date stands; others are a dash."""


def due_mark(due: Due) -> Mark:
    """Draw how a date stands."""
    return Mark(DUE_MARKS.get(due, "none"), due.value)


def due_line(vision: Vision, when: When | None, due: Due, what: str = "Date not stated") -> Line:
    """Say a date and how far it is; loudly where it has passed and nothing says that it was met."""
    end = when.end if when else None
    if end is None:
        return (when_words(when, what),)
    far = ago(end, vision.today)
    return (when_words(when), Toned(f", {due.value.lower()}, {far}", "off-track") if due.is_late else Soft(f", {far}"))


def reviewed_line(vision: Vision, reviewed: date | None) -> Line:
    """Say when something was last confirmed and how long ago that is; that it never was, where that is asked for."""
    if reviewed is None:
        return (Unstated("Never confirmed"),) if vision.workspace.review_every else ()
    since = f", {ago(reviewed, vision.today)}" if reviewed <= vision.today else ""  # the site may stand before that day
    return ("Confirmed ", Strong(say_day(reviewed)), Soft(since))


def go(record: Record) -> Go:
    """Link to a record by its name, and what it is of where others share it, in the language that it is written in."""
    return Go(
        f"{record.name} ({record.apart})" if record.apart else record.name,
        address_of(record),
        language=language_of(record),
    )


def language_of(record: Record) -> str:
    """Return the tag of an update's own language; empty for other records, and where it is the site's or no tag."""
    return language.other(record.language) if isinstance(record, Update) else ""


def said_by(record: Record, text: str | None) -> Line:
    """Say a record's words in the language that it is written in."""
    tag = language_of(record)
    return (Said(text, tag) if tag else text,) if text else ()


def go_named(vision: Vision, record: Record) -> Go:
    """Link to a record by its name; to a review without a title by its gate and its work."""
    if record.title or not isinstance(record, Review):
        return go(record)
    said = [one.name for one in map(vision.target, (record.gate, record.initiative)) if one]
    return Go(" of ".join(said) or record.id, address_of(record))


def link_words(vision: Vision, link: Link) -> Line:
    """Draw a link: to the record (and its part), to its address, or as words that lead nowhere."""
    record = vision.target(link)
    if record is None:
        return (Go(link.label or link.url, link.url),) if link.url else (Dangling(link.label or link.text),)
    if not link.part:
        return (go_named(vision, record),)
    result = key_result_of(vision, link)
    if result is not None and isinstance(record, Objective):
        return (Go(result.text or result.label or result.id, f"{address_of(record)}#{result.id}"),)
    if isinstance(record, Pillar):
        line = next((one for one in record.even_over if one.id == link.part), None)
        return (Go(line.text or line.id if line else link.text, f"{address_of(record)}#{link.part}"),)
    return (go(record),)


def links_line(vision: Vision, links: Iterable[Link], what: str = "Not stated") -> Line:
    """Draw links one after another, or say that there is none."""
    return joined(link_words(vision, link) for link in links) or (Unstated(what),)


def tag_title(vision: Vision, tag: str) -> str:
    """Return how a tag is printed."""
    for family in vision.workspace.tag_families:
        for word in family.words:
            if word.id == tag:
                return word.title or tag
    return tag


def has_tag(record: Record, tag: str) -> bool:
    """Whether a record carries a tag."""
    return tag in record.tags


def is_bet(initiative: Initiative) -> bool:
    """Whether an initiative is tagged as a strategic bet; bets are drawn with more weight."""
    return has_tag(initiative, "strategic-bet")


def hue_of(vision: Vision, link: Link | None) -> int:
    """Return the hue, from 1, of the pillar that a link names; 0 for none."""
    if link is None or link.target is None:
        return 0
    return hue_of_pillar(vision, link.target[1])


def hue_of_pillar(vision: Vision, pillar_id: str) -> int:
    """Return a pillar's hue: its place among the pillars, from 1 to 10 and round again."""
    return vision.once(_hues).get(pillar_id, 0)


def _hues(vision: Vision) -> dict[str, int]:
    return {pillar.id: place % 10 + 1 for place, pillar in enumerate(vision.of(Pillar))}


def primary_pillar(vision: Vision, initiative: Initiative) -> Pillar | None:
    """Return the pillar where an initiative's work lives."""
    found = vision.target(initiative.pillars[0]) if initiative.pillars else None
    return found if isinstance(found, Pillar) else None


def figure_words(measure: Measure, reading: Reading | None) -> tuple[str, str]:
    """Return the figure and the unit of a reading, both empty where there is none; billions are named."""
    if reading is None or reading.value is None:
        return "", ""
    return numbers.say_short(reading.value, measure.unit), measure.unit or ""


def counted_words(number: int, one: str, many: str = "", *, beside: int = 0) -> str:
    """Return ``one initiative`` or ``twelve initiatives``, spelt up to twelve as ``in_words`` does."""
    return f"{in_words(number, beside)} {plural(number, one, many)}"


def in_words(number: int, *beside: int) -> str:
    """Spell a number up to twelve, and write it in figures where it, or one ``beside`` it, is larger.

    So are counts said in headlines, ledes, notes and sentences; those of one sentence look alike. Tallies,
    labels and cells of tables have figures, as everywhere do days, shares and what is measured.
    """
    return NAMES[number] if 0 <= number < len(NAMES) > max(beside, default=0) else number_words(number)


def alike(*numbers: int) -> tuple[str, ...]:
    """Return the counts of one sentence: all spelt, or all in figures where one is above twelve."""
    return tuple(in_words(number, *numbers) if number else "none" for number in numbers)


def share_words(part: int, whole: int) -> str:
    """Return ``two of nine``, ``2 of 14`` or ``none of nine``."""
    return " of ".join(alike(part, whole))


def upper_first(text: str) -> str:
    """Return the text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]
