"""The bill of materials, in CycloneDX: every locked part with hashes and licence, and what lies among the resources.

Runs within the environment, as that knows the licences. Format: https://cyclonedx.org/docs/1.5/json/
"""

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from app import __version__
from app.usecases.parts import Part, parts

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.txt"
ENTRY = re.compile(
    r"^([a-z0-9-]+)==([^ \\\n]+)(?: ; ([^\\\n]+))?((?:.*\n\s+--hash=sha256:[0-9a-f]{64})+)", re.MULTILINE
)
EXPRESSION = re.compile(r"^[A-Za-z0-9.+-]+(-[0-9.]+)?( (AND|OR|WITH) [A-Za-z0-9.+-]+)*$")  # of SPDX, as parts write it
Component = dict[str, object]


def bill(given_at: datetime) -> Component:
    """Return the bill of one release; two bills of one commit are alike, so its number comes from what it holds."""
    known = {_key(part.name): part for part in parts(ROOT / "resources")}
    locked = [_locked(known, *found.groups()) for found in ENTRY.finditer(LOCK.read_text(encoding="utf-8"))]
    names = {part["name"] for part in locked}
    beside = [_beside(part) for key, part in known.items() if key not in names]
    whole = {"type": "application", "name": "watchbill", "version": __version__, "bom-ref": f"watchbill@{__version__}"}
    held = json.dumps([locked, beside])
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, f'watchbill {__version__} {held}')}",
        "version": 1,
        "metadata": {
            "timestamp": f"{given_at:%Y-%m-%dT%H:%M:%SZ}",
            "component": {**whole, "licenses": [{"license": {"id": "MIT"}}]},
        },
        "components": [*locked, *beside],
        "dependencies": [
            {"ref": whole["bom-ref"], "dependsOn": [part["bom-ref"] for part in (*locked, *beside)]},
        ],
    }


def _locked(known: dict[str, Part], name: str, number: str, marker: str | None, hashes: str) -> Component:
    properties = [{"name": "python:hash", "value": f"sha256:{h}"} for h in re.findall(r"sha256:([0-9a-f]{64})", hashes)]
    if marker:
        properties.append({"name": "python:marker", "value": marker.strip()})
    purl = f"pkg:pypi/{name}@{number}"
    told: Component = {
        "type": "library",
        "name": name,
        "version": number,
        "purl": purl,
        "bom-ref": f"{purl}#{marker or ''}",
    }
    part = known.get(name)
    return {**told, **(_licensed(part) if part else {}), "properties": properties}


def _beside(part: Part) -> Component:
    kind = {
        "type": "library",
        "name": part.name,
        "version": part.version,
        "bom-ref": f"{_key(part.name)}@{part.version}",
    }
    return {**kind, **_licensed(part)}


def _licensed(part: Part) -> Component:
    """Return the licence as SPDX writes it where its part does, else by the name that the part gives it."""
    spdx = EXPRESSION.match(part.licence) and part.licence
    licence = {"expression": spdx} if spdx else {"license": {"name": part.licence}}
    links = [{"type": "website", "url": part.home}] if part.home else []
    return {"licenses": [licence], "externalReferences": links}


def _key(name: str) -> str:
    return re.sub(r"[-_.\s]+", "-", name).lower()


def main(path: Path, seconds: int) -> None:
    """Write the bill as JSON, of a release of that time."""
    made = bill(datetime.fromtimestamp(seconds, UTC))
    path.write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
