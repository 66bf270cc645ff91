"""The team's settings as data: one list from which storage, the settings screen, import and help come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import Refused
from app.domain.policies import LARGEST, Policy


@dataclass(frozen=True)
class Setting:
    """One whole-number setting kept in the team file."""

    key: str
    default: int
    least: int
    most: int
    label: str
    help: str


POLICY_SETTINGS = (
    Setting("gap_weeks", 2, 0, LARGEST, "Free weeks between duties", "Weeks a person rests after a duty week."),
    Setting("window_weeks", 12, 1, LARGEST, "Window", "Length in weeks of the window in which duties are limited."),
    Setting("window_duties", 4, 0, LARGEST, "Most duties in the window", "Duty weeks one person may have in a window."),
    Setting("block_weeks", 4, 0, LARGEST, "Project block", "Weeks a stretch of project time should last at least."),
    Setting("shadow_weeks", 1, 0, LARGEST, "Shadow weeks", "Weeks beside a mate before somebody is primary alone."),
    Setting("continuity_weeks", 8, 0, LARGEST, "Continuity", "A primary was secondary at most so many weeks ago."),
    Setting("away_days", 2, 1, 5, "Away from", "Working days of leave that make the whole week an away week."),
)
SETTINGS = {s.key: s for s in POLICY_SETTINGS}


def checked(key: str, value: object) -> int:
    """Return the value of a setting; raise Refused for an unknown key or a value that is out of range."""
    if key not in SETTINGS:
        raise Refused(f"There is no setting “{key}”; the settings are {', '.join(SETTINGS)}.")
    setting = SETTINGS[key]
    if isinstance(value, bool) or not isinstance(value, int) or not setting.least <= value <= setting.most:
        raise Refused(f"{key} is “{value}”; it must be a whole number from {setting.least} to {setting.most}.")
    return value


def policy_of(values: Mapping[str, int]) -> Policy:
    """Build the policy from stored values, with defaults for those not stored."""
    numbers: dict[str, Any] = {s.key: values.get(s.key, s.default) for s in POLICY_SETTINGS}
    return Policy(**numbers)
