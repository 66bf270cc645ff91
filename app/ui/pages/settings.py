"""Settings: the look and who I am, on this machine; the team's rules, in the team file."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.clashes import changed_fields
from app.domain.languages import tr
from app.domain.matches import folded
from app.domain.setting_effects import effect_of, me_effect, quiet_effect, share_effect, zone_effect
from app.domain.settings import (
    FEED_SETTINGS,
    FIX_SETTINGS,
    HISTORY_SETTINGS,
    NOTICE_SETTINGS,
    POLICY_SETTINGS,
    Mine,
    Setting,
    setting_value,
)
from app.store.stores import Store
from app.ui.languages import LANGUAGES
from app.ui.pages.page import Page
from app.ui.pages.quiet_settings import QuietSettings
from app.ui.pages.setting_cards import SettingCard, value_words
from app.ui.pages.swap_settings import SwapApprovals
from app.ui.pages.trials import TrialCard
from app.ui.pages.trouble_settings import TroubleSettings
from app.ui.preferences import PAPERS, Preferences
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.themes import Look, Scheme
from app.ui.widgets.columns import Columns
from app.ui.widgets.edits import line_edit, name_field, number_field
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, fill_scrolling, label, row
from app.usecases.teams import change_settings, describe_team

SCHEMES = (Scheme.SYSTEM, Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
SCHEME_WORDS = (tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast"))
COLUMN_WIDTH, FIND_WIDTH = 720, 220
NUMBERS = (*POLICY_SETTINGS, *FEED_SETTINGS, *FIX_SETTINGS, *NOTICE_SETTINGS, *HISTORY_SETTINGS)

FILE_WORDS = tr("For others: the team’s settings, nothing of you. For me: also looks, keys, quiet hours and who I am.")
OF_TEAM = ("name", "time_zone", "support_share")


class SettingsPage(Page):
    """Cards of settings from one list."""

    title = "Settings"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.scheme = Segments(SCHEME_WORDS, tr("Colours"))
        self.scheme.chosen.connect(self._scheme_chosen)
        self.paper = Segments(tuple(PAPERS.values()), tr("Paper"))
        self.paper.chosen.connect(self._paper_chosen)
        self.language = Segments((tr("As the system"), *tuple(LANGUAGES.values())[1:]), tr("Language"))
        self.language.chosen.connect(self._language_chosen)
        self.me = QComboBox()
        name_field(self.me, tr("I am"))
        self.me.setMinimumWidth(240)
        self.me.activated.connect(self._me_chosen)
        self.name, self.zone = QLineEdit(), QLineEdit()
        self.share = QDoubleSpinBox()
        self.share.setRange(1, 100)
        self.share.setDecimals(0)
        self.share.setSuffix(" %")
        self.numbers = {setting.key: _number(setting) for setting in NUMBERS}
        self.trials = TrialCard(session)
        self.approvals = SwapApprovals(session)
        self.quiet = QuietSettings(preferences)
        self.quiet.changed.connect(self._say_effects)
        self.trouble = TroubleSettings(self.wanted.emit)
        self.save_button = button(tr("Save"), self.save, "filled")
        self.finder = line_edit(tr("Find a setting"), tr("Find a setting"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setFixedWidth(FIND_WIDTH)
        self._nothing = label(tr("No setting is called so. Try fewer words."), "quiet")
        self.keys_button = button(tr("Show all shortcuts"), self._show_keys)
        self._build()
        self.finder.textChanged.connect(self._narrow)
        for edit in (self.name, self.zone):
            edit.textEdited.connect(self._edited)
        self.share.valueChanged.connect(self._edited)
        for number in self.numbers.values():
            number.valueChanged.connect(self._edited)
            number.valueChanged.connect(self._try)
        self._filling = False
        self._was: dict[str, Any] = {}  # what the fields were filled with
        self._stale = False
        self.reload()  # while nothing is laid out yet: words that come up on a page that is shown lay it out each time

    def _build(self) -> None:
        self.cards = (
            self._machine_card(),
            self._team_card(),
            self._numbers_card(tr("Rules of the rota"), POLICY_SETTINGS),
            self._numbers_card(tr("Calendars"), FEED_SETTINGS),
            self._numbers_card(tr("Fixing known bugs"), FIX_SETTINGS),
            self._numbers_card(tr("Notices"), NOTICE_SETTINGS),
            self._numbers_card(tr("History"), HISTORY_SETTINGS),
        )
        self._nothing.hide()
        first = (self._nothing, *self.cards[:3], self.trials)
        inner = Columns(first, (self.approvals, *self.cards[3:]), COLUMN_WIDTH)
        self.keyboard = fill_scrolling(self, inner)

    def _machine_card(self) -> SettingCard:
        card = SettingCard(tr("On this machine"))
        card.add("colours", self.scheme, row(self.scheme, None))
        said = label(tr("from the next start on"), "quiet")
        card.add("language", self.language, row(self.language, said, None))
        card.add_said("me", self.me, row(self.me, None))
        card.add("paper", self.paper, row(self.paper, None))
        card.add_said("quiet", self.quiet, self.quiet)
        card.add("keys", self.keys_button, row(self.keys_button, None))
        parts = (
            button(tr("For others…"), self.export_settings, tip=tr("The team’s settings, nothing of you")),
            button(tr("For me…"), self.export_mine, tip=tr("For another machine of yours: who you are too")),
            button(tr("Import…"), self.import_settings),
        )
        card.add_said("file", parts[0], row(*parts, None))
        card.say_effect("file", FILE_WORDS)
        card.add("troubles", self.trouble.level, self.trouble)
        return card

    def _team_card(self) -> SettingCard:
        card = SettingCard(tr("Team"))
        parts = (("name", tr("Name"), self.name), ("time_zone", tr("Time zone"), self.zone))
        for key, words, part in (*parts, ("support_share", tr("Time on support"), self.share)):
            part.setAccessibleName(words)
            add = card.add if key == "name" else card.add_said
            add(key, part, part)
        number_field(self.share, tr("Time on support"))
        return card

    def _numbers_card(self, heading: str, settings: Iterable[Setting]) -> SettingCard:
        card = SettingCard(heading)
        for setting in settings:
            card.add_number(setting, self.numbers[setting.key])
        return card

    # Finding

    def _narrow(self, text: str) -> None:
        """Show the settings that are called so; the trial belongs to the rules."""
        words = folded(text).split()
        found = sum(card.narrow(words) for card in self.cards)
        approvals = self.approvals.found(words)
        self.trials.setVisible(not self.cards[2].isHidden())
        self._nothing.setVisible(not found and not approvals)

    def show_setting(self, key: str) -> None:
        """Go to a setting: in sight, marked, and with the keys going to it."""
        self.finder.clear()
        fields = [field for card in self.cards if (field := card.mark(key)) is not None]
        field = fields[0] if fields else next(iter(self.approvals.boxes.values()), self.finder)
        target = next(
            (part for part in (field, *field.findChildren(QWidget)) if part.isVisibleTo(field) and _takes_keys(part)),
            field,
        )
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self.findChild(QScrollArea)
        if area is not None:
            QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(field, 0, FIND_WIDTH))

    def left_controls(self) -> list[QWidget]:
        """Return the line that finds a setting."""
        return [self.finder]

    def right_controls(self) -> list[QWidget]:
        """Return the button that saves."""
        return [self.save_button]

    def reload(self) -> None:
        """Show what holds."""
        self._filling = True
        team = self.session.team
        self.scheme.choose(SCHEMES.index(self.look.scheme))
        self.language.choose(list(LANGUAGES).index(self.preferences.language))
        self.paper.choose(list(PAPERS).index(self.preferences.paper))
        self._fill_people()
        self.quiet.show_hours()
        self.trouble.show_level()
        now = {**{name: getattr(team, name) for name in OF_TEAM}, **{key: self._value(key) for key in self.numbers}}
        typed = self._typed()
        typing = changed_fields(self._was, typed) if self._was else frozenset()
        self._was = {**now, **{name: self._was[name] for name in typing}}
        shown = {**now, **{name: typed[name] for name in typing}}
        self.name.setText(str(shown["name"]))
        self.zone.setText(str(shown["time_zone"]))
        self.share.setValue(round(shown["support_share"] * 100))
        for key, number in self.numbers.items():
            number.setValue(shown[key])
        self._filling = False
        self._say_effects()
        self.trials.ask({})
        self.approvals.show_rotations()
        self._narrow(self.finder.text())
        self.save_button.setEnabled(bool(typing))

    def _typed(self) -> dict[str, Any]:
        """Return the team and its rules as the fields say; a share that shows as before is what it was."""
        before = self._was.get("support_share", 0.0)
        share = before if self.share.value() == round(before * 100) else self.share.value() / 100
        team = {"name": self.name.text(), "time_zone": self.zone.text().strip(), "support_share": share}
        return {**team, **{key: number.value() for key, number in self.numbers.items()}}

    def _value(self, key: str) -> int:
        return setting_value(self.session.store.teams.settings(), key)

    def _fill_people(self) -> None:
        self.me.clear()
        self.me.addItem(tr("not said"), 0)
        for person in self.session.team.shown_people:
            self.me.addItem(person.name, person.id)
        self.me.setCurrentIndex(max(0, self.me.findData(self.preferences.me(self.team_uid) or 0)))

    def _edited(self) -> None:
        if not self._filling:
            self.save_button.setEnabled(True)
            self._say_effects()

    def _say_effects(self) -> None:
        """Say beside each setting what it does as it is typed."""
        now, machine, team = self.session.now, self.cards[0], self.cards[1]
        machine.say_effect("me", me_effect(self.me.currentText() if self.me.currentData() else ""))
        machine.say_effect("quiet", quiet_effect(self.quiet.hours, now, self._my_zone()))
        team.say_effect("time_zone", zone_effect(self.zone.text().strip(), now))
        team.say_effect("support_share", share_effect(self.share.value() / 100))
        values, today = {key: number.value() for key, number in self.numbers.items()}, self.session.now.date()
        for card in self.cards[2:]:
            for setting in (s for s in NUMBERS if s.key in card.keys):
                told = (effect_of(setting.key, values, today), value_words(setting, values[setting.key]))
                card.say_effect(setting.key, " ".join(words for words in told if words))

    def _try(self) -> None:
        if not self._filling:
            self.trials.ask(self.changed_rules)

    @property
    def changed_rules(self) -> dict[str, int]:
        """The rules typed in that differ from those that count."""
        policy = self.session.team.policy
        typed = {s.key: self.numbers[s.key].value() for s in POLICY_SETTINGS}
        return {key: value for key, value in typed.items() if value != getattr(policy, key)}

    def _scheme_chosen(self, number: int) -> None:
        self.preferences.scheme = SCHEMES[number]
        self.look.choose(SCHEMES[number])

    def _language_chosen(self, number: int) -> None:
        self.preferences.language = list(LANGUAGES)[number]

    def _paper_chosen(self, number: int) -> None:
        self.preferences.paper = list(PAPERS)[number]

    def _me_chosen(self, _number: int) -> None:
        self.preferences.set_me(self.team_uid, int(self.me.currentData()))
        self._say_effects()

    def _my_zone(self) -> str:
        person = self.session.team.person.get(self.me.currentData() or 0)
        return person.time_zone if person is not None else self.session.team.time_zone

    def _show_keys(self) -> None:
        self.wanted.emit("", "show_keys", None)

    def export_settings(self) -> None:
        """Save the team's settings in a file for others."""
        self._export(mine=False)

    def export_mine(self) -> None:
        """Save every setting in a file for another machine of whoever sits here."""
        self._export(mine=True)

    def _export(self, *, mine: bool) -> None:
        from app.ui.pages.settings_files import ask_where_to

        path = ask_where_to(self)
        if path is not None:
            self.save_settings(path, mine=mine)

    def save_settings(self, path: Path, *, mine: bool = False) -> None:
        """Save settings in a file, with one's own where they go along, and say so."""
        from app.ui.pages.settings_files import export_to

        own = self.preferences.mine(self.team_uid) if mine else None
        if self.session.read(lambda store: export_to(path, store, own)) is not None:
            self.session.told.emit(tr("{path} holds the settings.", path=path))

    def import_settings(self) -> None:
        """Take the settings of a file."""
        from app.ui.pages.settings_files import ask_what_from

        path = ask_what_from(self)
        if path is not None:
            self.take_settings(path)

    def take_settings(self, path: Path) -> None:
        """Take the settings of a file: the team's as one command, those of the machine beside it."""
        from app.ui.pages.settings_files import settings_from
        from app.usecases.settings_files import import_settings, person_of

        settings = self.session.read(lambda _store: settings_from(path, self.preferences))
        if settings is None or self.session.do(import_settings, settings) is None:
            return
        me = self.session.read(lambda store: person_of(store, settings))
        mine = Mine(settings.machine, settings.keys, me, settings.person.get("quiet", ""))
        if self.session.read(lambda _store: self.preferences.take(mine, self.team_uid)) is None:
            return
        self.look.choose(self.preferences.scheme)
        self.wanted.emit("", "rebind", None)
        self.reload()
        self.session.told.emit(tr("The settings of {name} count now.", name=path.name))

    def save(self) -> None:
        """Save the team and its rules, as far as they were changed here."""
        typed, was = self._typed(), dict(self._was)
        changed = changed_fields(was, typed)
        for names, use_case in ((OF_TEAM, _describe), (tuple(self.numbers), change_settings)):
            if changed.isdisjoint(names):
                continue
            mine = {name: typed[name] for name in names if name in changed or names is OF_TEAM}
            if save(self, self.session, use_case, mine, {name: was[name] for name in mine}) is None:
                return
        self._was = {}
        self.reload()


def _describe(store: Store, values: Mapping[str, Any], was: Mapping[str, Any] | None) -> Changes:
    return describe_team(store, values["name"], values["time_zone"], values["support_share"], was)


def _number(setting: Setting) -> QSpinBox:
    number = QSpinBox()
    number.setRange(setting.least, setting.most)
    number_field(number, setting.label)
    number.setAccessibleDescription(setting.help)
    return number


def _takes_keys(part: QWidget) -> bool:
    """Tell whether keys can go to a part: of choices to the one that holds."""
    if isinstance(part, QAbstractButton) and part.isCheckable() and not isinstance(part, QCheckBox):
        return part.isChecked()
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
