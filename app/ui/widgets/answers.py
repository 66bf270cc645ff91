"""The buttons at the foot of a box, in the order that the desktop is used to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QWidget

from app.ui.tokens import Space

Role = QDialogButtonBox.ButtonRole


class Answers(QDialogButtonBox):
    """What does it (`yes`), what leaves (`no`), what else can be done; `aside` stands at the other end.

    Windows and KDE put what does it first, GNOME and macOS last. Which button Return presses is for the box to say.
    """

    def __init__(
        self,
        yes: QPushButton | None = None,
        no: QPushButton | None = None,
        others: Sequence[QPushButton] = (),
        aside: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__()
        if isinstance(room := self.layout(), QLayout):  # PySide may give what lay at this address before
            room.setSpacing(Space.CLOSE)
        for part, role in ((yes, Role.AcceptRole), (no, Role.RejectRole)):
            if part is not None:
                self.addButton(part, role)
        for parts, role in ((others, Role.ActionRole), (aside, Role.ResetRole)):
            for one in parts:
                self.addButton(one, role)

    def event(self, event: QEvent) -> bool:
        """Leave it to the box which button Return presses, where Qt would choose one when it is shown."""
        if event.type() is QEvent.Type.Show:
            _make_room(self.window())
            return QWidget.event(self, event)
        return super().event(event)


def _make_room(box: QWidget) -> None:
    """Let a box be as high as words that wrap need; in another language they may take a line more."""
    room = box.layout()
    if isinstance(box, QDialog) and isinstance(room, QLayout) and room.hasHeightForWidth():
        needed = room.totalHeightForWidth(box.width())
        if needed > box.height():
            box.resize(box.width(), needed)
