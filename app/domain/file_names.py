"""Names of people and rotations as parts of file names."""

import re
import unicodedata

LONGEST_BYTES = 80


def slug(name: str) -> str:
    """Return a name as lower-case letters, digits and hyphens; letters of other scripts stay."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    short = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", bare).replace("_", "-")).strip("-") or "calendar"
    while len(short.encode()) > LONGEST_BYTES:
        short = short[:-1]
    return short
