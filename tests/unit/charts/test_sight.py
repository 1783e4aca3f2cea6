from sightline.charts.sight import curve, middles


def test_names_share_the_height() -> None:
    assert middles(0) == ()
    assert middles(1) == (500,)
    assert middles(4) == (125, 375, 625, 875)


def test_a_thread_is_level_at_both_ends() -> None:
    assert curve(125, 500) == "M0 125C50 125 50 500 100 500"
