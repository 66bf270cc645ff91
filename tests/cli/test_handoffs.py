"""Handoffs and sheets from the command line: the same notes, the same bytes as the window's."""

import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.reports.handoffs import handoff_pdf
from app.store.stores import Store
from app.usecases.handing_off import handoff_note
from app.usecases.samples import make_sample
from tests.cli.builders import SAMPLE, Run

OG = "Order Gateways"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "team.watchbill"
    make_sample(path, SAMPLE).close()
    return path


def this_week(file: Path) -> tuple[int, str]:
    with Store.open(file) as store:
        rotation = store.team().find_rotation(OG)
        return rotation.id, str(rotation.handoff.week_at(datetime.now(UTC)))


def test_a_note_is_written_signed_read_back_accepted_and_added_to(run: Run, file: Path) -> None:
    assert run("note", "item", file, OG, "Drop copy lags", "--owner", "Clearing").code == 0
    assert run("note", "item", file, OG, "Old trouble").code == 0
    assert run("note", "close", file, OG, "old", "--to", "Clearing", "--why", "theirs").code == 0
    assert "or choose None" in run("note", "sign", file, OG, "--person", "Ana").err
    assert run("note", "write", file, OG, "--successor", "", "--learned", "", "--state", "watch").code == 0
    assert run("note", "sign", file, OG, "--person", "Ana").code == 0
    asked = run("note", "read", file, OG, "--item", "drop", "--ask", "which desk?")
    assert asked.code == 0, asked.err
    assert run("note", "read", file, OG).code == 0
    assert run("note", "accept", file, OG, "mind the auction", "--person", "Ben").code == 0
    assert run("note", "add", file, OG, "The desk moved.").code == 0
    text = run("handoff", file, "--rotation", OG, "--text").out
    for words in ("which desk?", "The desk moved.", "mind the auction", "SHA-256", "state: watch"):
        assert words in text
    assert run("note", "search", file, "desk", "moved", "--json").json


def test_a_cover_has_a_short_handoff(run: Run, file: Path) -> None:
    with Store.open(file) as store:
        team, (rotation_id, _) = store.team(), this_week(file)
        week = team.rotation[rotation_id].handoff.week_at(datetime.now(UTC))
        holder = store.rotas.published(week, week).holder(Slot(week, rotation_id, Role.PRIMARY))
        others = [p.name for p in team.people if p.id != holder and p.can_hold(rotation_id, Role.PRIMARY)]
    assert run("cover", file, OG, others[0], "--reason", "illness").code == 0
    text = run("handoff", file, "--rotation", OG, "--cover", "1", "--text").out
    assert "short handoff on" in text
    assert "THIS WEEK IN NUMBERS" not in text
    assert "On duty:" in run("handoff", file, "--rotation", OG, "--text").out
    assert "cover at" in run("note", "waiting", file).out
    until = ("--kind", "watch", "--until", "2026-12-04 18:00", "--impact", "none yet")
    assert run("note", "item", file, OG, "Queue depth", "--cover", "1", *until).code == 0
    assert "Fri 4 Dec 18:00" in run("handoff", file, "--rotation", OG, "--cover", "1", "--text").out
    for words in (
        ("write", file, OG, "--successor", "Mind the auction."),
        ("sign", file, OG),
        ("read", file, OG),
        ("accept", file, OG, "auction"),
        ("add", file, OG, "The desk moved."),
    ):
        done = run("note", *words, "--cover", "1")
        assert done.code == 0, done.err
    assert "cover at" not in run("note", "waiting", file).out
    assert "no cover 7" in run("handoff", file, "--rotation", OG, "--cover", "7", "--text").err


def test_the_pdf_has_the_bytes_of_the_window(run: Run, file: Path, tmp_path: Path, resources: Path) -> None:
    out = tmp_path / "note.pdf"
    assert run("handoff", file, "--rotation", OG, "--week", "2026-11-24", "--pdf", out).code == 0
    with Store.open(file) as store:
        rotation = store.team().find_rotation(OG)
        note = handoff_note(store, rotation.id, rotation.handoff.week_at(datetime(2026, 11, 24, 15, tzinfo=UTC)))
    assert out.read_bytes() == handoff_pdf(note, resources)
    page = tmp_path / "note.html"
    assert run("handoff", file, "--rotation", OG, "--html", page).code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_template_is_shown_and_replaced(run: Run, file: Path) -> None:
    assert "none" in run("note", "template", file, OG).out
    assert run("note", "template", file, OG, "--line", "Runbook read", "--section", "Risk").code == 0
    assert "Runbook read" in run("note", "template", file, OG).out


def test_what_waits_is_listed(run: Run, file: Path) -> None:
    done = run("note", "waiting", file)
    assert done.code in (0, 1)
    assert "signature" in done.out or "No handoff waits" in done.out
    assert isinstance(run("note", "waiting", file, "--json").json, list)


@pytest.mark.parametrize(
    "words",
    [
        ("rota", "--from", "2026-11-30", "--weeks", "20"),
        ("person", "Jonas", "--from", "2026-11-30"),
        ("toil", "--month", "2026-11"),
        ("meeting", OG, "--week", "2026-11-24"),
    ],
    ids=lambda words: words[0],
)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_sheets_are_printed(run: Run, file: Path, tmp_path: Path, words: tuple[str, ...], paper: str) -> None:
    out = tmp_path / "sheet.pdf"
    done = run("print", words[0], file, *words[1:], "--pdf", out, "--paper", paper)
    assert done.code == 0, done.err
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("by", ["rotations", "people"])
@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_a_year_is_printed_on_one_sheet(run: Run, file: Path, tmp_path: Path, by: str, paper: str) -> None:
    out = tmp_path / "year.pdf"
    done = run("print", "year", file, "--from", "2026-11", "--by", by, "--paper", paper, "--pdf", out)
    assert (done.code, done.out) == (0, f"Wrote {out}.\n"), done.err
    assert out.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_printed_is_one_sentence(run: Run, file: Path, tmp_path: Path) -> None:
    for words in (
        ("rota", file, "--weeks", "500", "--pdf", tmp_path / "a.pdf"),
        ("toil", file, "--month", "soon", "--pdf", tmp_path / "a.pdf"),
        ("year", file, "--from", "soon", "--pdf", tmp_path / "a.pdf"),
        ("rota", file, "--pdf", tmp_path / "missing" / "a.pdf"),
    ):
        done = run("print", *words)
        assert done.code == 1
        assert done.err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
def test_a_disk_that_takes_no_more_is_one_sentence_and_leaves_nothing(file: Path, tmp_path: Path) -> None:
    import resource

    out = tmp_path / "out" / "note.pdf"
    out.parent.mkdir()
    command = [sys.executable, "-m", "app", "handoff", str(file), "--rotation", OG, "--pdf", str(out)]
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (4096, 4096))
    done = subprocess.run(command, check=False, capture_output=True, text=True, preexec_fn=limit)
    assert done.returncode == 1, done.stderr
    assert "cannot be written" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(out.parent.iterdir()) == []
