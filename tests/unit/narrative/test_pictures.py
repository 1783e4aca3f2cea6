"""Pictures are shown from the content alone."""

from sightline.problems import Grade


def test_a_picture_below_the_content_is_shown(tell):
    told = tell('![A map](../images/map.png "x") <img src="/images/map.png" width="40" height="4em">')
    assert '<img alt="A map" title="x" src="site:images/map.png" loading="lazy">' in told.html
    assert '<img width="40" src="site:images/map.png" alt="" loading="lazy">' in told.html
    assert told.attachments == ("images/map.png",)
    assert not told.problems


def test_a_missing_picture_leaves_its_words(tell):
    told = tell("![A map](map.png)")
    assert ">A map</span>" in told.html
    assert [(one.code, one.grade) for one in told.problems] == [("missing-image-in-prose", Grade.GAP)]


def test_a_picture_from_elsewhere_is_linked_and_never_loaded(tell):
    told = tell("![A map](https://e.example/map.png)")
    assert told.html == '<p><a href="https://e.example/map.png" rel="noopener noreferrer">A map</a></p>'
    assert [one.code for one in told.problems] == ["foreign-image-in-prose"]


def test_a_picture_from_elsewhere_in_a_link_leaves_its_words(tell):
    assert (
        tell("[![A map](https://e.example/map.png)](live-map)").html
        == '<p><a href="site:initiatives/live-map/">A map</a></p>'
    )


def test_a_picture_without_words_is_named_by_its_file(tell):
    assert ">map.png<" in tell("![](https://e.example/a/map.png)").html


def test_a_path_never_leaves_the_content(tell):
    for path in ("../../images/map.png", "../../../etc/passwd", "/../images/map.png", "..\\images\\map.png"):
        assert "<img" not in tell(f"![x](<{path}>)").html
