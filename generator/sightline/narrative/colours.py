"""Code in the colours of its language: Pygments says what each piece is, and the theme how that looks."""

from functools import cache
from html import escape
from itertools import groupby

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, _TokenType
from pygments.util import ClassNotFound

LONGEST_CODE, LONGEST_LINE = 20_000, 1_000
"""Characters of a block and of a line that are coloured; beyond them some languages take very long."""
_CLASSES = {
    Comment: "code-comment",
    Keyword: "code-keyword",
}


def coloured(source: str, language: str) -> str:
    """Return code as HTML, with classes where the language is known and the code is no longer than is coloured."""
    lexer = _lexer(language.lower())
    short = len(source) <= LONGEST_CODE and all(len(line) <= LONGEST_LINE for line in source.split("\n"))
    inside = _pieces(lexer, f"{source}\n") if lexer and short else f"{escape(source)}\n"
    return f'<pre><code class="language-{escape(language)}">{inside}</code></pre>'


def _pieces(lexer: Lexer, source: str) -> str:
    out = []
    for name, pieces in groupby(lexer.get_tokens(source), lambda piece: _class_of(piece[0])):
        text = escape("".join(text for _, text in pieces))
        out.append(f'<span class="{name}">{text}</span>' if name and text.strip() else text)
    return "".join(out)


def _class_of(kind: _TokenType) -> str:
    return next((name for above, name in _CLASSES.items() if kind in above), "")


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None
