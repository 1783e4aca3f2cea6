"""What the page of every record has in common: crumbs, head, narrative, what links to it, the foot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sightline.model.kinds import BY_NAME, KINDS, address_of
from sightline.model.record import Record
from sightline.model.values import Key, Loose
from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision, Risk
from sightline.subjects.frame.beginning import beginning, begun
from sightline.subjects.frame.confirmed import answer_of, confirmed_line
from sightline.subjects.frame.fields import columns_of, facts_of
from sightline.subjects.frame.moves import moved_section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.sight_line import sight_line
from sightline.subjects.frame.words import (
    go,
    go_named,
    joined,
    link_words,
    owner_line,
    said_by,
    status_line,
    when_words,
)
from sightline.subjects.gates.record import Review
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Story, Update
from sightline.views.inline import Beneath, Go, Inline, Line, Mark, Soft
from sightline.views.page import Page, Section
from sightline.views.parts import Part
from sightline.views.rows import Facts, Row, Rows
from sightline.views.texts import Extra, Prose

HOME = Go("Vision", "")


@dataclass(frozen=True)
class Head:
    """What a record's own page says before its sections."""

    lede: Line = ()
    aside_label: str = ""
    aside: Line = ()
    promise: str = ""
    hue: int = 0
    tags: Line = ()
    eyebrow: Line = ()
    crumbs: tuple[Go, ...] = ()
    headline: str = ""


def record_page(scope: Scope, record: Record, head: Head, sections: Iterable[Section | None]) -> Page:
    """Make the page of a record: its sections, then what every record shows."""
    kind = BY_NAME[record.kind]
    turn, records = scope.turns[record.key], scope.vision.records
    shown = [section for section in sections if section is not None]
    if details := facts_of(scope.vision, record, columns_of(type(record))):
        shown.append(half("details", "Details", Facts(details, small=True)))
    return Page(
        address=address_of(record),
        kind=record.kind,
        title=go(record).text,
        headline=head.headline or record.name,
        sections=(*shown, *shared_sections(scope, record)),
        crumbs=(Go(kind.listed, kind.index), *head.crumbs),
        eyebrow=head.eyebrow,
        lede=head.lede,
        aside_label=head.aside_label,
        aside=head.aside,
        promise=head.promise,
        hue=head.hue,
        tags=head.tags,
        owner=owner_line(scope.vision, record.owners),
        reviewed=confirmed_line(scope.vision, record),
        source=scope.source(record),
        description=plain(head.lede) or record.name,
        nav=kind.index,
        before=go(records[turn.before]) if turn.before else None,
        after=go(records[turn.after]) if turn.after else None,
        turn_words=(turn.back, turn.on),
        sight=sight_line(scope, record),
    )


def index_page(scope: Scope, kind_name: str, headline: str, lede: Line, sections: Iterable[Section | None]) -> Page:
    """Make the page that lists the records of a kind."""
    kind = BY_NAME[kind_name]
    shown = begun((*sections, beginning(scope.vision, kind.index, headline)))
    return about_page(scope, kind.index, kind.listed, headline, lede, shown)


def about_page(  # noqa: PLR0913, PLR0917 - an address, two titles and a lede are what a page begins with
    scope: Scope, address: str, title: str, headline: str, lede: Line, sections: Iterable[Section | None]
) -> Page:
    """Make a page that belongs to no single record."""
    answer = answer_of(scope, address)
    return Page(
        address=address,
        kind=address.strip("/").split("/")[-1] or "home",
        title=title,
        headline=headline,
        sections=tuple(section for section in sections if section is not None),
        crumbs=(HOME,),
        lede=lede,
        owner=answer.owner,
        reviewed=answer.reviewed,
        source=answer.source,
        description=plain(lede) or headline,
        nav=address,
        take_away=tables_at(address),
    )


def tables_at(address: str) -> tuple[Go, ...]:
    """Return the tables of what a page lists, and of what the page above it does."""
    top = address.partition("/")[0]
    kinds = [kind for kind in KINDS if kind.index == f"{top}/"]
    tables = [Go("CSV" if len(kinds) == 1 else f"{kind.plural.lower()} CSV", kind.table) for kind in kinds]
    return (*tables, *((Go("readings CSV", "data/readings.csv"),) if top == "measures" else ()))


def plain(line: Line) -> str:
    """Return the words of a line; what is not stated is said, too."""
    return "".join(one if isinstance(one, str) else _words(one) for one in line)


def _words(inline: Inline) -> str:
    if isinstance(inline, Beneath):
        return f" {plain(inline.pieces)}"
    if isinstance(inline, Mark) and inline.quiet:
        return ""
    return next((str(getattr(inline, name)) for name in ("text", "word", "what") if hasattr(inline, name)), "")


def narrative(scope: Scope, record: Record, title: str) -> Section | None:
    """Show a record's narrative under a heading, where it has one."""
    html = scope.narrative(record)
    return Section("in-detail", title, (Prose(html),)) if html else None


def section(section_id: str, title: str, *parts: Part, note: Line = (), more: Go | None = None) -> Section:
    """Make a section over the whole width."""
    return Section(section_id, title, parts, note, more)


def half(section_id: str, title: str, *parts: Part, note: Line = ()) -> Section:
    """Make a section over half the width."""
    return Section(section_id, title, parts, note, half=True)


def shared_sections(scope: Scope, record: Record) -> list[Section]:
    """Return links, what moved, the organisation's own fields, and what links here."""
    vision, out = scope.vision, []
    if record.links:
        rows = tuple(Row(link_words(vision, link)) for link in record.links)
        out.append(half("read-on", "Read on", Rows(rows)))
    if not isinstance(record, Initiative) and (moved := moved_section(record)):
        out.append(moved)
    items = own_fields(vision, record.extra)
    if record.ref:
        items = (("Reference", record.ref), *items)
    if record.was:
        items = (("Former ids", ", ".join(record.was)), *items)
    if items:
        out.append(half("as-recorded", "As recorded", Extra(items)))
    rows = backlinks(scope, record)
    if rows:
        out.append(section("linked-from", "Linked from", Rows(rows)))
    return out


def backlinks(
    scope: Scope, record: Record, skip: Sequence[type[Record]] = (Update, Story, Decision, Risk, Review)
) -> tuple[Row, ...]:
    """Return a row for each kind of record that links here, leaving out those that have a section of their own."""
    by_kind: dict[str, list[Record]] = {}
    for key in scope.backlinks.get(record.key, ()):
        other = scope.vision.records[key]
        if not isinstance(other, tuple(skip)):
            by_kind.setdefault(other.kind, []).append(other)
    return tuple(
        Row(joined((go_named(scope.vision, one),) for one in others), lead=(Soft(BY_NAME[kind].plural),))
        for kind, others in by_kind.items()
    )


def own_fields(vision: Vision, extra: Loose) -> tuple[tuple[str, str | Go], ...]:
    """Return the organisation's own fields for a page; what names a record, as ``page/history`` does, leads there."""
    found = ((path, text, vision.records.get(_key(text))) for path, text in flat(extra))
    return tuple((path, go(one) if one else text) for path, text, one in found)


def _key(text: str) -> Key:
    kind, _, record_id = text.partition("/")
    return kind, record_id


def flat(value: Loose, path: str = "") -> Iterable[tuple[str, str]]:
    """Yield (path, text) pairs of the organisation's own fields, as written."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        if all(isinstance(one, str) for one in value):
            yield path, ", ".join(str(one) for one in value)
        else:
            for number, one in enumerate(value, 1):
                yield from flat(one, f"{path} {number}".strip())
    else:
        for key, one in value.items():
            said = key.replace("_", " ")
            yield from flat(one, f"{path} / {said}" if path else said)


def about_this(scope: Scope, key: Key, kind: type[Record]) -> list[Record]:
    """Return the records of one type that link to a record."""
    found = (scope.vision.records[other] for other in scope.backlinks.get(key, ()))
    return [one for one in found if isinstance(one, kind)]


def updates_section(scope: Scope, record: Record) -> Section | None:
    """Show the updates about a record, the newest first."""
    mine = [one for one in about_this(scope, record.key, Update) if isinstance(one, Update)]
    rows = tuple(update_row(scope, one) for one in sorted(mine, key=lambda one: scope.newest[one.key]))
    return half("updates", "Updates", Rows(rows)) if rows else None


def update_row(scope: Scope, update: Update) -> Row:
    """Draw an update as a row."""
    return Row(
        title=(go(update),),
        lead=(when_words(update.date),),
        text=said_by(update, update.summary),
        small=owner_line(scope.vision, update.owners) if update.owners else (),
        aside=status_line(scope.vision, update.status) if update.status else (),
    )


def said_section(scope: Scope, record: Record) -> Section | None:
    """Show the decisions, risks and stories about a record."""
    rows = []
    for kind, word in ((Decision, "Decision"), (Risk, "Risk"), (Story, "Story")):
        rows += [Row((go(one),), lead=(Soft(word),)) for one in about_this(scope, record.key, kind)]
    return half("said-of-it", "Decisions, risks, stories", Rows(tuple(rows))) if rows else None
