"""The Debian package: the frozen folder with menu entry, file type, icons, manual page and units that are off."""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from email.utils import format_datetime
from pathlib import Path

from environments import PYTHON, ROOT
from freezing import given_at, version
from systems import try_install

LINUX = Path(__file__).resolve().parent / "linux"
MAINTAINER = "Watchbill authors <watchbill@example.com>"
NEEDED = (  # opened by name when the window opens, on X11 or Wayland
    "libc6 (>= 2.36)", "libgl1", "libegl1", "libxcb-cursor0", "libwayland-client0", "libwayland-cursor0",
    "libwayland-egl1",
)  # fmt: skip
JUDGES = {  # programs that judge the package, and Debian's packages of them
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "systemd-analyze": "systemd",
}
LINE_BY_LINE = {"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANROFFSEQ": "", "MANPAGER": "cat"}
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
CONTROL = """Package: watchbill
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: libsecret-1-0, xdg-utils
Homepage: https://watchbill.example.com
Description: plan support weeks fairly and hand them over completely
 Watchbill plans a team's week-long support rotations and keeps them straight:
 who is on, who is next, and what is handed over. Support weeks are staffed
 fairly, handed over completely, and project weeks stay whole.
 .
 A team's whole world is one local file; no server, no account, no network.
"""
CHANGELOG = """watchbill ({version}) unstable; urgency=medium

  * The changes of this version are told in the project's CHANGELOG.md.

 -- {maintainer}  {date}
"""


def make_deb(frozen: Path, out: Path) -> Path:
    """Make the package from the frozen folder into `out` and return it."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        depends = _program(frozen, root)
        _shared(root, Path(scratch))
        _control(root, depends)
        _settle_modes(root)
        made = out / f"watchbill_{version()}_{_architecture()}.deb"
        _run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(root), str(made)])
    print(f"Packed: {made}, {made.stat().st_size / 1e6:.0f} MB", flush=True)
    return made


def _architecture() -> str:
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


def _program(frozen: Path, root: Path) -> str:
    """Copy the program without the libraries that Debian packages hold, and return the packages it depends on."""
    home = root / "usr" / "lib" / "watchbill"
    shutil.copytree(frozen, home, symlinks=True)
    owners = set(NEEDED)
    for library in sorted((home / "_internal").glob("*.so*")):
        ours = library.is_symlink() or library.name.startswith("libpython")  # that is loaded from its folder
        if not ours and (owner := _owner(library.name)):
            owners.add(owner)
            library.unlink()
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "watchbill").symlink_to("../lib/watchbill/watchbill")
    return ", ".join(sorted(owners))


def _owner(name: str) -> str:
    """Return the Debian package that holds a library, empty where none does."""
    for place in (p for folder in ("/usr/lib", "/lib") for p in Path(folder).glob(f"*-linux-gnu/{name}")):
        done = subprocess.run(["dpkg", "-S", str(place)], capture_output=True, text=True, check=False)
        if not done.returncode:
            return done.stdout.partition(":")[0]
    return ""


def _shared(root: Path, scratch: Path) -> None:
    share = root / "usr" / "share"
    _put(LINUX / "watchbill.desktop", share / "applications" / "watchbill.desktop")
    _put(LINUX / "watchbill.xml", share / "mime" / "packages" / "watchbill.xml")
    _put(LINUX / "lintian-overrides", share / "lintian" / "overrides" / "watchbill")
    meta = (LINUX / "io.github.watchbill.Watchbill.metainfo.xml").read_text(encoding="utf-8")
    today = f"{given_at():%Y-%m-%d}"
    _write(share / "metainfo" / "io.github.watchbill.Watchbill.metainfo.xml",
           meta.replace("@VERSION@", version()).replace("@DATE@", today).encode())  # fmt: skip
    for unit in (*LINUX.glob("*.service"), *LINUX.glob("*.timer")):
        _put(unit, root / "usr" / "lib" / "systemd" / "user" / unit.name)
    _icons(share, scratch)
    manual = subprocess.check_output([str(PYTHON), str(LINUX.parent / "manuals.py")], env=_place())
    _write(share / "man" / "man1" / "watchbill.1.gz", gzip.compress(manual, 9, mtime=0))
    date = format_datetime(given_at())
    words = CHANGELOG.format(version=version(), maintainer=MAINTAINER, date=date)
    _write(share / "doc" / "watchbill" / "changelog.gz", gzip.compress(words.encode(), 9, mtime=0))
    internal = root / "usr" / "lib" / "watchbill" / "_internal"
    rights = subprocess.check_output([str(PYTHON), str(LINUX.parent / "copyrights.py"), str(internal)], env=_place())
    _write(share / "doc" / "watchbill" / "copyright", rights)


def _icons(share: Path, scratch: Path) -> None:
    drawing, pictures = ROOT / "resources" / "icons" / "watchbill.svg", scratch / "icons"
    _run([str(PYTHON), str(LINUX.parent / "icons.py"), str(drawing), str(pictures)])
    hicolor = share / "icons" / "hicolor"
    for size in SIZES:
        _put(pictures / f"watchbill-{size}.png", hicolor / f"{size}x{size}" / "apps" / "watchbill.png")
    _put(drawing, hicolor / "scalable" / "apps" / "watchbill.svg")


def _control(root: Path, depends: str) -> None:
    size = sum(p.lstat().st_size for p in root.rglob("*")) // 1024
    words = CONTROL.format(
        version=version(), architecture=_architecture(), maintainer=MAINTAINER, size=size, depends=depends
    )
    _write(root / "DEBIAN" / "control", words.encode())
    sums = [
        f"{_md5(p)}  {p.relative_to(root)}" for p in sorted(root.glob("usr/**/*")) if p.is_file() and not p.is_symlink()
    ]
    _write(root / "DEBIAN" / "md5sums", ("\n".join(sums) + "\n").encode())


def _md5(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _settle_modes(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            run = path.is_dir() or path == root / "usr" / "lib" / "watchbill" / "watchbill"
            path.chmod(0o755 if run else 0o644)


def check_deb(deb: Path) -> int:
    """Let Debian's own tools judge the package and its files; return how many found something."""
    failed = 0
    try_install([package for program, package in JUDGES.items() if shutil.which(program) is None])
    with tempfile.TemporaryDirectory() as scratch:
        _run(["dpkg-deb", "-x", str(deb), scratch])
        share = Path(scratch) / "usr" / "share"
        for command in (
            ["lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", str(deb)],
            ["desktop-file-validate", str(share / "applications" / "watchbill.desktop")],
            ["appstreamcli", "validate", "--no-net", *map(str, (share / "metainfo").iterdir())],
            ["man", "--warnings", "--local-file", str(share / "man" / "man1" / "watchbill.1.gz")],
            ["systemd-analyze", "--user", "--man=no", "verify", *_units(Path(scratch))],
        ):
            if shutil.which(command[0]) is None:
                print(f"{command[0]:<22}missing; install it to check this too")
                continue
            failed += _judge(command, {**os.environ, "XDG_RUNTIME_DIR": scratch, **LINE_BY_LINE})
    return failed


def _judge(command: list[str], place: dict[str, str]) -> int:
    """Tell what a program says of the package; man ends well whatever it warns of, so its warnings count."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=place)
    words = done.stderr if command[0] == "man" else done.stdout + done.stderr
    wrong = done.returncode != 0 or (command[0] == "man" and bool(words))
    print(f"{command[0]:<22}{'FAILED' if wrong else 'passed'}\n{words}", end="", flush=True)
    return int(wrong)


def _units(scratch: Path) -> list[str]:
    """Return copies of the units that run a program which is there, as systemd looks for it."""
    copies = []
    for unit in sorted((*LINUX.glob("*.service"), *LINUX.glob("*.timer"))):
        copies.append(scratch / unit.name)
        copies[-1].write_text(unit.read_text(encoding="utf-8").replace("/usr/bin/watchbill", "/bin/true"))
    return [str(copy) for copy in copies]


def _place() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _put(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _run(command: list[str]) -> None:
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "SOURCE_DATE_EPOCH": str(int(given_at().timestamp()))}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env={**_place(), **quiet})
    if done.returncode:
        sys.exit(f"“{' '.join(command[:2])}” failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
