"""A document as a tagged PDF, by WeasyPrint where the extra ``pdf`` is installed."""

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, date, datetime
from importlib import import_module
from io import StringIO
from typing import Any

from sightline.render.pdf_tags import set_tags_right

STANDARD = "pdf/ua-1"
"""PDF for everybody: headings, lists, tables and drawings are tagged, and drawings are told in words."""
EPOCH = "SOURCE_DATE_EPOCH"
"""By this variable the font library is told what time to write into the fonts."""


class Lacking(Exception):
    """WeasyPrint, or a library of the system that it needs, is not there; the words say which, and how to get it."""


def pdf_of(html: str, day: date) -> bytes:
    """Return the PDF of a document that needs nothing beside it: for the same document and day, the same bytes.

    Raises ``Lacking``.
    """
    weasyprint = _weasyprint()
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    nothing_else = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    document: Any = weasyprint.HTML(string=html, url_fetcher=nothing_else)
    with _stopped_clock(day):
        made: bytes = document.write_pdf(pdf_variant=STANDARD, finisher=set_tags_right)
    return made


def _weasyprint() -> Any:
    """Return the library, which is loaded where a PDF is asked for. What it says of itself on the way is kept back."""
    try:
        with redirect_stdout(StringIO()), warnings.catch_warnings(action="ignore"):
            return import_module("weasyprint")
    except ImportError as error:
        raise Lacking(f'the extra pdf ({error}): pip install "mkdocs-sightline[pdf]"') from error
    except OSError as error:
        why = " ".join(str(error).split()).partition(":")[0]
        raise Lacking(f"Pango, a library of the system ({why}): on Debian, apt install libpangoft2-1.0-0") from error


@contextmanager
def _stopped_clock(day: date) -> Iterator[None]:
    """Let the fonts in the PDF be of the day that it speaks of."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before
