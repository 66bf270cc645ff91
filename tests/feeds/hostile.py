"""Calendar files that mean harm, or are broken in every way that was seen: name, bytes, and words of the answer.

An empty answer means that the file is read, with what is wrong left out.
"""

from collections.abc import Iterator

HEAD, TAIL = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"
DAY = "DTSTART;VALUE=DATE:20261201"
MOST = 5_000_000


def event(*lines: str, uid: str = "1", title: str = "Bomb") -> str:
    body = "".join(f"{line}\r\n" for line in lines)
    return f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\n{body}END:VEVENT\r\n"


def calendar(*events: str, head: str = "") -> bytes:
    return f"{HEAD}{head}{''.join(events)}{TAIL}".encode()


def zone(rule: str) -> str:
    times = ("DTSTART:16010101T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500")
    lines = ("BEGIN:VTIMEZONE", "TZID:Odd", "BEGIN:STANDARD", *times, rule, "END:STANDARD", "END:VTIMEZONE", "")
    return "\r\n".join(lines)


ODD_TIME = ("DTSTART;TZID=Odd:20261201T090000", "DTEND;TZID=Odd:20261201T170000")


def hostile_files() -> Iterator[tuple[str, bytes, str]]:
    """Yield every kind."""
    yield "secondly", calendar(event(DAY, "RRULE:FREQ=SECONDLY")), "“Bomb”: the event repeats more often than daily"
    yield "minutely", calendar(event(DAY, "RRULE:FREQ=MINUTELY;COUNT=9999999")), "“Bomb”: the event repeats more often"
    yield "hourly", calendar(event(DAY, "RRULE:FREQ=HOURLY")), "“Bomb”: the event repeats more often than daily"
    yield (
        "by second",
        calendar(event("DTSTART:20261201T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYSECOND=1,2,3")),
        "more often than",
    )
    yield (
        "interval 0",
        calendar(event(DAY, "RRULE:FREQ=DAILY;INTERVAL=0")),
        "“Bomb”: the event repeats with an interval",
    )
    yield "interval -1", calendar(event(DAY, "RRULE:FREQ=DAILY;INTERVAL=-1")), "interval below 1"
    yield (
        "no such day",
        calendar(event(DAY, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        "“Bomb”: no day meets the rule",
    )
    yield (
        "from the year 1",
        calendar(*(event("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY", uid=str(n)) for n in range(5))),
        "“Bomb”: the event",
    )
    yield (
        "many daily",
        calendar(*(event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY", uid=str(n)) for n in range(12))),
        "repeats more than 5000 times",
    )
    yield "many rules", calendar(event(DAY, *["RRULE:FREQ=DAILY"] * 500)), ""
    yield (
        "many dates",
        calendar(event(DAY, "RDATE;VALUE=DATE:" + ",".join(["20261201"] * 20_000))),
        "lists more than 10,000",
    )
    yield (
        "many exceptions",
        calendar(event(DAY, "RRULE:FREQ=DAILY", "EXDATE:" + ",".join(["20261201"] * 20_000))),
        "lists more",
    )
    yield (
        "year 9999",
        calendar(event("DTSTART;VALUE=DATE:99991231", "DTEND;VALUE=DATE:99991231", "RRULE:FREQ=DAILY")),
        "",
    )
    yield "until 9999", calendar(event("DTSTART:20261201T090000Z", "DURATION:P9999999D")), ""
    yield "long and repeating", calendar(event(DAY, "DURATION:P5000D", "RRULE:FREQ=DAILY")), ""
    yield "deep nesting", (HEAD + "BEGIN:X\r\n" * 100_000).encode(), "do not nest properly"
    yield "crossed nesting", (HEAD + "BEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n").encode(), "do not nest properly"
    yield "20 MB line", (HEAD + "BEGIN:VEVENT\r\nSUMMARY:" + "x" * 20_000_000).encode(), "bytes; 5,000,000 is the most"
    yield "4 MB line", calendar(event(DAY, title="x" * 4_000_000)), ""
    yield "folded to bits", calendar(event(DAY, title="\r\n ".join("x" * 1_000_000))), ""
    yield "too many events", calendar(*[event(DAY)] * 5001), "holds 5,001 events"
    yield "cut off", calendar(event(DAY))[:-30], "cut off before its end"
    yield "HTML", b"<!doctype html><html><body>Sign in</body></html>", "is an HTML page"
    yield "UTF-16", calendar(event(DAY)).decode().encode("utf-16"), ""
    yield "UTF-16 with no mark", calendar(event(DAY)).decode().encode("utf-16-le"), "NUL"
    yield "NUL", calendar(event(DAY, title="a\0b")), "holds NUL bytes"
    yield "not UTF-8", HEAD.encode() + b"\xff\xfe\xfa" + TAIL.encode(), "is not UTF-8"
    yield "empty", b"", "is empty"
    yield "zone of seconds", calendar(event(*ODD_TIME), head=zone("RRULE:FREQ=SECONDLY")), ""
    yield "zone of dates", calendar(event(*ODD_TIME), head=zone("RDATE:" + ",".join(["20261201T020000"] * 5000))), ""
    yield "zone of nothing", calendar(event(*ODD_TIME), head="BEGIN:VTIMEZONE\r\nTZID:Odd\r\nEND:VTIMEZONE\r\n"), ""
    yield "zone that is a path", calendar(event("DTSTART;TZID=../../etc/passwd:20261201T090000", "DURATION:PT8H")), ""
    yield "zone with a long name", calendar(event(f"DTSTART;TZID={'x' * 10_000}:20261201T090000", "DURATION:PT8H")), ""
    yield "no start", calendar(event("SUMMARY:x")), ""
    yield "end before start", calendar(event(DAY, "DTEND;VALUE=DATE:20261101")), ""
    yield "other calendar", calendar(event(DAY), head="CALSCALE:HEBREW\r\n"), "counts in the HEBREW calendar"
    yield "rule of rubbish", calendar(event(DAY, "RRULE:" + "A" * 100_000)), ""
    yield (
        "by everything",
        calendar(
            event(
                DAY,
                "RRULE:FREQ=YEARLY;BYDAY="
                + ",".join(f"{n}MO" for n in range(1, 53))
                + ";BYSETPOS="
                + ",".join(map(str, range(1, 300))),
            )
        ),
        "",
    )
