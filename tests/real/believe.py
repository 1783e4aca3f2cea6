"""Proof that a published site says nothing of a strategy's dates and states that the strategy does not bear.

Usage: ``believe.py SET.json SITE_DIR``. Knows nothing of the generator: it reads the set as JSON and the
site as HTML, and shares no code with either side. It knows few forms of dates and few status words; of what
it does not know it claims nothing.
"""

import calendar
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

OVER = ("implemented", "completed", "done", "withdrawn", "rejected", "not accepted", "dropped", "declined")
OPEN = ("accepted", "proposed", "in progress", "on hold", "active", "planned")
MARK = re.compile(r'class="sl-mark__word">(Overdue|Ahead|Date passed)<')
TIME = re.compile(r'<time[^>]*datetime="(\d{4}-\d{2}-\d{2})"')


def last_day(text: str) -> date | None:
    """Return the last day of a date in one of a few plain forms; None for any other."""
    if found := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", text):
        year, month, day = map(int, found.groups())
        return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= 28 else None
    if found := re.fullmatch(r"(\d{4})[hH]([12])", text):
        month = 6 * int(found[2])
        return date(int(found[1]), month, calendar.monthrange(int(found[1]), month)[1])
    return None


def words(html: str) -> str:
    """Return the words of a page without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def main_of(path: Path) -> str:
    """Return the HTML of a page's ``<main>``."""
    source = path.read_text(encoding="utf-8")
    return source[source.find("<main") : source.rfind("</main>")]


def initiatives(data: dict[str, Any], site: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each initiative with the HTML of its page, where that stands at the address of its id."""
    for stated in data.get("initiatives") or []:
        slug = re.sub(r"[^a-z0-9]+", "-", str(stated.get("id", "")).lower()).strip("-")
        page = site / "initiatives" / slug / "index.html"
        if page.is_file():
            yield stated, main_of(page)


def misses_of_dates(data: dict[str, Any], site: Path, today: date) -> Iterator[str]:
    """Yield work past its date and not over that Late does not name, and marks that a date or state belies."""
    late = main_of(site / "roadmap" / "late" / "index.html")
    periods = {one.get("horizon") for one in data.get("initiatives") or [] if one.get("horizon")}
    count = 0
    for stated, html in initiatives(data, site):
        name, status = str(stated.get("id")), str(stated.get("status") or "").casefold()
        end = last_day(str(stated.get("end") or "")) or (
            last_day(str(stated.get("horizon") or "")) if len(periods) > 5 else None
        )
        if status in (*OPEN, "") and end and end < today:
            count += 1
            address = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
            if f'initiatives/{address}/"' not in late:
                yield f"{name}: past its date, {end}, and not on Late"
        if status in OVER and MARK.search(html):
            yield f"{name}: {MARK.search(html)} on work that is over"  # the mark, as found
        for row in re.findall(r"<li.*?</li>", html, re.DOTALL):
            day = TIME.search(row)
            if 'word">Ahead<' in row and day and date.fromisoformat(day[1]) < today:
                yield f"{name}: {day[1]} is said to be ahead"
    if count and not re.search(r"past (its|their) date", words(main_of(site / "index.html"))):
        yield f"home counts none of {count} initiatives that are past their date"


def misses_of_words(data: dict[str, Any], site: Path) -> Iterator[str]:
    """Yield what is said of states, answers, headings and links where the set says otherwise."""
    answered = "acknowledged" in json.dumps(data)
    for stated, html in initiatives(data, site):
        own = html.split('id="in-detail"')[0]
        if stated.get("status") and re.search(r"status not stated", words(own), re.IGNORECASE):
            yield f"{stated.get('id')}: its status, {stated['status']!r}, is said not to be stated"
        if not answered and "Not yet acknowledged" in words(html):
            yield f"{stated.get('id')}: waits for an answer in a set that holds none"
    for stated in data.get("updates") or []:
        slug = re.sub(r"[^a-z0-9]+", "-", str(stated.get("id", "")).lower()).strip("-")
        page = site / "updates" / slug / "index.html"
        if not stated.get("title") and page.is_file():
            found = re.search(r"<h1.*?</h1>", main_of(page), re.DOTALL)
            h1 = words(found[0]) if found else ""
            if h1 == slug:
                yield f"{stated.get('id')}: its heading is its id"


def main(arguments: list[str]) -> int:
    """Print what the site says and the set does not bear; 1 where there is any."""
    data, site = json.loads(Path(arguments[0]).read_text(encoding="utf-8")), Path(arguments[1])
    today = date.fromisoformat(json.loads((site / "data" / "vision.json").read_text(encoding="utf-8"))["as-of"])
    misses = [*misses_of_dates(data, site, today), *misses_of_words(data, site)]
    sys.stdout.write("".join(f"{miss}\n" for miss in misses))
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
