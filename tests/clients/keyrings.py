"""A key ring for tests: a real one, kept in a file of its own."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class FileKeyring(KeyringBackend):
    """Keeps passwords in the file named by WATCHBILL_TEST_KEYRING."""

    priority = 1

    def _path(self) -> Path:
        return Path(os.environ["WATCHBILL_TEST_KEYRING"])

    def _all(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self._path().read_text(encoding="utf-8")) if self._path().exists() else {}
        return found

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path().write_text(json.dumps(self._all() | {f"{service}/{username}": password}), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        found = self._all()
        if found.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("there is none")
        self._path().write_text(json.dumps(found), encoding="utf-8")
