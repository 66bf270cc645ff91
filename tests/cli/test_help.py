"""Every command and every argument says what it is."""

import pytest

from app.cli.commands import COMMANDS
from app.cli.tables import Command
from tests.cli.builders import Run


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_a_command_tells_what_it_does(command: Command, run: Run) -> None:
    done = run(*command.name.split(), "--help")
    assert done.code == 0
    assert " ".join(command.help.split()) in " ".join(done.out.split())
    for argument in command.arguments:
        assert argument.options["help"]
        assert " ".join(argument.options["help"].split()) in " ".join(done.out.split())
        assert argument.names[0].startswith("-") or argument.options["metavar"] in done.out


def test_the_help_of_all_lists_every_command(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for command in COMMANDS:
        assert f"    {command.name.split()[0]} " in done.out
    assert "0 fine, 1 refused or findings, 2 wrong usage" in done.out


def test_names_of_commands_are_unique() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)
    assert {
        "new", "import", "plan", "check", "who", "swap", "publish", "handoff", "log", "history", "undo", "redo",
        "export", "solve", "people", "settings", "diff", "leave add",
    } <= set(names)  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("who",),
        ("who", "a.watchbill", "--wat"),
        ("leave",),
        ("leave", "take"),
        ("history", "a.watchbill", "--limit", "0"),
        ("undo", "a.watchbill", "--to", "x", "--only", "y"),
        ("handoff", "a.watchbill", "--rotation", "OG"),
        ("handoff", "a.watchbill", "--rotation", "OG", "--markdown", "--pdf", "a.pdf"),
        ("plan", "a.watchbill", "--from", "2026-11-30", "--weeks", "many"),
        ("solve", "a.json", "--seconds", "-1", "--out", "b.json"),
        ("export", "a.watchbill"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("watchbill: ")
    assert done.err.count("\n") == 1
