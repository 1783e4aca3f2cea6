"""The roadmap at a glance: pillars by horizons, titles with marks, a word only where something is wrong."""

from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.words import go, hue_of_pillar
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import horizon_note, short_mark
from sightline.views.inline import Go, Line, Soft
from sightline.views.page import Section
from sightline.views.work import Matrix, MatrixRow

IDLE = 3
"""So many pillars without work share a line below the table; fewer keep their rows."""

MOST = 8
"""Titles in one cell; what does not fit is counted and found in the table."""


def matrix_section(vision: Vision, more: Go | None = None) -> Section:
    """Show pillars by horizons; a horizon that holds nothing has no column, a pillar keeps its row."""
    by_pillar: dict[str, list[Initiative]] = {pillar.id: [] for pillar in vision.of(Pillar)}
    for one in worst_first(vision, vision.of(Initiative)):
        target = one.pillars[0].target if one.pillars else None
        by_pillar.setdefault(target[1] if target else "", []).append(one)
    used = [
        horizon.id
        for horizon in vision.workspace.horizons
        if any(each.horizon == horizon.id for each in vision.of(Initiative))
    ]
    adrift = any(vision.horizon(one.horizon) is None for one in vision.of(Initiative))
    known = [*used, *([""] if adrift else [])]
    idle = [one for one in vision.of(Pillar) if not by_pillar[one.id]]
    shown = vision.of(Pillar) if len(idle) < IDLE else [one for one in vision.of(Pillar) if by_pillar[one.id]]
    rows = [
        MatrixRow(
            go(one), one.promise or "", cells(vision, by_pillar[one.id], known, one.id), hue_of_pillar(vision, one.id)
        )
        for one in shown
    ]
    if by_pillar.get(""):
        nowhere = Go("No pillar stated", "roadmap/table/")
        rows.append(MatrixRow(nowhere, "", cells(vision, by_pillar[""], known, "")))
    bets = any("strategic-bet" in initiative.tags for initiative in vision.of(Initiative))
    note: Line = ("bold: strategic bet",) if bets else ()
    return section(
        "roadmap", "Roadmap", Matrix(columns(vision, known), tuple(rows), _idle_line(idle)), note=note, more=more
    )


def _idle_line(idle: list[Pillar]) -> Line:
    return (Soft("Nothing on the roadmap yet:"), *map(go, idle)) if len(idle) >= IDLE else ()


def columns(vision: Vision, known: list[str]) -> tuple[tuple[str, str], ...]:
    """Return the title and the note of each column; the last is for work without a horizon."""
    named = {
        horizon.id: (horizon.title or horizon.id, horizon_note(vision, horizon.id))
        for horizon in vision.workspace.horizons
    }
    return tuple(named.get(name, ("No horizon stated", "")) for name in known)


def cells(vision: Vision, work: list[Initiative], known: list[str], pillar: str) -> tuple[tuple[Line, ...], ...]:
    """Put a pillar's work, which is ordered, into a cell for each column."""
    out = []
    for name in known:
        mine = [one for one in work if (one.horizon if vision.horizon(one.horizon) else "") == name]
        lines = [short_mark(vision, one)[:3] for one in mine[:MOST]]
        if len(mine) > MOST:
            query = "&".join(f"{facet}={value}" for facet, value in (("pillar", pillar), ("horizon", name)) if value)
            lines.append((Soft("and "), Go(f"{len(mine) - MOST} more", f"roadmap/table/?{query}")))
        out.append(tuple(lines))
    return tuple(out)
