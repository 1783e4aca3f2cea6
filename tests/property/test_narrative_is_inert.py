"""Whatever an author writes, the narrative neither acts nor breaks the page around it."""

import re

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile import PAYLOADS, would_act
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.narrative import convert, resolver_of
from sightline.narrative.raw import FLOW, PHRASING
from sightline.narrative.tree import elements, read, write
from sightline.problems import Location

WHERE = Location("content/initiatives/live-map.md", 5)
PIECES = (
    *(
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~~\n",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "|",
        "\\",
    ),
    *(
        "[",
        "](",
        ")",
        "](x)",
        "](#a)",
        "[^1]",
        "\n[^1]: ",
        "\n|-|-|\n",
        "\n---\n",
        "=\n",
        "term\n: def\n",
        "![",
        "&",
        "&amp;",
    ),
    *(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        '"',
        "'",
        "{{ measure x }}",
        "{{",
        "{%",
        "%}",
    ),
    *(
        "[[live-map]]",
        "[[",
        "|x]]",
        "\x02",
        "\x03",
        "\ufdd0",
        "\ufdd00\ufdd1",
        "\ufdd20\ufdd3",
        "\ufdd40\ufdd5",
        "\x00",
    ),
    *(
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<section>",
    ),
    *(
        "<table>",
        "<tr>",
        "<td>",
        "<th colspan=3>",
        "<td rowspan=4>",
        "</td>",
        "</table>",
        "<caption>",
        "<thead>",
        "<col>",
    ),
    *(
        '<a href="https://e.example">',
        "<a name=a>",
        "</a>",
        "<img src=x>",
        "<iframe src=https://v.example>",
        "<video src=x>",
    ),
    *(
        "<ul>",
        "<li>",
        "</ul>",
        "<dl>",
        "<dt>",
        "<dd>",
        "</dl>",
        "<h2>",
        "</h2>",
        "<pre>",
        "</pre>",
        "<code>",
        "</code>",
    ),
    *(
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "<math>",
        "<textarea>",
        "<select>",
        "<option>",
        "<title>",
    ),
    *(
        "<figure>",
        "<figcaption>",
        "<form>",
        "<button>",
        "<progress value=2>",
        "<sup>",
        "<del>",
        "<span id=z>",
        "<center>",
    ),
    *("<blockquote>", "<ol start=3>", "<template>", "<noscript>", "<br>", "<hr>", "word ", "Ünï ", "\u202e", "\r\n"),
)
NARRATIVES = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=60).map("".join)
DESK = resolver_of(Vision(workspace=Workspace(), records={}, today=None))  # type: ignore[arg-type]


def told(text, **more):
    return convert(text, WHERE, DESK, **more).html


FRAMES = ("{}", "Before {} after", "- x\n\n  {}", "> {}", "x\n\n{}\n\ny", "**{}**", "| a |\n|---|\n| {} |", "# {}")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_acts(payload):
    for frame in FRAMES:
        html = told(frame.replace("{}", payload))
        assert would_act(html) == [], frame
        assert same(html, browser(html)), f"a browser would read another page: {frame}"


@settings(max_examples=400, deadline=None)
@given(NARRATIVES)
def test_no_mixture_acts_or_breaks_the_page(text):
    html = told(text, title="Live map", taken=frozenset({"a", "why"}))
    assert would_act(html) == []
    assert same(html, browser(html)), "a browser would read another page"
    ids = re.findall(r'<[^<>]* id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert not {"a", "why"} & set(ids)
    links = set(re.findall(r'href="#([^"]*)"', html))
    assert links <= {"a", "why", *ids}


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_plain_words_are_kept(text):
    words = re.findall(r"[A-Za-z0-9]{2,}", re.sub(r"\W", " ", text))
    shown = convert(" ".join(words), WHERE, DESK).text
    assert shown.split() == words


def browser(html):
    """Return the page as a browser's own parser reads it: with every rule of HTML about what ends where."""
    kept = {"*": {"id", "lang", "dir", "title", "class", "role", "tabindex", "aria-label", "aria-hidden"}}
    more = {
        "a": {"href", "rel"},
        "img": {"src", "alt", "width", "height", "loading"},
        "ol": {"start"},
        "details": {"open"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan", "scope"},
    }
    schemes = {"site", "https", "http", "mailto"}
    tags = FLOW | PHRASING
    return nh3.clean(
        html, tags=tags, clean_content_tags=set(), attributes=kept | more, link_rel=None, url_schemes=schemes
    )


def same(one, other):
    return ordered(one) == ordered(other)


def ordered(html):
    tree = read(html).children
    for element in elements(tree):
        element.attributes = dict(sorted(element.attributes.items()))
    return write(tree)
