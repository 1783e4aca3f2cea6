"""Titles without the marks of Markdown: a title is words, and where its words led is told beside it."""

import re

_LINK = re.compile(r"!?(?<![\w\]])\[([^\[\]]*)\](?:\(((?:[^()\\]|\\.|\([^()]*\))*)\)|\[([^\[\]]+)\])")
_LOW = re.compile(r"<sub>([0-9]+)</sub>")
_HIGH = re.compile(r"<sup>([0-9]+)</sup>")
_TAG = re.compile(r"</?(?:b|i|em|strong|sub|sup)>")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(\*\*|~~)(?=\S)(.+?)(?<=\S)\1")
_LOWERED, _RAISED = (str.maketrans("0123456789", signs) for signs in ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
_WEAK = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_]*?)(?<=[^\s*_])\1(?![\w*])")


def unmarked(title: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the words of a title, and of each link in it the words and the address."""
    if not any(mark in title for mark in "[`*_~<\\"):
        return title, []
    words = _LINK.sub(r"\1", title)
    for marks in (_CODE, _STRONG, _STRONG, _WEAK):
        words = marks.sub(r"\2", words)
    words = _LOW.sub(lambda one: one[1].translate(_LOWERED), words)
    words = _TAG.sub("", _HIGH.sub(lambda one: one[1].translate(_RAISED), words))
    if not any(map(str.isalnum, words)):
        return title, []
    words = words.rstrip("\\ ")
    return words.strip(), [(unmarked(one[1])[0], (one[2] or one[3] or "").strip()) for one in _LINK.finditer(title)]
