from sightline.charts.widths import fitted, width_of


def test_a_text_is_as_wide_as_its_letters_in_inter() -> None:
    assert round(width_of("A", 1000)) == 697
    assert width_of("", 13) == 0
    assert width_of("iii", 13) < width_of("mmm", 13)
    assert width_of("Roadmap", 13, 600) > width_of("Roadmap", 13, 400)


def test_letters_that_inter_lacks_are_taken_to_be_wide() -> None:
    assert width_of("中文", 10) > width_of("mm", 10)
    assert width_of("Ω", 10) > 0


def test_a_text_is_cut_when_there_is_no_room() -> None:
    text = "Predictive arrival windows in every app"
    cut = fitted(text, 120, 13, 600)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert width_of(cut, 13, 600) <= 120
    assert fitted(text, 1000, 13) == text


def test_a_text_without_any_room_is_an_ellipsis() -> None:
    assert fitted("Roadmap", 0, 13) == "…"
