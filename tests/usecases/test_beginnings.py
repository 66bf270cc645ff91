"""Names as people paste them, and the team that comes of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.findings import Severity
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.beginnings import Beginning, begin_team, make_team
from app.usecases.findings import rota_findings
from app.usecases.imports.names import read_names
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.undoing import undo

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
TABLE = "Name\tE-mail\tOffice\tRotation\nAna\ta@x.com\tNew York\tOG\nBen\tb@x.com\tLondon\tog; MD\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Castillo\nBen Okafor\n", ["Ana Castillo", "Ben Okafor"]),
        ("\ufeff- Ana\r\n\r\n2. Ben\r\n", ["Ana", "Ben"]),
        ("Ana Castillo, Ben Okafor, Chloe", ["Ana Castillo", "Ben Okafor", "Chloe"]),
        ("Castillo, Ana <ana@x.com>; Ben <b@x.com>", ["Ana Castillo", "Ben"]),
        ("Castillo,Ana\nOkafor,Ben", ["Ana Castillo", "Ben Okafor"]),
        ("Ana Castillo\tana@x.com\nBen Okafor\tb@x.com", ["Ana Castillo", "Ben Okafor"]),
        ("First name;Surname\nAna;Castillo", ["Ana Castillo"]),
        ("😀 Smile\n李雯\nO'Connor", ["😀 Smile", "李雯", "O'Connor"]),
    ],
)
def test_names_are_read_as_people_have_them(text: str, names: list[str]) -> None:
    found = read_names(text)
    assert [p.name for p in found.people] == names
    assert not found.problems
    assert len({p.initials for p in found.people}) == len(names)


def test_a_table_tells_address_office_and_rotations() -> None:
    found = read_names(TABLE)
    assert [(p.email, p.office, p.rotations) for p in found.people] == [
        ("a@x.com", "New York", ("OG",)),
        ("b@x.com", "London", ("og", "MD")),
    ]
    assert found.rotations == ("OG", "MD")


def test_columns_that_are_not_used_are_said() -> None:
    assert read_names("Name\tSalary\tShoe\nAna\t3\t40").notes == ("Not used: the columns “Salary”, “Shoe”.",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana\n=HYPERLINK(A1)", "Line 2: “=HYPERLINK(A1)” is a formula; paste its value instead."),
        ("Ana\nBen\nana", "Line 3: “ana” stands in line 1 already; take one out"),
        ("A" * 300, "Line 1: The name of the person has 300 letters; 200 is the most."),
        ("A\x07na\nBen", "Line 1: The name of the person holds control characters"),
        ("Name\tEmail\nAna\tnowhere", "Line 2: “nowhere” is no e-mail address; correct it."),
        ("Name\tZone\nAna\tMars/Olympus", "Line 2: “Mars/Olympus” is not a known time zone"),
        ("Name\tEmail\nAna\ta@x\nBen\ta@x", "Line 3: a@x stands in line 2 already; change one of the two."),
        ("Name\tEmail\n\ta@x", "Line 2: The person needs a name."),
        ("", "There is no name yet"),
    ],
)
def test_what_is_not_understood_is_one_sentence_with_its_line(text: str, words: str) -> None:
    problems = read_names(text).problems
    assert len(problems) == 1
    assert problems[0].startswith(words)


def test_all_problems_are_listed_at_once() -> None:
    assert len(read_names("=1\n=2\nAna\nAna").problems) == 3


def test_a_hundred_thousand_cells_are_refused_in_one_sentence() -> None:
    text = "\n".join("\t".join(["cell"] * 10) for _ in range(10_000))
    with pytest.raises(Refused, match="10,000 lines of 100,000 cells"):
        read_names(text)


def test_two_people_of_one_name_are_told_apart_by_address_and_initials() -> None:
    found = read_names("Name\tEmail\nAna Castillo\ta1@x\nAna Castillo\ta2@x")
    assert not found.problems
    assert len({p.initials for p in found.people}) == 2


def test_initials_that_clash_are_replaced_and_it_is_said() -> None:
    found = read_names("Name\tInitials\nAna Castillo\tAC\nAl Capone\tAC")
    assert [p.initials for p in found.people] == ["AC", "ACA"]
    assert found.notes == ("Line 3: AC is taken, so Al Capone gets ACA.",)


def test_rotations_of_a_table_are_made_with_codes_and_crews() -> None:
    store = Store.in_memory(lambda: NOW)
    begin_team(store, read_names(TABLE + "Chloe\tc@x.com\t\t\n"), Beginning(time_zone="Europe/London"))
    team = store.team()
    assert [(r.name, r.roles) for r in team.rotations] == [
        ("OG", (Role.PRIMARY,)),
        ("MD", (Role.PRIMARY,)),
        ("Support", (Role.PRIMARY,)),
    ]
    may = {p.name: {team.rotation[r].name for r, _ in p.eligible} for p in team.people}
    assert may == {"Ana": {"OG"}, "Ben": {"OG", "MD"}, "Chloe": {"Support"}}


@pytest.mark.parametrize("count", [2, 3, 4, 6, 9, 30])
def test_a_team_of_any_size_gets_a_half_year_without_open_slots(count: int) -> None:
    store = Store.in_memory(lambda: NOW)
    begin_team(store, read_names("\n".join(f"Person {n}" for n in range(count))), Beginning())
    first = Week.of(NOW.date()) + 1
    apply_plan(store, solve_task(plan_task(store, first, 26), 2.0))
    found = rota_findings(store.team(), store.rotas.draft(), first, first + 25)
    assert not [f for f in found if f.severity in (Severity.HARD, Severity.OPEN)]
    undo(store)
    undo(store)
    assert not store.team().people
    assert not store.team().rotations


def test_a_team_with_people_is_not_begun_again() -> None:
    store = Store.in_memory(lambda: NOW)
    begin_team(store, read_names("Ana\nBen"), Beginning())
    with pytest.raises(Refused, match="The team is not empty"):
        begin_team(store, read_names("Chloe\nDmitri"), Beginning())


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("=1", Beginning()),
        ("", Beginning()),
        ("Ana", Beginning(time_zone="Mars")),
        ("Ana", Beginning(rotation="x" * 201)),
    ],
)
def test_nothing_is_left_behind_when_a_team_cannot_be_made(tmp_path: Path, text: str, wish: Beginning) -> None:
    with pytest.raises(Refused):
        make_team(tmp_path / "team.watchbill", read_names(text), wish)
    assert not list(tmp_path.iterdir())
