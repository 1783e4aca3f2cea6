"""The classes of a narrative: authors' own are dropped, and what Markdown and its converter mean becomes ours."""

import re

_KEPT = re.compile(r"sl-(dangling__text|unstated|withheld|withheld__block)|language-[\w+#.-]{1,40}")
_OURS = {
    "admonition": "sl-callout",
    **{
        f"code-{name}": f"sl-code__{name}" for name in ("comment", "keyword", "string", "number", "deleted", "inserted")
    },
    "task-list-item": "sl-task",
    "footnote": "sl-footnotes",
    "footnote-ref": "sl-footnote-ref",
    "footnote-backref": "sl-footnote-back",
}
_ALIGNED = {"right": "sl-right", "center": "sl-center"}


def classes_of(typed: str, align: str) -> list[str]:
    """Return the classes that stay of those that an element has, and one for the side on which its words stand."""
    named = [_OURS.get(name, name) for name in typed.split()]
    kept = [name for name in named if name in _OURS.values() or _KEPT.fullmatch(name)]
    return [*kept, _ALIGNED[align]] if align in _ALIGNED else kept
