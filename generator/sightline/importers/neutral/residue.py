"""What another program's template left in a narrative: its front matter, and marks that only it understands."""

import re
from collections.abc import Iterator

from sightline.importers.markdown import front_matter
from sightline.importers.neutral.clean import outside_code
from sightline.importers.neutral.linking import unmarked
from sightline.importers.neutral.yaml_text import Tree
from sightline.importers.report import Notes

HINTS = ("{:", "<%", "{%", "{{", "(((", "TOC")
"""One of these stands in every mark; most narratives have none."""
_LISTED = re.compile(r"^[ \t]*(?:[-*+]|1[.)])[ \t]+[^\n]*\n[ \t]*\{:?[^}\n]*\btoc\b[^}\n]*\}[ \t]*$", re.MULTILINE)
"""A list of one entry that kramdown replaces by a table of contents."""
_MARK = re.compile(
    r"\{:{1,2}[ \t]*+(?:[.#]?[A-Za-z][\w:-]*+(?:=(?:\"[^\"\n]*\"|'[^'\n]*'))?+[ \t]*+)++\}"  # attributes of kramdown
    r"|<%(?:[^%<]|%(?!>)|<(?!%)){0,2000}+%>"  # embedded Ruby and its like
    r"|\{%(?:[^%{]|%(?!\})|\{(?!%)){0,2000}+%\}"  # Liquid, Jinja
    r"|\{\{[<%][^{}\n]*[>%]\}\}"  # short codes of Hugo
    r"|\{\{#[a-z][^{}\n]*\}\}"  # includes of mdBook
    r"|^[ \t]*\|?[ \t]*\({3}[^()\n]+(?:\([^()\n]*\)[^()\n]*)*+\){3}[ \t]*\|?[ \t]*$"  # a list to be filled in
    r"|^[ \t]*\[?\[_?TOC_?\]\]?[ \t]*$",
    re.MULTILINE,
)
_LEADING = re.compile(r"\{%-?[ \t]*(?:link|post_url)[ \t]+([^%}\s]+)[ \t]*-?%\}")
"""An address in a mark of Jekyll."""
_FILLED_IN = re.compile(r"\({3}[^()\n]+\){3}")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]+)$|(?:id|name)=[\"']([\w:-]+)[\"']", re.MULTILINE)
_OWN_ID = re.compile(r"\{#([\w:-]+)\}$")
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_UNDERLINED = re.compile(r"^ {0,3}(\S[^\n]*)\n {0,3}(?:=+|-{3,})[ \t]*$", re.MULTILINE)


def without_residue(narrative: str, notes: Notes) -> tuple[str, dict[str, Tree]]:
    """Return a narrative without what a template left in it, and the fields of its front matter.

    Code is left as it is. A mark that the template would have filled with words stays where it is part of
    a sentence, and the notes name it.
    """
    fields, body = front_matter(narrative)
    if fields:
        notes.add("a narrative began with front matter; its fields are under `extra`", ", ".join(fields))
    if any(hint in body for hint in HINTS):
        body = "".join(_cleared(piece, notes) if prose else piece for piece, prose in outside_code(body))
        body = re.sub(r"\n{3,}", "\n\n", body) if not fields else body
    return (body.lstrip("\n") if fields else body), fields


def _cleared(prose: str, notes: Notes) -> str:
    prose = _LEADING.sub(r"\1", prose)
    for pattern in (_LISTED, _MARK):
        for found in pattern.findall(prose):
            notes.add("marks of a template were taken out of a narrative", " ".join(found.split()))
        prose = pattern.sub("", prose)
    for found in _FILLED_IN.findall(prose):
        notes.add("a mark of a template stands in a sentence and is printed as typed", found)
    return prose


def headings_of(narrative: str) -> Iterator[str]:
    """Yield the words or the id of everything in a narrative that a link to its own page can lead to."""
    text = _FENCED.sub("", narrative)
    for words, named in _HEADING.findall(text):
        own = _OWN_ID.search(words.rstrip("# \t"))
        yield own[1] if own else named or unmarked(words.rstrip("# \t"))[0]
    yield from (unmarked(words)[0] for words in _UNDERLINED.findall(text))
