"""Whether the planner's compiled code is there already; told by an empty file beside the team files of this user.

Compiling takes some seconds once after installation, and numba says only afterwards whether it had to.
"""

from hashlib import sha256
from pathlib import Path

from app.paths import data_dir, private_dir

FAMILY = ("tables.py", "kernels.py", "moves.py")  # they compile into each other
HERE = Path(__file__).parent


def edition() -> str:
    """Return a mark of the texts that are compiled."""
    return sha256(b"".join((HERE / name).read_bytes() for name in FAMILY)).hexdigest()[:12]


def is_compiled() -> bool:
    """Tell whether this installation has compiled its code before."""
    return _mark().exists()


def note_compiled() -> None:
    """Remember that the code was compiled and kept."""
    private_dir(_mark().parent)
    _mark().touch()


def _mark() -> Path:
    place = sha256(str(HERE).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return data_dir() / "compiled" / f"{edition()}-{place}"
