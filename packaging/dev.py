#!/usr/bin/env python3
"""Everything a person does with a checkout, from run and test to package and release. Standard library only."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
if not OLDEST <= sys.version_info[:2] <= NEWEST:  # before the imports: an older Python cannot even read them
    here = "%d.%d" % sys.version_info[:2]
    sys.exit("Watchbill runs on Python 3.11 to 3.13, this is %s; start packaging/dev.py with one of those." % here)

sys.path.insert(0, str(Path(__file__).resolve().parent))

from checks import bench_scripts, run_checks
from debs import check_deb, make_deb
from demos import run_demo
from environments import PYTHON, ROOT, prepare, prepare_alertmanager, prepare_build, prepare_node
from freezing import BUDGET_MB, freeze, make_wheel, try_frozen
from installs import stop_on_installed, try_deb
from languages import update_languages
from pictures import retake_pictures
from places import need, need_scratch
from releases import finish, stop_on_trouble
from systems import has_screen
from wheels import try_wheel

DIST = ROOT / "dist"
PACKAGED_MB = 1400  # the program, its copy in the package, an environment with the wheel


def run(args: argparse.Namespace) -> int:
    """Open the window on a team file, or on the sample team."""
    if args.headless_demo is None and not has_screen():
        print("There is no screen here; python3 packaging/dev.py run --headless-demo DIR does the whole job into DIR.")
        return 1
    if args.headless_demo is not None:
        prepare(dev=False)
        return run_demo(Path(args.headless_demo).resolve())
    prepare(dev=False, windows=True, screen=True)
    return _python(["-m", "app", str(Path(args.file).resolve()) if args.file else "--sample"])


def test(args: argparse.Namespace) -> int:
    """Run every check and every test, and build and try the program; the exit code says whether all passed."""
    prepare(dev=True, windows=True, screen=True, programs=True, tools=not args.words)
    if not args.words:
        prepare_build()
    missing = [prepare_node(), prepare_alertmanager()]
    with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor(1) as apart:
        # everything: the program is made in an empty folder while the checks run, and tried there at the end
        making = None if args.words else apart.submit(freeze, Path(home) / "frozen", make_wheel(Path(home)))
        failed = run_checks()
        chosen = args.words or ["-n", "2", "-rs"]
        code = _python(["-m", "pytest", *chosen], _test_environment(home))
        failed += try_frozen(making.result()) if making else 0
    for words in filter(None, missing):
        print(words)
    return 1 if failed or code else 0


def check(_args: argparse.Namespace) -> int:
    """Run every check of the code."""
    prepare(dev=True)
    return 1 if run_checks() else 0


def bench(args: argparse.Namespace) -> int:
    """Run the benches, or those whose name begins with a word."""
    prepare(dev=True, windows=True)
    scripts = bench_scripts(args.name)
    if not scripts:
        print(f"There is no bench “{args.name}”; there is: {', '.join(p.stem for p in bench_scripts(''))}.")
        return 2
    with tempfile.TemporaryDirectory() as home:
        for script in scripts:
            print(f"\n{script.stem}", flush=True)
            code = _python([str(script), *args.words], _test_environment(home))
            if code:
                return code
    return 0


def trust(args: argparse.Namespace) -> int:
    """Prove at full length that nothing is lost: kills, power cuts, full disks, two processes, as one table."""
    prepare(dev=True, windows=True)
    with tempfile.TemporaryDirectory() as home:
        return _python(["-m", "tests.trust", *args.words], _test_environment(home))


def shots(args: argparse.Namespace) -> int:
    """Write pictures and contact sheets of every page into a folder, or the few of the manual into their place."""
    prepare(dev=False, windows=True)
    if not args.folder and not args.manual:
        print("Say into which folder, or --manual.")
        return 2
    if args.manual:
        retake_pictures()
        return 0
    words = [str(Path(args.folder).resolve()), *args.words]
    with tempfile.TemporaryDirectory() as home:
        return _python(["-m", "app.ui.shots", *words], _test_environment(home))


def languages(_args: argparse.Namespace) -> int:
    """Collect the texts of the code for translation, and compile the translations."""
    prepare(dev=True)
    wanting = update_languages()
    print(
        f"{wanting} texts want a translation; edit resources/languages/*.ts and run this again."
        if wanting
        else "All said."
    )
    return 1 if wanting else 0


def build(_args: argparse.Namespace) -> int:
    """Make the frozen program in dist/, with fresh pictures in its manual, and run its self-test elsewhere."""
    need(DIST, BUDGET_MB, "the frozen program")
    prepare(dev=True, windows=True, tools=True)
    prepare_build()
    retake_pictures()
    with tempfile.TemporaryDirectory() as scratch:
        return try_frozen(freeze(DIST, make_wheel(Path(scratch))))


def package(args: argparse.Namespace) -> int:
    """Make wheel and Debian package in dist/; with --check judge them, with --try install, run and remove them."""
    if getattr(args, "try"):
        stop_on_installed()
    need(DIST, PACKAGED_MB, "what is packed")
    need_scratch(PACKAGED_MB, "what is packed and tried")
    prepare(dev=True, windows=True, tools=True)
    prepare_build()
    retake_pictures()
    for old in (*DIST.glob("watchbill-*.whl"), *DIST.glob("watchbill_*.deb")):
        old.unlink()
    wheel = make_wheel(DIST)
    print(f"Packed: {wheel}")
    frozen = freeze(DIST, wheel)
    failed = try_frozen(frozen)
    failed += try_wheel(wheel) if args.check else 0
    if shutil.which("dpkg-deb") is None:
        print("This is no Debian, so the Debian package is not made.")
        return 1 if failed else 0
    deb = make_deb(frozen, DIST)
    failed += check_deb(deb) if args.check else 0
    failed += try_deb(deb) if getattr(args, "try") else 0
    return 1 if failed else 0


def release(args: argparse.Namespace) -> int:
    """Make everything that is given out, judged and tried, with bill of materials and checksums, in dist/."""
    stop_on_trouble()
    prepare(dev=True, windows=True)
    retake_pictures()  # one that is not as it was is work to commit first
    stop_on_trouble()
    code = test(args) or package(args)
    if code == 0:
        finish(DIST)
    return code


def lock(_args: argparse.Namespace) -> int:
    """Lock the dependencies of pyproject.toml again, with hashes, for Python 3.11 to 3.13."""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, "-m", "venv", scratch], check=True)
        uv = Path(scratch) / ("Scripts" if os.name == "nt" else "bin") / "uv"
        subprocess.run([str(uv.with_name("pip")), "-q", "install", "uv"], check=True)
        common = [str(uv), "pip", "compile", "-q", "--universal", "--generate-hashes", "--python-version", "3.11"]
        common += ["--no-annotate", "--no-emit-index-url", "--custom-compile-command", "python3 packaging/dev.py lock"]
        for name, extra in (("requirements.txt", []), ("requirements-dev.txt", ["--group", "dev"])):
            out = str(ROOT / "packaging" / name)
            subprocess.run([*common, "pyproject.toml", *extra, "-o", out], cwd=ROOT, check=True)
        tools = ["--group", "pyproject.toml:build", "-c", "packaging/requirements-dev.txt"]
        subprocess.run([*common, *tools, "-o", "packaging/requirements-build.txt"], cwd=ROOT, check=True)
    return 0


def _test_environment(home: str) -> dict[str, str]:
    places = {"WATCHBILL_DATA": f"{home}/data", "WATCHBILL_CONFIG": f"{home}/settings.ini", "PYTHONPATH": str(ROOT)}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **places}


def _python(words: list[str], environment: dict[str, str] | None = None) -> int:
    return subprocess.run([str(PYTHON), *words], cwd=ROOT, env=environment, check=False).returncode


def parser() -> argparse.ArgumentParser:
    """Return the commands."""
    made = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for do in (run, test, check, bench, trust, shots, languages, build, package, release, lock):
        command = commands.add_parser(do.__name__, help=do.__doc__, description=do.__doc__)
        command.set_defaults(do=do)
        if do is run:
            command.add_argument("file", nargs="?", metavar="FILE", help="the team file (default: the sample team)")
            command.add_argument(
                "--headless-demo", metavar="DIR", help="do the whole main job into DIR, without a screen"
            )
        if do is bench:
            command.add_argument("name", nargs="?", default="", help="the beginning of a bench's name")
        if do is package:
            command.add_argument("--check", action="store_true", help="let lintian and its like judge the package")
            command.add_argument("--try", action="store_true", help="install it, run its self-test, remove it; as root")
        if do is release:
            command.set_defaults(check=True, **{"try": os.name == "posix" and os.geteuid() == 0})
        if do is shots:
            command.add_argument("folder", nargs="?", metavar="DIR", help="where the pictures go")
            command.add_argument("--manual", action="store_true", help="take the pictures of the manual and README")
            command.epilog = (
                "--scale 100 150 300, --language en de pseudo, --team, --scheme, --size, --only: what is taken"
            )
    return made


def main() -> int:
    """Run one command; what it does not know goes on to pytest, the bench, the proofs or the pictures."""
    args, words = parser().parse_known_args()
    if words and args.command not in ("test", "bench", "trust", "shots"):
        parser().parse_args()
    args.words = words
    try:
        return int(args.do(args))
    except KeyboardInterrupt:
        print("Stopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main())
