"""Partners: on whom we rely, for what, until when, and how we would leave; and what relies on a contract too short."""

from collections.abc import Iterable
from datetime import date

from sightline.language import plural
from sightline.model.due import due_of
from sightline.subjects.frame.entries import foot, own_facts
from sightline.subjects.frame.record_page import index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    day,
    due_line,
    go,
    in_words,
    joined,
    links_line,
    owner_line,
    state_line,
    status_line,
    upper_first,
    when_text,
    when_words,
)
from sightline.subjects.partners.facts import Reliance, ends_first, open_reliances
from sightline.subjects.partners.record import Partner
from sightline.subjects.roadmap.facts import lands_by
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Entries, Entry, Fact, Row, Rows


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of partners."""
    every = by_end(scope.vision.of(Partner))
    entries = tuple(_entry(scope, one) for one in every)
    sections = [
        ends_first_section(scope),
        section("all-partners", "On whom we rely", Entries(entries, "No partner is recorded yet."), note=_note(every)),
    ]
    return (index_page(scope, "partner", headline(scope), (), sections),)


def by_end(partners: Iterable[Partner]) -> list[Partner]:
    """Order partners by the end of their contract, those without one last."""
    return sorted(partners, key=lambda partner: (_end(partner) or date.max, partner.id))


def _note(every: list[Partner]) -> Line:
    return ("the contract that ends first comes first",) if len(every) > 1 else ()


def _end(partner: Partner) -> date | None:
    return partner.ends.end if partner.ends else None


def headline(scope: Scope) -> str:
    """Say what near work relies on a contract that ends first, or which contract is the next to end."""
    partners = scope.vision.of(Partner)
    if not partners:
        return "No partner is recorded yet"
    found, _ = scope.vision.once(ends_first)
    if found:
        work = counted_words(len({one.initiative.key for one in found}), "near-term initiative")
        verb = plural(len({one.initiative.key for one in found}), "relies", "rely")
        return f"{upper_first(work)} {verb} on a contract that ends first"
    ahead = [partner for partner in partners if (end := _end(partner)) and end >= scope.vision.today]
    said = upper_first(counted_words(len(partners), "partner"))
    if not ahead:
        return f"{said} on whom we rely"
    first = min(ahead, key=lambda one: _end(one) or date.max)
    return f"{said}; the next contract ends {when_text(first.ends)}"


def ends_first_section(scope: Scope) -> Section | None:
    """Name the work that relies on a contract that ends before the work lands: near work, then later work."""
    vision = scope.vision
    if not vision.of(Partner):
        return None
    near, later = vision.once(ends_first)
    parts = [Rows(tuple(_row(scope, one) for one in near), "No near-term work relies on a contract that ends first.")]
    title = "Near-term work that relies on a contract that ends first"
    if later:
        line = joined(((go(one.initiative), Soft(f" ({one.partner.name})")) for one in later), ", ")
        parts.append(Rows((Row((f"{upper_first(in_words(len(later)))} further ahead",), text=line),)))
    return section("ends-first", title, *parts)


def _row(scope: Scope, reliance: Reliance) -> Row:
    """Draw work that lands after a contract ends."""
    vision = scope.vision
    lands = lands_by(vision, reliance.initiative)
    through: Line = (Soft(" through "), *joined((go(each),) for each in reliance.through)) if reliance.through else ()
    return Row(
        (go(reliance.initiative),),
        lead=state_line(vision, reliance.initiative.status),
        text=("Relies on ", Go(reliance.partner.name, f"partners/#{reliance.partner.id}"), *through),
        small=("Lands by ", day(lands), ", the contract ends ", when_words(reliance.partner.ends)),
        aside=owner_line(vision, reliance.initiative.owners),
    )


def _entry(scope: Scope, partner: Partner) -> Entry:
    """Draw a partner: what it supports, why it fits, until when, and the way out."""
    vision = scope.vision
    relying = vision.once(open_reliances)[partner.key]
    facts = [
        Fact("Why it fits", (partner.aligned or Unstated("Not stated"),)),
        Fact("How we would leave", (partner.exit or Unstated("Exit not stated"),)),
        Fact("Supports", links_line(vision, partner.supports)),
        Fact("Work that relies on it", joined((go(each.initiative),) for each in relying) or ("None that is open",)),
    ]
    beside = (
        Fact("Contract ends", end_line(scope, partner)),
        Fact("Notice", (partner.notice or Unstated("Not stated"),)),
        Fact("Owner", owner_line(vision, partner.owners, "Not stated")),
    )
    if partner.links:
        facts.append(Fact("Read on", links_line(vision, partner.links)))
    return Entry(
        partner.id,
        partner.name,
        status_line(vision, partner.status) if partner.status else (),
        (partner.summary,) if partner.summary else (),
        (*facts, *own_facts(partner)),
        scope.narrative(partner),
        foot(scope, partner),
        bold=any(each.ends_first(vision) and vision.is_near(each.initiative.horizon) for each in relying),
        beside=beside,
    )


def end_line(scope: Scope, partner: Partner) -> Line:
    """Say when a contract ends, and how far that is; loudly where it is over."""
    return due_line(scope.vision, partner.ends, due_of(scope.vision, partner, partner.ends), "Not stated")
