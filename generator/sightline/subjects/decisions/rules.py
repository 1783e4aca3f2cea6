"""Rules about decisions, risks, and what we are not doing."""

from collections.abc import Iterator

from sightline.model.due import due_by
from sightline.model.rule import Case, case, named, rule, shorten
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.decisions.facts import unstated, wanted
from sightline.subjects.decisions.record import Decision, NotDoing, Risk


@rule("decision-unstated", Grade.GAP, rolled="neither ask anything nor say what was decided")
def check_decisions_ask_or_say(vision: Vision) -> Iterator[Case]:
    """A decision asks something, or says what was decided.

    Write `question:` for one that is wanted, `decided:` and `outcome:` for one that was taken. `sightline import
    decisions` reads decision records in Markdown.
    """
    for decision in unstated(vision):
        right = "Write question, or decided and outcome; sightline import decisions DIR reads decision records."
        what = f"the decision {_asked(decision)} neither asks anything nor says what was decided"
        yield case(decision, "question", what, right)


@rule("decision-overdue", Grade.FINDING)
def check_decisions_are_taken_in_time(vision: Vision) -> Iterator[Case]:
    """A decision is taken by the day by which it is wanted.

    Write `decided:` and `outcome:`, or a new day with what waiting costs.
    """
    for one in wanted(vision):
        if one.by and due_by(one.by, vision.today).is_late:
            what = f"the decision {_asked(one)} was wanted ({one.by.text}) and has not been taken"
            yield case(one, "by", what, "Write decided and outcome, or a new day and what waiting costs.")


@rule("decision-without-decider", Grade.GAP, rolled="do not say who decides")
def check_decisions_have_a_decider(vision: Vision) -> Iterator[Case]:
    """A decision that is wanted says who takes it.

    Write `who:` with a team or a role.
    """
    for one in wanted(vision):
        if one.who is None:
            yield case(
                one, "who", f"the decision {_asked(one)} does not say who decides", "Write who: a team or a role."
            )


@rule("decision-without-date", Grade.GAP, rolled="do not say by when")
def check_decisions_have_a_date(vision: Vision) -> Iterator[Case]:
    """A decision that is wanted says by when.

    Write `by:` with a day, a month or a quarter.
    """
    for one in wanted(vision):
        if one.by is None:
            yield case(one, "by", f"the decision {_asked(one)} does not say by when", "Write by, such as 2026-12-01.")


@rule("risk-without-response", Grade.GAP, rolled="have no response")
def check_risks_have_a_response(vision: Vision) -> Iterator[Case]:
    """A risk says what is done about it.

    Write `response:`, even where it is to carry the risk.
    """
    for risk in vision.of(Risk):
        if not risk.response:
            right = "Write response, even where it is to carry the risk."
            yield case(risk, "response", f"nothing says what is done about the risk {named(risk)}", right)


@rule("risk-about-nothing", Grade.GAP, rolled="name nothing in danger")
def check_risks_threaten_something(vision: Vision) -> Iterator[Case]:
    """A risk names the records that it threatens.

    Write `about:` with the ids of initiatives, objectives, outcomes or capabilities.
    """
    for risk in vision.of(Risk):
        if not risk.about:
            right = "Write about, with the ids of what it threatens."
            yield case(risk, "about", f"the risk {named(risk)} does not say what it threatens", right)


@rule("look-again-passed", Grade.FINDING)
def check_refusals_are_looked_at_again(vision: Vision) -> Iterator[Case]:
    """What we are not doing is looked at again on the day that was named.

    Look at it again: do it, or name a new day under `look-again:`.
    """
    for not_doing in vision.of(NotDoing):
        if not_doing.again and due_by(not_doing.again, vision.today).is_late:
            what = f"{named(not_doing)} was to be looked at again ({not_doing.again.text}) by now"
            yield case(not_doing, "look-again", what, "Do it after all, or name a new day.")


def _asked(decision: Decision) -> str:
    return f'"{shorten(decision.title or decision.question or decision.id)}"'
