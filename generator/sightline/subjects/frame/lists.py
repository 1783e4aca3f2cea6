"""The filter bars of lists: decisions, risks, updates, measures, capabilities, each where it is long enough."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from sightline.dates.said import say_month
from sightline.ids import slug
from sightline.model.due import due_by
from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.values import Key, Link, Party
from sightline.subjects.decisions.record import Decision, Risk
from sightline.subjects.frame.fields import columns_of, facet_values, is_choosable, label_of
from sightline.subjects.frame.filters import (
    NO_NARROWING,
    NONE,
    Narrowing,
    Values,
    Words,
    counts_of,
    names,
    narrowed,
    offer,
)
from sightline.subjects.frame.filters import tag_filters as tags_of
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_under, party, status_options, upper_first
from sightline.subjects.measures.record import Measure
from sightline.subjects.pillars.facts import pillars_of
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.platform.record import Capability
from sightline.subjects.updates.record import Update
from sightline.views.page import Section
from sightline.views.roadmap import Filters

FEW = 8
"""Rows up to which a list is taken in at a glance, and has no filters."""

LEVELS = ("high", "medium", "low")
ROLES = ("leading", "outcome")

Menu = tuple[str, str, Words]
"""A facet, its label, and the values that it offers with their words."""


def narrow_decisions(scope: Scope, every: Sequence[Decision]) -> Narrowing:
    """Tell decisions apart by how they stand, who decides, and what they are about."""
    today = scope.vision.today

    def stands(decision: Decision) -> str:
        if decision.is_settled:
            return "decided"
        return "unstated" if not decision.is_asked else "open late" if due_by(decision.by, today).is_late else "open"

    rows = {one.key: {**about(scope, one, one.about), "state": stands(one), "who": _who(one.who)} for one in every}
    words = (("open", "Open"), ("late", "Open past its day"), ("decided", "Decided"), ("unstated", "Not stated"))
    who = ("who", "Who decides", _parties(scope, (one.who for one in every)))
    return narrow(scope, "decision", rows, (("state", "Stands", words), who, *_subjects(scope, rows)))


def narrow_risks(scope: Scope, every: Sequence[Risk]) -> Narrowing:
    """Tell risks apart by how grave they are, whether somebody has answered them, and what they threaten."""
    rows = {
        one.key: {
            **about(scope, one, one.about),
            "likelihood": one.likelihood or "",
            "impact": one.impact or "",
            "response": "stated" if one.response else "",
        }
        for one in every
    }
    levels = [(one, upper_first(one)) for one in LEVELS]
    menus: tuple[Menu, ...] = (
        ("likelihood", "Likelihood", levels),
        ("impact", "Impact", levels),
        ("response", "Response", (("stated", "Stated"),)),
        *_subjects(scope, rows, "Threatens"),
        owners_menu(scope, every),
    )
    return narrow(scope, "risk", rows, menus)


def narrow_updates(scope: Scope, every: Sequence[Update]) -> Narrowing:
    """Tell updates apart by month, by what they are about, and by how that stood."""
    days = {one.key: one.date.start if one.date else None for one in every}
    rows = {
        one.key: {
            **about(scope, one, one.about),
            "month": f"{day:%Y-%m}" if (day := days[one.key]) else "",
            "status": counted_under(scope.vision, one)[0],
        }
        for one in every
    }
    months = {f"{day:%Y-%m}": say_month(day) for day in days.values() if day}
    menus: tuple[Menu, ...] = (
        ("month", "Month", months.items()),
        *_subjects(scope, rows),
        ("status", "How it stood", status_options(scope.vision, every).items()),
        owners_menu(scope, every),
    )
    return narrow(scope, "update", rows, menus)


def narrow_measures(scope: Scope, every: Sequence[Measure], states: Mapping[Key, str], words: Words) -> Narrowing:
    """Tell measures apart by role, by where they are going (``states``, said by ``words``), and by owner."""
    rows = {
        one.key: {
            **about(scope, one, ()),
            "role": one.role or "",
            "state": states[one.key],
            "dashboard": " ".join(one.dashboard),
        }
        for one in every
    }
    boards = sorted({name for one in every for name in one.dashboard})
    menus: tuple[Menu, ...] = (
        ("role", "Role", [(one, upper_first(one)) for one in ROLES]),
        ("state", "Stands", [(state, upper_first(word)) for state, word in words]),
        ("dashboard", "Dashboard", [(board, upper_first(board)) for board in boards]),
        owners_menu(scope, every),
    )
    return narrow(scope, "measure", rows, menus)


def narrow_capabilities(scope: Scope, every: Sequence[Capability], uses: Mapping[Key, Enum]) -> Narrowing:
    """Tell capabilities apart by whether they can be used, by maturity, pillar and owner."""
    rows = {
        one.key: {
            **about(scope, one, (one.pillar,) if one.pillar else ()),
            "state": uses[one.key].name.lower(),
            "maturity": one.maturity or "",
        }
        for one in every
    }
    stated = {one.maturity: one.maturity for one in every if one.maturity}
    maturity = {one.id: one.title or one.id for one in scope.vision.workspace.maturity}
    menus: tuple[Menu, ...] = (
        ("state", "State", (("ready", "Ready"), ("strained", "Strained"), ("waits", "Not there yet"))),
        ("maturity", "Maturity", {**maturity, **{one: maturity.get(one, one) for one in stated}}.items()),
        ("pillar", "Pillar", names(scope.vision.of(Pillar))),
        owners_menu(scope, every),
    )
    return narrow(scope, "capability", rows, menus)


def bar_section(narrowing: Narrowing) -> Section | None:
    """Return the bar above the sections of a list, where it has one."""
    return Section("narrow", "", narrowing.shown, bare=True) if narrowing.shown else None


def added_menus(records: Sequence[Record], rows: Mapping[Key, dict[str, str]]) -> list[Menu]:
    """Offer the fields that ask for a filter, and put what each record says to them into its row."""
    menus: list[Menu] = []
    specs = columns_of(type(records[0])) if records else ()
    for spec in (spec for spec in specs if is_choosable(spec.shape)):
        words: dict[str, str] = {}
        for record in records:
            found = dict(facet_values(spec, record))
            words |= found
            rows[record.key][spec.key] = " ".join(found)
        menus.append((spec.key, label_of(spec), sorted(words.items())))
    return menus


def narrow(scope: Scope, kind: str, rows: Mapping[Key, Values], menus: Iterable[Menu]) -> Narrowing:
    """Return the filter bar of a list that is too long to be taken in at a glance."""
    if len(rows) <= FEW:
        return NO_NARROWING
    counts = counts_of(rows.values())
    offered = (*(offer(*menu, counts) for menu in menus), *tags_of(scope.vision, counts.get("tag", Counter())))
    some = tuple(one for one in offered if one.options)
    bar = Filters(some, len(rows), noun=BY_NAME[kind].plural.lower(), table=BY_NAME[kind].table)
    return narrowed(bar, rows)


def about(scope: Scope, record: Record, links: Iterable[Link]) -> dict[str, str]:
    """Return what the rows of all lists say: pillar, subject, owner, tags."""
    links = tuple(links)
    found = (link.target for link in links if link.target in scope.vision.records)
    return {
        "pillar": " ".join(sorted({key[1] for key in pillars_of(scope.vision, links)})),
        "about": " ".join(dict.fromkeys(_name(scope, key) for key in found if key)),
        "owner": " ".join(dict.fromkeys(map(_who, record.owners))),
        "tag": " ".join(record.tags),
    }


def _name(scope: Scope, key: Key) -> str:
    """Return the id of a record, with its kind where another kind has that id too."""
    return key[1] if scope.ids[key[1]] == 1 else "/".join(key)


def _subjects(scope: Scope, rows: Mapping[Key, Values], label: str = "About") -> tuple[Menu, Menu]:
    """Return the pillars, and the other records that the rows speak of, kind by kind."""
    spoken = {name for values in rows.values() for name in values["about"].split()}
    kinds = list(BY_NAME)
    found = [record for record in scope.vision.records.values() if _name(scope, record.key) in spoken]
    found.sort(key=lambda one: (kinds.index(one.kind), one.name.casefold()))
    words = [(_name(scope, one.key), one.name) for one in found if one.kind != "pillar"]
    return ("pillar", "Pillar", names(scope.vision.of(Pillar))), ("about", label, words)


def owners_menu(scope: Scope, every: Iterable[Record]) -> Menu:
    """Offer the owners of records."""
    return "owner", "Owner", _parties(scope, (who for one in every for who in one.owners))


def _who(one: Party | None) -> str:
    """Return what stands for a party in an address: the id of a team, or the role's words without spaces."""
    if one is None:
        return ""
    return one.team or slug(one.text) or re.sub(r"[\s,]+", "-", one.text.strip()) or NONE


def _parties(scope: Scope, parties: Iterable[Party | None]) -> Words:
    said = {_who(one): " ".join(plain((party(scope.vision, one),)).split()) for one in parties if one}
    return sorted(said.items(), key=lambda pair: pair[1].casefold())
