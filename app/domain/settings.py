"""The team's settings as data: one list from which storage, the settings screen, import and help come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import tr
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
    Setting("gap_weeks", 2, 0, LARGEST, tr("Free weeks between duties"), tr("Weeks a person rests after a duty week.")),
    Setting(
        "window_weeks", 12, 1, LARGEST, tr("Window"), tr("Length in weeks of the window in which duties are limited.")
    ),
    Setting(
        "window_duties",
        4,
        0,
        LARGEST,
        tr("Most duties in the window"),
        tr("Duty weeks one person may have in a window."),
    ),
    Setting(
        "block_weeks", 4, 0, LARGEST, tr("Project block"), tr("Weeks a stretch of project time should last at least.")
    ),
    Setting(
        "shadow_weeks", 1, 0, LARGEST, tr("Shadow weeks"), tr("Weeks beside a mate before somebody is primary alone.")
    ),
    Setting(
        "continuity_weeks", 8, 0, LARGEST, tr("Continuity"), tr("A primary was secondary at most so many weeks ago.")
    ),
    Setting("away_days", 2, 1, 5, tr("Away from"), tr("Working days of leave that make the whole week an away week.")),
    Setting(
        "interruption_percent",
        0,
        0,
        100,
        tr("Measured interruption"),
        tr("Percent of a primary week's unusual interruption that counts as load; 0 is off."),
    ),
    Setting(
        "out_of_hours_percent",
        0,
        0,
        400,
        tr("Out of hours"),
        tr("Percent by which minutes outside cover hours count more in measured interruption."),
    ),
)
FEED_SETTINGS = (
    Setting("feed_weeks_back", 8, 0, 520, tr("Weeks back"), tr("Weeks before this one that calendars show.")),
    Setting("feed_weeks_ahead", 52, 1, 520, tr("Weeks ahead"), tr("Weeks after this one that calendars show.")),
)
FIX_SETTINGS = (
    Setting("fix_days_s", 1, 1, 260, tr("A fix of effort S"), tr("Working days it takes.")),
    Setting("fix_days_m", 3, 1, 260, tr("A fix of effort M"), tr("Working days it takes.")),
    Setting("fix_days_l", 10, 1, 260, tr("A fix of effort L"), tr("Working days it takes.")),
    Setting("fix_days_xl", 60, 1, 260, tr("A fix of effort XL"), tr("Working days it takes.")),
    Setting(
        "day_minutes", 420, 60, 1440, tr("A working day"), tr("Minutes of work in it, to say when a fix has paid.")
    ),
)
HISTORY_SETTINGS = (
    Setting(
        "history_months",
        0,
        0,
        1200,
        tr("History kept"),
        tr("Whole months that pruning must leave; 0 keeps it for ever."),
    ),
)
NOTICE_SETTINGS = (
    Setting(
        "handoff_notice_hours",
        24,
        0,
        168,
        tr("Handoff coming"),
        tr("Hours before a handoff at which whoever gives or takes over is told; 0 is never."),
    ),
)


@dataclass(frozen=True)
class Place:
    """A setting that is no number: where it stands on the Settings page, and the words it may be (empty: anything)."""

    key: str
    label: str
    help: str
    values: tuple[str, ...] = ()


MACHINE_SETTINGS = (
    Place(
        "colours",
        tr("Colours"),
        tr("Light, dark, of high contrast or as the system."),
        ("system", "light", "dark", "contrast"),
    ),
    Place("language", tr("Language"), tr("Of the window, from the next start on."), ("system", "en", "de")),
    Place("paper", tr("Paper"), tr("What notes and sheets are shown, saved and printed on."), ("a4", "letter")),
    Place("troubles", tr("Trouble log"), tr("What is kept of what goes wrong."), ("errors", "warnings", "everything")),
)
PERSON_SETTINGS = (  # about one person, so that no settings file for others holds them
    Place("me", tr("I am"), tr("Who sits at this machine.")),
    Place("quiet", tr("Quiet hours"), tr("When this machine tells nothing of what is due.")),
)
TEAM_SETTINGS = (
    Place("name", tr("Name"), tr("Of the team.")),
    Place("time_zone", tr("Time zone"), tr("The team’s home, such as Europe/London.")),
    Place(
        "support_share",
        tr("Time on support"),
        tr("The share of everybody’s time; in a file a part of 1, such as 0.25."),
    ),
    Place("swap_approval", tr("Swaps"), tr("The rotations whose swaps wait for a lead’s approval.")),
)
PLACES = (
    *MACHINE_SETTINGS,
    *PERSON_SETTINGS,
    Place("keys", tr("Keyboard"), tr("The shortcuts of every action.")),
    Place("file", tr("Settings file"), tr("Settings saved for others or for yourself, or taken from a file.")),
    *TEAM_SETTINGS,
)
SETTINGS = {s.key: s for s in (*POLICY_SETTINGS, *FEED_SETTINGS, *FIX_SETTINGS, *NOTICE_SETTINGS, *HISTORY_SETTINGS)}

TROUBLES = "troubles"  # kept beside the log itself, which may be written before there are settings

LISTED: dict[str, Place | Setting] = {p.key: p for p in PLACES}  # everything a person may look for, by key
LISTED.update(SETTINGS)


@dataclass(frozen=True)
class Mine:
    """What one person chose on a machine: `me` is who they are (id) in the team at hand, None where not said."""

    machine: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    me: int | None = None
    quiet: str = ""


def checked(key: str, value: object) -> int:
    """Return the value of a setting; raise Refused for an unknown key or a value that is out of range."""
    if key not in SETTINGS:
        raise Refused(
            tr("There is no setting “{key}”; the settings are {SETTINGS}.", key=key, SETTINGS=", ".join(SETTINGS))
        )
    return checked_number(key, value, SETTINGS[key].least, SETTINGS[key].most)


def checked_number(key: str, value: object, least: int, most: int) -> int:
    """Return a whole number within its range; raise Refused naming its key for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise Refused(
            tr(
                "{key} is “{value}”; it must be a whole number from {least} to {most}.",
                key=key,
                value=value,
                least=least,
                most=most,
            )
        )
    return value


def setting_value(values: Mapping[str, int], key: str) -> int:
    """Return a setting among stored values, or its default."""
    return values.get(key, SETTINGS[key].default)


def policy_of(values: Mapping[str, int]) -> Policy:
    """Build the policy from stored values, with defaults for those not stored."""
    numbers: dict[str, Any] = {s.key: values.get(s.key, s.default) for s in POLICY_SETTINGS}
    return Policy(**numbers)
