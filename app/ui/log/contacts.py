"""Contacts: whom to call in which order, who answers now, the calls, and who owes an answer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from app.domain.contacts import Call, Contact, Owes
from app.domain.languages import tr
from app.ui.dialogs.lines import ask_line
from app.ui.log.contact_forms import CallForm, ContactForm
from app.ui.log.contact_words import contact_words
from app.ui.log.splits import WIDE, SplitView
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import name_field
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, empty, label, row
from app.ui.words import moment_words
from app.usecases.contacts import (
    add_contact,
    answer_call,
    record_call,
    remove_contact,
    save_contact,
    set_call_order,
    whom_to_call,
)

HEADINGS = (tr("Order"), tr("Party"), tr("Kind"), tr("Now"), tr("Phone"), tr("Waits"))
SCOPES = (tr("All"), tr("Answer now"), tr("Owed an answer"))
MOST_CALLS = 8


class ContactsView(SplitView):
    """Parties in the order to call them, and the chosen one with its calls."""

    def __init__(self, session: Session) -> None:
        words = tr("Add the desks, brokers, vendors and teams that help, or import them with the team file.")
        super().__init__(
            session,
            Table(HEADINGS, tr("Contacts"), (0,), stretch=1),
            EmptyState(tr("No contact here"), words, [button(tr("Add contact…"), self.add)]),
        )
        self._contacts: dict[int, Contact] = {}
        self._order: tuple[int, ...] = ()
        self.application = QComboBox()
        name_field(self.application, tr("Application"))
        self.scope = Segments(SCOPES, tr("Which contacts"))
        self.earlier_button = button(tr("Call earlier"), lambda: self.put(-1), tip="Alt+Up")
        self.later_button = button(
            tr("Call later"), lambda: self.put(1), tip=tr("Alt+Down; after the last it has no place")
        )
        self.add_button = button(tr("Add contact…"), self.add, "filled", tr("Add a party (Ins)"))
        self.remove_button = button(tr("Remove"), self.remove, tip=tr("Take the contact out (Del)"))
        self.form, self.call_form = ContactForm(), CallForm()
        self.above.addLayout(row(self.application, self.scope, None))
        self.below.addLayout(row(self.earlier_button, self.later_button, None, self.add_button))
        self._build_column()
        self.application.activated.connect(lambda _number: self.reload())
        self.scope.chosen.connect(lambda _number: self.reload())
        self.form.finished.connect(lambda c: save(self, self.session, save_contact, c, self.form.filled.was))
        self.call_form.finished.connect(self._call)
        self.keys = {Qt.Key.Key_Delete: self.remove, Qt.Key.Key_Insert: self.add}
        self.alt_keys = {Qt.Key.Key_Up: lambda: self.put(-1), Qt.Key.Key_Down: lambda: self.put(1)}

    def _build_column(self) -> None:
        self._lines = self.made_column()
        for part in (label(tr("Contact"), "section"), self.form):
            self.column.addWidget(part)
        self.column.addLayout(row(None, self.remove_button))
        self.column.addWidget(label(tr("A call"), "section"))
        self.column.addWidget(self.call_form)
        self.column.addWidget(label(tr("Calls"), "section"))
        self.column.addLayout(self._lines)
        self.column.addStretch(1)

    @property
    def contact(self) -> Contact | None:
        """The chosen contact."""
        return self._contacts.get(self.table.chosen_key() or 0)

    @property
    def _application_id(self) -> int | None:
        found = self.application.currentData()
        return int(found) if found is not None else None

    def reload(self) -> None:
        """Show the contacts that the choices above name."""
        self._offer_applications()
        store, now, application = self.session.store, self.session.now, self._application_id
        some = whom_to_call(store, self.suite_id, application)
        owing = {c.contact_id: c for c in reversed(store.contacts.waiting())}
        self._order = store.contacts.orders().get(application or 0, ())
        if self.scope.number:
            some = tuple(c for c in some if (c.is_open(now) if self.scope.number == 1 else c.id in owing))
        self._contacts = {c.id: c for c in some}
        self.table.setColumnHidden(0, application is None)
        self.show_rows([self._row(c, owing.get(c.id)) for c in some])

    def _row(self, contact: Contact, owed: Call | None) -> Row:
        place = str(self._order.index(contact.id) + 1) if contact.id in self._order else ""
        kind = ", ".join(part for part in (contact.kind, "ours" if contact.internal else "") if part)
        waits = {Owes.THEY: tr("they owe an answer"), Owes.WE: tr("we owe an answer")}[owed.owes] if owed else ""
        cells = (place, contact.name, kind, contact_words(contact, self.session.now), contact.phone or "–", waits)
        return Row(cells, contact.id)

    def _offer_applications(self) -> None:
        some = [a for a in self.session.team.applications if self.suite_id in (None, a.suite_id)]
        wanted = [(tr("Every application"), None), *((a.name, a.id) for a in some)]
        have = [(self.application.itemText(n), self.application.itemData(n)) for n in range(self.application.count())]
        if have == wanted:
            return
        chosen = self.application.currentData()
        self.application.clear()
        for words, number in wanted:
            self.application.addItem(words, number)
        self.application.setCurrentIndex(max(0, self.application.findData(chosen)))

    def show_chosen(self) -> None:
        """Show the chosen contact and its calls."""
        contact = self.contact
        self.detail.setVisible(contact is not None)
        for part in (self.earlier_button, self.later_button):
            part.setEnabled(contact is not None and self._application_id is not None)
        if contact is None:
            return
        team, store = self.session.team, self.session.store
        self.form.show_contact(contact, team)
        self.call_form.show_issues(store.log.open_issues(self.suite_id))
        empty(self._lines)
        for call in store.contacts.calls(contact.id, MOST_CALLS):
            self._show_call(call)
        if not self._lines.count():
            self._lines.addWidget(label(tr("Nobody has called yet."), "quiet"))

    def _show_call(self, call: Call) -> None:
        store, home = self.session.store, self.session.team.time_zone
        issue = store.log.issue(call.issue_id) if call.issue_id else None
        about = ", ".join(part for part in (issue.title if issue else "", call.ticket, call.caller) if part)
        self._lines.addWidget(label(f"{moment_words(call.at, home, self.session.now)}  {call.words}", wrap=True))
        if about:
            self._lines.addWidget(label(about, "quiet", wrap=True))
        if call.waits:
            words = tr("We owe an answer") if call.owes is Owes.WE else tr("They owe an answer")
            done = button(tr("Answered"), lambda: self.do(answer_call, call.id))
            self._lines.addLayout(row(label(words, "warning"), None, done))

    # Changing

    def add(self) -> None:
        """Ask for the name of a party and add it."""
        name = ask_line(
            self,
            tr("Add a contact"),
            tr("Who is it? Phone, hours and the rest come next."),
            tr("Add"),
            tr("Venue desk"),
        )
        suites = frozenset() if self.suite_id is None else frozenset({self.suite_id})
        if name and self.do(add_contact, Contact(0, name, "", suite_ids=suites)):
            self.scope.choose(0)
            self.reload()
            made = next((c.id for c in self._contacts.values() if c.name.casefold() == name.casefold()), None)
            self.table.choose(made)
            self.form.kind.setFocus()

    def remove(self) -> None:
        """Take the chosen contact out."""
        if self.contact is not None:
            self.do(remove_contact, self.contact.id)

    def put(self, by: int) -> None:
        """Call the chosen contact earlier or later about the chosen application."""
        contact, application = self.contact, self._application_id
        if contact is None or application is None:
            return
        order = list(self._order)
        if contact.id not in order:
            order += [contact.id] if by < 0 else []
        elif by > 0 and order[-1] == contact.id:
            order.pop()
        else:
            at = order.index(contact.id)
            order.insert(max(0, at + by), order.pop(at))
        self.session.do(set_call_order, application, order)

    def _call(self, call: Call) -> None:
        if self.contact is not None and self.do(record_call, replace(call, contact_id=self.contact.id)):
            self.call_form.clear()

    def fit(self, width: int) -> None:
        """Take as much room as there is; who owes an answer folds to a list where its words are long."""
        super().fit(width)
        self.call_form.owes.fit(self.detail.width() - Margins.PANE[0] - Margins.PANE[2] - Space.HAIR)
        self.table.setColumnHidden(2, width < WIDE)
