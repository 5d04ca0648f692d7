"""Something computed from content, and computed again only when the content has changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from threading import Lock
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast

Source = TypeVar("Source")
Result = TypeVar("Result")
Asked = ParamSpec("Asked")


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


class DerivedFor(Generic[Source, Asked, Result]):
    """Keeps what `make` gave for the latest source and whatever else was asked, the last `most` times."""

    def __init__(self, make: Callable[Concatenate[Source, Asked], Result], most: int = 4) -> None:
        def asking(source: Source) -> Callable[Asked, Result]:
            return cast("Callable[Asked, Result]", lru_cache(most)(partial(make, source)))

        self._asking: Derived[Source, Callable[Asked, Result]] = Derived(asking)

    def of(self, source: Source, *asked: Asked.args, **more: Asked.kwargs) -> Result:
        """The result for this very object and equal askings; whatever `make` raises for a new one."""
        return self._asking.of(source)(*asked, **more)
