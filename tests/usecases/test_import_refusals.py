"""Every way a file can be bad: one sentence with file, line or field and what to do, and nothing half imported."""

import re
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.usecases.importing import import_files
from tests.usecases.builders import SAMPLE, Write, sample_store

PEOPLE = "name,initials,email,time_zone,holidays,joined,left,fte,rotations,experienced_from\n"
EVENTS = "first_day,last_day,kind,title,suites\n"
ISSUES = "opened,resolved,suite,application,kind,title,known_bug,minutes\n"
ROW = "Zoe Q,ZQ,zoe@example.com,Europe/London,GB-ENG,2022-03-01,,1.0,FX Pricing: primary,\n"


def refusal(*paths: Path) -> str:
    """Return the one sentence, after making sure that the team did not change."""
    store = sample_store()
    before = store.dump()
    with pytest.raises(Refused) as caught:
        import_files(store, paths)
    assert store.dump() == before
    text = str(caught.value)
    assert re.fullmatch(r"[^\n]+\.", text)
    return text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (PEOPLE.replace("office", "").replace("email", "emial") + ROW, r"line 1: “emial” is no column.*“email”"),
        ("initials,email\nZQ,z@example.com\n", r"line 1: the column “name” is missing"),
        ("name,name\nZoe,Zoe\n", r"line 1: the column “name” is there twice"),
        ("a,b\n1,2\n", r"line 1: none of the columns is known; people need “name”"),
        (PEOPLE, r"there is a header but no people"),
        (PEOPLE + ROW + ROW.replace("ZQ", "ZZ"), r"line 3, name: “Zoe Q” stands in line 2 already"),
        (PEOPLE + ROW + ROW.replace("Zoe Q", "Zoe R").replace("ZQ", "ZR"), r"line 3, email: .* in line 2 already"),
        (PEOPLE + ROW.replace("2022-03-01", "01/03/2022"), r"line 2, joined: “01/03/2022” is not a date; .*2026-11-30"),
        (PEOPLE + ROW.replace("2022-03-01", "0022-03-01"), r"line 2, joined: “0022-03-01” lies outside 1950 to 2200"),
        (PEOPLE + ROW.replace("2022-03-01,", "2022-03-01,2021-01-01"), r"line 2, left: Zoe Q leaves on 2021-01-01"),
        (PEOPLE + ROW.replace(",1.0,", ",1.5,"), r"line 2, fte: “1.5” must be above 0 and at most 1"),
        (PEOPLE + ROW.replace(",1.0,", ",0,"), r"line 2, fte: “0” must be above 0"),
        (PEOPLE + ROW.replace(",1.0,", ",nan,"), r"line 2, fte: “nan” must be above 0"),
        (PEOPLE + ROW.replace(",1.0,", ",half,"), r"line 2, fte: “half” is not a number"),
        (
            PEOPLE + ROW.replace("Europe/London", "Europe/Lundon"),
            r"line 2, time_zone: “Europe/Lundon” is not a known time",
        ),
        (PEOPLE + ROW.replace("GB-ENG", "GB-XXX"), r"line 2, holidays: “GB-XXX” is not a public-holiday calendar"),
        (
            PEOPLE + ROW.replace("FX Pricing", "FX Pricking"),
            r"line 2, rotations: .*no rotation.*did you mean “FX Pricing”",
        ),
        (PEOPLE + ROW.replace(": primary", ": captain"), r"line 2, rotations: “captain” is no role"),
        (PEOPLE + ROW.replace(": primary", ": shadow"), r"line 2, rotations: FX Pricing has no role “shadow”"),
        (PEOPLE + ROW.replace(": primary", ""), r"line 2, rotations: “FX Pricing” names no role; write it as"),
        (PEOPLE + ROW.replace("ZQ", "AC"), r"line 2, initials: Ana Castillo has the initials AC already"),
        (
            PEOPLE + ROW.replace("zoe@", "ana@").replace("Zoe Q", "Ben Okafor"),
            r"line 2, email: .*belongs to Ana Castillo",
        ),
        (PEOPLE + ROW.replace("Zoe Q", "Zoe\u202eQ"), r"line 2, name: .*control characters"),
        (PEOPLE + ROW.replace("Zoe Q", ""), r"line 2, name: The person needs a name"),
        (PEOPLE + ROW.replace("ZQ,", "ZQ,extra,"), r"line 2: there are 11 fields where the header names 10"),
        (PEOPLE + "\n\n" + ROW.replace("ZQ,", ""), r"line 4: there are 9 fields"),
        (PEOPLE + ROW + 'Yan "X,"Y,,,,,,,,\n"Un', r"line \d: "),
        (PEOPLE + '"' + ROW, r"line 2: the quotes do not match"),
        (EVENTS + "2026-12-01,2026-11-01,deploy,x,\n", r"line 2, last_day: the event ends on 2026-11-01, before"),
        (EVENTS + "2026-12-01,2036-12-01,deploy,x,\n", r"line 2, last_day: .*a year is the most"),
        (EVENTS + "2026-12-01,,deplyo,x,\n", r"line 2, kind: “deplyo” is no kind of event \(did you mean “deploy”\)"),
        (EVENTS + ",,deploy,x,\n", r"line 2, first_day: this must not be empty"),
        (EVENTS + "2026-12-01,,deploy,,\n", r"line 2, title: this must not be empty"),
        (EVENTS + "2026-12-01,,deploy,x,Gateways; Order Gateway\n", r"line 2, suite: there is no suite “Gateways”"),
        (ISSUES + "yesterday,,FX Pricing,,novel,x,,\n", r"line 2, opened: “yesterday” is not a time"),
        (
            ISSUES + "2026-11-02T10:00Z,2026-11-02T09:00Z,FX Pricing,,novel,x,,\n",
            r"line 2, resolved: .*before the issue",
        ),
        (ISSUES + "2026-11-02T10:00Z,,FX Prices,,novel,x,,\n", r"line 2, suite: there is no suite “FX Prices”"),
        (ISSUES + "2026-11-02T10:00Z,,FX Pricing,fx-prcer,novel,x,,\n", r"application.*did you mean “fx-pricer”"),
        (ISSUES + "2026-11-02T10:00Z,,FX Pricing,,nice,x,,\n", r"line 2, kind: “nice” is no kind of issue"),
        (ISSUES + "2026-11-02T10:00Z,,FX Pricing,,novel,x,,-4\n", r"line 2, minutes: “-4” is not a whole number"),
        (
            ISSUES + "2026-11-02T10:00Z,,FX Pricing,,novel,x,,2400\n",
            r"line 2, minutes: 2400 minutes are more than a day",
        ),
        (ISSUES + "2026-11-02T10:00Z,,FX Pricing,,novel,,,4\n", r"line 2, title: this must not be empty"),
        (ISSUES + "2026-11-02T10:00Z,,FX Pricing,,novel,a\x07b,,4\n", r"line 2, title: .*control characters"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(write: Write, content: str, words: str) -> None:
    text = refusal(write("bad.csv", content))
    assert text.startswith("bad.csv")
    assert re.search(words, text), text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('name = "A"\ntime_zone = America/New_York\n', r"line 2: this is not valid TOML"),
        ('name = "A"\n[policy\n', r"line 2: this is not valid TOML"),
        ('name = "A', r"line 1: this is not valid TOML"),
        ('nmae = "A"', r"“nmae” means nothing here \(did you mean “name”\)"),
        ("[policy]\ngap_week = 2", r"policy: “gap_week” means nothing here \(did you mean “gap_weeks”\)"),
        ("[policy]\ngap_weeks = -1", r"policy, gap_weeks: gap_weeks is “-1”; it must be a whole number"),
        ("[policy]\nwindow = 3", r"policy, window: this is not a table"),
        ("[policy]\nwindow = {weeks = 12, max_duty = 4}", r"policy, window: “max_duty” means.*“max_duties”"),
        ('time_zone = "Mars/Base"', r"time_zone: “Mars/Base” is not a known time zone"),
        ("time_zone = 5", r"time_zone: “5” is not a text"),
        ("support_share = 2", r"support_share: “2” must be a number above 0 and at most 1"),
        ("suite = 3", r"suite: this is not a list of tables; write it as \[\[suite\]\]"),
        ('[[suite]]\nmarket = "NYSE"', r"suite 1: “name” is missing"),
        ('[[suite]]\nname = "A"\nmarket = "NOWHERE"', r"suite “A”, market: “NOWHERE” is not a known market"),
        ('[[suite]]\nname = "A"\nresponse_minutes = 0', r"suite “A”, response_minutes: “0” must be"),
        ('[[suite]]\nname = "A"\n[[suite]]\nname = "a"', r"suite “a”: this name is there twice"),
        ('[[suite]]\nname = "A"\nmarked = "X"', r"suite “A”: “marked” means nothing here \(did you mean “market”\)"),
        ('[[rotation]]\nsuite = "A"\nhandoff = "Mon 09:00 UTC"', r"rotation “A”, suite: there is no suite “A”"),
        ('[[rotation]]\nsuite = "FX Pricing"\nhandoff = "Monday"', r"handoff: “Monday” is not a handoff time"),
        ('[[rotation]]\nsuite = "FX Pricing"\nhandoff = "Mon 09:00 Nowhere/X"', r"“Nowhere/X” is not a known time"),
        (
            '[[rotation]]\nsuite = "FX Pricing"\nroles = ["boss"]\nhandoff = "Mon 09:00 UTC"',
            r"roles: “boss” is no role",
        ),
        ('[[rotation]]\nsuite = "FX Pricing"\nroles = []\nhandoff = "Mon 09:00 UTC"', r"roles: list one role or more"),
        ('[[contact]]\nname = "Desk"\nsuites = "FX Pricing"', r"contact “Desk”, suites: this is not a list of texts"),
    ],
)
def test_a_bad_team_file_is_refused_with_its_line_or_field(write: Write, content: str, words: str) -> None:
    text = refusal(write("team.toml", content))
    assert text.startswith("team.toml")
    assert re.search(words, text), text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("people.csv", b"", r"people.csv is empty"),
        ("people.csv", b"\xef\xbb\xbf\r\n", r"people.csv: the file is empty"),
        ("people.csv", (PEOPLE + ROW).encode() + b"\0\n", r"line 3: there is a NUL character"),
        ("people.csv", (PEOPLE + ROW.replace("Zoe", "Zoé")).encode("cp1252"), r"line 2: the text is not UTF-8"),
        ("people.csv", "\ufeffname".encode("utf-16-le") + b"\x00", r"people.csv: the text is not UTF-8"),
        ("people.csv", b"name\n" + b"x" * 20_000_001, r"has 20 MB; 20 MB is the most"),
        ("people.csv", b'name\n"' + b"x" * 200_000 + b'"\n', r"line 2: the quotes do not match"),
        ("people.xlsx", b"PK\x03\x04", r"people.xlsx: files ending “.xlsx” cannot be imported; choose .toml"),
    ],
)
def test_a_file_that_is_no_text_is_refused(write: Write, name: str, content: bytes, words: str) -> None:
    assert re.search(words, refusal(write(name, content)))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "There is no file" in refusal(tmp_path / "none.csv")
    assert "is a folder; name the files in it" in refusal(tmp_path)
    assert refusal() == "There is nothing to import; name one file or more."


def test_a_person_cannot_leave_before_the_day_of_joining_that_is_stored(write: Write) -> None:
    text = refusal(write("people.csv", "name,left\nBen Okafor,2022-02-01\n"))
    assert "line 2, left: Ben Okafor leaves on 2022-02-01, before joining on 2022-03-01" in text


def test_one_bad_file_keeps_all_the_others_out(write: Write) -> None:
    bad = write("people.csv", PEOPLE + ROW.replace("FX Pricing", "Nowhere"))
    assert "people.csv, line 2" in refusal(SAMPLE / "events.csv", bad, SAMPLE / "issues.csv")
