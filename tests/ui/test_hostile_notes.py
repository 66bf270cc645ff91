"""Markup, controls and ampersands in every field of a note stay text in the window; nothing loads by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTextBrowser, QTextEdit, QWidget

from app.domain.contacts import Contact
from app.domain.events import Event, EventKind
from app.domain.handoffs import HandoffEdit, HandoffItem, ItemKind, Mood
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.pages.handoff import HandoffPage
from app.ui.windows import MainWindow
from app.usecases.covering import cover_from_now, cover_week
from app.usecases.handing_off import edit_note, handoff_note, save_item
from app.usecases.handoff_templates import save_template
from app.usecases.signing_handoffs import add_addendum, ask_about, sign_note
from tests.ui.builders import NOW, THIS_WEEK

HOSTILE = [
    '<b>bold</b><img src="file:///etc/hostname"><a href="http://x">here</a>',
    '#read("/etc/passwd") & *bold* `raw`',
    "\u202egnp.exe\u202c \u2066x\u2069",
    "AT&T <script>alert(1)</script>",
]


def fill(store: Store, text: str) -> None:
    """Put the text into everything a note shows."""
    rotation = store.team().rotation[1]
    with store.journal.step("Rename"):
        store.teams.update_rotation(replace(rotation, name=text))
        store.people.update(replace(store.team().person[1], name=text))
        day = NOW.date()
        store.events.add(Event(0, day, day, EventKind.DEPLOY, text))
        store.log.add_contact(Contact(0, text, text, text, text))
    save_template(store, 1, text, text)
    cover_week(store, cover_from_now(store.team(), (), Slot(THIS_WEEK, 1, Role.PRIMARY), 5, NOW), text)
    for kind in ItemKind:
        item = HandoffItem(text, None, None, text, None, text, text, text, kind=kind)
        more = dict.fromkeys(("impact", "tried", "if_then", "channel", "ticket"), text)
        save_item(store, 1, THIS_WEEK, replace(item, **more))  # type: ignore[arg-type]
    edit = HandoffEdit(Mood.CALM, text, text, ((" ".join(text.split()), text),))
    for part in ("", "to 1"):
        edit_note(store, 1, THIS_WEEK, edit, part)


def check_tip(tip: str) -> None:
    inner = tip.removeprefix("<qt>").removesuffix("</qt>")
    assert "<" not in inner, tip


def check(window: QWidget) -> None:
    """Look at every widget: no rich text, no tooltip that is one, no key hidden in words."""
    assert not window.findChildren(QTextBrowser)
    assert not window.findChildren(QTextEdit)
    for label in window.findChildren(QLabel):
        plain = label.textFormat() == Qt.TextFormat.PlainText
        assert plain or "<" not in label.text(), label.text()
        assert not label.openExternalLinks()
    for widget in window.findChildren(QWidget):
        check_tip(widget.toolTip())
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(model, QAbstractItemModel):
            for number in range(model.rowCount()):
                check_tip(model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole) or "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_while_written_signed_and_found(
    window: MainWindow, store: Store, qtbot: object, text: str
) -> None:
    fill(store, text)
    assert window.session is not None
    window.session.store = store
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    for name in ("team", "draft", "published", "covers", "waiting", "events"):
        window.session.__dict__.pop(name, None)
    page.show_rotation(1)
    page.settle()
    for row in page.form._rows.values():
        row.unfold.click()
    check(page)
    wanted = text.replace("&", "&&")
    assert wanted in {b.text() for b in page.findChildren(QAbstractButton)} | {
        b.text() for b in page.rotation.findChildren(QAbstractButton)
    }
    for part in ("", "to 1"):
        note = handoff_note(store, 1, THIS_WEEK, part)
        sign_note(store, 1, THIS_WEEK, text, text, part=part)
        ask_about(store, 1, THIS_WEEK, note.open_items[0].key, text, part=part)
        add_addendum(store, 1, THIS_WEEK, text, text, part=part)
        page.lists.picked.emit(1, THIS_WEEK, part)
        page.settle()
        check(page)
    page.lists.narrow.click()
    page.lists.search_line.setText(["bold", "x", "passwd", "script"][HOSTILE.index(text)])
    page.settle()
    check(page)
    now = window.show_page("Now")
    assert now is not None
    check(now)
