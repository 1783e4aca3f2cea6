"""The tags of a PDF, set right before it is written: what only decorates is no figure, and a header says what it heads.

WeasyPrint tags every drawing as a figure and the foot of each page as content. A figure without words and what stands
in no place of the reading order become artifacts, which readers of tags leave out.
"""

from collections.abc import Iterator
from typing import Any

Known = dict[bytes, Any]
"""The objects of the PDF by their references."""


def set_tags_right(_document: object, pdf: Any) -> None:
    """Finish a PDF of WeasyPrint's."""
    known: Known = {one.reference: one for one in pdf.objects}
    root = known[pdf.catalog["StructTreeRoot"]]
    told = dict(_told(known, root))
    marks = known[root["ParentTree"]]["Nums"]
    for number, page in zip(marks[::2], marks[1::2], strict=True):
        if isinstance(page, list):
            drawn = known[known[pdf.page_references[number]]["Contents"]].stream
            aside = {place for place, element in enumerate(page) if element not in told}
            for place in _set_aside(drawn, aside):
                page[place] = "null"
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("Subtype") == "/Link":
            one["F"] = 4  # it is there on paper too
    for element in told.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if _stands_in_head(known, element) else "/Row"


def _told(known: Known, element: Any) -> Iterator[tuple[bytes, Any]]:
    """Yield everything below an element that has words, and take out of it the figures that have none."""
    below = element.get("K", [])
    for place in [one for one in below if isinstance(one, bytes)]:
        child = known[place]
        if child.get("S") == "/Figure" and "Alt" not in child:
            below.remove(place)
        elif child.get("Type") == "/StructElem":
            yield place, child
            yield from _told(known, child)


def _set_aside(drawn: list[Any], numbers: set[int]) -> Iterator[int]:
    """Turn pieces of a page into artifacts; yield the number of each that was there."""
    for place, piece in enumerate(drawn):
        number = piece.get("MCID") if isinstance(piece, dict) else None
        if number in numbers:
            drawn[place - 1] = "/Artifact"
            piece.clear()
            yield number


def _stands_in_head(known: Known, cell: Any) -> bool:
    row = known[cell["P"]]
    return bool(known[row["P"]].get("S") == "/THead")
