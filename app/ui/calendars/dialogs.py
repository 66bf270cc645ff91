"""Small boxes of the Calendars page: a link with its QR code, for whom a link is, a server, a subscription."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.calendars import LEAVE
from app.domain.events import EventKind
from app.domain.feeds import FeedName
from app.domain.languages import said, tr
from app.domain.teams import Team
from app.ui.calendars.codes import code_picture
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import field_label, line_edit, name_field
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.serving import webcal

WEB_WORDS = tr(
    "Google Calendar and Outlook on the web fetch calendars from their own computers. "
    "They can only reach an address on the internet, never this computer or a shared "
    "folder."
)
ONCE_WORDS = tr("This link is shown once, because only a hash of it is kept. Whoever has it can read the calendar.")


class _Form(Growing):
    """A box with a heading, fields and two buttons; Enter accepts."""

    def __init__(self, parent: QWidget, title: str, words: str, accept: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(520, 0)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(Space.APART)
        self.form.setVerticalSpacing(Space.CLOSE)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.ok = button(accept, self.accept, "filled")
        self.ok.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(title, "title"))
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addLayout(self.form)
        layout.addWidget(Answers(self.ok, button(tr("Cancel"), self.reject)))

    def add(self, words: str, field: QWidget) -> None:
        """Add a field."""
        name_field(field, words) if isinstance(field, QComboBox) else field.setAccessibleName(words)
        self.form.addRow(field_label(words, 96), field)
        if self.form.rowCount() == 1:
            field.setFocus()


class LinkDialog(Growing):
    """An address in its two forms, to copy or to read with a telephone."""

    def __init__(self, parent: QWidget, title: str, address: str, words: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Link"))
        self.resize(560, 0)
        self.address, self.webcal = _line(address), _line(webcal(address))
        picture = QLabel()
        picture.setPixmap(code_picture(address))
        picture.setAccessibleName(tr("QR code of the link"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(title, "title", wrap=True))
        layout.addWidget(label(words, "quiet", wrap=True))
        for field, name in (
            (self.address, tr("Link to copy")),
            (self.webcal, tr("Link that opens a calendar program")),
        ):
            field.setAccessibleName(name)
            layout.addWidget(label(name, "section"))
            layout.addLayout(row(field, button(tr("Copy"), partial(_copy, field))))
        layout.addLayout(row(None, picture, None))
        layout.addWidget(label(WEB_WORDS, "quiet", wrap=True))
        layout.addWidget(Answers(button(tr("Done"), self.accept, "filled")))


class ForWhomDialog(_Form):
    """Asks which feed a link is to, and for whom it is."""

    def __init__(self, parent: QWidget, feeds: dict[FeedName, str], chosen: FeedName | None) -> None:
        super().__init__(
            parent,
            tr("New link"),
            tr("Everybody gets a link of their own: it can be withdrawn from one alone."),
            tr("Make the link"),
        )
        self.feed, self.who = QComboBox(), line_edit(tr("For"), tr("such as Ana’s phone"))
        for name, title in feeds.items():
            self.feed.addItem(title, name)
        self.feed.setCurrentIndex(max(0, list(feeds).index(chosen) if chosen in feeds else 0))
        self.add(tr("Calendar"), self.feed)
        self.add(tr("For"), self.who)
        self.ok.setEnabled(False)
        self.who.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))


class ServerDialog(_Form):
    """Asks for a WebDAV or CalDAV folder; the password goes into the key ring."""

    def __init__(self, parent: QWidget, url: str, user: str) -> None:
        words = tr(
            "Every calendar is put there whole. The system’s key ring keeps the password, the team file never does."
        )
        super().__init__(parent, tr("Calendar server"), words, tr("Use this server"))
        self.url, self.user = (
            line_edit(tr("Address"), "https://dav.example.com/ana/"),
            line_edit(tr("User"), tr("none")),
        )
        self.password = line_edit(tr("Password"), tr("unchanged"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.url.setText(url)
        self.user.setText(user)
        for name, field in ((tr("Address"), self.url), (tr("User"), self.user), (tr("Password"), self.password)):
            self.add(name, field)


class SubscribeDialog(_Form):
    """Asks for a calendar to look at again and again."""

    def __init__(self, parent: QWidget, team: Team) -> None:
        words = tr(
            "A file, a folder of them, or an address (https or webcal). Nothing counts before you have chosen it."
        )
        super().__init__(parent, tr("Subscribe to a calendar"), words, tr("Subscribe"))
        self.place, self.title = (
            line_edit(tr("Place"), tr("https://… or a path")),
            line_edit(tr("Name"), tr("from the place")),
        )
        self.person, self.holds = QComboBox(), QComboBox()
        self.person.addItem(tr("told by its name"), None)
        for person in team.shown_people:
            self.person.addItem(person.name, person.id)
        for kind in (LEAVE, *EventKind):
            self.holds.addItem(capital(said(kind)), str(kind))
        self.holds.activated.connect(lambda number: self.person.setEnabled(number == 0))
        for name, field in (
            (tr("Place"), self.place),
            (tr("Name"), self.title),
            (tr("It holds"), self.holds),
            (tr("Leave of"), self.person),
        ):
            self.add(name, field)
        self.ok.setEnabled(False)
        self.place.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))


def _copy(field: QLineEdit) -> None:
    QGuiApplication.clipboard().setText(field.text())


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made
