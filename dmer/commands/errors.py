"""What a command that cannot be done says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dmer.content.located_yaml import ContentError

Content = TypeVar("Content")


class UsageError(Exception):
    """Something in the command that cannot be done, said in one line."""


def loaded(load: Callable[[Path], Content], root: Path) -> Content:
    """Content for a command. Raises UsageError with the first problem when the content is broken."""
    try:
        return load(root)
    except ContentError as error:
        first, *others = error.problems
        more = f" ({len(others)} more; the check command lists them)" if others else ""
        raise UsageError(f"{first}{more}") from None
