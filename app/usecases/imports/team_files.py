"""The team file in TOML: suites with applications, rotations, policy and contacts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from app.domain.contacts import Contact
from app.domain.languages import tr
from app.domain.rotations import Role, Rotation
from app.domain.settings import checked
from app.domain.suites import Application, Suite, suite_code
from app.domain.weeks import HandoffTime, zone
from app.store.stores import Store
from app.usecases import holidays
from app.usecases.contacts import checked_contact
from app.usecases.imports.places import suggestion
from app.usecases.imports.reports import Account
from app.usecases.imports.sections import Section, read_toml

FACTS = ("name", "time_zone", "support_share")
TABLES = ("policy", "suite", "rotation", "contact")
SUITE = ("name", "market", "cover", "response_minutes", "application")
APPLICATION = ("name", "owner", "runbook", "call")
ROTATION = ("suite", "name", "roles", "handoff")
CONTACT_WORDS = ("kind", "phone", "email", "hours", "zone_name", "note")
CONTACT = ("name", *CONTACT_WORDS, "internal", "suites")
POLICY = {
    "gap_weeks": "gap_weeks",
    "project_block_weeks": "block_weeks",
    "shadow_weeks": "shadow_weeks",
    "continuity_weeks": "continuity_weeks",
    "away_days": "away_days",
    "interruption_percent": "interruption_percent",
    "out_of_hours_percent": "out_of_hours_percent",
}
WINDOW = {"weeks": "window_weeks", "max_duties": "window_duties"}
COLOURS = 10
LONGEST_RESPONSE = 10080  # a week
T = TypeVar("T")


@dataclass(frozen=True)
class TeamFile:
    """What a team file says; only what it names is changed."""

    kind: ClassVar[str] = "team"
    order: ClassVar[int] = 0
    file: str
    facts: dict[str, Any]
    settings: dict[str, int]
    suites: tuple[Section, ...]
    rotations: tuple[Section, ...]
    contacts: tuple[Section, ...]

    @property
    def time_zone(self) -> str | None:
        """The team's home zone, when the file names one."""
        return self.facts.get("time_zone")

    def write(self, store: Store, account: Account) -> None:
        """Write the team inside a journal step."""
        _write_facts(store, self.facts, account)
        _write_settings(store, self.settings, account)
        for section in self.suites:
            _write_suite(store, section, account)
        for section in self.rotations:
            _write_rotation(store, section, account)
        for section in self.contacts:
            _write_contact(store, section, account)
        for suite in self.suites:
            for section in suite.sections("application"):
                _write_order(store, suite.needed("name"), section)


def read_team_file(file: str, text: str) -> TeamFile:
    """Read a team file; raise Refused naming the line or field at fault."""
    whole = read_toml(file, text)
    whole.check_keys((*FACTS, *TABLES))
    suites, rotations, contacts = (whole.sections(key) for key in ("suite", "rotation", "contact"))
    for section in suites:
        section.check_keys(SUITE)
        for application in section.sections("application"):
            application.check_keys(APPLICATION)
        _check_unique(section.sections("application"), "name")
    for section in rotations:
        section.check_keys(ROTATION)
    for section in contacts:
        section.check_keys(CONTACT)
    _check_unique(suites, "name")
    _check_unique(contacts, "name")
    return TeamFile(file, _facts(whole), _settings(whole.section("policy")), suites, rotations, contacts)


def _check_unique(sections: Iterable[Section], key: str) -> None:
    seen: set[str] = set()
    for section in sections:
        name = section.needed(key).casefold()
        if name in seen:
            raise section.place().refused(tr("this name is there twice; give one of them another name."))
        seen.add(name)


def _facts(whole: Section) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if "name" in whole.values:
        facts["name"] = whole.needed("name")
    if "time_zone" in whole.values:
        facts["time_zone"] = whole.needed("time_zone")
        with whole.place("time_zone").named():
            zone(facts["time_zone"])
    if "support_share" in whole.values:
        share = whole.values["support_share"]
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= 1:
            raise whole.place("support_share").refused(
                tr("“{share}” must be a number above 0 and at most 1.", share=share)
            )
        facts["support_share"] = float(share)
    return facts


def _settings(policy: Section) -> dict[str, int]:
    policy.check_keys((*POLICY, "window"))
    window = policy.section("window")
    window.check_keys(WINDOW)
    return _numbers(policy, POLICY) | _numbers(window, WINDOW)


def _numbers(section: Section, keys: dict[str, str]) -> dict[str, int]:
    found = {}
    for key, setting in keys.items():
        if key in section.values:
            with section.place(key).named():
                found[setting] = checked(setting, section.values[key])
    return found


def _write_facts(store: Store, facts: dict[str, Any], account: Account) -> None:
    have = store.teams.facts()
    old = {name: getattr(have, name) for name in FACTS}
    for key, value in facts.items():
        account.count("team details", old[key], value)
    store.teams.describe(**(old | facts))


def _write_settings(store: Store, settings: dict[str, int], account: Account) -> None:
    have = store.teams.settings()
    for key, value in settings.items():
        account.count("policy settings", have.get(key), value)
    store.teams.save_settings(settings)


def _write_suite(store: Store, section: Section, account: Account) -> None:
    suites, name = store.teams.suites(), section.needed("name")
    known = next((s for s in suites if s.name.casefold() == name.casefold()), None)
    fresh = Suite(0, name, suite_code(name, {s.code for s in suites}), colour=len(suites) % COLOURS)
    suite = replace(known or fresh, name=name, **_suite_values(section))
    if account.count("suites", known, suite):
        suite = replace(suite, id=_save(store.teams.add_suite, store.teams.update_suite, known, suite) or suite.id)
    for part in section.sections("application"):
        _write_application(store, suite, part, account)


def _save(add: Callable[[T], int], update: Callable[[T], None], known: T | None, value: T) -> int | None:
    if known is None:
        return add(value)
    update(value)
    return None


def _suite_values(section: Section) -> dict[str, Any]:
    found: dict[str, Any] = {key: section.text(key) for key in ("market", "cover") if key in section.values}
    if found.get("market"):
        with section.place("market").named():
            holidays.check_market(found["market"])
    if "response_minutes" in section.values:
        minutes = section.values["response_minutes"]
        if isinstance(minutes, bool) or not isinstance(minutes, int) or not 0 < minutes <= LONGEST_RESPONSE:
            place = section.place("response_minutes")
            raise place.refused(
                tr(
                    "“{minutes}” must be a whole number of minutes from 1 to {LONGEST_RESPONSE}.",
                    minutes=minutes,
                    LONGEST_RESPONSE=LONGEST_RESPONSE,
                )
            )
        found["response_minutes"] = minutes
    return found


def _write_application(store: Store, suite: Suite, section: Section, account: Account) -> None:
    name = section.needed("name")
    mine = (a for a in store.teams.applications() if a.suite_id == suite.id)
    known = next((a for a in mine if a.name.casefold() == name.casefold()), None)
    values: dict[str, Any] = {key: section.text(key) for key in ("owner", "runbook") if key in section.values}
    fresh = replace(known or Application(0, suite.id, name), **values)
    if account.count("applications", known, fresh):
        if known is None:
            store.teams.add_application(suite.id, fresh.name, fresh.owner, fresh.runbook)
        else:
            store.teams.update_application(fresh)


def _write_rotation(store: Store, section: Section, account: Account) -> None:
    suite = _suite(store, section, section.needed("suite"), "suite")
    name = section.text("name") or suite.name
    known = next((r for r in store.teams.rotations() if r.name.casefold() == name.casefold()), None)
    with section.place("handoff").named():
        handoff = HandoffTime.parse(section.needed("handoff"))
    if known:
        handoff = replace(handoff, later=known.handoff.later)
    roles = _roles(section)
    if known and (kept := [r for r in known.roles if r not in roles]):
        account.notes.append(
            tr("{name} keeps {kept}, which the file does not list.", name=name, kept=tr(" and ").join(kept))
        )
        roles = (*roles, *kept)
    if known and frozenset(known.roles) == frozenset(roles):
        roles = known.roles
    rotation = Rotation(known.id if known else 0, suite.id, name, roles, handoff)
    if account.count("rotations", known, rotation):
        _save(store.teams.add_rotation, store.teams.update_rotation, known, rotation)


def _roles(section: Section) -> tuple[Role, ...]:
    words = section.texts("roles", (Role.PRIMARY.value, Role.SECONDARY.value))
    for word in words:
        if word not in list(Role):
            raise section.place("roles").refused(
                tr("“{word}” is no role; the roles are {Role}.", word=word, Role=", ".join(Role))
            )
    if not words or len(set(words)) < len(words):
        raise section.place("roles").refused(
            tr("list one role or more, each once; the roles are {Role}.", Role=", ".join(Role))
        )
    return tuple(Role(word) for word in words)


def _suite(store: Store, section: Section, name: str, key: str) -> Suite:
    suites = store.teams.suites()
    for suite in suites:
        if name.casefold() in (suite.name.casefold(), suite.code.casefold()):
            return suite
    hint = suggestion(name, (s.name for s in suites))
    raise section.place(key).refused(
        tr("there is no suite “{name}” ({hint}); add a [[suite]] or correct the name.", name=name, hint=hint)
    )


def _write_contact(store: Store, section: Section, account: Account) -> None:
    name = section.needed("name")
    known = next((c for c in store.log.contacts() if c.name.casefold() == name.casefold()), None)
    values: dict[str, Any] = {key: section.text(key) for key in CONTACT_WORDS if key in section.values}
    if "internal" in section.values:
        if not isinstance(section.values["internal"], bool):
            raise section.place("internal").refused(tr("this is neither true nor false; write one of the two."))
        values["internal"] = section.values["internal"]
    if "suites" in section.values:
        suites = (_suite(store, section, suite, "suites") for suite in section.texts("suites"))
        values["suite_ids"] = frozenset(s.id for s in suites)
    with section.place().named():
        contact = checked_contact(store, replace(known or Contact(0, name, ""), **values))
    if account.count("contacts", known, contact):
        _save(store.log.add_contact, store.log.update_contact, known, contact)


def _write_order(store: Store, suite_name: str, section: Section) -> None:
    """Say whom to call about an application, where the file lists somebody."""
    if "call" not in section.values:
        return
    name, contacts = section.needed("name").casefold(), store.log.contacts()
    suite = _suite(store, section, suite_name, "call")
    mine = next(a for a in store.teams.applications() if a.suite_id == suite.id and a.name.casefold() == name)
    ids = []
    for wanted in section.texts("call"):
        found = next((c for c in contacts if c.name.casefold() == wanted.casefold()), None)
        if found is None:
            hint = suggestion(wanted, (c.name for c in contacts))
            raise section.place("call").refused(
                tr("there is no contact “{wanted}” ({hint}); add a [[contact]].", wanted=wanted, hint=hint)
            )
        ids.append(found.id)
    store.contacts.set_order(mine.id, list(dict.fromkeys(ids)))
