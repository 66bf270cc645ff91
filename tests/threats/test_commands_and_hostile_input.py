"""The real program and files that mean harm: one sentence for each, nothing kept, and never a mistake of ours."""

from pathlib import Path

import pytest

from app.store.stores import Store
from tests.cli.builders import Run
from tests.feeds.hostile import hostile_files
from tests.ui.builders import NOW, add_team

CALENDARS = {name: data for name, data, _ in hostile_files()}
TABLES: dict[str, bytes] = {
    "nul.csv": b"name,email\nAna\0,x\n",
    "latin.csv": "name,email\nJosé,x\n".encode("latin-1"),
    "utf16.csv": "name,email\nAna,x\n".encode("utf-16"),
    "wide.csv": b"name" + b"," * 200_000 + b"\n",
    "long.csv": b"name,email\n" + b"x" * 2_000_000 + b",y\n",
    "quote.csv": b'name,email\n"Ana,x\n' * 1000,
    "many.csv": b"name,email\n" + b"".join(b"P%d,x\n" % n for n in range(20_000)),
    "empty.csv": b"",
    "bom.csv": b"\xef\xbb\xbf",
    "deep.json": b"[" * 200_000,
    "huge.json": b'{"alerts": [' + b'{"labels": {}},' * 50_000 + b"{}]}",
    "number.json": b'{"alerts": ' + b"9" * 10_000 + b"}",
    "deep.toml": b"a = " + b"[" * 20_000,
    "number.toml": b"a = " + b"9" * 10_000,
    "dates.toml": b"a = 9999-99-99\n",
    "odd.toml": b'[team]\nname = "\\u0000"\n',
    "formula.csv": b'name,email\n"=HYPERLINK(""http://x"")",x\n',
    "folder.csv": b"",
}


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    return path


def taken(run: Run, team: Path, path: Path, *, owner: str = "") -> None:
    """Import a file, and see that it was read, or refused in one sentence with nothing kept."""
    with Store.open(team) as store:
        before = store.dump()
    done = run("import", team, f"{path}={owner}" if owner else path)
    assert done.code in (0, 1), done.err
    if done.code:
        assert done.err.startswith("watchbill: ")
        assert done.err.count("\n") == 1
        assert len(done.err) < 1000
        with Store.open(team) as store:
            assert store.dump() == before
    with Store.open(team) as store:
        assert store.integrity() == "ok"


@pytest.mark.slow
@pytest.mark.parametrize("name", CALENDARS)
def test_a_calendar_that_means_harm_is_read_within_limits_or_refused(
    run: Run, team: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "leave.ics"
    path.write_bytes(CALENDARS[name])
    taken(run, team, path, owner="Ana")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_means_harm_is_read_or_refused(run: Run, team: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "folder.csv":
        path.mkdir()
    else:
        path.write_bytes(TABLES[name])
    taken(run, team, path)
