"""From Markdown as an author wrote it to finished, safe, valid HTML with working links."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from sightline.model.values import Key
from sightline.narrative.anchors import TOP, Anchors, drop_title, keep_asked, name_tables, set_anchors, set_headings
from sightline.narrative.limits import Budget, too_much, too_open
from sightline.narrative.link_resolver import Fragment, LinkResolver
from sightline.narrative.markup import left_out, sanitise, to_html
from sightline.narrative.notes import number_notes
from sightline.narrative.oddities import oddities, unused_notes
from sightline.narrative.resolver import Resolver
from sightline.narrative.shape import paragraphs
from sightline.narrative.source import Source, read_source
from sightline.narrative.tree import Element, Node, TooDeepError, read, words, write
from sightline.problems import CODES, Location, Problem
from sightline.views.tree import Heading


@dataclass(frozen=True)
class Narrative:
    """A finished narrative."""

    html: str
    """Safe and valid; links and pictures of the site start with ``site:``, which ``render`` makes relative."""
    headings: tuple[Heading, ...] = ()
    text: str = ""
    """The words, a line per block, for the search."""
    problems: tuple[Problem, ...] = ()
    mentions: tuple[Key, ...] = ()
    """Records that it links to or quotes, each once."""
    attachments: tuple[str, ...] = ()
    """Files below ``content/`` that it shows or links to."""
    fragments: tuple[Fragment, ...] = ()
    """Parts of other pages that it leads to; each has its number in the address until ``settle`` puts it there."""
    anchors: Anchors | None = None
    """Its ids, and those of its page, by the names that links may use."""


def convert(  # noqa: PLR0913 - what the page already has is said by keyword
    text: str,
    where: Location,
    resolver: Resolver,
    *,
    title: str = "",
    taken: frozenset[str] = frozenset(),
    prefix: str = "",
    top: int = TOP,
    budget: Budget | None = None,
) -> Narrative:
    """Convert a narrative that starts at ``where``.

    Args:
        text: Markdown as written.
        where: its file, and the line on which it starts.
        resolver: answers what it links to and quotes.
        title: the page's title; a first-level heading that repeats it is dropped.
        taken: ids that the page has already.
        prefix: put before every id where narratives share a page, such as ``live-map-``.
        top: the level of its own highest heading; 2 where the narrative is the whole page.
        budget: the work that all narratives of a run may make; without it this one is measured alone.
    """
    source = read_source(text, where)
    weaver = LinkResolver(source, [], resolver)
    anchors = Anchors(taken, prefix)
    if not (budget or Budget()).allows(source.text):
        return _plain(text, where)
    try:
        nodes = _read(source, weaver)
    except TooDeepError:
        return _plain(text, where)
    drop_title(nodes, title)
    headings = set_headings(nodes, anchors, top)
    for link in set_anchors(nodes, anchors):
        weaver.lose(link)
    name_tables(nodes)
    weaver.leave_marks()
    weaver.count_rest()
    return replace(_finished(nodes, headings, weaver), anchors=anchors)


def _finished(nodes: list[Node], headings: tuple[Heading, ...], weaver: LinkResolver) -> Narrative:
    return Narrative(
        html=write(nodes).strip(),
        headings=headings,
        text="\n".join(_lines(nodes)),
        problems=tuple(sorted(weaver.problems)),
        mentions=tuple(weaver.mentions),
        attachments=tuple(weaver.attachments),
        fragments=tuple(weaver.fragments),
    )


def _read(source: Source, weaver: LinkResolver) -> list[Node]:
    """Return the tree of a source: Markdown, sanitised, with everything in place and in shape."""
    if too_much(source.text):
        raise TooDeepError
    try:
        converted = to_html(source.text)
    except RecursionError as reason:
        raise TooDeepError from reason
    if too_open(converted.html):
        raise TooDeepError
    weaver.leads = converted.leads
    weaver.refuse(left_out(converted.html))
    weaver.problems.extend(oddities(source, converted.document, converted.missing_notes))
    nodes = weaver.weave(read(sanitise(converted.html)).children)
    weaver.problems.extend(unused_notes(source, converted.document, number_notes(nodes)))
    keep_asked(nodes)
    return paragraphs(nodes)


_PLAIN = '<pre class="sl-plain">'


def is_plain(html: str) -> bool:
    """Whether a narrative was not converted, and shows everything as it was typed."""
    return html.startswith(_PLAIN)


def _plain(text: str, where: Location) -> Narrative:
    """Show a narrative as it was typed, since it cannot be converted."""
    what = "the narrative is too deep, too long or too dense to be converted, and is shown as plain text"
    problem = Problem(
        where, CODES["narrative-too-deep"].grade, "narrative-too-deep", what, "Split it, or take levels away."
    )
    shown = read_source(text, where)
    return Narrative(f"{_PLAIN}{escape(shown.restore(shown.text))}</pre>", text=text, problems=(problem,))


def _lines(nodes: list[Node]) -> Iterator[str]:
    """Yield the words of each block on a line of its own."""
    run: list[Node] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag in _OUTER:
            yield from (line for line in (words(run),) if line)
            run = []
            yield from _lines(node.children)
        else:
            run.append(node)
            if isinstance(node, Element) and node.tag in _INNER:
                yield words(run)
                run = []
    yield from (line for line in (words(run),) if line)


_OUTER = frozenset(
    {
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "figure",
        "li",
        "ol",
        "table",
        "tbody",
        "td",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_INNER = frozenset({"caption", "dt", "figcaption", "h3", "h4", "h5", "h6", "p", "pre", "summary", "th"})
