"""Changes as one HTML file that loads nothing and runs nothing: it opens from wherever it is kept."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import groupby

from sightline.changes.words import heading, place_in, summary
from sightline.model.change import FACT, PLAN, PROMISE, WORDS, Change
from sightline.problems import visible

STYLE = """\
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d5d9de;--warn:#a1260d;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb4;--line:#3a4048;--warn:#ff9d85;--paper:#16191d}}
body{margin:0 auto;padding:2rem 1rem;max-width:60rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);\
background:var(--paper)}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
article{padding:.75rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
h3{font-size:1rem;margin:0}h3 span{font-weight:400;color:var(--soft)}
p{margin:.25rem 0}.soft{color:var(--soft);font-size:.875rem}.missing{color:var(--warn);font-weight:600}
del{color:var(--soft)}ins{text-decoration:none;font-weight:600}
"""
GROUPS = {PROMISE: "Promises", PLAN: "Plans", FACT: "Facts", WORDS: "Words"}


def page(changes: Sequence[Change], names: tuple[str, str], language: str) -> str:
    """Return the file; ``names`` are those of the earlier and the later state."""
    before, after = (escape(visible(name)) for name in names)
    hashed = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'"
    told = summary(changes) if changes else f"No change in meaning between {names[0]} and {names[1]}."
    head = (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What changed</title>\n<style>{STYLE}</style>\n</head>\n"
    )
    body = [f"<main>\n<h1>What changed</h1>\n<p>{escape(visible(told))}</p>"]
    body.append(f'<p class="soft">Compared {after} with {before}.</p>')
    for weight, group in groupby(changes, key=lambda change: change.weight):
        found = list(group)
        body.append(f"<h2>{GROUPS[weight]} ({len(found)})</h2>")
        body.extend(map(_article, found))
    return f"{head}<body>\n{chr(10).join(body)}\n</main>\n</body>\n</html>\n"


def _article(change: Change) -> str:
    title = _plain(change.title or change.about)
    lines = [f'<article id="change-{change.mark}">', f"<h3>{_plain(heading(change))} <span>{title}</span></h3>"]
    lines.extend(_values(change))
    lines.extend(_reason(change))
    where = change.head or change.base
    place = ", ".join(part for part in (change.about, place_in(change), f"{where}" if where else "") if part)
    return "\n".join((*lines, f'<p class="soft">{_plain(place)}</p>', "</article>"))


def _values(change: Change) -> Iterator[str]:
    was = f"<del>{_plain(change.before)}</del>" if change.before else ""
    now = f"<ins>{_plain(change.after)}</ins>" if change.after else ""
    if was or now:
        yield f"<p>{' &rarr; '.join(value for value in (was, now) if value)}</p>"


def _reason(change: Change) -> Iterator[str]:
    if change.why:
        yield f"<p>Why: {_plain(change.why)}</p>"
    elif change.is_wanted:
        wrong = f": {_plain(change.wrong)}" if change.wrong else ""
        yield f'<p class="missing">Why is not stated{wrong}</p>'
    if change.hint:
        yield f"<p>{_plain(change.hint)}</p>"


def _plain(text: str) -> str:
    return escape(visible(text))
