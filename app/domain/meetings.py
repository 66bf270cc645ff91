"""The team meeting: what is typed there becomes an item of the handoff, or a claim on a known bug."""

import re
from dataclasses import dataclass

from app.domain.errors import Refused
from app.domain.languages import tr

_WEEK = re.compile(r"\d{4}-?W\d{1,2}", re.IGNORECASE)


@dataclass(frozen=True)
class MeetingLine:
    """A line typed in the meeting: its words, and the person, known bug and week that were marked in it."""

    words: str
    person: str = ""
    bug: str = ""
    week: str = ""

    @property
    def is_question(self) -> bool:
        """Tell whether it asks something."""
        return self.words.endswith("?")


def read_line(text: str) -> MeetingLine:
    """Read `call the exchange @Ana`, or `#stale-book @Ana 2026-W50`; raise Refused for nothing.

    A week counts only beside a known bug; a name or title of several words is written with hyphens.
    """
    words, marks = [], {"@": "", "#": ""}
    for token in text.split():
        if len(token) > 1 and token[0] in marks and not marks[token[0]]:
            marks[token[0]] = token[1:]
        else:
            words.append(token)
    week = next((w for w in words if _WEEK.fullmatch(w)), "") if marks["#"] else ""
    kept = " ".join(w for w in words if w != week)
    if not kept and not marks["#"]:
        raise Refused(tr("Write what was said or is to be done; “@” names who does it, “#” a known bug to fix."))
    return MeetingLine(kept, marks["@"].replace("-", " "), marks["#"], week)
