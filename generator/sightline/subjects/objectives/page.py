"""Objectives as a tree with progress, and one page each."""

from sightline.language import count, plural
from sightline.model.kinds import address_of
from sightline.model.state import TROUBLE
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.confirmed import stale_line
from sightline.subjects.frame.record_page import (
    Head,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    due_mark,
    go,
    hue_of,
    in_words,
    joined,
    link_words,
    links_line,
    number_words,
    owner_line,
    share_words,
    status_line,
    upper_first,
    when_text,
    when_words,
)
from sightline.subjects.measures.figures import target_words
from sightline.subjects.objectives.facts import children_of, parent_of
from sightline.subjects.objectives.progress import due_of_result, has_figure, progress_of, progress_of_objective
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of
from sightline.subjects.objectives.view import reading_line
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import row as initiative_row
from sightline.views.inline import Go, Line, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Rows
from sightline.views.work import Node, Tree

MANY = 100
"""Above so many key results, each objective folds its own."""


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all objectives, then one page for each."""
    return (arrange_index(scope), *(arrange_one(scope, objective) for objective in scope.vision.of(Objective)))


def arrange_index(scope: Scope) -> Page:
    """Show the tree of objectives and key results, by period, with progress."""
    vision = scope.vision
    children = children_of(vision)
    roots = [one for one in vision.of(Objective) if parent_of(vision, one) is None]
    results = sum(1 for objective in vision.of(Objective) for _ in key_results_of(objective))
    seen: set[Key] = set()
    periods = list(dict.fromkeys(when_text(root.period) for root in roots))
    sections = []
    for number, period in enumerate(periods):
        mine = [one for one in roots if when_text(one.period) == period]
        nodes = tuple(node(vision, one, children, seen) for one in mine)
        sections.append(
            section(
                f"period-{number + 1}",
                period or "Period not stated",
                Tree(nodes, fold=results > MANY),
                note=(counted_words(len(mine), "objective"),),
            )
        )
    rest = tuple(node(vision, one, children, seen) for one in vision.of(Objective) if one.key not in seen)
    if rest:
        sections.append(section("circle", "In a circle", Tree(rest), note=("These objectives serve each other.",)))
    if not sections:
        sections = [section("none", "Objectives", Tree((), "No objective is stated yet."))]
    tops = counted_words(len(vision.of(Objective)), "objective", beside=results)
    said = f"{tops}, {counted_words(results, 'key result', beside=len(vision.of(Objective)))}"
    headline = upper_first(said) if vision.of(Objective) else "No objective is stated yet"
    lede: Line = (tree_sentence(vision),) if vision.of(Objective) else ()
    return index_page(scope, "objective", headline, lede, sections)


def tree_sentence(vision: Vision) -> str:
    """Say how many key results can be judged."""
    every = [result for objective in vision.of(Objective) for result in key_results_of(objective)]
    judged = [share for share in (progress_of(vision, result) for result in every) if share is not None]
    if not every:
        return "No key result is stated yet."
    if not judged:
        return f"None of {counted_words(len(every), 'key result')} states its start, its reading and its target yet."
    known, total, met = alike(len(judged), len(every), sum(share >= 1 for share in judged))
    return f"Progress is known for {known} of {total} key {plural(len(every), 'result')}; {met} met."


def node(
    vision: Vision, objective: Objective, children: dict[tuple[Key, str], list[Objective]], seen: set[Key]
) -> Node:
    """Draw an objective with everything below it; one that was drawn already is not drawn again."""
    seen.add(objective.key)
    share, known, total = progress_of_objective(vision, objective)
    below = [result_node(vision, objective, key_result, children, seen) for key_result in objective.key_results]
    below += [node(vision, one, children, seen) for one in children.get((objective.key, ""), []) if one.key not in seen]
    note = joined(
        [owner_line(vision, objective.owners), links_line(vision, objective.serves, "Serves nothing that is stated")],
        "  ·  ",
    )
    said: Line = (f"{known} of {count(total, 'key result')} known",) if total else (Unstated("No key result"),)
    if objective.result and share is None:
        said = ("What came of it is told",)
    return Node("objective", (go(objective),), note, share, said, "", tuple(below))


def result_node(
    vision: Vision,
    objective: Objective,
    result: KeyResult,
    children: dict[tuple[Key, str], list[Objective]],
    seen: set[Key],
) -> Node:
    """Draw a key result with the key results and objectives below it."""
    below = [result_node(vision, objective, key_result, children, seen) for key_result in result.key_results]
    below += [
        node(vision, one, children, seen) for one in children.get((objective.key, result.id), []) if one.key not in seen
    ]
    where = f"{address_of(objective)}#{result.id}"
    return Node(
        "key-result", (Go(result.text or result.label or result.id, where),), (), progress_of(vision, result),
        reading_line(vision, result), "", tuple(below),
    )  # fmt: skip


def arrange_one(scope: Scope, objective: Objective) -> Page:
    """Show one objective: its key results, what serves each, and what it serves."""
    vision = scope.vision
    head = Head(
        lede=(objective.summary,) if objective.summary else (),
        eyebrow=(when_words(objective.period, "Period not stated"),),
        hue=hue_of(vision, objective.pillar),
        aside_label="How far it is",
        aside=(how_far(vision, objective),),
    )
    facts = (
        Fact("Serves", links_line(vision, objective.serves, "No outcome stated")),
        Fact("Status", status_line(vision, objective.status), stale_line(vision, objective)),
        Fact("Pillar", link_words(vision, objective.pillar) if objective.pillar else (Unstated("Not stated"),)),
    )
    sections = [
        Section("facts", "", (Facts(facts),), bare=True),
        section(
            "key-results",
            "Key results",
            Tree(
                tuple(full_node(vision, objective, key_result) for key_result in objective.key_results),
                "No key result is stated yet.",
            ),
        ),
        section("result", "What came of it", Rows(()), note=(objective.result,)) if objective.result else None,
        work_section(scope, objective),
        narrative(scope, objective, "Why it matters"),
        updates_section(scope, objective),
        said_section(scope, objective),
    ]
    return record_page(scope, objective, head, sections)


def how_far(vision: Vision, objective: Objective) -> str:
    """Say in a sentence how far an objective is; where no share of the way can be told, what is stated instead."""
    share, known, total = progress_of_objective(vision, objective)
    if share is not None:
        return f"{round(share * 100)} % of the way, over {share_words(known, total)} key {plural(total, 'result')}."
    return "What came of it is said below, in words." if objective.result else _stated_of(vision, objective)


def _stated_of(vision: Vision, objective: Objective) -> str:
    """Say what an objective states from which no share of the way can be told."""
    every = tuple(key_results_of(objective))
    if not every:
        return "No key result is stated, so nobody can say how far it is."
    whole, single = counted_words(len(every), "key result"), len(every) == 1
    if some := sum(has_figure(vision, one) for one in every):
        said = f"{upper_first(in_words(some, len(every)))} of its {whole} {'states' if some == 1 else 'state'} a figure"
        said = f"Its {whole} states a figure" if single else said
        return f"{said}, and none its start, its reading and its target."
    if any(one.result for one in every):
        return "What came of its key results is said below, in words."
    return f"Its {whole} states no figure yet." if single else f"None of its {whole} states a figure yet."


def full_node(vision: Vision, objective: Objective, result: KeyResult) -> Node:
    """Draw a key result on its objective's own page, with everything that it states."""
    note: list[Line] = []
    if result.label:
        note.append((result.label,))
    if result.measure:
        note.append(("Measured by ", *link_words(vision, result.measure)))
    if result.target or result.due:
        due = due_of_result(vision, objective, result)
        late: Line = (" ", due_mark(due)) if due.is_late else ()
        note.append((*target_words(result.target, result.due), *late))
    if result.confidence is not None:
        note.append((f"Confidence {number_words(result.confidence)}",))
    if result.owner:
        note.append((f"Owner {result.owner}",))
    if result.status:
        note.append(status_line(vision, result.status))
    beside = reading_line(vision, result)
    note += [(text,) for text in (result.result, result.note) if text and beside != (text,)]
    note += [link_words(vision, link) for link in result.links]
    return Node(
        "key-result", (result.text or result.label or result.id,), joined(note, "  ·  "), progress_of(vision, result),
        beside, result.id, tuple(full_node(vision, objective, key_result) for key_result in result.key_results),
    )  # fmt: skip


def work_section(scope: Scope, objective: Objective) -> Section:
    """Show the initiatives that serve an objective or one of its key results."""
    work = scope.vision.linking(Initiative, "serves", to=objective.key)
    rows = tuple(initiative_row(scope.vision, one) for one in worst_first(scope.vision, work))
    troubled = sum(scope.vision.state(one) in TROUBLE for one in work)
    note = (f"{in_words(troubled)} in trouble",) if troubled else ()
    return section("roadmap", "What works for it", Rows(rows, "Nothing on the roadmap serves it yet."), note=note)
