"""Every dialog of the window, each made as a page makes it; one that is missing here fails a test.

What a team would bring stands in brackets, as texts do that are translated into the made-up language.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

import app.ui
from app.domain.alerts import Alert
from app.domain.changes import Changes
from app.domain.feeds import FeedKind, FeedName
from app.domain.handoffs import Template
from app.domain.rota import Slot
from app.domain.troubles import Trouble, Unusable
from app.domain.weeks import Week
from app.ui.calendars import dialogs as calendars
from app.ui.calendars.senders import SecretDialog
from app.ui.dialogs import bugs, people
from app.ui.dialogs.abouts import AboutDialog
from app.ui.dialogs.apart import FileRun
from app.ui.dialogs.backups import BackupsDialog
from app.ui.dialogs.checks import CheckDialog
from app.ui.dialogs.commands import CommandBox
from app.ui.dialogs.crashes import CrashDialog, kept_words, report_of_words
from app.ui.dialogs.explanations import ExplanationDialog
from app.ui.dialogs.fairness import FairnessDialog
from app.ui.dialogs.handoff_templates import TemplateDialog
from app.ui.dialogs.imports import ImportDialog, ImportRun
from app.ui.dialogs.keys import KeySheet
from app.ui.dialogs.leaves import LeaveDialog
from app.ui.dialogs.lines import LineDialog
from app.ui.dialogs.logs import LogDialog
from app.ui.dialogs.manuals import ManualDialog
from app.ui.dialogs.names import NamesDialog
from app.ui.dialogs.overtakings import OvertakenDialog
from app.ui.dialogs.pruning import PruneDialog
from app.ui.dialogs.sheets import SheetDialog
from app.ui.dialogs.troubles import TroubleDialog
from app.ui.dialogs.ways_back import WayBackDialog
from app.ui.log.alert_dialogs import BugChoice, SilenceDialog
from app.ui.log.event_forms import EventDialog
from app.ui.rota.covers import CoverDialog
from app.ui.rota.handoff_times import HandoffTimeDialog
from app.ui.rota.pastes import PasteDialog
from app.ui.rota.plans import PlanDialog
from app.ui.rota.publishing import PublishDialog
from app.ui.rota.repairs import RepairDialog
from app.ui.rota.swap_dialogs import SwapDialog
from app.ui.rota.years import YearDialog
from app.ui.searching import LongSearch, things_to_find
from app.ui.windows import MainWindow
from app.usecases.imports.reports import FileReport, ImportReport, NotTaken, Taken

Made = Callable[[MainWindow], QDialog]


def _session(window: MainWindow) -> Any:
    return window.session


def _week(window: MainWindow) -> Week:
    week: Week = _session(window).this_week + 2
    return week


def _slot(window: MainWindow) -> Slot:
    """Return the first slot after next week that somebody holds."""
    held: list[Slot] = sorted(_session(window).draft.held)
    return next(slot for slot in held if slot.week >= _week(window))


def _bug(window: MainWindow) -> Any:
    return _session(window).store.log.known_bugs()[0]


def _person(window: MainWindow) -> Any:
    return _session(window).team.people[0]


def _report(window: MainWindow) -> ImportReport:
    taken = (Taken("people", 2, 1, 4, 0), Taken("issues", 0, 0, 1, 0))
    left_out = (NotTaken(3, "[“Marble” is nobody of the team.]"),)
    return ImportReport(Changes("[people.csv]"), (FileReport("[people.csv]", "people", taken, left_out, ()),))


def _file(window: MainWindow) -> Path:
    path: Path | None = _session(window).store.path
    return path or Path("team.watchbill")


def _command(window: MainWindow) -> Any:
    return _session(window).store.journal.history(1)[0]


def _trouble(window: MainWindow) -> TroubleDialog:
    error = Unusable(Trouble.DAMAGED, _file(window), "[has damaged pages]")
    return TroubleDialog(window, error, {offer: partial(int) for trouble in Trouble for offer in trouble.offers})


def _swap(window: MainWindow) -> SwapDialog:
    return SwapDialog(window, _session(window), window.look, None, (_slot(window),))


def _paste(window: MainWindow) -> PasteDialog:
    dialog, slot = PasteDialog(window, _session(window), window.look), _slot(window)
    dialog.read([(slot.rotation_id, slot.role)], [slot.week], (("[Nobody Here]",),))
    return dialog


def _publish(window: MainWindow) -> PublishDialog:
    return PublishDialog(window, _session(window), window.look, _session(window).unpublished, "")


def _cover(window: MainWindow) -> CoverDialog:
    return CoverDialog(window, window.look, _session(window).standing, _slot(window))


DIALOGS: dict[type[QDialog], Made] = {
    calendars.ForWhomDialog: lambda w: calendars.ForWhomDialog(w, {FeedName(FeedKind.TEAM): "[Team]"}, None),
    calendars.LinkDialog: lambda w: calendars.LinkDialog(w, "[Team]", "https://example.com/a.ics", "[Once.]"),
    calendars.ServerDialog: lambda w: calendars.ServerDialog(w, "https://dav.example.com/", "ana"),
    calendars.SubscribeDialog: lambda w: calendars.SubscribeDialog(w, _session(w).team),
    SecretDialog: lambda w: SecretDialog(w, "[Alertmanager]", "url: http://127.0.0.1/alerts"),
    AboutDialog: AboutDialog,
    FileRun: lambda w: FileRun(w, _session(w), "[Importing]", None),
    ImportRun: lambda w: ImportRun(w, _session(w), _file(w), [Path("people.csv")]),
    BackupsDialog: lambda w: BackupsDialog(w, _file(w), _session(w).now),
    bugs.AliasDialog: lambda w: bugs.AliasDialog(w, _session(w)),
    bugs.MergeDialog: lambda w: bugs.MergeDialog(w, _bug(w), _session(w).store.log.known_bugs()),
    bugs.SplitDialog: lambda w: bugs.SplitDialog(w, _bug(w), [("[gap after restart]", 2)]),
    CheckDialog: lambda w: CheckDialog(w, _file(w), _session(w).now),
    CommandBox: lambda w: CommandBox(w, w.look, things_to_find(w), LongSearch(w)),
    CrashDialog: lambda w: CrashDialog(report_of_words("[boom]", None), kept_words(_session(w).store), w),
    ExplanationDialog: ExplanationDialog,
    FairnessDialog: lambda w: FairnessDialog(w, _session(w)),
    TemplateDialog: lambda w: TemplateDialog(
        w, "[Order Gateways]", Template(2, ("[Phone forwarded]",), ("[Weather]",))
    ),
    ImportDialog: lambda w: ImportDialog(w, _report(w)),
    KeySheet: lambda w: KeySheet(w, w.preferences, w.bindings.rebind),
    LeaveDialog: lambda w: LeaveDialog(w, "[Leave]", ["[Ana Castillo]"], one_day=True),
    LineDialog: lambda w: LineDialog(w, "[Alert]", "[Which alert?]", "[Add]", "[disk full]"),
    LogDialog: lambda w: LogDialog(w, _session(w), w.look, None),
    ManualDialog: lambda w: ManualDialog(w, w.look, w.preferences),
    NamesDialog: lambda w: NamesDialog(w, None),
    OvertakenDialog: lambda w: OvertakenDialog(w, "[Order Gateways]", "[Ana]", "[Ben]", "[Chloe]"),
    people.LeavingDialog: lambda w: people.LeavingDialog(w, _session(w), w.look, _person(w)),
    people.MergeDialog: lambda w: people.MergeDialog(w, _session(w), _person(w)),
    PruneDialog: lambda w: PruneDialog(w, _session(w)),
    SheetDialog: lambda w: SheetDialog(w, _session(w).team, _week(w), None),
    TroubleDialog: _trouble,
    WayBackDialog: lambda w: WayBackDialog(w, _session(w), _command(w)),
    BugChoice: lambda w: BugChoice(w, _session(w), Alert(1, "[DiskFull]", (), "[disk full]"), None),
    SilenceDialog: lambda w: SilenceDialog(w, "[DiskFull]"),
    EventDialog: lambda w: EventDialog(w, _session(w), _week(w).monday),
    CoverDialog: _cover,
    HandoffTimeDialog: lambda w: HandoffTimeDialog(w, _session(w), w.look, 1),
    PasteDialog: _paste,
    PlanDialog: lambda w: PlanDialog(w, _session(w), _week(w)),
    PublishDialog: _publish,
    RepairDialog: lambda w: RepairDialog(w, _session(w), _week(w)),
    SwapDialog: _swap,
    YearDialog: lambda w: YearDialog(w, _session(w)),
}


def known_dialogs() -> set[type[QDialog]]:
    """Return every dialog class of the window that is no mere base of others."""
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)
    found, left = set(), [QDialog]
    while left:
        kinds = left.pop().__subclasses__()
        left += kinds
        found |= {kind for kind in kinds if kind.__module__.startswith("app.ui") and not _is_base(kind)}
    return found


def _is_base(kind: type[QDialog]) -> bool:
    return kind.__name__.startswith("_") or kind.__module__.startswith("app.ui.widgets")


@contextmanager
def shown_dialog(window: MainWindow, kind: type[QDialog]) -> Iterator[QDialog]:
    """Show a dialog with what it shows once it has looked, then put it away, whatever it was doing."""
    dialog = DIALOGS[kind](window)
    dialog.show()
    settle(dialog)
    yield dialog
    if isinstance(run := getattr(dialog, "_run", None), app.ui.runs.Run):
        run.close()
    QDialog.done(dialog, 0) if isinstance(dialog, FileRun) else dialog.done(0)
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(dialog: QDialog) -> None:
    """Let a dialog find what it looks for and lay itself out."""
    for _ in range(6):
        QApplication.processEvents()
    settling = getattr(dialog, "settle", None)
    if settling is not None:
        settling()
    for _ in range(6):
        QApplication.processEvents()
