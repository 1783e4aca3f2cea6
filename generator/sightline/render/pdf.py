"""A document as a tagged PDF, by WeasyPrint where the extra ``pdf`` is installed."""

import logging
from typing import Any

STANDARD = "pdf/ua-1"
"""PDF for everybody: headings, lists, tables and drawings are tagged, and drawings are told in words."""


class Lacking(Exception):
    """WeasyPrint, or a library of the system that it needs, is not there; the words say which."""


def pdf_of(html: str) -> bytes:
    """Return the PDF of a document that needs nothing beside it; the same bytes for the same document.

    Its dates are those that the document names. Raises ``Lacking``.
    """
    try:
        import weasyprint  # noqa: PLC0415 - an extra: it is loaded where a PDF is asked for
    except (ImportError, OSError) as error:
        raise Lacking(" ".join(str(error).split())[:120]) from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    nothing_else = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    document: Any = weasyprint.HTML(string=html, url_fetcher=nothing_else)
    made: bytes = document.write_pdf(pdf_variant=STANDARD)
    return made
