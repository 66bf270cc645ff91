"""The first thing a child process does: it learns the language of the window, before texts are loaded."""

from importlib import import_module
from multiprocessing.connection import Connection


def begin(language: str, module: str, name: str, pipe: Connection, stop: Connection) -> None:
    """Speak a language, empty for English, and run a function of a module with its two pipes."""
    if language:
        from app.paths import resources
        from app.ui.languages import speak_language

        speak_language(language, resources() / "languages")
    getattr(import_module(module), name)(pipe, stop)
