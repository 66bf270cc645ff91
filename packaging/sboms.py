"""The bill of materials, in CycloneDX: every locked part with its hashes. Standard library only."""

import json
import re
from pathlib import Path

from freezing import version

LOCK = Path(__file__).resolve().parent / "requirements.txt"
ENTRY = re.compile(
    r"^([a-z0-9-]+)==([^ \\\n]+)(?: ; ([^\\\n]+))?((?:.*\n\s+--hash=sha256:[0-9a-f]{64})+)", re.MULTILINE
)


def bill() -> dict[str, object]:
    """Return the bill of what Watchbill's lock holds; marks of a system stand as properties."""
    components = [_component(*found.groups()) for found in ENTRY.finditer(LOCK.read_text(encoding="utf-8"))]
    whole = {"type": "application", "name": "watchbill", "version": version(), "licenses": [{"license": {"id": "MIT"}}]}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": whole},
        "components": components,
    }


def _component(name: str, number: str, marker: str | None, hashes: str) -> dict[str, object]:
    properties = [{"name": "python:hash", "value": f"sha256:{h}"} for h in re.findall(r"sha256:([0-9a-f]{64})", hashes)]
    if marker:
        properties.append({"name": "python:marker", "value": marker.strip()})
    purl = f"pkg:pypi/{name}@{number}"
    return {"type": "library", "name": name, "version": number, "purl": purl, "bom-ref": purl, "properties": properties}


def write_bill(path: Path) -> None:
    """Write the bill as JSON."""
    path.write_text(json.dumps(bill(), indent=2) + "\n", encoding="utf-8")
