"""What initiatives take against what is planned, and the debt that is funded and that is not."""

from datetime import date

from sightline.model.values import When, past
from sightline.model.vision import Vision
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import debts, kind_of, kind_title, needed, percent_of, whole_of
from sightline.subjects.capacity.view import per_cent, period_words
from sightline.subjects.frame.record_page import half, section
from sightline.subjects.frame.words import (
    counted_words,
    go,
    joined,
    number_words,
    owner_line,
    upper_first,
    when_words,
)
from sightline.subjects.roadmap.facts import near_work
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Line, Mark, Soft, Unstated
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Column, Row, Rows, Table, TableRow
from sightline.views.texts import Callout

COLUMNS = (
    Column("Period and kind of work"),
    Column("Planned", numeric=True),
    Column("Taken", numeric=True),
    Column("Left", numeric=True),
    Column("By what"),
)


def takes_section(vision: Vision) -> Section | None:
    """Show, for the period that runs and those to come, what work takes of the share that is planned for its kind."""
    rows = tuple(
        _row(vision, entry, work_kind.id)
        for entry in whole_of(vision).entries
        if not past(entry.period, vision.today)
        for work_kind in vision.workspace.work_kinds
        if percent_of(entry.planned, (work_kind.id,)) is not None or needed(vision, entry, work_kind.id)
    )
    parts: list[Part] = [Table("What work takes of what is planned, in per cent", COLUMNS, rows)] if rows else []
    parts += _silent(vision) + _beyond(vision)
    if not parts:
        return None
    note: Line = ("per cent of the whole's time, as initiatives state it",)
    return section("taken", "What the work takes", *parts, note=note)


def _row(vision: Vision, entry: Capacity, kind: str) -> TableRow:
    """Draw what a period takes against what is planned for it."""
    work = needed(vision, entry, kind)
    planned, total = percent_of(entry.planned, (kind,)), round(sum(percent for _, percent in work), 6)
    if planned is None:
        left: Line = (Unstated("No plan stated"),)
    elif total > planned:
        left = (Mark("off-track", f"{number_words(round(total - planned, 6))}\u00a0over"),)
    else:
        left = (number_words(round(planned - total, 6)),)
    by = joined((go(one), Soft(f"\u00a0{number_words(percent)}")) for one, percent in work)
    return TableRow(
        (
            (f"{period_words(entry.period)}, {kind_title(vision, kind).lower()}",),
            (number_words(planned) if planned is not None else Unstated(),),
            (number_words(total),),
            left,
            by or (Soft("No work says so"),),
        )
    )


def _silent(vision: Vision) -> list[Part]:
    """Say which near work does not say what it takes."""
    silent = [one for one in near_work(vision) if not one.takes]
    if not silent or not vision.workspace.work_kinds:
        return []
    words = upper_first(counted_words(len(silent), "near initiative does", "near initiatives do"))
    return [
        Callout(
            (
                f"{words} not say what it takes: " if len(silent) == 1 else f"{words} not say what they take: ",
                *joined((go(one),) for one in silent),
                ".",
            )
        )
    ]


def _beyond(vision: Vision) -> list[Part]:
    """Show what work takes in periods for which the whole has no plan yet, the nearest first."""
    found: dict[tuple[date, str], list[Line]] = {}
    for initiative in vision.open(Initiative):
        for take in initiative.takes:
            when = take.when
            if take.percent and when and when.start and not past(when, vision.today) and not _is_planned(vision, when):
                taken: Line = (go(initiative), Soft(f"\u00a0{number_words(take.percent)}"))
                found.setdefault((when.start, period_words(when)), []).append(taken)
    rows = tuple(
        Row(("Taken: ", *joined(lines)), lead=(period,), aside=(Unstated("No plan stated yet"),))
        for (_, period), lines in sorted(found.items())
    )
    return [Rows(rows)] if rows else []


def _is_planned(vision: Vision, when: When) -> bool:
    """Whether the whole has an entry for the period in which a time begins."""
    periods = [entry.period for entry in whole_of(vision).entries if entry.period]
    return any(
        period.start and period.end and when.start and period.start <= when.start <= period.end for period in periods
    )


def takes_line(initiative: Initiative) -> Line:
    """Say what an initiative takes of the whole's time, by period."""
    said = [
        f"{per_cent(take.percent)} in {period_words(take.when) or take.id}" + (f" ({take.note})" if take.note else "")
        for take in initiative.takes
        if take.percent is not None
    ]
    return (", ".join(said),) if said else ()


def debt_sections(vision: Vision) -> list[Section | None]:
    """Show the debt that has a share of the time, and the debt that has none."""
    if not vision.workspace.work_kinds:
        return []
    funded, unfunded = debts(vision)
    if not funded and not unfunded:
        return []
    return [
        half(
            "debt-funded",
            "Debt we fund",
            Rows(tuple(_debt(vision, one) for one in funded), "No debt has a share of the time."),
            note=(_said(funded),),
        ),
        half(
            "debt-not-funded",
            "Debt we do not",
            Rows(
                tuple(_debt(vision, one) for one in unfunded), "All debt that is written down has a share of the time."
            ),
            note=("no share of any period",) if unfunded else (),
        ),
    ]


def _said(funded: list[Initiative]) -> str:
    return counted_words(len(funded), "piece of work", "pieces of work") if funded else ""


def _debt(vision: Vision, initiative: Initiative) -> Row:
    kind = kind_title(vision, kind_of(vision, initiative))
    return Row(
        (go(initiative),),
        text=(initiative.summary,) if initiative.summary else (),
        small=(f"{kind}, ", *owner_line(vision, initiative.owners), ", ", when_words(initiative.when)),
        aside=takes_line(initiative) or (Mark("off-track", "No period"),),
    )
