"""One calendar: what it shows, its file, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QSpinBox, QVBoxLayout, QWidget

from app.domain.feeds import FeedName, FeedOption, FeedOptions, options_of
from app.domain.languages import small, tr
from app.feeds.events import Feed
from app.ui.calendars.makers import maker_of
from app.ui.folders import documents
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.edits import number_field
from app.ui.widgets.texts import Card, button, empty, label, row
from app.ui.words import capital
from app.usecases.subscribing import renew_address, save_feed, set_feed_option


class FeedCard(Card):
    """The options of the chosen feed are commands: each can be undone."""

    link_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Chosen calendar"))
        self._session = session
        self._name: FeedName | None = None
        self._title, self._words = label("", "strong", wrap=True), label("", "quiet", wrap=True)
        self._file = label("", "quiet", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.options: dict[str, QCheckBox | QSpinBox] = {}
        self.link_button = button(tr("Link…"), self.link_wanted.emit, tip=tr("Link and QR code of the published file"))
        self.renew_button = button(tr("New address"), self.renew, tip=tr("Withdraw the old one: its file is removed"))
        for part in (self._title, self._words):
            self.body.addWidget(part)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._file)
        self.body.addLayout(row(self.link_button, button(tr("Save as…"), self.save), None))
        self.body.addLayout(row(self.renew_button, None))

    def show_feed(self, feed: Feed, file: str, *, has_address: bool) -> None:
        """Show a feed; `file` is its published name, empty while it has none."""
        self._title.setText(feed.title)
        self._words.setText(capital(tr("{n} event.|{n} events.", "", len(feed.events), n=small(len(feed.events)))))
        self._file.setText(_breakable(file))
        self.link_button.setEnabled(has_address)
        self.link_button.setToolTip(
            tr("Link and QR code of the published file")
            if has_address
            else tr("Say first at which address others reach it")
        )
        stored = self._session.store.feeds.options().get(feed.name) or FeedOptions.of(feed.name.kind, {})
        if self._name != feed.name:
            self._make_options(feed.name)
        for key, field in self.options.items():
            value = int(getattr(stored, key))
            if isinstance(field, QCheckBox):
                field.setChecked(bool(value))
            elif not field.hasFocus():
                field.setValue(value)

    def _make_options(self, name: FeedName) -> None:
        self._name = name
        empty(self._lines)
        self.options = {}
        for option in options_of(name.kind):
            self._lines.addWidget(self._field(option))

    def _field(self, option: FeedOption) -> QWidget:
        if option.most == 1:
            tick = QCheckBox(option.label)
            tick.setToolTip(option.help)
            tick.clicked.connect(lambda on, key=option.key: self._set(key, int(on)))
            self.options[option.key] = tick
            return tick
        number = QSpinBox()
        number.setRange(0, option.most)
        number.setSpecialValueText(tr("none"))
        number_field(number, option.label)
        number.setAccessibleDescription(option.help)
        number.editingFinished.connect(lambda key=option.key, field=number: self._set(key, field.value()))
        self.options[option.key] = number
        holder = QWidget()
        line = row(label(tr("Remind"), ""), number, label(tr("minutes before"), ""), None)
        holder.setLayout(line)
        return holder

    def _set(self, key: str, value: int) -> None:
        stored = self._session.store.feeds.options()
        if self._name is not None:
            now = stored.get(self._name) or FeedOptions.of(self._name.kind, {})
            if int(getattr(now, key)) != value:
                self._session.do(set_feed_option, self._name, key, value)

    def save(self) -> None:
        """Write the calendar to a file of its own."""
        if self._name is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the calendar"), str(documents()), tr("Calendars (*.ics)"))
        if path and (count := self._session.read(save_feed, self._name, Path(path))) is not None:
            self._session.told.emit(
                tr("Wrote {path}: {count}.", path=path, count=tr("{n} event|{n} events", "", count, n=small(count)))
            )

    def renew(self) -> None:
        """Withdraw the address of the calendar."""
        if self._name is not None:
            self._session.read(renew_address, self._name)
            maker_of(self._session).renew()
            self._session.told.emit(tr("The old address is withdrawn; publish the calendars to remove its file."))


def _breakable(file: str) -> str:
    """Let a long name break at its hyphens."""
    return file.replace("-", "-\u200b")
