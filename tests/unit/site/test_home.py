"""The front page."""

from making import WORDS, record, vision
from sightline.model.workspace import Audience, StatusWord
from sightline.site.home import news
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach


def test_only_open_work_is_among_the_news_when_engineers_ask_what_to_build_within() -> None:
    engineers = Audience(id="engineers", question="What holds?", sections=("constraints",))
    states = ("on track", "done", "dropped", "declined", "replaced")
    work = (record(f"initiative/i{at}", status=one, constraints=("Signed.",)) for at, one in enumerate(states))
    made = vision(*work, status_words=(*WORDS, StatusWord(id="replaced", stage="replaced")))
    scope = Scope(made, reach(made), {}, {}, lambda path, line: "", {})
    assert news(scope, engineers) == "One constraint to build within"
