"""What is said: decisions, risks, changes, stories, updates, choices."""

from datetime import date

from sightline.dates import ago, say_short_day
from sightline.model import Decision, Update
from sightline.pages.news import LATELY, News, most_important, reason_line, title_line, told_by
from sightline.pages.record import section, update_row
from sightline.pages.registers import grave, nothing_waits
from sightline.pages.scope import Scope
from sightline.pages.words import go, in_words, joined, link_words, party, said_by, share_words, upper_first, when_words
from sightline.views.inline import Go, Line, Moment, Unstated
from sightline.views.page import Section
from sightline.views.parts import Row, Rows

MOST_NEWS = 5
MOST_ABOUT = 3
"""How many records are named that an update is about."""


def wanted(scope: Scope) -> list[Decision]:
    """Return the decisions that are open, the most pressing first."""
    return sorted(
        (one for one in scope.vision.decisions if not one.decided),
        key=lambda one: ((one.by and one.by.end) or date.max, one.id),
    )


def decisions(scope: Scope) -> Section:
    """What needs a decision, by when, by whom, and what waiting costs."""
    open_now = wanted(scope)
    rows = tuple(decision_row(scope, one) for one in open_now)
    first = open_now[0].by.end if open_now and open_now[0].by else None
    note: Line = (f"the first {ago(first, scope.vision.today)}",) if first else ()
    return section(
        "decisions",
        "Decisions wanted",
        Rows(rows, nothing_waits(scope), numbered=True),
        note=note,
        more=Go("All decisions", "decisions/"),
    )


def decision_row(scope: Scope, one: Decision) -> Row:
    """Draw a decision for those who make it."""
    who: Line = (party(scope.vision, one.who),) if one.who else (Unstated("Who decides is not stated"),)
    by: Line = ("By ", when_words(one.by)) if one.by else (Unstated("No date stated"),)
    advice: Line = (f"Recommended: {one.recommended}",) if one.recommended else (Unstated("No recommendation stated"),)
    return Row((go(one),), text=(one.waiting or one.question or "",), small=advice, aside=(*by, ". ", *who))


def risks(scope: Scope) -> Section:
    """What may go wrong, the gravest five."""
    every = sorted(scope.vision.risks, key=lambda one: (grave(one), one.id))
    rows = tuple(
        Row(
            (go(one),),
            lead=(upper_first(one.impact) if one.impact else Unstated("Not stated"),),
            text=(one.consequence,) if one.consequence else (),
            small=(one.response or Unstated("No response stated"),),
        )
        for one in every[:5]
    )
    note: Line = (f"the gravest {share_words(5, len(every))}",) if len(every) > 5 else ()
    return section(
        "risks", "Top risks", Rows(rows, "No risk is recorded yet."), note=note, more=Go("All risks", "risks/")
    )


def changes(scope: Scope) -> Section:
    """The five most important changes of the last ninety days; the rank stands in :mod:`sightline.pages.news`."""
    rows = tuple(news_row(scope, one) for one in most_important(scope.vision, MOST_NEWS))
    return section(
        "changes",
        f"{upper_first(in_words(len(rows)))} changes" if len(rows) > 1 else "What changed",
        Rows(rows, f"Nothing changed in the last {LATELY} days that anybody has written down."),
        more=Go("All updates", "updates/"),
    )


def all_changes(scope: Scope) -> tuple[News, ...]:
    """Return everything that changed in the last ninety days, an entry a record, the newest first."""
    return most_important(scope.vision, len(scope.vision.records))


def news_row(scope: Scope, news: News) -> Row:
    """Draw what changed: the title of the update that tells it, with what it is about; else the record itself."""
    day = Moment(say_short_day(news.day), news.day.isoformat())
    update = told_by(news)
    text = said_by(update, update.summary) if update and update.summary else reason_line(news)
    if update is None:
        return Row(title_line(news), lead=(day,), text=text)
    small = about_line(scope, update) if news.record is update else title_line(news)
    return Row((go(update),), lead=(day,), text=text, small=small)


def about_line(scope: Scope, update: Update) -> Line:
    """Say what an update is about: the first three, and how many more."""
    more = len(update.about) - MOST_ABOUT
    names = [link_words(scope.vision, link) for link in update.about[:MOST_ABOUT]]
    named = joined((*names, (f"{in_words(more)} more",))) if more > 0 else joined(names)
    return ("About ", *named) if named else ()


def stories(scope: Scope) -> Section:
    """What changed for customers."""
    rows = tuple(Row((go(one),), text=(one.changed,) if one.changed else ()) for one in scope.vision.stories[:6])
    return section(
        "stories", "Stories", Rows(rows, "No story has been written yet."), more=Go("All stories", "stories/")
    )


def updates(scope: Scope) -> Section:
    """The latest updates."""
    rows = tuple(update_row(scope, one) for one in scope.vision.updates[:6])
    return section(
        "updates", "Updates", Rows(rows, "No update has been written yet."), more=Go("All updates", "updates/")
    )


def trade_offs(scope: Scope) -> Section:
    """What is chosen over what."""
    rows = [Row((go(one),), lead=("Trade-off",), text=(one.why,) if one.why else ()) for one in scope.vision.trade_offs]
    rows += [
        Row((Go(line.text or line.id, f"pillars/{pillar.id}/#{line.id}"),), lead=(pillar.name,), hue=0)
        for pillar in scope.vision.pillars
        for line in pillar.even_over
    ]
    return section(
        "trade-offs",
        "How we choose",
        Rows(tuple(rows), "No trade-off is recorded yet.", most=6),
        more=Go("All trade-offs", "trade-offs/"),
    )


def not_doing(scope: Scope) -> Section:
    """What is not done."""
    rows = tuple(
        Row(
            (go(one),),
            text=(one.why,) if one.why else (),
            aside=("Look again ", when_words(one.again)) if one.again else (),
        )
        for one in scope.vision.not_doing
    )
    return section("not-doing", "Not doing", Rows(rows, "Nothing is recorded yet."))
