"""Packages: one version, a bill of every part, a manual page of every command, files of the desktop that agree."""

import json
import os
import plistlib
import re
import subprocess
import sys
import sysconfig
import tomllib
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from app import __version__
from app.cli.commands import COMMANDS
from app.usecases.parts import ROOTS, carried, parts

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
RESOURCES = ROOT / "resources"
LINUX = PACKAGING / "linux"
PNG = b"\x89PNG\r\n\x1a\n"
MIME = "application/vnd.watchbill"


def ask(words: str, *arguments: str) -> str:
    """Run words of Python in the folder of dev.py and return what they print."""
    return subprocess.check_output([sys.executable, "-c", words, *arguments], cwd=PACKAGING, text=True)


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert ask("import freezing; print(freezing.version())").strip() == __version__
    done = subprocess.check_output([sys.executable, "-m", "app", "--version"], cwd=ROOT, text=True)
    assert done == f"Watchbill {__version__}\n"


def test_the_parts_told_begin_with_every_dependency_and_each_has_a_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(ROOTS) == {re.split(r"[<>=]", wish)[0] for wish in project["project"]["dependencies"]}
    found = {part.name: part for part in parts(RESOURCES)}
    assert {"keyring", "numpy", "typst"} <= set(found)
    assert all(part.version and part.licence for part in found.values())
    assert all(part.text for part in found.values())
    assert "Copyright" in found["segno"].text


def test_the_bill_of_materials_names_every_locked_part_with_its_hashes(tmp_path: Path) -> None:
    command = [sys.executable, str(PACKAGING / "sboms.py"), str(tmp_path / "bill.json"), "1700000000"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    bill = json.loads((tmp_path / "bill.json").read_text(encoding="utf-8"))
    lock = (PACKAGING / "requirements.txt").read_text(encoding="utf-8")
    locked = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    components = bill["components"]
    assert [part["name"] for part in components if "purl" in part] == locked
    hashes = [p for part in components for p in part.get("properties", ()) if p["name"] == "python:hash"]
    assert len(hashes) == lock.count("--hash=sha256:")
    assert len({part["bom-ref"] for part in components}) == len(components)
    told = {part["name"]: part["licenses"] for part in components if "licenses" in part}
    assert told["Qt"] == [{"expression": "LGPL-3.0-only"}]
    assert {"Python", "Inter (font)", "numpy", "ortools"} <= set(told)


def test_the_manual_page_tells_of_every_command_argument_and_variable() -> None:
    page = subprocess.check_output(
        [sys.executable, str(PACKAGING / "manuals.py")], cwd=ROOT, text=True, env={"PYTHONPATH": str(ROOT)}
    )
    assert page.startswith(f'.TH WATCHBILL 1 "" "Watchbill {__version__}"')
    told = page.replace("\\-", "-").replace("\\&", "")
    for command in COMMANDS:
        part = told.split(f'.SS "{command.name}"\n')[1].split("\n.S")[0]
        assert command.help.splitlines()[0].replace("%%", "%") in part
        for argument in command.arguments:
            assert all(name in part for name in argument.names if name.startswith("-")), (command.name, argument.names)
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py"))
    for name in set(re.findall(r"\"(WATCHBILL_[A-Z]+)\"", sources)):
        assert f".B {name}\n" in told


def test_menu_entry_and_file_type_name_the_same_program_and_type() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / "watchbill.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "watchbill %f"
    assert entry["Desktop Entry"]["MimeType"] == f"{MIME};"
    kind = ET.parse(LINUX / "watchbill.xml").getroot()[0]
    assert kind.get("type") == MIME
    assert [glob.get("pattern") for glob in kind if glob.tag.endswith("}glob")] == ["*.watchbill"]
    about = ET.parse(LINUX / "io.github.watchbill.Watchbill.metainfo.xml").getroot()
    assert about.findtext("provides/mediatype") == MIME
    assert about.findtext("launchable") == "watchbill.desktop"


def test_the_copyright_file_tells_of_every_part_in_the_machine_format() -> None:
    home = sysconfig.get_path("purelib")
    command = [sys.executable, str(PACKAGING / "copyrights.py"), home]
    words = subprocess.check_output(command, cwd=ROOT, text=True, env={"PYTHONPATH": str(ROOT)})
    head, own, *others = words.strip().split("\n\n")
    assert head.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n")
    assert own.startswith("Files: *\nCopyright: 2026 The Watchbill authors\nLicense: MIT\n Permission is")
    for paragraph in others:
        fields = re.findall(r"^(\w+): .", paragraph, re.MULTILINE)
        assert fields == ["Files", "Copyright", "License"], paragraph
    for one in carried(RESOURCES):
        assert f"Files: usr/lib/watchbill/_internal/resources/{one.files}\nCopyright: {one.holder}\n" in words
    beside = {"Python", "Qt", *(one.name for one in carried(RESOURCES))}
    for part in (part for part in parts(RESOURCES) if part.name not in beside):
        assert re.search(rf"/{re.sub('[-_.]', '.', part.name)}-[^/]*info/", words, re.IGNORECASE), part.name


def test_the_package_and_its_metainfo_name_the_same_home() -> None:
    control = ask("import debs; print(debs.CONTROL)")
    about = ET.parse(LINUX / "io.github.watchbill.Watchbill.metainfo.xml").getroot()
    assert f"\nHomepage: {about.findtext('url')}\n" in control


def test_the_units_run_commands_that_exist_and_hold_them_tight() -> None:
    names = {command.name for command in COMMANDS}
    for unit in LINUX.glob("*.service"):
        text = unit.read_text(encoding="utf-8")
        assert re.search(r"^ExecStart=/usr/bin/watchbill (\w+) ", text, re.MULTILINE)[1] in names  # type: ignore[index]
        assert "NoNewPrivileges=yes" in text
    assert "OnCalendar=" in (LINUX / "watchbill-publish@.timer").read_text(encoding="utf-8")


def test_the_icon_comes_in_every_size_that_menus_ask_for(tmp_path: Path) -> None:
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    drawing = ROOT / "resources" / "icons" / "watchbill.svg"
    subprocess.run([sys.executable, str(PACKAGING / "icons.py"), str(drawing), str(tmp_path)], check=True, env=place)
    for size in json.loads(ask("import debs; print(list(debs.SIZES))")):
        data = (tmp_path / f"watchbill-{size}.png").read_bytes()
        assert (data[:8], int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (PNG, size, size)
    assert (tmp_path / "watchbill.ico").read_bytes()[:6] == b"\0\0\1\0\4\0"  # four pictures
    assert (tmp_path / "watchbill.icns").read_bytes()[:4] == b"icns"


def test_packages_carry_the_time_of_their_commit() -> None:
    words = "import os; os.environ['SOURCE_DATE_EPOCH'] = '1700000000'; import freezing; print(freezing.given_at())"
    assert ask(words) == "2023-11-14 22:13:20+00:00\n"


def test_macos_is_told_the_same_file_type() -> None:
    info = tomllib.loads((PACKAGING / "macos" / "info.toml").read_text(encoding="utf-8"))
    assert info["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]["public.mime-type"] == MIME


SPECIFICATION = """
import sys, types, pathlib
made = {}
def stand_in(kind):
    def make(*given, **named):
        made.setdefault(kind, []).append(named)
        return types.SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])
    return make
hooks = types.ModuleType("PyInstaller.utils.hooks")
hooks.collect_data_files = hooks.collect_submodules = hooks.copy_metadata = lambda name: []
sys.modules.update({name: types.ModuleType(name) for name in ("PyInstaller", "PyInstaller.utils")})
sys.modules[hooks.__name__] = hooks
sys.platform, spec = sys.argv[1], pathlib.Path(sys.argv[2])
names = {kind: stand_in(kind) for kind in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
exec(compile(spec.read_text(encoding="utf-8"), str(spec), "exec"), {"SPECPATH": str(spec.parent), **names})
import json
print(json.dumps({kind: made[kind] for kind in ("EXE", "COLLECT", "BUNDLE") if kind in made}))
"""


@pytest.mark.parametrize(
    ("system", "consoles", "icon"),
    [
        ("linux", {"watchbill": True}, None),
        ("win32", {"watchbill": False, "watchbill-cli": True}, "watchbill.ico"),
        ("darwin", {"watchbill": False}, "watchbill.icns"),  # with a console macOS keeps it in the background
    ],
)
def test_the_specification_is_whole_on_every_system(system: str, consoles: dict[str, bool], icon: str | None) -> None:
    place = {**os.environ, "WATCHBILL_PROGRAM": str(ROOT), "WATCHBILL_VERSION": __version__}
    command = [sys.executable, "-c", SPECIFICATION, system, str(PACKAGING / "watchbill.spec")]
    made = json.loads(subprocess.check_output(command, text=True, env=place))
    assert {exe["name"]: exe["console"] for exe in made["EXE"]} == consoles
    assert {Path(exe["icon"]).name if exe["icon"] else None for exe in made["EXE"]} == {icon}
    if system == "darwin":
        (bundle,) = made["BUNDLE"]
        info = plistlib.loads(plistlib.dumps(bundle["info_plist"]))
        assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == ["io.github.watchbill.team"]
        assert bundle["version"] == __version__


def test_the_windows_installer_names_what_the_build_makes() -> None:
    script = (PACKAGING / "windows" / "watchbill.iss").read_text(encoding="utf-8")
    sections: dict[str, list[str]] = {}
    for line in (line for line in script.splitlines() if line and not line.startswith(";")):
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            lines = sections.setdefault(heading[1], [])
        else:
            lines.append(line)
    assert list(sections) == ["Setup", "Files", "Icons", "Registry", "Run"]
    assert all(re.fullmatch(r"\w+=.+", line) for line in sections.pop("Setup"))
    for line in (line for lines in sections.values() for line in lines):
        parameters = re.sub(r'"(?:[^"]|"")*"', "words", line).split("; ")
        assert all(re.fullmatch(r"\w+: [\w ]+", one) for one in parameters), line
    assert set(re.findall(r"\{app\}\\([\w-]+)\.exe", script)) == {"watchbill", "watchbill-cli"}
    assert (PACKAGING / "windows" / "../../LICENSE").exists()
