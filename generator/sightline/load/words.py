"""Words that ``vision.yml`` declares, and who answers for something."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sightline.dates import is_unknown
from sightline.ids import is_id
from sightline.links import Index
from sightline.load.report import Report, listed, quoted, sentences
from sightline.model.values import Party, PartyKind
from sightline.model.workspace import Calendar, Workspace
from sightline.problems import Location

VISION = Location("content/vision.yml")


@dataclass(frozen=True)
class Vocabulary:
    """The declared words of one kind, and where they are declared."""

    noun: str
    """As in "there is no horizon …"."""
    key: str
    """The field of ``vision.yml``."""
    words: tuple[str, ...] = ()
    where: Location = VISION
    any_case: bool = False

    def find(self, word: str) -> str | None:
        """Return the declared word, or None."""
        if word in self.words:
            return word
        folded = word.casefold()
        return next((known for known in self.words if self.any_case and known.casefold() == folded), None)


@dataclass(frozen=True)
class Setting:
    """Everything that a value is read against."""

    calendar: Calendar | None = None
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    """By name, as shapes give it; empty while ``vision.yml`` is not known, and then every word passes."""
    index: Index = field(default_factory=Index)
    teams: frozenset[str] = frozenset()


def vocabularies_of(workspace: Workspace) -> dict[str, Vocabulary]:
    """Return the words that a workspace declares, by the names that shapes give them."""
    at = workspace.places.at
    tags = tuple(word.id for family in workspace.tag_families for word in family.words)
    status = tuple(status_word.id for status_word in workspace.status_words)
    return {
        "horizon": Vocabulary(
            "horizon", "horizons", tuple(horizon.id for horizon in workspace.horizons), at("horizons")
        ),
        "status": Vocabulary("status word", "status", status, at("status"), any_case=True),
        "tag": Vocabulary("tag", "tags", tags, at("tags")),
        "value": Vocabulary("value", "values", tuple(value.id for value in workspace.values), at("values")),
    }


def read_word(text: str, where: Location, vocabulary: Vocabulary | None, report: Report, about: str) -> str | None:
    """Return the word if it is declared; a status word is kept as written in any case."""
    word = text.strip()
    if vocabulary is None or vocabulary.find(word) is not None:
        return word
    keep = word if vocabulary.noun == "status word" else None
    code = f"unknown-{vocabulary.noun.removesuffix(' word')}"
    where_declared = f"{vocabulary.where.path}:{vocabulary.where.line}"
    if not vocabulary.words:
        what = f"{quoted(word)} is used, and no {vocabulary.noun}s are declared"
        report.once(code, where, what, f"Declare them under `{vocabulary.key}` in content/vision.yml.")
        return keep
    right = lambda: sentences(  # noqa: E731 - asked only when the problem is listed
        f"{vocabulary.noun.capitalize()}s are {listed(vocabulary.words)} ({where_declared}).",
        report.suggest(word, vocabulary.words),
    )
    report.add(code, where, f"there is no {vocabulary.noun} {quoted(word)}", right, about=about)
    return keep


def read_party(  # noqa: PLR0913 - a place, a setting and a report go with every text
    text: str, where: Location, setting: Setting, report: Report, about: str, *, quoted_text: bool = False
) -> Party | None:
    """Return who is meant: a team, nobody yet (``wanted``), or a role in words; None where that is not known."""
    words = text.strip()
    if words in setting.teams:
        return Party(text, PartyKind.TEAM, team=words)
    if words.casefold() in ("wanted", "help wanted"):
        return Party(text, PartyKind.WANTED)
    if not words or is_unknown(words):
        return None
    if setting.teams and is_id(words) and not quoted_text:
        right = lambda: sentences(  # noqa: E731 - asked only when the problem is listed
            f"Teams are {listed(sorted(setting.teams))}.",
            report.suggest(words, sorted(setting.teams)),
            "A role is written with a capital, in more than one word, or in quotes.",
        )
        report.add("unknown-team", where, f"there is no team {quoted(words)}", right, about=about)
    return Party(text, PartyKind.NAMED)
