"""Colours, sizes of type, badges, teams and freshness for the patterns page."""

from patterns.samples import HERE
from sightline.views.inline import Go, Html, Line, Mark, Soft, Strong, Unstated, Wanted
from sightline.views.page import Section
from sightline.views.rows import Fact, Facts

COLOURS = (
    *("paper", "card", "wash", "rule", "rule-strong", "edge", "faint", "soft", "ink", "accent"),
    *("on-track", "at-risk", "off-track", "done", "planned"),
    *(f"hue-{number}" for number in range(1, 11)),
)
SIZES = (
    *(("Statement, 76", "display", 76), ("Title, 54", "display", 54), ("Sentence, 46", "display", 46)),
    *(("Section, 29", "display", 29), ("Part, 24", "display", 24), ("Name, 20", "display", 20)),
    *(("Text, 15", "text", 15), ("Row, 13.5", "text", 13.5), ("Caption, 12.5", "text", 12.5)),
)
BADGES: tuple[tuple[str, Line], ...] = (
    ("A bet and a kind", (Strong("Strategic bet"), "  ", Soft("Deliverable"))),
    ("A team", (Go("Order platform", HERE),)),
    ("A role", ("Head of platform engineering",)),
    ("A team and what it does", (Go("Order platform", HERE), Soft(" does the work"))),
    ("Nobody yet", (Unstated("Owner not stated"),)),
    ("Somebody is wanted", (Wanted("Wanted"), " half time to March")),
)
FRESHNESS: tuple[tuple[str, Line], ...] = (
    ("Fresh", ("Confirmed ", Strong("18 November 2026"), Soft(", 4 days ago"))),
    ("Due", (Mark("at-risk", "Due for a look"), Soft(", last confirmed 2 October 2026"))),
    ("Never", (Unstated("Never confirmed"),)),
)


def swatch(name: str) -> Html:
    """Draw a colour as it is on the paper of this page."""
    return Html(
        '<svg width="96" height="28" viewBox="0 0 96 28" aria-hidden="true">'
        f'<rect x=".5" y=".5" width="95" height="27" fill="var(--sl-{name})" stroke="var(--sl-rule-strong)"/></svg>'
    )


def letters(face: str, size: float) -> Html:
    """Draw three letters in a size of type."""
    high = round(size * 1.1)
    return Html(
        f'<svg width="150" height="{high}" viewBox="0 0 150 {high}" aria-hidden="true">'
        f'<text y="{round(size * 0.85)}" font-size="{size}" font-family="var(--sl-{face})" fill="currentColor">'
        "Rag</text></svg>"
    )


def _facts(name: str, title: str, facts: tuple[Fact, ...], note: str) -> Section:
    return Section(name, title, (Facts(facts, small=True),), (note,))


def tokens() -> tuple[Section, ...]:
    """Show every colour and every size of type."""
    colours = tuple(Fact(name, (swatch(name),)) for name in COLOURS)
    sizes = tuple(Fact(words, (letters(face, size),)) for words, face, size in SIZES)
    return (
        _facts("colours", "Colours", colours, "one accent; a hue for each pillar; status never by colour alone"),
        _facts("type", "Type", sizes, "Newsreader for what is said, Inter for what is read"),
    )


def badges() -> tuple[Section, ...]:
    """Show words with a rule, who answers, and how fresh a page is."""
    return (
        _facts("badges", "Badges, teams and roles", tuple(Fact(*each) for each in BADGES), "words, not pills"),
        _facts("freshness", "Freshness", tuple(Fact(*each) for each in FRESHNESS), "at the head of every page"),
    )
