from making import links, record, vision, when
from sightline.subjects.partners.facts import reliances


def found(*records):
    return [
        (one.partner.id, one.initiative.id, [each.id for each in one.through])
        for found in reliances(vision(*records)).values()
        for one in found
    ]


def partner(*supports, **more):
    return record("partner/p", supports=links(*supports), **more)


def test_work_relies_on_a_partner_that_supports_it():
    assert found(partner("initiative/map"), record("initiative/map"), record("initiative/other")) == [("p", "map", [])]


def test_work_relies_on_a_partner_through_a_capability_and_what_that_needs():
    stream = record("capability/stream")
    masked = record("capability/masked", needs="capability/stream")
    work = record("initiative/test-data", needs=["capability/masked"])
    assert found(partner("capability/stream"), stream, masked, work) == [("p", "test-data", ["masked"])]


def test_a_pillar_that_is_supported_says_nothing_of_one_piece_of_work():
    work = record("initiative/map", pillars="pillar/apps")
    assert not found(partner("pillar/apps"), record("pillar/apps"), work)


def test_capabilities_that_need_each_other_end():
    first = record("capability/a", needs="capability/b")
    second = record("capability/b", needs="capability/a")
    work = record("initiative/w", needs=["capability/a", "capability/b"])
    assert found(partner("capability/a"), first, second, work) == [("p", "w", ["a", "b"])]


def ends_first(ends, lands, horizon="near"):
    work = record("initiative/map", when=lands, horizon=horizon)
    whole = vision(partner("initiative/map", ends=when(ends) if ends else None), work)
    return [one.ends_first(whole) for one in reliances(whole)["partner", "p"]] == [True]


def test_a_contract_ends_first_on_or_before_the_last_day_of_landing():
    assert ends_first("2027-02-28", "2027-03")
    assert ends_first("2027-03-31", "2027-03")
    assert not ends_first("2027-04-01", "2027-03")
    assert ends_first("2027-01", None)


def test_what_nobody_stated_ends_nothing():
    assert not ends_first(None, "2027-03")
    assert not ends_first("when we like", "2027-03")
    assert not ends_first("2027-02", None, horizon="long")
