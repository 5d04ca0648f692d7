"""Content that stays up: the last good reading of some files, with what is wrong with the newer one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from dmer.content.located_yaml import ContentError, Problem

Content = TypeVar("Content")


class LastGood(Generic[Content]):
    """Reads content once, again when a file in `folders` (below `root`) changes, and keeps the last good one."""

    def __init__(self, load: Callable[[Path], Content], root: Path, folders: Sequence[str]) -> None:
        self._load = load
        self._root = root
        self._folders = tuple(folders)
        self._lock = Lock()
        self._seen: tuple[tuple[str, int, int], ...] | None = None
        self._content: Content | None = None
        self._problems: list[Problem] = []

    def current(self) -> tuple[Content | None, list[Problem]]:
        """The last good content (None if there never was one) and the problems of the files as they are now."""
        with self._lock:
            seen = self._fingerprint()
            if seen != self._seen:
                self._seen = seen
                try:
                    self._content, self._problems = self._load(self._root), []
                except ContentError as error:
                    self._problems = error.problems
            return self._content, list(self._problems)

    def _fingerprint(self) -> tuple[tuple[str, int, int], ...]:
        found: list[tuple[str, int, int]] = []
        for folder in self._folders:
            for path in sorted((self._root / folder).rglob("*")):
                # An editor that saves by renaming may take a file away between the listing and the look at it.
                with suppress(FileNotFoundError):
                    state = path.stat()
                    found.append((path.as_posix(), state.st_mtime_ns, state.st_size))
        return tuple(found)
