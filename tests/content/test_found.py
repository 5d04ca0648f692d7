"""How many were found, in words."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from dmer.content.found import Found


@pytest.mark.parametrize(("count", "said"), [(0, "0 terms"), (1, "1 term"), (2, "2 terms")])
def test_one_is_said_apart(count: int, said: str) -> None:
    assert Found(one="1 term", many="{count} terms").said(count) == said


def test_several_are_counted_and_nothing_else() -> None:
    with pytest.raises(ValidationError, match=r"\{number\} is not filled in here"):
        Found(one="1 step", many="{number} steps")
