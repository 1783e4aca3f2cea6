"""How work is counted and chosen by its status."""

from making import record, vision
from sightline.model.workspace import StatusWord
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import facets, tally


def test_a_word_that_nobody_mapped_and_an_approval_count_under_the_author_s_word() -> None:
    words = (StatusWord(id="Accepted by leads", approval="accepted"),)
    some = vision(
        record("initiative/a", status="Flagship"),
        record("initiative/b", status="Flagship"),
        record("initiative/c", status="Accepted by leads"),
        record("initiative/d"),
        status_words=words,
    )
    counted = [(count.number, count.word, count.address) for count in tally(some, some.of(Initiative), "t/").counts]
    assert counted == [
        (1, "Accepted by leads", "t/?status=accepted-by-leads"),
        (2, "Flagship", "t/?status=flagship"),
        (1, "status not stated", "t/?status=none"),
    ]
    assert facets(some, some.of(Initiative)[0])["status"] == "flagship"
