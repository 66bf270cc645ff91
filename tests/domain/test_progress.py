import pytest

from app.domain.progress import Pace, Stopped, left_words, part_of, seconds_left


def test_the_time_left_is_known_once_there_is_a_pace() -> None:
    assert seconds_left(10, None) is None
    assert seconds_left(0.5, 0.5) is None
    assert seconds_left(5, 0.01) is None
    assert seconds_left(5, 0.5) == 5
    assert seconds_left(5, 1.2) == 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (1, "nearly done"),
        (7.4, "about 7 s left"),
        (13, "about 15 s left"),
        (58, "about 60 s left"),
        (65, "about 1 min left"),
        (150, "about 2 min left"),
    ],
)
def test_the_time_left_is_said_in_round_numbers(seconds: float | None, words: str) -> None:
    assert left_words(seconds) == words


def test_a_part_is_told_as_its_share_of_the_whole() -> None:
    told: list[float] = []
    tell = part_of(told.append, 0.4, 0.8)
    tell(0)
    tell(0.5)
    tell(1)
    assert told == pytest.approx([0.4, 0.6, 0.8])


def test_who_tells_hears_that_nobody_wants_more() -> None:
    pace = Pace()
    pace(0.5)
    assert pace.share == 0.5
    pace.stop()
    with pytest.raises(Stopped):
        pace(0.6)
    assert pace.share == 0.5
