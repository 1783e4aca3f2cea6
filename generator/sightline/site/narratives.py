"""Every narrative converted once: its HTML, the records that it mentions, the files that it shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.values import Body, Key
from sightline.model.vision import Vision
from sightline.narrative import Anchors, Budget, Fragment, Narrative, convert, resolver_of, settle, shown_source
from sightline.problems import Problem
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.pillars.record import Pillar

WORKSPACE: Key = ("workspace", "")

SECTION_IDS = frozenset(
    [
        "about",
        "all",
        "as-recorded",
        "asks",
        "because",
        "by-team",
        "capacity",
        "catalogue",
        "changes",
        "constraints",
        "debt-funded",
        "debt-not-funded",
        "decisions",
        "done",
        "drives",
        "dropped",
        "evidence",
        "even-over",
        "facts",
        "figure",
        "for",
        "for-you",
        "get-it",
        "holds-back",
        "in-detail",
        "in-full",
        "in-words",
        "key-results",
        "ledger",
        "ledger-of-teams",
        "line-of-sight",
        "linked-from",
        "made",
        "measures",
        "milestones",
        "needed-by",
        "needs",
        "not-doing",
        "objectives",
        "other",
        "outcomes",
        "pain-points",
        "period-by-period",
        "planned-and-actual",
        "platform",
        "promises",
        "quotation",
        "read-on",
        "related",
        "result",
        "roadmap",
        "said-of-it",
        "standing",
        "status",
        "taken",
        "tally",
        "tasks",
        "text",
        "top",
        "updates",
        "views",
        "waiting",
        "wanted",
        "ways-in",
        "when",
        "within",
        "all-partners",
        "ends-first",
        "figures",
        "gates",
        "glance",
        "later",
        "near",
        "people",
        "partners",
        "responsible-technology",
        "reviews",
        "rotations",
        "skills",
        "waivers",
        "search",
        "nav",
        "main",
        "footer",
        "header",
        "menu",
    ]
)
"""Ids that pages use for their own sections; a heading of a narrative never takes one."""


@dataclass(frozen=True)
class Narratives:
    """What converting gave."""

    html: Mapping[Key, str]
    drafts: Mapping[Key, str]
    """The same before links were led to the parts of other pages that they name."""
    mentions: Mapping[Key, tuple[Key, ...]]
    attachments: frozenset[str]
    """Paths below ``content/`` of the files that pages show."""
    problems: tuple[Problem, ...]


def convert_all(vision: Vision, attachments: tuple[str, ...], among: frozenset[str] | None = None) -> Narratives:
    """Convert the narrative of the vision and of every record that has one; of files ``among`` these alone."""
    written = {key: (body, converted) for key, body, converted in _converters(vision, attachments)}
    wanted = [key for key, (body, _) in written.items() if among is None or body.where.path in among]
    convert_one = cache(lambda key: written[key][1](written[key][0].text))
    made = {key: convert_one(key) for key in wanted}

    def find(fragment: Fragment) -> str:
        there = convert_one(fragment.key or WORKSPACE) if (fragment.key or WORKSPACE) in written else None
        anchors = there.anchors if there else None
        return (anchors or _page_of(vision, fragment.key)).find(fragment.typed)

    settled = {key: settle(narrative, find) for key, narrative in made.items()}
    return Narratives(
        html={key: narrative.html for key, narrative in settled.items()},
        drafts={key: narrative.html for key, narrative in made.items()},
        mentions={key: narrative.mentions for key, narrative in settled.items()},
        attachments=frozenset(path for narrative in settled.values() for path in narrative.attachments),
        problems=tuple(problem for narrative in settled.values() for problem in narrative.problems),
    )


def _page_of(vision: Vision, key: Key | None) -> Anchors:
    """Return the ids of a page whose record has no narrative."""
    record = vision.records.get(key) if key else None
    return Anchors(SECTION_IDS | frozenset(_own_ids(record) if record else ()), "")


def as_shown(vision: Vision, attachments: tuple[str, ...], narratives: Narratives) -> Vision:
    """Return the vision for the exports: its narratives without what their pages do not show."""
    bodies = {
        key: replace(body, text=shown_source(body.text, narratives.drafts[key], converted))
        for key, body, converted in _converters(vision, attachments)
    }
    workspace = replace(vision.workspace, body=bodies.get(WORKSPACE))
    records = {key: replace(record, body=bodies.get(key)) for key, record in vision.records.items()}
    return replace(vision, workspace=workspace, records=records)


def _converters(vision: Vision, attachments: tuple[str, ...]) -> Iterator[tuple[Key, Body, Callable[[str], Narrative]]]:
    """Yield every narrative with what converts a source for its page."""
    resolver, budget = resolver_of(vision, attachments), Budget()
    for key, body, title, taken, prefix in _bodies(vision):
        top = 2 if key[0] == "page" else 3
        around = partial(convert, where=body.where, resolver=resolver, title=title, taken=taken, prefix=prefix)
        yield key, body, partial(around, top=top, budget=budget)


def _bodies(vision: Vision) -> Iterator[tuple[Key, Body, str, frozenset[str], str]]:
    if vision.workspace.body:
        yield WORKSPACE, vision.workspace.body, vision.workspace.title, SECTION_IDS, ""
    for record in vision.records.values():
        if record.body is not None and record.body.text.strip():
            kind = BY_NAME[record.kind]
            prefix = "" if kind.paged else f"{kind.anchor(record.id)}-"
            yield record.key, record.body, record.name, SECTION_IDS | frozenset(_own_ids(record)), prefix


def _own_ids(record: Record) -> Iterable[str]:
    """Return the ids that a record's own page uses besides its sections'."""
    if isinstance(record, Objective):
        return (one.id for one in key_results_of(record))
    return (one.id for one in record.even_over) if isinstance(record, Pillar) else ()
