"""Every test runs offscreen, in folders of its own, with Hypothesis steady and without a database."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="watchbill-tests-")
os.environ.setdefault("WATCHBILL_DATA", f"{_HOME}/data")
os.environ.setdefault("WATCHBILL_CONFIG", f"{_HOME}/settings.ini")

settings.register_profile("steady", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("steady")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def resources() -> Path:
    """Fonts, icons, templates and samples."""
    return ROOT / "resources"
