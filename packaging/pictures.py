"""The pictures of the manual, taken anew from the program in each language by whatever makes something to give out."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from environments import PYTHON, ROOT
from languages import LANGUAGES

MANUAL = ROOT / "resources" / "help" / "manual"
ENGLISH = "en"


def folder_of(language: str) -> Path:
    """Return where the pictures of a language are kept."""
    return MANUAL / "pictures" if language == ENGLISH else MANUAL / language / "pictures"


def retake_pictures() -> list[Path]:
    """Take every picture, put those that are not as the kept ones into their place, and return these, saying so.

    The same screens give the same bytes, so that nothing changes where nothing has changed.
    """
    changed = [path for language in (ENGLISH, *LANGUAGES) for path in _retake(language)]
    for path in changed:
        print(f"Taken anew: {path.relative_to(ROOT)}; look at it, and commit it.", flush=True)
    return changed


def _retake(language: str) -> list[Path]:
    kept, changed = folder_of(language), []
    with tempfile.TemporaryDirectory() as scratch:
        places = {"WATCHBILL_DATA": f"{scratch}/data", "WATCHBILL_CONFIG": f"{scratch}/settings.ini"}
        environment = {**os.environ, **places, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        fresh = Path(scratch) / "pictures"
        command = [str(PYTHON), "-m", "app.ui.manual_pictures", language, str(fresh)]
        if subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=subprocess.DEVNULL).returncode:
            sys.exit(f"The pictures of the manual in “{language}” could not be taken; see the lines above.")
        kept.mkdir(parents=True, exist_ok=True)
        for path in sorted(fresh.iterdir()):
            place = kept / path.name
            if not place.exists() or place.read_bytes() != path.read_bytes():
                place.write_bytes(path.read_bytes())
                changed.append(place)
    return changed
