"""Stories: what a decision changed for a customer."""

from sightline.subjects.frame.record_page import Head, half, index_page, narrative, record_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, link_words, links_line, upper_first, when_words
from sightline.subjects.updates.record import Story
from sightline.views.inline import Line
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows
from sightline.views.texts import Quote


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all stories, then one page for each."""
    return (arrange_index(scope), *(arrange_one(scope, story) for story in scope.vision.of(Story)))


def arrange_index(scope: Scope) -> Page:
    """List the stories."""
    stories = scope.vision.of(Story)
    rows = tuple(story_row(story) for story in stories)
    lede: Line = ("A story ties a decision to what changed for somebody.",)
    said = upper_first(counted_words(len(stories), "story", "stories"))
    headline = f"{said} from the work" if stories else "No story has been written yet"
    return index_page(
        scope, "story", headline, lede, [section("all", "Stories", Rows(rows, "No story has been written yet."))]
    )


def story_row(story: Story) -> Row:
    """Draw a story as a row."""
    return Row(
        (go(story),),
        text=(story.changed,) if story.changed else (),
        aside=(when_words(story.date),) if story.date else (),
    )


def arrange_one(scope: Scope, story: Story) -> Page:
    """Show one story: what changed, in whose words, by which decision."""
    vision = scope.vision
    head = Head(lede=(story.changed,) if story.changed else (), eyebrow=(when_words(story.date),) if story.date else ())
    rows = [Row(link_words(vision, story.decision), lead=("Decision",))] if story.decision else []
    rows += [Row(link_words(vision, link), lead=("About",)) for link in story.about]
    rows += [Row(links_line(vision, story.measures), lead=("What moved",))] if story.measures else []
    sections = [
        Section("quotation", "", (Quote(story.quotation, story.speaker or ""),), bare=True)
        if story.quotation
        else None,
        narrative(scope, story, "The story"),
        half("behind-it", "Behind it", Rows(tuple(rows))) if rows else None,
    ]
    return record_page(scope, story, head, sections)
