"""What the source must never hold, and what setting up must always ask for."""

import ast
import hashlib
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TREES = ("app", "packaging")
RUNNING = {"eval", "exec", "compile", "__import__", "execfile", "input"}
LIBRARIES = {
    "pickle",
    "cPickle",
    "dill",
    "cloudpickle",
    "marshal",
    "shelve",
    "yaml",
    "code",
    "pdb",
    "xmlrpc",
    "telnetlib",
    "ftplib",
}
RANDOM = ("app/store/patience.py", "app/usecases/large_teams.py")  # waits, and made-up teams: nothing secret
CHILDREN = ("app/ui/shots.py",)  # pictures at several scales, each by this Python with words of our own
FOR_TESTS = {"tests", "hypothesis", "pytest"}


def nodes(*trees: str) -> Iterator[tuple[str, ast.AST]]:
    for tree in trees:
        for path in sorted((ROOT / tree).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield path.relative_to(ROOT).as_posix(), node


def imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    return {(node.module or "").partition(".")[0]} if isinstance(node, ast.ImportFrom) else set()


def test_nothing_is_unpickled_and_nothing_typed_is_run() -> None:
    for path, node in nodes(*TREES):
        assert not imported(node) & (LIBRARIES | FOR_TESTS), path
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in RUNNING, f"{path}:{node.lineno}"


def test_no_shell_reads_what_somebody_typed() -> None:
    for path, node in nodes(*TREES):
        if isinstance(node, ast.keyword):
            assert node.arg != "shell", path
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            assert not node.attr.startswith(("system", "popen", "startfile", "spawn", "exec")), path
        assert "subprocess" not in imported(node) or path in CHILDREN or path.startswith("packaging/"), path


def test_certificates_are_always_checked() -> None:
    for path in (ROOT / "app").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"_create_unverified_context|CERT_NONE|check_hostname\s*=\s*False|verify\s*=\s*False", text
        ), path


def test_secrets_come_from_the_systems_generator_and_are_compared_in_constant_time() -> None:
    for path, node in nodes("app"):
        if "random" in imported(node):
            assert path in RANDOM or path.startswith("app/planner/"), path
    for path in ("app/feeds/serving.py", "app/feeds/alerts.py"):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert "hmac.compare_digest" in text
        assert not re.search(r"token\w* == |== \w*token", text), path


def test_no_hash_is_weak_and_no_sql_is_filled_with_what_was_typed() -> None:
    for path, node in nodes("app"):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "hashlib":
            assert node.attr not in ("md5", "sha1", "new"), path
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "executescript":
            raise AssertionError(path)


def test_sqlite_utils_is_asked_to_run_no_plugins() -> None:
    calls = [n for p, n in nodes("app") if isinstance(n, ast.Call) and ast.unparse(n.func) == "UtilsDatabase"]
    assert calls
    for call in calls:
        assert "execute_plugins=False" in ast.unparse(call)


def test_setting_up_asks_for_hashes() -> None:
    downloads = (ROOT / "packaging" / "downloads.py").read_text(encoding="utf-8")
    commands = re.findall(r'\[[^\]]*"install"[^\]]*\]', downloads)
    assert commands
    assert all('"--require-hashes"' in command for command in commands)
    text = (ROOT / "packaging" / "environments.py").read_text(encoding="utf-8")
    assert '"install"' not in text
    assert '"--ignore-scripts"' in text
    assert '"ci"' in text
    assert (ROOT / "tests" / "clients" / "node" / "package-lock.json").read_text(encoding="utf-8").count(
        '"integrity"'
    ) > 3


@pytest.mark.parametrize("right", [True, False])
def test_pip_takes_a_package_with_the_hash_of_the_lock_only(tmp_path: Path, right: bool) -> None:
    wheel = tmp_path / "thing-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("thing.py", "")
        archive.writestr("thing-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
        archive.writestr("thing-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("thing-1.0.dist-info/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes() if right else b"another").hexdigest()
    lock = tmp_path / "lock.txt"
    lock.write_text(f"thing==1.0 --hash=sha256:{digest}\n")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", "install", "--require-hashes", "--no-index",
         "--find-links", str(tmp_path), "--target", str(tmp_path / "put"), "-r", str(lock)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode == 0) is right, done.stderr
    assert (tmp_path / "put" / "thing.py").exists() is right


def test_what_the_page_on_security_names_is_there() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:app|tests|packaging|resources)/[\w/.]+)`", text)
    assert len(named) > 15
    for path in named:
        assert (ROOT / path).exists(), path
