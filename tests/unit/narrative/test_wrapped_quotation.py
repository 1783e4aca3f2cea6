"""A quotation that an editor has wrapped is still a quotation."""

from making import record, vision
from sightline.narrative import convert, resolver_of
from sightline.problems import Location
from sightline.subjects.measures.record import Reading

WHERE = Location("content/home.md", 5)


def test_a_quotation_may_run_over_a_line_break() -> None:
    resolver = resolver_of(vision(record("measure/retention", now=Reading(value=91.8), unit="%")))
    found = convert("It is {{ measure\nretention }} now.\n\n[gone](initiative:gone)", WHERE, resolver)
    assert "91.8" in found.html
    assert [one.where.line for one in found.problems] == [8]


def test_braces_over_a_blank_line_print_as_typed() -> None:
    found = convert("{{ measure\n\nretention }}", WHERE, resolver_of(vision()))
    assert "{{ measure" in found.html
    assert found.problems == ()
