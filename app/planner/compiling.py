"""Compiled functions: kept on disk from run to run where a folder can be written, else compiled once a run."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from numba import njit

from app.planner.editions import edition

P = ParamSpec("P")
T = TypeVar("T")
EDITION = edition()


def compiled(signature: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return a decorator that compiles a function for one signature when its module is imported.

    It lets go of the interpreter while it runs. One signature each, because numba else compiles a function again for
    every mixture of whole numbers it is called with, which took three times as long. What is kept is named for the
    text of the whole family, because numba itself only looks at the file of the function.
    """

    def compile_it(function: Callable[P, T]) -> Callable[P, T]:
        function.__qualname__ = f"{function.__qualname__}_{EDITION}"
        try:
            made: Callable[P, T] = njit(signature, cache=True, nogil=True)(function)
        except RuntimeError:  # numba's word for: no folder to keep it in can be written
            made = njit(signature, nogil=True)(function)
        return made

    return compile_it
