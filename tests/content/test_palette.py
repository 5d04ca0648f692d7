"""Colors for each look: told apart from one another, and read on their ground."""

from __future__ import annotations

import pytest

from dmer.content.palette import PALETTE_FILE, Palette, load_palettes
from tests.content.editor import ROOT, Editor

LOOKS = ("light", "dark", "contrast")
WORDS = ("text", "faint")
LINES = ("accent", "milk", "oxytocin", "dopamine", "feeling", "prolactin", "ghost")


@pytest.fixture(params=LOOKS)
def palette(request: pytest.FixtureRequest) -> Palette:
    found: Palette = getattr(load_palettes(ROOT), request.param)
    return found


def brightness(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", WORDS)
def test_words_stand_out_from_their_ground(name: str, palette: Palette) -> None:
    assert contrast(getattr(palette, name), palette.ground) >= 4.5
    assert contrast(getattr(palette, name), palette.panel) >= 4.5


@pytest.mark.parametrize("name", LINES)
def test_lines_stand_out_from_their_ground(name: str, palette: Palette) -> None:
    assert contrast(getattr(palette, name), palette.ground) >= 3.0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('text: "#2b2724"', 'text: "2b2724"', "light.text: A color is # and six of 0-9 and a-f"),
        ('text: "#2b2724"', 'text: "#5f5852"', "light: Text and faint have the same color"),
        ("rgba(86, 180, 233, 0.20)", "rgba(86, 180, 233)", "light.let_down: A see-through color looks like"),
        ("  width: 2.2\n", "  width: 0\n", "light.width: "),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(PALETTE_FILE, old, new)
    [found] = editor.reads(load_palettes)
    assert found.partition(": ")[2].startswith(said)
