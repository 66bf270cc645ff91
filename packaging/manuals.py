"""The manual page watchbill(1), made from the parser so that it cannot be wrong. Runs within the environment."""

import sys
from argparse import Action, ArgumentParser
from collections.abc import Iterator

from app import __version__
from app.cli.commands import DESCRIPTION, EPILOG, parser

FILES = """.SH FILES
.TP
.I *.watchbill
A team file: everything a team knows, in one SQLite file.
.TP
.I ~/.config/watchbill/settings.ini
What you chose on this machine.
.TP
.I ~/.local/share/watchbill
Where the sample team, backups and the trouble log are kept.
.SH ENVIRONMENT
.TP
.B WATCHBILL_CONFIG
The file of what you chose, instead of settings.ini.
.TP
.B WATCHBILL_DATA
The folder of sample, backups and trouble log.
.TP
.B WATCHBILL_LANGUAGE
The language of the window for one start: en, de or system.
.SH SERVICES
The Debian package brings user units that are off until you turn them on:
.PP
.nf
systemctl \\-\\-user enable \\-\\-now "watchbill\\-serve@$(systemd\\-escape \\-p FILE)"
systemctl \\-\\-user enable \\-\\-now "watchbill\\-publish@$(systemd\\-escape \\-p FILE).timer"
.fi
.SH "SEE ALSO"
.BR "watchbill manual" ,
which prints the manual that the window shows with pictures (Ctrl+F1);
.BR systemctl (1)"""


def page() -> Iterator[str]:
    """Return the lines of the page in man's own language."""
    yield f'.TH WATCHBILL 1 "" "Watchbill {__version__}" "User Commands"'
    yield ".SH NAME\nwatchbill \\- plan support weeks fairly and hand them over completely"
    yield ".SH SYNOPSIS\n.B watchbill\n.RI [ FILE ]\n.br\n.B watchbill\n.I COMMAND\n.RI [ ARGUMENTS ]"
    yield f".SH DESCRIPTION\n{_text(DESCRIPTION.splitlines()[0])}"
    yield f".PP\n.nf\n{_text(chr(10).join(DESCRIPTION.splitlines()[2:]))}\n.fi"
    yield ".SH COMMANDS"
    for name, one in _commands(parser()):
        yield from _command(name, one)
    yield f'.SH "EXIT STATUS"\n{_text(EPILOG)}'
    yield FILES


def _commands(whole: ArgumentParser, before: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    for action in whole._actions:  # noqa: SLF001 - argparse has no other way to look at a parser
        for name, one in (action.choices or {}).items() if isinstance(action.choices, dict) else ():
            inner = list(_commands(one, f"{before}{name} "))
            yield from inner or [(f"{before}{name}", one)]


def _command(name: str, one: ArgumentParser) -> Iterator[str]:
    usage = " ".join(one.format_usage().split()).partition(": ")[2]
    yield f'.SS "{_text(name)}"\n.nf\n.B {_text(usage)}\n.fi\n.PP'.replace(".nf\n", "").replace("\n.fi", "")
    yield _text(one.description or "").replace("\n\n", "\n.PP\n")
    for action in one._actions:  # noqa: SLF001
        if action.dest != "help":
            yield f".TP\n.B {_text(_names(action))}\n{_text(action.help or '')}"


def _names(action: Action) -> str:
    given = action.metavar if isinstance(action.metavar, str) else ""
    return " ".join(filter(None, (", ".join(action.option_strings), given))) or action.dest


def _text(words: str) -> str:
    safe = words.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    return "\n".join(f"\\&{line}" if line[:1] in {".", "'"} else line for line in safe.splitlines())


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")
