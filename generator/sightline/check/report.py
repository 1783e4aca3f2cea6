"""How problems are printed for a terminal: errors and warnings in full, gaps and findings in lines."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sightline.check.rules import PHRASES
from sightline.language import count, plural
from sightline.model.kinds import BY_NAME
from sightline.model.vision import Vision
from sightline.problems import Grade, Problem, Sources, show, visible
from sightline.subjects.objectives.record import Objective, key_results_of

ELSEWHERE = {
    "written-as-unknown": ("say that something is not known", ""),
    "dangling-link": ("hold a link that leads nowhere", ""),
    "dangling-link-in-prose": ("lead nowhere", "prose link"),
    "missing-image-in-prose": ("are missing", "picture"),
    "foreign-image-in-prose": ("lie on another host", "picture"),
    "quoted-not-stated": ("are not stated", "quoted figure"),
}
"""What many gaps have in common that are found while files and prose are read."""

MOST_FINDINGS = 20
"""How many findings of a code are listed one by one."""

MOST_OF_A_FILE, MOST_OF_A_RUN = 10, 24
"""Errors and warnings that are printed of one file, and altogether."""
MOST_LINES = 190
"""Lines of a report; gaps and findings share what errors and warnings leave."""

_SAID = {**ELSEWHERE, **PHRASES}


def report(
    problems: Iterable[Problem],
    sources: Sources,
    *,
    vision: Vision | None = None,
    all_gaps: bool = False,
    last: str = "",
) -> str:
    """Print problems: worst first, each where it is; the closing line counts them and ends with ``last``.

    With the vision, lines that roll up many say of how many: ``18 of 30 initiatives have no owner``. What is more
    than a person reads at once is counted; ``all_gaps`` prints it.
    """
    by_grade: dict[Grade, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        by_grade[problem.grade].append(problem)
    totals = _totals(vision) if vision else {}
    blocks = _serious((*by_grade[Grade.ERROR], *by_grade[Grade.WARNING]), sources, whole=all_gaps)
    gaps = _lines(by_grade[Grade.GAP], totals, None if all_gaps else 0)
    findings = _lines(by_grade[Grade.FINDING], totals, None if all_gaps else MOST_FINDINGS)
    room = (MOST_LINES - sum(block.count("\n") + 2 for block in blocks)) // 2 - 4
    blocks.append(_block("Not stated", gaps if all_gaps else _first(gaps, room)))
    blocks.append(_block("Findings", findings if all_gaps else _first(findings, room)))
    blocks.append(closing(by_grade, len(sources), last))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _serious(problems: Sequence[Problem], sources: Sources, *, whole: bool) -> list[str]:
    """Print problems in full: of each file the first ones, of the run so many that a screen or two hold them."""
    blocks: list[str] = []
    left: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for problem in problems:
        path = problem.where.path
        if not whole and (printed[path] == MOST_OF_A_FILE or printed.total() == MOST_OF_A_RUN):
            left[path] += 1
        else:
            printed[path] += 1
            blocks.append(show(problem, sources))
    if left:
        more = [f"  {visible(path)}: {number} more" for path, number in left.most_common(MOST_OF_A_FILE)]
        others = [f"  and {count(len(left) - len(more), 'more file')}"] if len(left) > len(more) else []
        head = f"{left.total()} more errors and warnings are not printed here; sightline check --all prints them."
        blocks.append("\n".join((head, *more, *others)))
    return blocks


def _first(lines: Sequence[str], most: int) -> Sequence[str]:
    """Return the first lines, and how many there are besides."""
    rest = len(lines) - most
    return [*lines[:most], f"  and {rest} more; sightline check --all lists them"] if rest > 1 else lines


def _block(title: str, lines: Sequence[str]) -> str:
    return "\n".join((f"{title}:", *lines)) if lines else ""


def closing(by_grade: Mapping[Grade, Sequence[Problem]], files: int, last: str = "") -> str:
    """Return ``2 errors, 1 warning, 14 gaps, 6 findings in 41 files.`` and a last sentence."""
    counts = [(len(by_grade.get(grade, ())), grade.word) for grade in Grade]
    said = [count(number, word) for number, word in counts if number]
    if not any(number for number, word in counts[:2]):
        said = ["No errors", "no warnings", *said]
    return f"{', '.join(said)} in {count(files, 'file')}. {last}".rstrip()


def _lines(problems: Sequence[Problem], totals: Mapping[str, int], most: int | None) -> list[str]:
    """Return a line per problem, and one for all of a code and kind where there are more than ``most``."""
    grouped: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        grouped[problem.code, _counted(problem)].append(problem)
    rolled: list[tuple[int, str]] = []
    single: list[str] = []
    for (code, noun), found in sorted(grouped.items()):
        if most is not None and len(found) > most:
            rolled.append((-len(found), f"  {_rolled(code, noun, found, totals)} ({code})"))
        else:
            single.extend(f"  {visible(str(one.where))}: {visible(one.what)} ({code})" for one in found)
    return [*(line for _, line in sorted(rolled)), *single]


def _rolled(code: str, noun: str, found: Sequence[Problem], totals: Mapping[str, int]) -> str:
    rolled, part = _SAID.get(code, ("", ""))
    number = len(found) if part else len({one.about for one in found})
    if not rolled or not noun:
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        return f"{visible(found[0].what)}{more}"
    total = totals.get(noun, 0)
    if total >= number:
        return f"{number} of {total} {counted_noun(noun, total)} {agree(rolled, number)}"
    return f"{number} {counted_noun(noun, number)} {agree(rolled, number)}"


def _counted(problem: Problem) -> str:
    """Return what a problem is about, in the singular: a kind of record, or what the rule counts."""
    _, noun = _SAID.get(problem.code, ("", ""))
    return noun or problem.about.partition("/")[0]


def counted_noun(noun: str, number: int) -> str:
    """Return the noun as it is counted: ``1 initiative``, ``2 initiatives``, ``2 entries that we are not doing``."""
    kind = BY_NAME.get(noun)
    return plural(number, noun, kind.plural.lower() if kind and kind.name not in ("term", "not-doing") else "")


def agree(phrase: str, number: int) -> str:
    """Let the verb that a phrase begins with agree with a number: ``have no owner``, ``has no owner``."""
    if number != 1:
        return phrase
    verb, _, rest = phrase.partition(" ")
    singular = {"have": "has", "are": "is", "do": "does"}.get(verb, f"{verb}s")
    return f"{singular} {rest}"


def _totals(vision: Vision) -> dict[str, int]:
    totals: dict[str, int] = defaultdict(int)
    for record in vision.records.values():
        totals[record.kind] += 1
        if isinstance(record, Objective):
            totals["key result"] += sum(1 for _ in key_results_of(record))
    return totals
