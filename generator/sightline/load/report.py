"""Where the loader writes down what it finds, one grade and one explanation per code."""

from collections import Counter
from collections.abc import Callable, Iterable

from sightline.problems import CODES, Grade, Location, Problem, suggestion

MOST_PER_FILE = 100
"""A file with more mistakes than this is one mistake; listing them all helps nobody and takes long."""
MOST_COMPARED = 200_000
"""Names that are compared in search of nearest ones; where there are 10,000, each search takes a tenth of a second."""


class Report:
    """Collects problems; says of each code what its grade is, and of each file at most so many."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._counts: Counter[tuple[str, bool]] = Counter()
        """By path, errors apart: a hundred warnings must not keep back the error that stops the build."""
        self._compared = 0
        self._once: set[str] = set()

    def add(
        self, code: str, where: Location, what: str, right: str | Callable[[], str] = "", *, about: str = ""
    ) -> None:
        """Write down one problem; ``right`` may be a function, which is asked only when there is room for it."""
        rule = CODES[code]
        counted = (where.path, rule.grade is Grade.ERROR)
        self._counts[counted] += 1
        number = self._counts[counted]
        if number <= MOST_PER_FILE:
            words = right if isinstance(right, str) else right()
            self.problems.append(Problem(where, rule.grade, code, what, words, about))
        elif number == MOST_PER_FILE + 1:
            many = CODES["too-many-problems"]
            what = f"there are more than {MOST_PER_FILE} problems in this file; the rest is not listed"
            self.problems.append(
                Problem(where, many.grade, "too-many-problems", what, "Mend the first ones and check again.")
            )

    def once(self, code: str, where: Location, what: str, right: str = "") -> None:
        """Write down a problem of the whole vision, at the first place that shows it."""
        if code not in self._once:
            self._once.add(code)
            self.add(code, where, what, right)

    @property
    def may_suggest(self) -> bool:
        """Whether there is still time to look for nearest names."""
        return self._compared < MOST_COMPARED

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """Return ``Did you mean "…"?`` or nothing."""
        if not self.may_suggest:
            return ""
        names = list(known)
        self._compared += len(names)
        return suggestion(word[:200], names)


def sentences(*parts: str) -> str:
    """Join the sentences that are there."""
    return " ".join(part for part in parts if part)


def listed(words: Iterable[str], most: int = 12) -> str:
    """Return ``a, b and c``; of many, the first and how many more there are."""
    all_words = list(words)
    shown, rest = all_words[:most], len(all_words) - most
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def either(words: Iterable[str]) -> str:
    """Return ``a, b or c``."""
    shown = list(words)
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def quoted(text: str, most: int = 60) -> str:
    """Return the text in quotes, shortened."""
    line = text.replace("\n", " ")
    mark = "'" if '"' in line[:most] else '"'
    return f"{mark}{line[:most]}{'…' if len(line) > most else ''}{mark}"
