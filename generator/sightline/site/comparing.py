"""The recipe of a comparison: the content as it is loaded, an earlier state of it, and what changed between them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sightline import check
from sightline.changes import compare, missing_reasons
from sightline.changes.state import State
from sightline.formats import findings
from sightline.language import speaking
from sightline.load import Loaded, content_files, read_earlier
from sightline.model.change import Change, Sides
from sightline.problems import Location, Problem, Sources
from sightline.site.narratives import convert_all


@dataclass(frozen=True)
class Comparison:
    """Two states of the content, and what changed."""

    before: Loaded
    after: Loaded
    files: tuple[str, ...]
    """Files that differ, as paths from the root."""
    sides: Sides
    changes: tuple[Change, ...]

    @cached_property
    def missing(self) -> tuple[Problem, ...]:
        """Reasons that are wanted and missing, in the grades that apply here."""
        vision = self.sides.after
        with speaking(vision.workspace.language):
            found = missing_reasons(self.sides, self.changes)
            return tuple(check.regraded(problem, vision) for problem in found)


def comparison(now: Loaded, base: State, later: State | None = None) -> Comparison | None:
    """Compare the content with an earlier state of it; ``later`` is compared instead of what is loaded.

    None where the content cannot be read. Raises ``NoBase`` where the earlier state cannot be had.
    """
    after = at_state(now, later) if later else now
    before = at_state(now, base)
    if before.vision is None or after.vision is None:
        return None
    sides = Sides(before.vision, after.vision)
    with speaking(after.vision.workspace.language):
        changes = compare(sides)
    return Comparison(before, after, tuple(base.differing(_texts(now.sources))), sides, changes)


def at_state(now: Loaded, state: State, also: Iterable[str] = ()) -> Loaded:
    """Return the content as a state has it; ``also`` are files that are read again though they do not differ."""
    texts = _texts(now.sources)
    paths = content_files({*state.differing(texts), *also})
    return read_earlier(now, state.read(paths), state.day)


def _texts(sources: Sources) -> dict[str, str]:
    return {path: "\n".join(sources[path]) for path in content_files(sources)}


def touched(now: Loaded, base: State) -> tuple[str, ...]:
    """Return the files of the content that differ from those of a state."""
    return tuple(base.differing(_texts(now.sources)))


def fields_in(loaded: Loaded) -> Callable[[Problem], str]:
    """Return what says in which field of its record a problem stands; positions in lists do not count."""
    known: dict[str, Mapping[Location, str]] = {}

    def field_of(problem: Problem) -> str:
        kind, _, name = problem.about.partition("/")
        record = loaded.vision.records.get((kind, name)) if loaded.vision else None
        if record is None:
            return ""
        if problem.about not in known:
            ways = ((where, path) for path, where in record.places.values.items())
            known[problem.about] = {where: "/".join(s for s in path if isinstance(s, str)) for where, path in ways}
        return known[problem.about].get(problem.where, "")

    return field_of


def new_problems(now: Loaded, problems: Sequence[Problem], base: State) -> tuple[Problem, ...]:
    """Return the problems that an earlier state did not have: by code, record and field, however lines have moved.

    Of that state only those files are read that differ, or in which there is a problem now.
    """
    before = at_state(now, base, {problem.where.path for problem in problems})
    if before.vision is None:
        return tuple(problems)
    among = frozenset(before.sources)
    with speaking(before.vision.workspace.language):
        narratives = convert_all(before.vision, before.attachments, among)
        found = (*before.problems, *narratives.problems, *check.check(before.vision))
    old = {finding.fingerprint for finding in findings(sorted(found), fields_in(before))}
    here = findings(problems, fields_in(now))
    return tuple(each.problem for each in here if each.fingerprint not in old)
