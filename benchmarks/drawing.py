"""What a graph shows, read from its SVG, so that nobody is timed with less to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CLOSE_PIXELS = 1.0
"""Curves may differ by this much: the rivals' points are computed in Python."""


@dataclass(frozen=True)
class Drawing:
    """Size in pixels, how many notes and shapes, and for each curve its corners as x, y, x, y … in pixels."""

    width: float
    height: float
    notes: int
    shapes: int
    corners: Sequence[Sequence[float]]

    def difference_from(self, other: Drawing, *, notes: bool) -> str:
        """What differs, in words, with or without notes and shapes; empty when both show the same."""
        for part in ("width", "height", *(("notes", "shapes") if notes else ())):
            if getattr(self, part) != getattr(other, part):
                return f"{part}: {getattr(self, part)} and {getattr(other, part)}"
        counts = [len(curve) for curve in self.corners], [len(curve) for curve in other.corners]
        if counts[0] != counts[1]:
            return f"points of the curves: {counts[0]} and {counts[1]}"
        pairs = zip(self.corners, other.corners, strict=True)
        farthest = max(abs(a - b) for mine, theirs in pairs for a, b in zip(mine, theirs, strict=True))
        return f"a curve, by {farthest:.2f} pixels" if farthest > CLOSE_PIXELS else ""
