"""HTML around Markdown: ``<details>``, a blank line, Markdown, a blank line, ``</details>``.

Python-Markdown leaves everything between the tags as it is. Here tags that open or close a block and
stand in lines of their own are set aside, so that what is between them is read as Markdown.
"""

import re

_OPEN, _CLOSE = "\ufdd4", "\ufdd5"
_TAGS = (
    "details|summary|div|section|article|aside|main|header|footer|nav|center|figure|blockquote|p"
    "|table|thead|tbody|tfoot|tr|th|td|caption|ul|ol|li|dl|dt|dd"
)
_STARTS = re.compile(rf" {{0,3}}</?(?:{_TAGS})(?=[\s>])", re.IGNORECASE)
_TAG = re.compile(rf"<(/?)({_TAGS})(?=[\s>])", re.IGNORECASE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
_PUT = re.compile(rf"(?:<p>)?{_OPEN}([0-9]+){_CLOSE}(?:</p>)?")


def unwrap(text: str) -> tuple[str, list[str]]:
    """Return the source with the tags that wrap Markdown set aside, and these tags."""
    if not _TAG.search(text):
        return text, []
    out: list[str] = []
    aside: list[str] = []
    fence = ""
    for block in re.split(r"(\n(?:[ \t]*\n)+)", text):
        if not fence and _STARTS.match(block) and _leaves_open(block):
            out.append(f"{_OPEN}{len(aside)}{_CLOSE}")
            aside.append(block)
            continue
        fence = _fence_after(block, fence)
        out.append(block)
    return "".join(out), aside


def wrap(html: str, aside: list[str]) -> str:
    """Put the tags that were set aside back."""
    return _PUT.sub(lambda found: aside[int(found[1])], html) if aside else html


def _leaves_open(block: str) -> bool:
    """Whether a block opens what it does not close, or closes what it has not opened."""
    open_tags: list[str] = []
    for end, tag in _TAG.findall(block):
        if not end:
            open_tags.append(tag.lower())
        elif open_tags and open_tags[-1] == tag.lower():
            open_tags.pop()
        else:
            return True
    return bool(open_tags)


def _fence_after(block: str, fence: str) -> str:
    """Return the fence that is open after a block."""
    for line in block.split("\n"):
        found = _FENCE.match(line)
        if not fence and found:
            fence = found[1]
        elif fence and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
    return fence
