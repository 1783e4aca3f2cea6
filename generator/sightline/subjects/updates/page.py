"""Updates by month, and one page each."""

from dataclasses import replace
from itertools import groupby

from sightline.dates.said import ago, say_month
from sightline.subjects.frame.lists import bar_section, narrow_updates
from sightline.subjects.frame.record_page import Head, half, index_page, narrative, record_page, section, update_row
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, language_of, link_words, status_line, upper_first, when_words
from sightline.subjects.updates import stories
from sightline.subjects.updates.record import Update
from sightline.views.inline import Line, Unstated
from sightline.views.page import Page
from sightline.views.rows import Row, Rows


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all updates, then one page for each; then the stories."""
    return (
        arrange_index(scope),
        *(arrange_one(scope, update) for update in scope.vision.of(Update)),
        *stories.arrange(scope),
    )


def arrange_index(scope: Scope) -> Page:
    """List the updates, the newest first, by month."""
    updates = scope.vision.of(Update)
    last = updates[0].date.start if updates and updates[0].date else None
    many = upper_first(counted_words(len(updates), "update"))
    headline = f"Last update {ago(last, scope.vision.today)}" if last else f"{many} without a date"
    headline = headline if updates else "No update has been written yet"
    narrowed = narrow_updates(scope, updates)
    sections = [bar_section(narrowed)]
    for number, (month, some) in enumerate((month, list(some)) for month, some in groupby(updates, month_of)):
        rows = tuple(replace(update_row(scope, one), facets=narrowed.facets(one)) for one in some)
        rows = tuple(row if one.date else replace(row, lead=()) for row, one in zip(rows, some, strict=True))
        sections.append(replace(section(f"m-{number}", month, Rows(rows)), mark=narrowed.mark(some)))
    lede: Line = (f"{many}, the newest first.",) if last else ()
    return index_page(scope, "update", headline, lede, sections)


def month_of(update: Update) -> str:
    """Return the month that an update speaks of, in words."""
    start = update.date.start if update.date else None
    return say_month(start) if start else "Date not stated"


def arrange_one(scope: Scope, update: Update) -> Page:
    """Show one update: when, what happened, about what."""
    vision = scope.vision
    head = Head(lede=(update.summary,) if update.summary else (), eyebrow=(when_words(update.date),))
    rows = tuple(Row(link_words(vision, link)) for link in update.about)
    status: Line = status_line(vision, update.status) if update.status else (Unstated("Status not stated"),)
    confidence: Line = (f"Confidence: {update.confidence}",) if update.confidence else ()
    sections = [
        narrative(scope, update, "What happened"),
        half("about", "About", Rows(rows)) if rows else None,
        half("status", "How it stood", Rows((Row(status, small=confidence),)))
        if update.status or update.confidence
        else None,
    ]
    return replace(record_page(scope, update, head, sections), language=language_of(update))
