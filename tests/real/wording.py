"""Texts to compare: by their letters and digits, sentence by sentence, without what a reader never sees."""

import html
import re
import unicodedata
from collections.abc import Iterator


def letters(text: str) -> str:
    """Return the letters and digits of a text, in small letters."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def slugs(text: str) -> list[str]:
    """Return the address that an id has by the documented rule; letters with accents lose them."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [re.sub(r"[^a-z0-9]+", "-", plain).strip("-")]


COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
HIDDEN = re.compile(r"<(script|style|iframe|object|textarea|title|svg|math)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.I)
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>")
IMAGE = re.compile(r"!\[([^\]]*)\](\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?")
LABEL = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:", re.MULTILINE)
NUMBER = re.compile(r"^([ \t>]*)[0-9]{1,9}[.)](?=[ \t])", re.MULTILINE)
LINK = re.compile(r"\[([^\[\]]*)\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\[\]]*\])")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\n?[ \t]*\S+.*$", re.MULTILINE)
FENCE = re.compile(
    r"^(?P<lead>[ \t>]*(?:[-*+][ \t]+)?)(?P<mark>`{3,}|~{3,}).*?^[ \t>]*(?P=mark)[`~]*[ \t]*$", re.M | re.S
)
FRONT = re.compile(r"\A---[ \t]*\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|\n)*---[ \t]*\n")
TEMPLATE = re.compile(
    r"^[ \t]*[-*][ \t]+[^\n]*\n[ \t]*\{:toc\}|<%.*?%>|\{%.*?%\}"
    r"|\{\{[<%#].*?\}\}|\{:[ .#]?[A-Za-z][^}\n]*\}"
    r"|^[ \t|]*\({3}[^\n]*\){3}[ \t|]*$",
    re.M | re.S,
)
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
END = re.compile(r"(?<=[.!?:;])[\"')\]*_]*\s+|\n+|\|")


def sentences(markdown: str) -> Iterator[str]:
    """Yield the sentences of a narrative as letters and digits; what a reader never sees is left out."""
    text = FRONT.sub("", markdown.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"))
    kept: list[str] = []

    def keep(code: str) -> str:
        kept.append(code)
        return f"\x01{len(kept) - 1}\x02"

    text = FENCE.sub(lambda found: "\n" + keep("\n".join(found[0].strip("\n").split("\n")[1:-1])) + "\n", text)
    text = COMMENT.sub(" ", text)
    text = TEMPLATE.sub(" ", CODE.sub(lambda found: keep(found[2]), text))
    text = NUMBER.sub(r"\1", AUTOLINK.sub(r"\1", HIDDEN.sub("\n", text)))
    labels = frozenset(label.casefold() for label in LABEL.findall(text))
    text = DEFINITION.sub("", text)
    for _ in range(3):
        text = LINK.sub(r"\1", IMAGE.sub(lambda found: " " if is_image(found, labels) else found[0][1:], text))
    text = html.unescape(FOOTNOTE.sub(" ", TAG.sub("\n", text)))
    for piece in END.split(text):
        shown = piece
        while "\x01" in shown:
            shown = re.sub("\x01([0-9]+)\x02", lambda found: kept[int(found[1])], shown)
        for line in shown.split("\n"):
            if len(said := letters(line)) > 2:
                yield said


def is_image(marks: re.Match[str], labels: frozenset[str]) -> bool:
    """Whether marks of an image are one: those that refer to nothing are words as any other."""
    target = marks[2] or "[]"
    return target.startswith("(") or (target[1:-1] or marks[1]).casefold() in labels


def plain(title: str) -> str:
    """Return a title without the marks of Markdown: links as their words, as letters and digits."""
    return letters(TAG.sub("", LINK.sub(r"\1", title)))


def is_same(title: str, shown: str) -> bool:
    """Whether what is shown is the title, as it stands or without the marks of Markdown."""
    return shown in (letters(title), plain(title)) or (not letters(title) and not shown)
