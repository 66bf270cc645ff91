"""How the window says whether a party answers now."""

from datetime import datetime

from app.domain.contacts import Contact
from app.domain.languages import dated, tr
from app.ui.words import local_time


def contact_words(contact: Contact, now: datetime) -> str:
    """Say “open until 18:00” or “closed until Mon 08:00”, on the contact's own clock; “–” where nobody knows."""
    is_open, change = contact.is_open(now), contact.changes_at(now)
    if is_open is None:
        return "–"
    word = tr("open") if is_open else "closed"
    if change is None:
        return word
    local, here = local_time(change, contact.zone_name or "UTC"), local_time(now, contact.zone_name or "UTC")
    return (
        tr("{word} until {local:%H:%M}", word=word, local=local)
        if local.date() == here.date()
        else tr("{word} until {local}", word=word, local=dated(local, tr("%a %H:%M")))
    )
