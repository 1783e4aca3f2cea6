import pytest

from sightline.links import Answer, Index, State, resolve


@pytest.fixture
def index() -> Index:
    index = Index()
    index.add(("objective", "answer"), ["share", "queue"])
    index.add(("objective", "other"), ["share"])
    index.add(("pillar", "product"), ["fewer-screens"])
    index.add(("outcome", "both"))
    index.add(("objective", "both"), ["mine"])
    index.add(("initiative", "live-map"))
    index.add(("objective", "broken"))
    index.unread.add(("objective", "broken"))
    index.former["initiative", "parcel-map"] = ("initiative", "live-map")
    return index


UP = ("objective", "outcome")


@pytest.mark.parametrize(
    ("text", "kinds", "key", "part"),
    [
        ("answer", UP, ("objective", "answer"), ""),
        ("objective/answer", UP, ("objective", "answer"), ""),
        ("answer/share", UP, ("objective", "answer"), "share"),
        ("objective/answer/share", UP, ("objective", "answer"), "share"),
        ("queue", UP, ("objective", "answer"), "queue"),
        ("fewer-screens", ("trade-off", "pillar"), ("pillar", "product"), "fewer-screens"),
        ("product/fewer-screens", ("trade-off", "pillar"), ("pillar", "product"), "fewer-screens"),
        ("outcome/both", UP, ("outcome", "both"), ""),
        ("both/mine", UP, ("objective", "both"), "mine"),
        ("live-map", (), ("initiative", "live-map"), ""),
        ("parcel-map", ("initiative",), ("initiative", "live-map"), ""),
        ("initiative/parcel-map", (), ("initiative", "live-map"), ""),
        ("broken/whatever", UP, ("objective", "broken"), "whatever"),
    ],
)
def test_a_link_leads_to_one_record(
    index: Index, text: str, kinds: tuple[str, ...], key: tuple[str, str], part: str
) -> None:
    assert resolve(text, kinds, index) == Answer(State.FOUND, (key,), part)


@pytest.mark.parametrize(
    ("text", "kinds", "state"),
    [
        ("nowhere", UP, State.NOTHING),
        ("objective/nowhere", UP, State.NOTHING),
        ("a/b/c/d", (), State.NOTHING),
        ("both", UP, State.AMBIGUOUS),
        ("share", UP, State.AMBIGUOUS),
        ("live-map", UP, State.WRONG_KIND),
        ("pillar/product", UP, State.WRONG_KIND),
        ("answer/nothing", UP, State.NO_PART),
        ("live-map/part", ("initiative",), State.NO_PART),
        ("fewer-screens", UP, State.NOTHING),
    ],
)
def test_a_link_that_cannot_be_followed_says_why(index: Index, text: str, kinds: tuple[str, ...], state: State) -> None:
    assert resolve(text, kinds, index).state is state


def test_a_part_is_not_found_alone_where_that_is_not_asked_for(index: Index) -> None:
    assert resolve("queue", (), index, bare_parts=False).state is State.NOTHING


def test_names_are_those_that_a_link_to_these_kinds_may_use(index: Index) -> None:
    assert list(index.names(("pillar",))) == ["product", "product/fewer-screens"]
    assert "live-map" in list(index.names(()))
