"""Rules about partners: contracts outlive the work, and a partner can be left."""

from collections.abc import Iterator

from sightline.dates.said import say_day
from sightline.model.rule import Case, about, case, listed, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.partners.facts import ends_first
from sightline.subjects.partners.record import Partner
from sightline.subjects.roadmap.facts import lands_by


@rule("contract-ends-first", Grade.FINDING)
def check_contracts_outlive_near_work(vision: Vision) -> Iterator[Case]:
    """Near work lands before the contract ends with a partner on whom it relies, straight or through a capability.

    Renew the contract, leave as its `exit:` says, or bring the work forward.
    """
    for one in vision.once(ends_first)[0]:
        lands, ends = lands_by(vision, one.initiative), one.partner.ends
        if lands and ends:
            through = f" through {listed([named(each) for each in one.through])}" if one.through else ""
            what = (
                f"{named(one.initiative)} lands by {say_day(lands)} and relies{through} on {named(one.partner)}, "
                f"whose contract ends {'on the same day' if ends.end == lands else 'first'} ({ends.text})"
            )
            right = "Renew the contract, leave as its exit says, or bring the work forward."
            yield Case(one.partner.places.at("contract-ends"), what, right, about(one.initiative))


@rule("partner-without-end", Grade.GAP, rolled="do not say when the contract ends")
def check_partners_say_when_the_contract_ends(vision: Vision) -> Iterator[Case]:
    """A partner's contract has an end.

    Write `contract-ends:` with a day, a quarter or a year.
    """
    for partner in vision.of(Partner):
        if partner.ends is None and not vision.is_over(partner):
            right = "Write contract-ends, such as 2027-03-31."
            yield case(partner, "contract-ends", f"nothing says when the contract with {named(partner)} ends", right)


@rule("partner-without-exit", Grade.GAP, rolled="have no exit")
def check_partners_can_be_left(vision: Vision) -> Iterator[Case]:
    """A partner's record says how we would leave.

    Write `exit:`, even where it would take a year.
    """
    for one in vision.of(Partner):
        if not one.exit and not vision.is_over(one):
            yield case(one, "exit", f"nothing says how we would leave {named(one)}", "Write exit, even if it is long.")
