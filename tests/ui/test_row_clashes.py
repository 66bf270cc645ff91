"""Two windows change one row: different fields both stay, the same field meets in a was / theirs / mine box."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.alerts import Received, Verdict
from app.domain.handoffs import TemplateText
from app.store.stores import Store
from app.ui.dialogs.bugs import AliasDialog
from app.ui.dialogs.overtakings import OvertakenDialog
from app.ui.log.pages import LogPage
from app.ui.pages.handoff import HandoffPage
from app.ui.pages.people import PeoplePage
from app.ui.pages.settings import SettingsPage
from app.ui.windows import MainWindow
from app.usecases.alerts import judge_alerts, recent_alerts, take_alerts
from app.usecases.contacts import save_contact
from app.usecases.events import save_event
from app.usecases.handoff_templates import save_template
from app.usecases.incidents import promise_update
from app.usecases.issues import save_issue
from app.usecases.known_bugs import accept_bug, save_alias, save_known_bug
from app.usecases.teams import change_settings, describe_team, save_person
from tests.ui.builders import NOW, team_file
from tests.ui.conftest import OpenWindow


@dataclass(frozen=True)
class Kind:
    """How a row is typed in the window and changed by the other; `read` tells its two fields."""

    begin: Callable[[MainWindow], Any]
    type_one: Callable[[Any, str], None]
    leave: Callable[[Any], None]
    change: Callable[[Store, str, str], object]
    read: Callable[[Store], tuple[str, str]]


def log_page(window: MainWindow) -> LogPage:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    return page


def issue_form(window: MainWindow) -> Any:
    page = log_page(window)
    page.show_issue(1)
    return page.form


def bug_form(window: MainWindow) -> Any:
    page = log_page(window)
    page.show_known_bugs()
    return page.bugs.form


def contact_form(window: MainWindow) -> Any:
    page = log_page(window)
    page.show_contacts()
    page.others.contacts.table.selectRow(0)
    return page.others.contacts.form


def event_form(window: MainWindow) -> Any:
    page = log_page(window)
    page.show_events()
    page.others.events.table.selectRow(0)
    return page.others.events.form


def person_form(window: MainWindow) -> Any:
    page = window.show_page("People")
    assert isinstance(page, PeoplePage)
    page.show_person(1)
    return page.form


def a_field(name: str) -> Callable[[Any, str], None]:
    return lambda form, text: getattr(form, name).setText(text)


def left(name: str) -> Callable[[Any], None]:
    return lambda form: getattr(form, name).editingFinished.emit()


def row(read: Callable[[Store], Any], save: Callable[..., object], one: str, other: str) -> dict[str, Any]:
    def change(store: Store, what: str, text: str) -> object:
        return save(store, replace(read(store), **{one if what == "one" else other: text}))

    return {
        "change": change,
        "read": lambda store: (getattr(read(store), one), getattr(read(store), other)),
    }


KINDS = {
    "issue": Kind(
        issue_form, a_field("ticket"), left("ticket"),
        **row(lambda s: s.log.issue(1), save_issue, "ticket", "next_action"),
    ),
    "known bug": Kind(
        bug_form, a_field("title"), left("title"),
        **row(lambda s: s.log.known_bugs()[0], save_known_bug, "title", "links"),
    ),
    "contact": Kind(
        contact_form, a_field("phone"), left("phone"),
        **row(lambda s: s.log.contacts()[0], save_contact, "phone", "note"),
    ),
    "event": Kind(
        event_form, a_field("title"), left("title"),
        **row(lambda s: s.events.all()[0], save_event, "title", "source"),
    ),
    "person": Kind(
        person_form,
        lambda form, text: form.texts["phone"].setText(text),
        lambda form: form.texts["phone"].editingFinished.emit(),
        **row(lambda s: s.people.all()[0], save_person, "phone", "office"),
    ),
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return team_file(tmp_path)


@pytest.fixture
def window(open_window: OpenWindow, path: Path) -> MainWindow:
    made = open_window(Store.open(path, lambda: NOW))
    assert made.session is not None
    made.session._timer.stop()  # looks only when it is told to
    return made


def answer_with(mine: bool) -> list[str]:
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OvertakenDialog)
        seen.extend(part.text() for part in dialog.findChildren(QLabel))
        (dialog.mine if mine else dialog.theirs).click()

    QTimer.singleShot(0, answer)
    return seen


def elsewhere(path: Path, do: Callable[[Store], object]) -> None:
    with Store.open(path, clock=lambda: NOW) as other:
        do(other)


def shown_elsewhere(window: MainWindow, looks: bool) -> None:
    if looks:
        assert window.session is not None
        window.session.look_elsewhere()


@pytest.mark.parametrize("looks", [False, True])
@pytest.mark.parametrize("name", KINDS)
def test_different_fields_both_stay(window: MainWindow, path: Path, name: str, looks: bool) -> None:
    assert window.session is not None
    kind = KINDS[name]
    form = kind.begin(window)
    kind.type_one(form, "mine")
    elsewhere(path, lambda other: kind.change(other, "other", "theirs"))
    shown_elsewhere(window, looks)
    kind.leave(form)
    assert kind.read(window.session.store) == ("mine", "theirs")


@pytest.mark.parametrize("looks", [False, True])
@pytest.mark.parametrize("mine", [True, False])
@pytest.mark.parametrize("name", KINDS)
def test_the_same_field_is_decided_by_the_person(
    window: MainWindow, path: Path, name: str, mine: bool, looks: bool
) -> None:
    assert window.session is not None
    kind = KINDS[name]
    form = kind.begin(window)
    kind.type_one(form, "mine")
    elsewhere(path, lambda other: kind.change(other, "one", "theirs"))
    shown_elsewhere(window, looks)
    seen = answer_with(mine)
    kind.leave(form)
    assert {"mine", "theirs"} <= set(seen)
    assert kind.read(window.session.store)[0] == ("mine" if mine else "theirs")
    typed = kind.read(window.session.store)[0]
    kind.leave(form)
    assert kind.read(window.session.store)[0] == typed  # the form shows what counts, so leaving it again does nothing


def settings_page(window: MainWindow) -> SettingsPage:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    return page


@pytest.mark.parametrize("mine", [True, False])
def test_settings_typed_here_meet_those_of_another_window(window: MainWindow, path: Path, mine: bool) -> None:
    page = settings_page(window)
    page.numbers["gap_weeks"].setValue(3)
    page.name.setText("Ours")

    def change(other: Store) -> None:
        change_settings(other, {"gap_weeks": 4, "window_weeks": 9})
        describe_team(other, other.team().name, "Asia/Tokyo", other.team().support_share)

    elsewhere(path, change)
    shown_elsewhere(window, True)
    assert (page.numbers["gap_weeks"].value(), page.numbers["window_weeks"].value()) == (3, 9)
    seen = answer_with(mine)
    page.save()
    assert {"3", "4"} <= set(seen)
    team = page.session.store.team()
    assert (team.policy.gap_weeks, team.policy.window_weeks) == (3 if mine else 4, 9)
    assert (team.name, team.time_zone) == ("Ours", "Asia/Tokyo")
    assert not page.save_button.isEnabled()
    assert page.numbers["gap_weeks"].value() == team.policy.gap_weeks


@pytest.mark.parametrize("mine", [True, False])
def test_an_alert_judged_elsewhere_is_decided_by_the_person(window: MainWindow, path: Path, mine: bool) -> None:
    assert window.session is not None
    store = window.session.store
    take_alerts(store, [Received("Gap", (), NOW, None, "gap")], "test")
    page = log_page(window)
    page.show_alerts()
    view = page.others.alerts
    ids = [a.id for a in recent_alerts(store)]
    elsewhere(path, lambda other: judge_alerts(other, ids, Verdict.NOISE))
    seen = answer_with(mine)
    view.judge(Verdict.ACTIONABLE)
    assert {"not judged", "noise", "actionable"} <= set(seen)
    (alert,) = recent_alerts(store)
    assert (alert.noise, alert.actionable) == ((0, 1) if mine else (1, 0))


@pytest.mark.parametrize("mine", [True, False])
def test_an_update_promised_elsewhere_is_decided_by_the_person(window: MainWindow, path: Path, mine: bool) -> None:
    assert window.session is not None
    page = log_page(window)
    page.show_issue(1)
    page.show_card()
    elsewhere(path, lambda other: promise_update(other, 1, 60))
    seen = answer_with(mine)
    page.card.promise(15)
    assert "nothing" in seen
    due = window.session.store.incidents.next_update(1)
    assert due is not None
    assert (due - NOW).total_seconds() == (900 if mine else 3600)


@pytest.mark.parametrize("mine", [True, False])
def test_a_decision_on_a_bug_meets_that_of_another_window(window: MainWindow, path: Path, mine: bool) -> None:
    assert window.session is not None
    form = bug_form(window)
    form.why.setText("rewrite comes")
    form.why.textEdited.emit("rewrite comes")
    elsewhere(path, lambda other: accept_bug(other, 1, window.session.store.actor, "too dear"))  # type: ignore[union-attr]
    shown_elsewhere(window, True)
    assert form.why.text() == "rewrite comes"
    answer_with(mine)
    form.accept_button.click()
    assert window.session.store.log.known_bugs()[0].why == ("rewrite comes" if mine else "too dear")


def test_the_first_day_of_a_rule_is_untouched_by_a_changed_source(path: Path) -> None:
    with Store.open(path, clock=lambda: NOW) as store:
        event = store.events.all()[0]
        save_event(store, replace(event, source="x"))
        save_event(store, replace(event, last_day=date(2026, 11, 30)), event)
        assert (store.events.all()[0].source, store.events.all()[0].last_day) == ("x", date(2026, 11, 30))


@pytest.mark.parametrize("mine", [True, False])
def test_a_template_typed_here_meets_that_of_another_window(window: MainWindow, path: Path, mine: bool) -> None:
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    assert window.session is not None
    was = TemplateText.of(1, window.session.store.handoffs.template(1))
    elsewhere(path, lambda other: save_template(other, 1, "Pager tested", "Risk"))
    page.keep_template("", "", was)  # nothing was typed here
    assert window.session.store.handoffs.template(1).sections == ("Risk",)
    seen = answer_with(mine)
    page.keep_template("Runbook read", "", was)
    assert {"Pager tested", "Runbook read"} <= set(seen)
    kept = window.session.store.handoffs.template(1)
    assert (kept.checklist, kept.sections) == (("Runbook read" if mine else "Pager tested",), ("Risk",))


@pytest.mark.parametrize("mine", [True, False])
def test_an_alias_typed_here_meets_that_of_another_window(window: MainWindow, path: Path, mine: bool) -> None:
    assert window.session is not None
    dialog = AliasDialog(window, window.session)
    dialog.word.setText("QQZ")
    dialog.means.setText("rollover")
    elsewhere(path, lambda other: save_alias(other, "qqz", "roll call"))
    seen = answer_with(mine)
    dialog.save_button.click()
    assert {"rollover", "roll call"} <= set(seen)
    assert window.session.store.bugs.aliases()["qqz"] == ("rollover" if mine else "roll call")
    dialog.reject()
