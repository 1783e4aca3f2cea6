from sightline.charts.packing import height, most_that_fit, pack


def test_nothing_takes_no_row() -> None:
    assert pack([]) == ()
    assert height([]) == 0


def test_boxes_share_a_row_when_they_are_apart() -> None:
    assert pack([(0, 100), (120, 200), (50, 90)], gap=12) == (0, 0, 1)


def test_the_highest_free_row_is_taken() -> None:
    assert pack([(0, 300), (0, 100), (0, 200), (150, 160), (350, 400)]) == (2, 0, 1, 0, 0)


def test_boxes_on_one_place_take_a_row_each() -> None:
    assert sorted(pack([(5, 5)] * 4)) == [0, 1, 2, 3]


def test_reversed_boxes_keep_their_place() -> None:
    assert pack([(500, 100), (490, 510)]) == (1, 0)


def test_as_many_boxes_are_kept_as_rows_allow_in_the_order_given() -> None:
    boxes = [(0, 500)] * 5
    assert most_that_fit(boxes, 3) == 3
    assert most_that_fit(boxes, 9) == 5
    assert most_that_fit([], 3) == 0
