"""Locked packages installed by pip, held to their hashes; what keeps it from that is told in one sentence."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

QUIET = ["-m", "pip", "--disable-pip-version-check", "-q", "install", "--require-hashes", "-r"]
HERE = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
TROUBLES = (  # what pip says, and what that means; the first that fits is told
    (r"No space left on device|Disk quota exceeded",
     "The disk became full; make room for 2 GB here and among temporary files, then try again."),
    (r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Name or service not known|Network is unreachable",
     "The package index cannot be reached; connect this machine, or name its proxy in HTTPS_PROXY or a mirror in "
     "PIP_INDEX_URL, and try again."),
    (r"CERTIFICATE_VERIFY_FAILED|SSLError",
     "The certificate of the package index is not trusted here; name the file of your certificates in PIP_CERT."),
    (r"DO NOT MATCH THE HASHES",
     "A package is not the one that was locked, so it was not installed; try again, and if it stays so, mistrust the "
     "index or mirror that gave it."),
    (r"No matching distribution found for ([\w.-]+)",
     rf"\1 is not to be had for {HERE}; use a 64-bit Python on Linux with glibc, Windows or macOS."),
)  # fmt: skip


def install_locked(python: Path, lock: Path) -> None:
    """Install what a lock names into the environment of a Python; ends with one sentence when that fails."""
    command = [str(python), *QUIET, str(lock)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace", env=_environment())
    if done.returncode:
        sys.exit(trouble(done.stdout + done.stderr))


def trouble(said: str) -> str:
    """Return in one sentence why pip failed, or its own words where we know no better."""
    for pattern, words in TROUBLES:
        if found := re.search(pattern, said, re.IGNORECASE):
            return found.expand(words)
    return f"{said.strip()}\nThe locked packages could not be installed; mend what is told above and try again."


def _environment() -> dict[str, str]:
    """Return this environment; pip asks once more for what did not come, and then says so."""
    return {"PIP_RETRIES": "1", **os.environ}
