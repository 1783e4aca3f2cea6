"""Free pages: prose of no kind."""

from sightline.subjects.frame.record_page import Head, index_page, record_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go
from sightline.subjects.pages.record import Page as FreePage
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows
from sightline.views.texts import Prose


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the list of free pages and each of them; none where there is none."""
    pages = scope.vision.of(FreePage)
    if not pages:
        return ()
    rows = tuple(Row((go(page),)) for page in pages)
    index = index_page(scope, "page", "More to read", (), [section("pages", "Pages", Rows(rows))])
    return (index, *(free_page(scope, one) for one in pages))


def free_page(scope: Scope, page: FreePage) -> Page:
    """Show a page of prose."""
    html = scope.narrative(page)
    body = [Section("text", "", (Prose(html),), bare=True)] if html else []
    return record_page(scope, page, Head(crumbs=()), body)
