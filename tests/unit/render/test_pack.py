"""The pack as a document: it needs nothing beside it, and says the same for the same content."""

import re
import zlib
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from sightline.render import Chrome, Lacking, pdf_of, render_pack
from sightline.views.charts import Curve, Spark
from sightline.views.inline import Go, Mark, Moment
from sightline.views.page import Page, Section
from sightline.views.parts import Matrix, MatrixRow, Row, Rows, Score, Scores

CHROME = Chrome("Technology vision", "Harbour </style> & Lane", as_of=Moment("22 November 2026", "2026-11-22"))
DAY = date(2026, 11, 22)
SPARK = Spark(Curve(30, "M0 20L1000 5"), "Two readings.")


def page(*words: str) -> Page:
    row = Row((Go("Live <map>", "initiatives/live-map/"), *words), lead=(Mark("off-track", "off track"),))
    return Page("", "pack", "For executives", "All is well.", (Section("slips", "Late", (Rows((row,)),)),))


def faces(html: str) -> list[str]:
    return re.findall(r'font-family: "(\w+)";\s+font-style', html)


def test_the_document_loads_nothing_and_runs_nothing() -> None:
    html = render_pack(page(), CHROME)
    assert not re.findall(r"<(?:script|link|img|iframe|object)\b", html)
    assert not re.findall(r"url\((?!\"data:font/woff2;base64,)", html)
    assert not re.findall(r"""\s(?:style|on\w+)=""", html)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    style = re.search(r"<style>(.*?)</style>", html, re.S)
    assert policy
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    )


def test_words_of_the_content_end_neither_the_style_nor_a_tag() -> None:
    html = render_pack(page(), CHROME)
    assert html.count("</style>") == 1
    assert "Live &lt;map&gt;" in html
    assert '"Harbour \\3c \\2f style\\3e  \\26  Lane · For executives · as of 22 November 2026"' in html


def test_links_lead_to_the_published_site_or_are_words() -> None:
    assert "<a" not in render_pack(page(), CHROME)
    there = Chrome(**{**CHROME.__dict__, "site_url": "https://vision.example/"})
    assert '<a class="sl-go" href="https://vision.example/initiatives/live-map/">' in render_pack(page(), there)


def test_only_fonts_whose_letters_occur_are_in_it() -> None:
    assert faces(render_pack(page(), CHROME)) == ["Newsreader", "Inter"]
    assert faces(render_pack(page("Łódź"), CHROME)) == ["Newsreader", "Newsreader", "Inter", "Inter"]


def test_marks_carry_their_own_strokes_and_colour() -> None:
    html = render_pack(page(), CHROME)
    assert 'data-state="off-track" color="#b3202a"' in html
    assert 'class="sl-shape__fill" fill="#b3202a"' in html


def test_a_pdf_says_what_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    with pytest.raises(Lacking, match="weasyprint"):
        pdf_of("<p>", DAY)


def test_a_pdf_says_which_library_of_the_system_is_lacking(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "weasyprint.py").write_text(
        "print('Read on.')\nraise OSError(\"cannot load library 'pango': no file\")"
    )
    monkeypatch.delitem(__import__("sys").modules, "weasyprint", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(
        Lacking, match=r"^Pango.* \(cannot load library 'pango'\): on Debian, apt install libpangoft2-1.0-0$"
    ):
        pdf_of("<p>", DAY)
    assert capsys.readouterr().out == ""


def skip_where_none_can_be_made() -> None:
    """Leave a test out where Pango is missing, a library of the system that pip cannot install; CI has it."""
    try:
        pdf_of("<p>", DAY)
    except Lacking as lacking:
        pytest.skip(f"no PDF can be made here: it needs {lacking}")


def objects_of(data: bytes) -> list[bytes]:
    packed = re.findall(rb"FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", data, re.S)
    return [zlib.decompressobj().decompress(one) for one in packed]


def test_a_pdf_is_tagged_and_the_same_each_time() -> None:
    skip_where_none_can_be_made()
    html = render_pack(page(), CHROME)
    first = pdf_of(html, DAY)
    assert first == pdf_of(html, DAY)
    unpacked = b"".join(objects_of(first))
    assert b"/Marked true" in unpacked
    assert b"/Lang (en)" in unpacked


def test_a_pdf_tells_its_drawings_and_headers_and_leaves_out_what_decorates() -> None:
    skip_where_none_can_be_made()
    told = Section("outcomes", "Outcomes", (Scores((Score(Go("Keep", "outcomes/keep/"), spark=SPARK),)),))
    row = MatrixRow(Go("Map", "pillars/map/"), "", (((Mark("off-track", "off track"), Go("Live", "live/")),),))
    matrix = Section("roadmap", "Roadmap", (Matrix((("Near", ""),), (row,)),))
    html = render_pack(replace(page(), sections=(*page().sections, told, matrix)), CHROME)
    unpacked = b"".join(objects_of(pdf_of(html, DAY)))
    assert len(re.findall(rb"/Figure\s*<<[^>]*>>\s*BDC", unpacked)) == 1
    assert b"/Alt (Two readings.)" in unpacked
    assert [unpacked.count(words) for words in (b"/Scope /Column", b"/Scope /Row", b"/S /Table/")] == [2, 1, 1]
