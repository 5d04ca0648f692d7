"""A fixed order that gives nothing away: the same for everybody and at each visit, never the written one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

Part = TypeVar("Part")


def shuffled(parts: Sequence[Part], seed: str) -> list[Part]:
    """`parts` in an order drawn from `seed`; it differs from theirs where there are two parts or more."""
    order = list(range(len(parts)))
    draw = random.Random(seed)
    while len(order) > 1 and order == sorted(order):
        draw.shuffle(order)
    return [parts[place] for place in order]
