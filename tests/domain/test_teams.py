"""People, suites, holidays, settings and look-ups."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.holidays import Holiday, WeekKind, week_kinds
from app.domain.people import Person, free_initials
from app.domain.policies import Policy
from app.domain.rotations import Role
from app.domain.settings import SETTINGS, checked, policy_of
from app.domain.suites import SUITE_COLOURS, Application, Suite, suite_code
from app.domain.teams import Team
from app.domain.weeks import Week
from tests.domain.builders import MONDAY, person, slot, team

NAMES = st.text(st.characters(categories=["L", "Nd", "Zs"]), min_size=1, max_size=20)


@given(st.lists(NAMES, max_size=30))
def test_suite_codes_are_unique(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        code = suite_code(name, taken)
        assert code not in taken
        assert 2 <= len(code) <= 4
        taken.add(code)


def test_suite_codes_are_those_people_would_choose() -> None:
    assert [suite_code(n) for n in ("Order Gateways", "Market Data", "FX Pricing", "Equities", "")] == [
        "OG", "MD", "FX", "EQ", "X2",
    ]  # fmt: skip
    assert suite_code("Equities", {"EQ"}) == "EU"
    many = {f"{a}{b}" for a in "OG" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"}
    assert suite_code("O", many) == "00"


@given(st.lists(NAMES, max_size=30))
def test_initials_are_unique(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        initials = free_initials(name, taken)
        assert initials not in taken
        taken.add(initials)


def test_initials_come_from_the_name() -> None:
    assert free_initials("Ana Castillo", set()) == "AC"
    assert free_initials("Adam Clarke", {"AC"}) == "ACL"
    assert free_initials("Wen Li (李雯)", set()) == "W李"
    assert free_initials("Cher", set()) == "CH"


def test_a_suite_beyond_the_tenth_has_a_colour_too() -> None:
    assert Suite(1, "A", "A", colour=3).rgb == SUITE_COLOURS[3]
    assert Suite(1, "A", "A", colour=99).rgb == SUITE_COLOURS[-1]
    assert Application(1, 1, "x").owner == ""


def test_people_are_present_from_the_first_day_to_the_last() -> None:
    someone = person(1, joined=date(2026, 12, 1), left=date(2026, 12, 11), experienced_from=date(2026, 12, 8))
    assert [someone.present_in(MONDAY + n) for n in range(3)] == [False, True, False]
    assert [someone.is_novice(MONDAY + n) for n in range(3)] == [True, True, False]
    assert someone.can_hold(1, Role.PRIMARY)
    assert not someone.can_hold(3, Role.PRIMARY)
    assert not person(2).is_novice(MONDAY)


def test_people_are_found_by_name_initials_or_mail() -> None:
    whole = team(people=(person(1, "Ana Castillo", email="ana@example.com"), person(2, "Anatole France")))
    assert whole.find_person(" ana castillo ").id == 1
    assert whole.find_person("p2").id == 2
    assert whole.find_person("ana@example.com").id == 1
    assert whole.find_person("france").id == 2
    with pytest.raises(Refused, match="means more than one person: Ana Castillo, Anatole France"):
        whole.find_person("ana")
    with pytest.raises(Refused, match="There is no person “Zoë”; there is: Ana Castillo, Anatole France"):
        whole.find_person("Zoë")
    with pytest.raises(Refused, match="none yet"):
        team(people=()).find_person("Ana")


def test_rotations_and_roles_are_found_by_name_or_code() -> None:
    whole = team()
    assert whole.find_rotation("og").name == "Order Gateways"
    assert whole.find_rotation("pricing").name == "FX Pricing"
    assert whole.find_role(whole.rotations[0], "Primary") is Role.PRIMARY
    with pytest.raises(Refused, match="has no role “shadow”; its roles are primary, secondary"):
        whole.find_role(whole.rotations[0], "shadow")
    with pytest.raises(Refused, match="There is no rotation “x1”"):
        whole.find_rotation("x1")


def test_a_team_knows_its_slots_and_calls_them_by_first_date_and_iso_week() -> None:
    whole = team()
    assert len(whole.slots(MONDAY, MONDAY + 1)) == 8
    assert whole.slot_words(slot(0, 2)) == "FX Pricing primary, week of 29 November (2026-W49)"
    assert whole.rotations[0].span(MONDAY)[1] == whole.rotations[0].span(MONDAY + 1)[0]
    assert whole.suite[1].code == "OG"
    assert not whole.is_away(1, MONDAY)


def test_a_week_is_a_holiday_week_when_half_of_the_people_are_free() -> None:
    people = [person(n, holidays="GB" if n <= 2 else "US" if n == 3 else "HK") for n in range(1, 5)]
    days = [
        Holiday("GB", date(2026, 12, 25), "Christmas Day"),
        Holiday("US", date(2026, 11, 26), "Thanksgiving"),
        Holiday("HK", date(2026, 12, 5), "a Saturday"),
        Holiday("NYSE", date(2026, 12, 9), "nobody's"),
    ]
    assert week_kinds(people, days) == {
        Week.of(date(2026, 12, 25)): WeekKind.HOLIDAY,
        Week.of(date(2026, 11, 26)): WeekKind.UNPOPULAR,
    }
    assert week_kinds([], days) == {}
    assert team(people=tuple(people), holidays=tuple(days)).week_kinds == week_kinds(people, days)


def test_settings_have_help_and_refuse_what_is_out_of_range() -> None:
    assert all(s.label and s.help.endswith(".") for s in SETTINGS.values())
    assert checked("gap_weeks", 3) == 3
    for key, value, words in (
        ("gap", 1, "There is no setting “gap”"),
        ("gap_weeks", -1, "whole number from 0"),
        ("gap_weeks", "2", "whole number"),
        ("window_weeks", 0, "from 1 to 520"),
        ("gap_weeks", True, "whole number"),
    ):
        with pytest.raises(Refused, match=words):
            checked(key, value)


def test_a_policy_comes_from_stored_values_and_defaults() -> None:
    assert policy_of({}) == Policy()
    assert policy_of({"gap_weeks": 3}).gap_weeks == 3
    with pytest.raises(Refused, match="gap weeks must lie between"):
        Policy(gap_weeks=-1)
    with pytest.raises(Refused, match="at least 1"):
        Policy(window_weeks=0)


def test_people_who_share_a_name_are_shown_with_their_initials() -> None:
    people = (Person(1, "Ana Castillo", "AC"), Person(2, "ana castillo", "A2"), Person(3, "Ben Okafor", "BO"))
    two = Team("Team", "UTC", 1 / 3, Policy(), people=people)
    assert [p.name for p in two.shown_people] == ["Ana Castillo (AC)", "ana castillo (A2)", "Ben Okafor"]
    assert two.people == people
    assert [two.short_name(p.name) for p in two.shown_people] == ["Ana Castillo (AC)", "ana castillo (A2)", "Ben"]
    assert two.short_name("") == ""
    assert two.find_person("a2") == people[1]
    with pytest.raises(Refused, match=r"Ana Castillo \(AC\), ana castillo \(A2\)"):
        two.find_person("Ana Castillo")
