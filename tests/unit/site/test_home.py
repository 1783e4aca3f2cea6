"""The front page."""

from making import WORDS, links, record, vision
from sightline.model.record import Record
from sightline.model.workspace import Audience, StatusWord
from sightline.site.home import measures_section, news
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.views.work import Figures


def test_only_open_work_is_among_the_news_when_engineers_ask_what_to_build_within() -> None:
    engineers = Audience(id="engineers", question="What holds?", sections=("constraints",))
    states = ("on track", "done", "dropped", "declined", "replaced")
    work = (record(f"initiative/i{at}", status=one, constraints=("Signed.",)) for at, one in enumerate(states))
    made = vision(*work, status_words=(*WORDS, StatusWord(id="replaced", stage="replaced")))
    scope = Scope(made, reach(made), {}, {}, lambda path, line: "", {})
    assert news(scope, engineers) == "One constraint to build within"


def matter(*records: Record) -> list[str] | None:
    """Return the names of the measures that home shows; None where it has no such section."""
    made = vision(*records)
    found = measures_section(Scope(made, reach(made), {}, {}, lambda path, line: "", {}))
    shown = found.parts[0] if found else None
    return [one.label.text for one in shown.figures] if isinstance(shown, Figures) else None


def test_home_shows_the_measures_that_an_outcome_names_and_those_of_a_dashboard_and_no_others() -> None:
    plain = [record(f"measure/a{at}") for at in range(5)]
    assert matter(*plain) is None
    named = record("outcome/o", measures=links("measure/z", "measure/y"))
    marked = record("measure/m", dashboard=("business",))
    assert matter(*plain, marked) == ["m"]
    assert matter(*plain, marked, named, record("measure/y"), record("measure/z")) == ["z", "y", "m"]
