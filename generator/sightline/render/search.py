"""Search entries: the plain text of a finished page, one entry for the page and one for each section."""

from html.parser import HTMLParser

from sightline.views.tree import SitePage

SILENT = frozenset({"svg", "script", "style", "template"})
"""Elements whose text nobody reads."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset(
    (
        *HEADINGS,
        "p",
        "div",
        "li",
        "tr",
        "td",
        "th",
        "dt",
        "dd",
        "section",
        "article",
        "br",
        "pre",
        "blockquote",
        "figcaption",
    )
)
"""Elements that part words."""
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


def search_entries(page: SitePage) -> list[dict[str, str]]:
    """Return ``{location, title, text}`` for the page and for each of its sections; plain text, not escaped."""
    reader = _Sections()
    reader.feed(page.main)
    reader.close()
    title = page.search_title or page.title
    entries = [{"location": page.address, "title": title, "text": reader.text("")}]
    entries += [
        {"location": f"{page.address}#{id_}", "title": reader.titles[id_] or title, "text": reader.text(id_)}
        for id_ in reader.order
    ]
    return entries


class _Sections(HTMLParser):
    """Sorts text by the ``<section id>`` that holds it; what carries ``data-search="off"`` is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.order: list[str] = []
        self.titles: dict[str, str] = {}
        self._words: dict[str, list[str]] = {"": []}
        self._here = ""
        self._outer: list[str] = []
        self._silent = 0
        self._heading = False

    def text(self, id_: str) -> str:
        """Return the words of one section, with single spaces."""
        return " ".join("".join(self._words[id_]).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._silent or tag in SILENT or given.get("data-search") == "off":
            self._silent += tag not in VOID
            return
        if tag == "section":
            self._enter(given.get("id") or "", named="sl-section" in (given.get("class") or ""))
        self._heading = tag == "h2" or self._heading
        if tag in BLOCKS:
            self._words[self._here].append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent -= tag not in VOID
            return
        if tag == "section":
            self._here = self._outer.pop()
        if tag == "h2":
            self._heading = False
        if tag in BLOCKS:
            self._words[self._here].append(" ")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._heading and self._here:
            self.titles[self._here] += data
        else:
            self._words[self._here].append(data)

    def _enter(self, id_: str, *, named: bool) -> None:
        """Go into a section; one without a heading of the page's own belongs to the section around it."""
        self._outer.append(self._here)
        self._here = id_ if named else self._here
        if named and id_ not in self._words:
            self.order.append(id_)
            self.titles[id_] = ""
            self._words[id_] = []
