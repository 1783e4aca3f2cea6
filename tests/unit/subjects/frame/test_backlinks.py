"""Who links to whom."""

from making import link, record, result, vision
from sightline.subjects.frame.backlinks import backlinks, links_of


def test_links_are_found_at_any_depth() -> None:
    inner = result("b", measure=link("measure/deep"))
    objective = record("objective/o", serves="outcome/top", key_results=(result("a", key_results=(inner,)),))
    assert {one.text for one in links_of(objective)} == {"outcome/top", "measure/m", "measure/deep"}


def test_a_record_is_linked_from_fields_and_from_narrative_once() -> None:
    story = record("story/s", about="initiative/i")
    initiative = record("initiative/i")
    found = backlinks(vision(story, initiative), {story.key: (initiative.key,)})
    assert found == {initiative.key: (story.key,)}


def test_a_record_that_links_to_itself_is_not_linked_from_itself() -> None:
    one = record("initiative/i", needs="initiative/i")
    assert backlinks(vision(one), {}) == {}
