"""How to reach a person: one quiet line, and a menu that copies each way or writes to them."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from app.domain.languages import tr
from app.domain.people import Person
from app.ui.widgets.texts import Button, plain_tip
from app.ui.words import city, local_time


class ReachButton(Button):
    """Shows the two quickest ways, cut to the room there is; the whole is in the tooltip and the menu."""

    def __init__(self, person: Person, now: datetime) -> None:
        super().__init__()
        self._person = person
        self._words = " · ".join(person.reached_by[:2])
        self._clock = tr(
            "{local_time:%H:%M} in {city}", local_time=local_time(now, person.time_zone), city=city(person.time_zone)
        )
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            tr("Reach {name}: {reached_by}", name=person.name, reached_by=", ".join(person.reached_by))
        )
        self.setToolTip(plain_tip("\n".join((*person.reached_by, self._clock))))
        self.clicked.connect(self._offer)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 2))

    def menu_of_ways(self) -> QMenu:
        """Return the menu: each way to copy, and a letter to write."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"{self._person.name}, {self._clock}").setEnabled(False)
        for way in self._person.reached_by:
            menu.addAction(tr("Copy {way}", way=way)).triggered.connect(partial(_copy, way))
        if self._person.email:
            menu.addSeparator()
            menu.addAction(tr("Write an e-mail")).triggered.connect(partial(_write_to, self._person.email))
        return menu

    def _offer(self) -> None:
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height())))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def _write_to(address: str) -> None:
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address)
    QDesktopServices.openUrl(url)
