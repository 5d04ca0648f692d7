"""Something computed from content, and computed again only when the content has changed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Source = TypeVar("Source")
Result = TypeVar("Result")


class Derived(Generic[Source, Result]):
    """Keeps what `make` gave for the latest source. Safe for several threads."""

    def __init__(self, make: Callable[[Source], Result]) -> None:
        self._make = make
        self._lock = Lock()
        self._kept: tuple[Source, Result] | None = None

    def of(self, source: Source) -> Result:
        """The result for this very object; whatever `make` raises for a new one."""
        with self._lock:
            if self._kept is None or self._kept[0] is not source:
                self._kept = (source, self._make(source))
            return self._kept[1]
