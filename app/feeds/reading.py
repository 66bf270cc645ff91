"""The text of a calendar file, and whether it is one at all."""

from dataclasses import dataclass

from app.domain.errors import Refused

MOST_BYTES = 5_000_000
MOST_EVENTS = 5000
DEEPEST = 8


@dataclass(frozen=True)
class Raw:
    """A calendar as text, with the number of the line each VEVENT begins on."""

    name: str
    text: str
    event_lines: tuple[int, ...]


def read_text(name: str, data: bytes) -> Raw:
    """Return the text of a calendar file; raise Refused in one sentence when it is something else or too much."""
    if len(data) > MOST_BYTES:
        raise Refused(f"{name} has {len(data):,} bytes; {MOST_BYTES:,} is the most, so export a shorter range.")
    if not data.strip():
        raise Refused(f"{name} is empty; export the calendar again.")
    text = _decoded(name, data)
    lines = [line.strip().upper() for line in text.splitlines()]
    if "BEGIN:VCALENDAR" not in lines:
        what = "an HTML page" if "<html" in text[:2000].casefold() else "not a calendar"
        raise Refused(f"{name} is {what}; export the calendar as an .ics file and import that.")
    if "END:VCALENDAR" not in lines:
        raise Refused(f"{name} is cut off before its end; export or download it again.")
    _check_nesting(name, lines)
    events = tuple(number for number, line in enumerate(lines, 1) if line == "BEGIN:VEVENT")
    if len(events) > MOST_EVENTS:
        raise Refused(f"{name} holds {len(events):,} events; {MOST_EVENTS:,} is the most, so export a shorter range.")
    return Raw(name, text, events)


def _decoded(name: str, data: bytes) -> str:
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        raise Refused(f"{name} is not UTF-8 text (byte {error.start}); export it again as an .ics file.") from None
    if "\0" in text:
        raise Refused(f"{name} holds NUL bytes, so it is damaged or no calendar; export it again.")
    return text


def _check_nesting(name: str, lines: list[str]) -> None:
    depth = 0
    for number, line in enumerate(lines, 1):
        depth += line.startswith("BEGIN:") - line.startswith("END:")
        if depth > DEEPEST or depth < 0:
            raise Refused(f"{name}, line {number}: the parts of the calendar do not nest properly; export it again.")
