"""The one style sheet, from the sizes and colours of the tokens; controls are 30 high."""

from dataclasses import asdict

from app.paths import resources
from app.ui import tokens
from app.ui.tokens import Theme

OF_EVERY_THEME = {
    "paper": tokens.PAPER,
    "bar_radius": tokens.BAR_RADIUS,
    "key_radius": tokens.KEY_RADIUS,
    "chip_radius": tokens.CHIP_RADIUS,
    "radius": tokens.CONTROL_RADIUS,
    "count_radius": tokens.COUNT_RADIUS,
    "card_radius": tokens.CARD_RADIUS,
    "small": tokens.SMALL,
    "body": tokens.BODY,
    "entry": tokens.ENTRY,
    "title": tokens.TITLE,
    "large": tokens.LARGE,
    "big": tokens.BIG,
    "meeting": tokens.MEETING,
    "huge": tokens.HUGE,
    "clock": tokens.CLOCK,
}
SHEET = """
QWidget { color: %(ink)s; font-family: "Inter", "Droid Sans Fallback"; font-size: %(body)spx; }
QMainWindow, QDialog, #pageArea { background: %(window)s; }
QToolTip { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; padding: 4px 6px; }
QLabel[kind="title"] { font-size: %(title)spx; font-weight: 600; }
QLabel[kind="big"] { font-size: %(big)spx; font-weight: 600; }
QLabel[kind="huge"] { font-size: %(huge)spx; font-weight: 600; }
QLabel[kind="clock"] { font-size: %(clock)spx; font-weight: 600; }
QLabel[kind="large"] { font-size: %(large)spx; }
QLabel[late="true"] { color: %(warning)s; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="found"] { background: %(selection)s; border-radius: %(key_radius)spx; padding: 0 6px;
  font-size: %(small)spx;
  font-weight: 600; }
QLabel[kind="quiet"] { color: %(muted)s; font-size: %(small)spx; }
QLabel[kind="section"] { color: %(muted)s; font-size: %(small)spx; font-weight: 600; }
QLabel[kind="chip"] { background: %(soft)s; color: %(muted)s; border-radius: %(chip_radius)spx; padding: 2px 7px;
  font-size: %(small)spx; }
QLabel[kind="warning"] { color: %(warning)s; }
QLabel[kind="good"] { color: %(good)s; }
#sideBar, #topBar, #statusLine, #inspector { background: %(panel)s; }
#sideBar { border-right: 1px solid %(line)s; }
#topBar { border-bottom: 1px solid %(line)s; }
#statusLine { border-top: 1px solid %(line)s; }
#statusLine QLabel { color: %(muted)s; font-size: %(small)spx; }
#inspector { border-left: 1px solid %(line)s; }
#previewPane { background: %(soft)s; border-left: 1px solid %(line)s; }
#listPane { border-right: 1px solid %(line)s; }
QLabel[kind="paper"] { background: %(paper)s; border: 1px solid %(line)s; }
QLabel[kind="key"] { color: %(muted)s; border: 1px solid %(line)s; border-radius: %(key_radius)spx;
  padding: 0 4px; font-size: %(small)spx; }
QLabel[kind="count"] { background: %(soft)s; color: %(muted)s; border-radius: %(count_radius)spx; padding: 0 7px;
  font-size: %(small)spx; min-height: 16px; max-height: 16px; }
QFrame[kind="card"] { background: %(panel)s; border: 1px solid %(line)s; border-radius: %(card_radius)spx; }
QFrame[kind="offer"] { border: 1px solid transparent; border-radius: %(radius)spx; }
QFrame[kind="offer"]:hover { background: %(soft)s; }
QFrame[kind="offer"]:focus { border: 1px solid %(accent)s; }
QFrame[kind="line"] { background: %(line)s; max-height: 1px; min-height: 1px; border: none; }
#banner { background: %(panel)s; border: 1px solid %(muted)s; border-radius: %(card_radius)spx; }
#banner[warning="true"] { border: 1px solid %(warning)s; border-left: 4px solid %(warning)s; }
#sideBar QToolButton { border: 1px solid transparent; border-radius: %(radius)spx; padding: 5px 9px; text-align: left;
  color: %(ink)s; }
#sideBar QToolButton:hover { background: %(soft)s; }
#sideBar QToolButton:checked { background: %(selection)s; font-weight: 600; }
QPushButton { background: %(panel)s; border: 1px solid %(line)s; border-radius: %(radius)spx;
  padding: 0 12px; min-height: 28px; }
QPushButton:hover { background: %(soft)s; }
QPushButton:disabled { color: %(muted)s; background: %(soft)s; }
QPushButton[kind="filled"] {
  background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; font-weight: 600;
}
QPushButton[kind="filled"]:disabled { background: %(soft)s; color: %(muted)s; border: 1px solid %(line)s; }
QPushButton[kind="flat"] { border: 1px solid transparent; background: transparent; color: %(muted)s; padding: 0 6px; }
QPushButton[kind="flat"]:hover { color: %(ink)s; background: %(soft)s; }
QPushButton[kind="small"] { min-height: 22px; max-height: 22px; padding: 0 8px; font-size: %(small)spx; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: %(muted)s; padding: 0;
  text-align: left; font-size: %(small)spx; min-height: 24px; }
QPushButton[kind="link"]:hover { color: %(ink)s; text-decoration: underline; }
QPushButton[kind="link"]:focus { color: %(accent)s; text-decoration: underline; }
QPushButton[kind="recent"] { border: 1px solid transparent; background: transparent; padding: 0; text-align: left;
  min-height: 24px; }
QPushButton[kind="recent"]:hover { text-decoration: underline; }
QPushButton[kind="recent"]:focus { color: %(accent)s; text-decoration: underline; }
QPushButton[kind="recent"]:disabled { color: %(muted)s; }
QPushButton[kind="search"] { background: %(soft)s; color: %(muted)s; text-align: left; padding: 0 10px; }
QPushButton[kind="search"]:hover { border: 1px solid %(muted)s; }
QPushButton[kind="segment"] { border: 1px solid transparent; background: transparent; color: %(muted)s;
  min-height: 24px; }
QPushButton[kind="segment"]:checked {
  background: %(panel)s; color: %(ink)s; font-weight: 600; border: 1px solid %(line)s;
}
QFrame[kind="segments"] { background: %(soft)s; border-radius: %(radius)spx; }
QPushButton:focus, QToolButton:focus, QPushButton[kind="flat"]:focus, QPushButton[kind="link"]:focus,
QPushButton[kind="search"]:focus, QPushButton[kind="segment"]:focus, QPushButton[kind="recent"]:focus,
#sideBar QToolButton:focus {
  border: 2px solid %(accent)s; }
QPushButton[kind="filled"]:focus { border: 3px double %(on_accent)s; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit,
QTimeEdit {
  background: %(panel)s; border: 1px solid %(edge)s; border-radius: %(radius)spx; padding: 0 8px; min-height: 28px;
  selection-background-color: %(selection)s; selection-color: %(ink)s; placeholder-text-color: %(muted)s;
}
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDoubleSpinBox:focus {
  border: 2px solid %(accent)s; padding-left: 7px;
}
QLineEdit[kind="flat"] { background: transparent; border: 1px solid transparent; padding: 0 6px; min-height: 24px; }
QLineEdit[kind="flat"]:hover { background: %(panel)s; border: 1px solid %(line)s; }
QLineEdit[kind="flat"]:focus { background: %(panel)s; border: 2px solid %(accent)s; padding: 0 5px; }
QLineEdit[kind="entry"] { font-size: %(entry)spx; padding: 0 12px; border-radius: %(card_radius)spx; min-height: 42px; }
QLineEdit[kind="meeting"] { font-size: %(meeting)spx; padding: 0 16px; border-radius: %(card_radius)spx;
  min-height: 52px; }
QLineEdit[strong="true"] { font-weight: 600; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateEdit:disabled { color: %(muted)s; }
QSpinBox, QDoubleSpinBox, QTimeEdit { padding: 0 22px 0 8px; max-height: 28px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow,
QTimeEdit::down-arrow {
  image: url(%(icons)s/spin-down.svg); width: 10px; height: 10px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
  image: url(%(icons)s/spin-up.svg); width: 10px; height: 10px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button {
  border: none; background: transparent; width: 20px; subcontrol-position: top right; margin: 2px 2px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {
  border: none; background: transparent; width: 20px; subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid %(muted)s; border-radius: %(key_radius)spx; }
QCheckBox { min-height: 24px; min-width: 1px; }
QCheckBox:focus { color: %(accent)s; }
QCheckBox::indicator:hover { border: 1px solid %(accent)s; }
QCheckBox::indicator:focus { border: 2px solid %(accent)s; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: %(accent)s; border: 1px solid %(accent)s;
  image: url(%(icons)s/%(tick)s.svg); }
QCheckBox::indicator:checked:focus { border: 3px double %(on_accent)s; width: 12px; height: 12px; }
QCheckBox::indicator:disabled { border: 1px solid %(line)s; }
QComboBox QAbstractItemView {
  background: %(panel)s; border: 1px solid %(line)s; selection-background-color: %(selection)s; }
QTableView, QListView, QTreeView {
  background: %(panel)s; border: 1px solid %(line)s; border-radius: %(card_radius)spx; gridline-color: %(line)s;
  outline: none;
  selection-background-color: %(selection)s; selection-color: %(ink)s; alternate-background-color: %(panel)s;
}
QTableView::item, QListView::item { padding: 3px 6px; }
QTableView::item { border-bottom: 1px solid %(line)s; }
QTableView[kind="plain"], QListView[kind="plain"] { background: transparent; border: 1px solid transparent;
  border-radius: 0; }
QTableView[kind="plain"]:focus, QListView[kind="plain"]:focus { border: 1px solid %(accent)s; }
QListView::item { border-radius: %(radius)spx; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid %(accent)s; }
QListView::item:selected, QTableView::item:selected { background: %(selection)s; color: %(ink)s; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: %(muted)s; border: none; border-bottom: 1px solid %(line)s; padding: 7px 8px 7px 9px;
  font-size: %(small)spx;
}
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 8px; height: 8px; subcontrol-position: top center;
  image: url(%(icons)s/spin-up.svg); }
QHeaderView::down-arrow { image: url(%(icons)s/spin-down.svg); }
QTableCornerButton::section { background: %(window)s; border: none; border-bottom: 1px solid %(line)s; }
QTableView#rotaGrid, QTableView#rotaGrid:focus { background: %(window)s; border: none; border-radius: 0; }
QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; border: 2px solid transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; border: 2px solid transparent; }
QScrollBar::handle { background: %(edge)s; border-radius: %(bar_radius)spx; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: %(muted)s; }
QScrollBar[here="true"] { border: 2px solid %(accent)s; border-radius: %(chip_radius)spx; }
QScrollBar[here="true"]::handle { background: %(accent)s; border-radius: %(bar_radius)spx; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: %(panel)s; border: 1px solid %(line)s; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: %(chip_radius)spx; }
QMenu::item:selected { background: %(selection)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::separator { background: %(line)s; height: 1px; margin: 4px 6px; }
QProgressBar { background: %(soft)s; border: none; border-radius: %(key_radius)spx; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: %(accent)s; border-radius: %(key_radius)spx; }
QSplitter::handle { background: %(line)s; }
QCheckBox { spacing: 8px; }
"""


def style_sheet(theme: Theme) -> str:
    """Return the sheet in the colours of a theme."""
    tick = "tick-dark" if theme.dark else "tick-light"
    icons = (resources() / "icons").as_posix()
    return SHEET % (asdict(theme) | OF_EVERY_THEME | {"icons": icons, "tick": tick})
