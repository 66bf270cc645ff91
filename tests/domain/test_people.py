"""Initials of people."""

from app.domain.people import initials_offers


def test_initials_never_run_out() -> None:
    taken = {"II", "IIM", "IMI", *(f"II{n}" for n in range(2, 1500))}
    assert initials_offers("Import Import", taken, 2) == ("II1500", "II1501")
