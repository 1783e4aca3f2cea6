"""The line of sight: what reaches an outcome, as a picture and as a list, and the holes in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sightline.dates.said import say_day
from sightline.language import count, plural
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import HOME
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, hue_of, in_words, owner_line, share_words, upper_first
from sightline.subjects.measures.trends import judgement
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.outcomes.facts import measures_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import short_mark
from sightline.subjects.sight.facts import Reach, Rung
from sightline.subjects.sight.holes import groups
from sightline.subjects.sight.picture import brief_picture, picture
from sightline.views.inline import Go, Line, Moment, Soft
from sightline.views.page import Page, Section
from sightline.views.roadmap import Sight, SightBranch
from sightline.views.rows import Groups

ADDRESS = "line-of-sight/"
LEDE = "A piece of work serves a key result, the result its objective, and the objective what changes for a customer."
MOST_WORK = 200
"""Initiatives up to which the list names each; of more it says how many."""


def arrange(scope: Scope) -> Page:
    """Show the line of sight and its holes."""
    vision, workspace = scope.vision, scope.vision.workspace
    holes = groups(scope)
    note = "most costly first, each with the file that would mend it" if holes else ""
    sections = (
        Section("sight", "", (sight(scope, whole=True),), bare=True),
        Section(
            "holes",
            "The holes",
            (Groups(holes, "There is none: everything reaches an outcome."),),
            note=(note,) if note else (),
        ),
    )
    said = headline(scope)
    return Page(
        address=ADDRESS,
        kind="line-of-sight",
        title="Line of sight",
        headline=said,
        sections=sections,
        crumbs=(HOME,),
        eyebrow=("computed from the content as of ", Moment(say_day(vision.today), vision.today.isoformat())),
        lede=(LEDE,),
        owner=owner_line(vision, workspace.owners),
        description=said,
        nav=ADDRESS,
    )


def headline(scope: Scope) -> str:
    """Say how much of the work reaches an outcome, and how many holes are left."""
    total, good, holes = len(scope.reach.counted), scope.reach.reaching, scope.reach.holes.count
    if not scope.vision.of(Outcome):
        return "No outcome is stated yet, so there is nothing to reach"
    verb = "reaches" if good < 2 else "reach"
    said = f"{share_words(good, total)} {plural(total, 'initiative')} {verb} an outcome{rest_words(scope.reach)}."
    first = upper_first(said) if total else "There is no work yet."
    if not holes:
        return f"{first} Nothing is left to mend."
    tail = plural(holes, "hole is", "holes are")
    return f"{first} {upper_first(in_words(holes))} {tail} left to mend."


def rest_words(reach: Reach) -> str:
    """Say what reaches no outcome and is no hole: what somebody has accepted, and what is over."""
    accepted, ended = len(reach.holes.accepted), reach.ended
    rest = [(accepted, f"{in_words(accepted)} {'is' if accepted == 1 else 'are'} accepted without")]
    rest += [(ended, f"{in_words(ended)} ended without")]
    return "".join(f", {words}" for number, words in rest if number)


def sight(scope: Scope, *, whole: bool = False) -> Sight:
    """Draw the line of sight; ``whole`` with its key results, and listed down to the work."""
    drawn = (picture if whole else brief_picture)(scope.vision, scope.reach)
    good, total = scope.reach.reaching, len(scope.reach.counted)
    return Sight(
        columns=drawn.columns,
        gaps=drawn.gaps,
        lit=drawn.lit,
        branches=tuple(Branches(scope.vision, scope.reach, whole).all()),
        caption=f"Lit: how the work of {drawn.lit_words[0]} serves “{drawn.lit_words[1]}”." if drawn.lit else "",
        summary=f"{upper_first(share_words(good, total))} initiatives lead to an outcome.",
    )


class Branches:
    """The nested list: outcomes, what serves them, and so on down to initiatives.

    Each rung is unfolded once; where it serves a second thing it is named there and not unfolded
    again, so that the list grows in a line with the content and a cycle ends.
    """

    def __init__(self, vision: Vision, reach: Reach, whole: bool) -> None:
        self.vision, self.reach, self.whole = vision, reach, whole
        self.named = whole and len(reach.counted) <= MOST_WORK
        self.seen: set[Rung] = set()
        self.below: Mapping[Rung, list[Rung]] = _below(vision, reach)
        self.results = {
            Rung(objective.key, one.id): one for objective in vision.of(Objective) for one in key_results_of(objective)
        }

    def all(self) -> Iterator[SightBranch]:
        """Yield outcomes, then the objectives that hang from none."""
        for outcome in self.vision.of(Outcome):
            yield self.branch(Rung(outcome.key))
        for key in self.reach.holes.adrift:
            if Rung(key) not in self.seen:
                yield self.branch(Rung(key))

    def branch(self, rung: Rung) -> SightBranch:
        """Return a rung with what serves it."""
        again = rung in self.seen
        self.seen.add(rung)
        lower = [] if again else self.below.get(rung, [])
        kind = "key-result" if rung.part else rung.key[0]
        if kind == "initiative":
            return self.work(rung.key)
        ways = [one for one in lower if one.key[0] != "initiative"]
        work = [one for one in lower if one.key[0] == "initiative"]
        names = [self.branch(one) for one in (*(work if self.named else ()), *(ways if self.deep(kind) else ()))]
        return SightBranch(kind, self.title(rung), self.note(rung, len(work), again), branches=tuple(names))

    def deep(self, kind: str) -> bool:
        """Whether what hangs from a rung of this kind is listed: a brief list ends with objectives."""
        return self.whole or kind == "outcome"

    def work(self, key: Key) -> SightBranch:
        """Return an initiative with its mark, in the hue of its pillar."""
        one = self.vision.records[key]
        if not isinstance(one, Initiative):
            return SightBranch("initiative", (go(one),))
        hue = hue_of(self.vision, one.pillars[0] if one.pillars else None)
        return SightBranch("initiative", short_mark(self.vision, one), hue=hue)

    def title(self, rung: Rung) -> Line:
        """Return the name of a rung."""
        record = self.vision.records[rung.key]
        if not rung.part:
            return (go(record),)
        result = self.results[rung]
        return (Go(result.text or result.label or result.id, f"{go(record).address}#{rung.part}"),)

    def note(self, rung: Rung, work: int, again: bool) -> Line:
        """Say what is wrong with a rung, or how much work serves it."""
        said = [words for found, words in self.faults(rung) if found]
        if again and self.whole:
            said.append("unfolded above")
        elif work and self.whole and not self.named:
            said.append(count(work, "initiative"))
        if said or self.whole:
            return (Soft(", ".join(said)),) if said else ()
        return self.standing(rung)

    def standing(self, rung: Rung) -> Line:
        """Say how an outcome is going by its first measure; of an objective, how much work serves it."""
        record = self.vision.records[rung.key]
        if isinstance(record, Outcome):
            measures = measures_of(self.vision, record)
            return judgement(measures[0], self.vision.today) if measures else ()
        work = len(self.served(rung))
        return (Soft(count(work, "initiative")),) if work else ()

    def served(self, rung: Rung) -> set[Key]:
        """Return the initiatives that serve a rung, itself or through what is below it."""
        work, seen, waiting = set(), {rung}, [rung]
        while waiting:
            for one in set(self.below.get(waiting.pop(), ())) - seen:
                seen.add(one)
                waiting.append(one)
                work |= {one.key} if one.key[0] == "initiative" else set()
        return work

    def faults(self, rung: Rung) -> tuple[tuple[bool, str], ...]:
        """Return each fault that a rung may have, and whether it has it."""
        holes = self.reach.holes
        return (
            (rung.key in holes.outcomes, "nothing serves it"),
            (rung.key in holes.adrift and not rung.part, "reaches no outcome"),
            (rung.key in holes.empty and not rung.part, "no key result"),
            (rung in holes.unworked, "no work serves it"),
            (rung in holes.unmeasured, "cannot be judged"),
        )


def _below(vision: Vision, reach: Reach) -> dict[Rung, list[Rung]]:
    """Return what serves each rung: counted initiatives, objectives, key results, in the order of the content."""
    counts, out = set(reach.counted), defaultdict(list)
    for rung, above in reach.up.items():
        record = vision.records[rung.key]
        if isinstance(record, Objective) or rung.key in counts:
            for fromkey in dict.fromkeys(above):
                out[fromkey].append(rung)
    return out
