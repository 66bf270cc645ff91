from itertools import combinations

import pytest

from app.domain.suites import SUITE_COLOURS
from app.ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme
from tests.ui.colour_maths import DEFICIENCIES, ciede2000, seen

TOLD_APART = 8.0
STATES = ("ink", "muted", "accent", "warning", "danger", "good")
# Sharma, Wu, Dalal (2005), table 1: two CIELAB colours and their difference
PUBLISHED = """
50.0000 2.6772 -79.7751 50.0000 0.0000 -82.7485 2.0425
50.0000 3.1571 -77.2803 50.0000 0.0000 -82.7485 2.8615
50.0000 2.8361 -74.0200 50.0000 0.0000 -82.7485 3.4412
50.0000 -1.3802 -84.2814 50.0000 0.0000 -82.7485 1.0000
50.0000 -1.1848 -84.8006 50.0000 0.0000 -82.7485 1.0000
50.0000 -0.9009 -85.5211 50.0000 0.0000 -82.7485 1.0000
50.0000 0.0000 0.0000 50.0000 -1.0000 2.0000 2.3669
50.0000 -1.0000 2.0000 50.0000 0.0000 0.0000 2.3669
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0009 7.1792
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0010 7.1792
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0011 7.2195
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0012 7.2195
50.0000 -0.0010 2.4900 50.0000 0.0009 -2.4900 4.8045
50.0000 -0.0010 2.4900 50.0000 0.0010 -2.4900 4.8045
50.0000 -0.0010 2.4900 50.0000 0.0011 -2.4900 4.7461
50.0000 2.5000 0.0000 50.0000 0.0000 -2.5000 4.3065
50.0000 2.5000 0.0000 73.0000 25.0000 -18.0000 27.1492
50.0000 2.5000 0.0000 61.0000 -5.0000 29.0000 22.8977
50.0000 2.5000 0.0000 56.0000 -27.0000 -3.0000 31.9030
50.0000 2.5000 0.0000 58.0000 24.0000 15.0000 19.4535
50.0000 2.5000 0.0000 50.0000 3.1736 0.5854 1.0000
50.0000 2.5000 0.0000 50.0000 3.2972 0.0000 1.0000
50.0000 2.5000 0.0000 50.0000 1.8634 0.5757 1.0000
50.0000 2.5000 0.0000 50.0000 3.2592 0.3350 1.0000
60.2574 -34.0099 36.2677 60.4626 -34.1751 39.4387 1.2644
63.0109 -31.0961 -5.8663 62.8187 -29.7946 -4.0864 1.2630
61.2901 3.7196 -5.3901 61.4292 2.2480 -4.9620 1.8731
35.0831 -44.1164 3.7933 35.0232 -40.0716 1.5901 1.8645
22.7233 20.0904 -46.6940 23.0331 14.9730 -42.5619 2.0373
36.4612 47.8580 18.3852 36.2715 50.5065 21.2231 1.4146
90.8027 -2.0831 1.4410 91.1528 -1.6435 0.0447 1.4441
90.9257 -0.5406 -0.9208 88.6381 -0.8985 -0.7239 1.5381
6.7747 -0.2908 -2.4247 5.8714 -0.0985 -2.2286 0.6377
2.0776 0.0795 -1.1350 0.9033 -0.0636 -0.5514 0.9082
"""
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
SEEN = pytest.mark.parametrize("deficiency", list(DEFICIENCIES))


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines())
def test_the_difference_of_two_colours_is_the_published_one(line: str) -> None:
    l1, a1, b1, l2, a2, b2, difference = (float(number) for number in line.split())
    assert ciede2000((l1, a1, b1), (l2, a2, b2)) == pytest.approx(difference, abs=5e-5)


@pytest.mark.parametrize("deficiency", list(DEFICIENCIES))
def test_grey_stays_grey_under_every_deficiency(deficiency: str) -> None:
    lightness, a, b = seen("#808080", deficiency)
    assert lightness == pytest.approx(53.6, abs=0.2)
    assert max(abs(a), abs(b)) < 0.5


def test_red_and_green_are_nearer_for_those_who_lack_a_cone() -> None:
    red, green = "#cc3311", "#557700"
    plain = ciede2000(seen(red, "none"), seen(green, "none"))
    assert ciede2000(seen(red, "deutan"), seen(green, "deutan")) < plain / 2
    assert ciede2000(seen(red, "protan"), seen(green, "protan")) < plain / 2


@SEEN
def test_any_two_suites_are_told_apart(deficiency: str) -> None:
    pairs = combinations(SUITE_COLOURS, 2)
    nearest = min((ciede2000(seen(one, deficiency), seen(two, deficiency)), one, two) for one, two in pairs)
    assert nearest[0] >= TOLD_APART, nearest


@SEEN
@THEMES
def test_any_two_states_are_told_apart(theme: Theme, deficiency: str) -> None:
    pairs = combinations(STATES, 2)
    nearest = min(
        (ciede2000(seen(getattr(theme, one), deficiency), seen(getattr(theme, two), deficiency)), one, two)
        for one, two in pairs
    )
    assert nearest[0] >= TOLD_APART, nearest
