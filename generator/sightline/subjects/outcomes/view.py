"""How outcomes stand: each by its first measure with a reading, and all of them in a sentence."""

from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import alike, in_words, share_words, upper_first
from sightline.subjects.outcomes.facts import stand_of
from sightline.subjects.outcomes.record import Outcome


def outcomes_sentence(scope: Scope, also: str = "") -> str:
    """Say how many outcomes are on course, have slipped, are behind, cannot be judged; and ``also`` what is wanted."""
    every = scope.vision.of(Outcome)
    if not every:
        return f"{upper_first(also)}." if also else ""
    stands = [stand_of(scope.vision, one) for one in every]
    good = stands.count("good")
    rest = [
        f"{alike(number, len(every))[0]} {one if number == 1 else many}"
        for stand, one, many in TROUBLES
        if (number := stands.count(stand))
    ]
    if len(every) == 1:
        said = next((one for stand, one, _ in TROUBLES if stand == stands[0]), "is on course")
        first, rest = f"The one outcome {said}.", []
    elif stands.count("unknown") == len(every):
        first, rest = f"{upper_first(in_words(len(every)))} outcomes; none can be judged yet.", []
    else:
        first = f"{upper_first(share_words(good, len(every)))} outcomes {'is' if good <= 1 else 'are'} on course."
    rest += [also] if also else []
    return f"{first} {upper_first(listed(rest))}." if rest else first


TROUBLES = (
    ("slipped", "has slipped", "have slipped"),
    ("behind", "is behind", "are behind"),
    ("unknown", "cannot be judged", "cannot be judged"),
)
"""How an outcome can stand besides well, and how that is said of one and of many."""


def listed(said: list[str]) -> str:
    """Return pieces of a sentence with commas, and "and" before the last."""
    if len(said) < 3:
        return " and ".join(said)
    return f"{', '.join(said[:-1])}, and {said[-1]}"
