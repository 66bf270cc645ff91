"""Passwords of calendar servers, in the system's key ring and nowhere else. The only home of keyring."""

from app.domain.errors import Refused
from app.domain.languages import tr

SERVICE = "Watchbill calendars"


def stored_password(url: str, user: str) -> str:
    """Return the password of a user of a calendar server; raise Refused when the key ring has none."""
    from keyring import get_password
    from keyring.errors import KeyringError

    try:
        found = get_password(SERVICE, _entry(url, user))
    except KeyringError as error:
        raise _refused(error) from None
    if found is None:
        raise Refused(
            tr(
                "The key ring holds no password of {user} for {url}; store it with “watchbill password {url} {user}”.",
                user=user,
                url=url,
            )
        )
    return found


def store_password(url: str, user: str, password: str) -> None:
    """Keep a password; an empty one removes what is kept. Raise Refused when there is no key ring to use."""
    from keyring import delete_password, set_password
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if password:
            set_password(SERVICE, _entry(url, user), password)
        else:
            delete_password(SERVICE, _entry(url, user))
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise _refused(error) from None


def ring_words() -> str:
    """Return what keeps passwords on this system, in words."""
    from keyring import get_keyring

    return str(get_keyring().name)


def _entry(url: str, user: str) -> str:
    return f"{user} at {url.rstrip('/')}"


def _refused(error: Exception) -> Refused:
    why = " ".join(str(error).split())[:120] or "locked"
    return Refused(
        tr("This system’s key ring cannot be used ({why}); unlock it or set one up, then try again.", why=why)
    )
