"""The first moves: which of the five are made, and what the others still need."""

from sightline.dates.said import ago, say_day
from sightline.language import plural
from sightline.subjects.first_moves.facts import FirstMove, Missing, first_moves
from sightline.subjects.frame.record_page import about_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, in_words, joined, owner_line, upper_first
from sightline.subjects.people.record import Practice
from sightline.views.inline import Code, Go, Inline, Line, Mark, Soft
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows

ADDRESS = "first-moves/"


def arrange(scope: Scope) -> Page:
    """Show each move: what is there, what is missing, and the file to add it to."""
    moves = first_moves(scope.vision)
    lede: Line = (
        "A vision begins with five practical moves. Whether each is made is computed from what is written here: nobody "
        "ticks it off.",
    )
    return about_page(
        scope, ADDRESS, "First moves", headline(moves), lede, [move_section(scope, move) for move in moves]
    )


def headline(moves: tuple[FirstMove, ...]) -> str:
    """Say how many of the moves are made."""
    made = sum(move.is_made for move in moves)
    if made == len(moves):
        return f"All {in_words(len(moves))} first moves are made"
    if not made:
        return f"None of the {in_words(len(moves))} first moves is made yet"
    return f"{upper_first(in_words(made))} of {in_words(len(moves))} first moves {plural(made, 'is', 'are')} made"


def move_section(scope: Scope, move: FirstMove) -> Section:
    """Show one move: what it asks, what is missing and where to add it, and what is there."""
    there = (there_row(scope, move),) if move.evidence else ()
    rows = (Row((move.asks,), lead=(Soft("Asks"),)), *(missing_row(scope, one) for one in move.missing), *there)
    return section(move.id, move.title, Rows(rows), note=(standing(move),))


def standing(move: FirstMove) -> Inline:
    """Say whether a move is made, and how much it lacks."""
    if move.is_made:
        return Mark("done", "Made")
    return Mark("planned", f"{upper_first(counted_words(len(move.missing), 'thing'))} missing")


def missing_row(scope: Scope, missing: Missing) -> Row:
    """Draw what is missing: what, whose, and the file to add it to."""
    edit = scope.edit(missing.where.path, missing.where.line) if not missing.where.path.endswith("/") else ""
    small: Line = owner_line(scope.vision, missing.record.owners) if missing.record else ()
    where: Line = (
        (Go("Add it", edit, screen=True), " ", Code(missing.where.path)) if edit else (Code(missing.where.path),)
    )
    return Row((missing.what,), lead=(Mark("none", "Missing"),), small=small, aside=where)


def there_row(scope: Scope, move: FirstMove) -> Row:
    """Draw the records that are there, each with what it brings."""
    pieces: list[Line] = [(go(record), Soft(f" ({words})")) for record, words in move.evidence]
    return Row(joined(pieces), lead=(Mark("done", "There"),), small=last_held(scope, move))


def last_held(scope: Scope, move: FirstMove) -> Line:
    """Say when something that is held was held last."""
    practices = [record for record, _ in move.evidence if isinstance(record, Practice)]
    held = [time.on for practice in practices for time in practice.held if time.on and time.on <= scope.vision.today]
    return (f"Last held {say_day(max(held))}, {ago(max(held), scope.vision.today)}",) if held else ()
