"""What an audience reads of changes, stories and updates."""

from sightline.dates.said import say_short_day
from sightline.subjects.frame.record_page import section, update_row
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, in_words, joined, link_words, said_by, upper_first
from sightline.subjects.updates.news import LATELY, News, most_important, reason_line, title_line, told_by
from sightline.subjects.updates.record import Story, Update
from sightline.views.inline import Go, Line, Moment
from sightline.views.page import Section
from sightline.views.rows import Row, Rows

MOST_NEWS = 5
MOST_ABOUT = 3
"""How many records are named that an update is about."""


def changes(scope: Scope) -> Section:
    """The five most important changes of the last ninety days; the rank stands in ``news``."""
    rows = tuple(news_row(scope, one) for one in most_important(scope.vision, MOST_NEWS))
    return section(
        "changes",
        f"{upper_first(in_words(len(rows)))} changes" if len(rows) > 1 else "What changed",
        Rows(rows, f"Nothing changed in the last {LATELY} days that anybody has written down."),
        more=Go("All updates", "updates/"),
    )


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
    rows = tuple(
        Row((go(story),), text=(story.changed,) if story.changed else ()) for story in scope.vision.of(Story)[:6]
    )
    return section(
        "stories", "Stories", Rows(rows, "No story has been written yet."), more=Go("All stories", "stories/")
    )


def updates(scope: Scope) -> Section:
    """The latest updates."""
    rows = tuple(update_row(scope, update) for update in scope.vision.of(Update)[:6])
    return section(
        "updates", "Updates", Rows(rows, "No update has been written yet."), more=Go("All updates", "updates/")
    )
