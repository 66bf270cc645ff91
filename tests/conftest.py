"""Every test runs offscreen, in folders of its own, patiently, with Hypothesis steady and without a database."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="watchbill-tests-")
os.environ.setdefault("WATCHBILL_DATA", f"{_HOME}/data")
os.environ.setdefault("WATCHBILL_CONFIG", f"{_HOME}/settings.ini")

settings.register_profile("steady", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("steady")

ROOT = Path(__file__).parents[1]
PATIENCE = 30_000  # milliseconds


class PatientBot(QtBot):
    """Waits half a minute for what should happen soon: other programs may hold the machine."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        """Wait until the callback says so; milliseconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **how: Any) -> SignalBlocker:
        """Wait for a signal; milliseconds."""
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def resources() -> Path:
    """Fonts, icons, templates and samples."""
    return ROOT / "resources"
