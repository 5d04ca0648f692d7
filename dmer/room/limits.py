"""How often somebody may do something: a bucket that empties with each try and fills again with time."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

MOST_REMEMBERED = 10_000
"""Buckets of one kind that are kept; beyond that the one that was used longest ago is forgotten, and so full again."""

LARGEST_BODY = 16_384
"""Bytes that a presenter may send at once."""

NETWORK_BITS = 64
"""One household or phone has so many bits of an IPv6 address to itself; it counts as one."""


class Buckets:
    """One bucket for each name: `size` tries at once, and `per_second` more with each second. For one thread."""

    def __init__(self, size: float, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._size = size
        self._per_second = per_second
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def left(self, name: str) -> float:
        """How many tries `name` has left; below one it has to wait."""
        level, at = self._kept.get(name, (self._size, 0.0))
        return min(self._size, level + (self._clock() - at) * self._per_second)

    def take(self, name: str) -> bool:
        """Take one try, when there is one."""
        left = self.left(name)
        if left < 1.0:
            return False
        self._kept[name] = (left - 1.0, self._clock())
        self._kept.move_to_end(name)
        if len(self._kept) > MOST_REMEMBERED:
            self._kept.popitem(last=False)
        return True

    def __len__(self) -> int:
        return len(self._kept)


def bad_guesses(clock: Callable[[], float] = time.monotonic) -> Buckets:
    """Codes and keys that do not exist, for each address. A right one costs nothing and a few wrong ones are let be:
    a whole seminar may type from behind one address. At this rate a code is found by chance after months."""
    return Buckets(size=60, per_second=1.0, clock=clock)


def moves() -> Buckets:
    """Moves of one room: more than a hand can make."""
    return Buckets(size=60, per_second=60.0)


def who(address: str | None) -> str:
    """What one client is counted as: its IPv4 address, or its network in IPv6."""
    try:
        found = ipaddress.ip_address((address or "").partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    # A server that listens on both kinds sees IPv4 clients at mapped addresses, which would all be one network.
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, NETWORK_BITS), strict=False))
