"""Colors of all figures, for each look."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from dmer.content.entries import Entry, Number, read_one

PALETTE_FILE = "data/palette.yaml"

HEX = re.compile(r"#[0-9a-f]{6}")

SEE_THROUGH = re.compile(r"rgba\((\d{1,3}, ){3}0\.\d+\)")


def _hex(color: str) -> str:
    if not HEX.fullmatch(color):
        raise ValueError('a color is # and six of 0-9 and a-f, in quotes, such as "#0067a6"')
    return color


def _see_through(color: str) -> str:
    if not SEE_THROUGH.fullmatch(color):
        raise ValueError('a see-through color looks like "rgba(86, 180, 233, 0.20)"')
    return color


Color = Annotated[str, AfterValidator(_hex)]
SeeThrough = Annotated[str, AfterValidator(_see_through)]


class Palette(Entry):
    """The colors of one look. `width` is that of a curve, in pixels."""

    ground: Color
    panel: Color
    text: Color
    faint: Color
    grid: Color
    accent: Color
    milk: Color
    oxytocin: Color
    dopamine: Color
    feeling: Color
    prolactin: Color
    ghost: Color
    let_down: SeeThrough
    feed: Color
    wave: SeeThrough
    width: Annotated[Number, Field(gt=0)]

    @model_validator(mode="after")
    def colors_differ(self) -> Palette:
        named = {name: value for name, value in self.model_dump().items() if name != "width"}
        seen: dict[str, str] = {}
        for name, color in named.items():
            if color in seen:
                raise ValueError(f"{seen[color]} and {name} have the same color; figures could not tell them apart")
            seen[color] = name
        return self


class Palettes(Entry):
    """One palette for each look."""

    light: Palette
    dark: Palette
    contrast: Palette


def load_palettes(root: Path) -> Palettes:
    """Read data/palette.yaml. Raises ContentError with every problem found."""
    return read_one(root / PALETTE_FILE, root, Palettes)[0]
