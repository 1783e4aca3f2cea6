"""An outcome's page says when it should be felt, where that is stated."""

import pytest

from making import record, vision
from sightline.subjects.outcomes.page import facts_section
from sightline.views.rows import Facts


@pytest.mark.parametrize(("horizon", "told"), [("near", ["Near"]), (None, []), ("gone", [])])
def test_an_outcome_says_in_which_horizon_it_is_felt(horizon, told):
    outcome = record("outcome/o", horizon=horizon)
    (facts,) = facts_section(vision(outcome), outcome).parts
    assert isinstance(facts, Facts)
    found = [fact.value for fact in facts.facts if fact.label == "To be felt"]
    assert [str(words) for (words,) in found] == told
