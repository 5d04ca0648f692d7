"""The theme switch at the top of every page: light, dark and high contrast as the theme files describe them."""

from __future__ import annotations

import tomllib
from functools import cache

from dmer.routes.player import ROOT
from dmer.ui.page_content import good, look_words
from dmer.ui.player_part import player_part

BASES = {"light": 0, "dark": 1}
FONT = "bodyFont"
"""What Streamlit's page calls the setting `theme.font`."""


@cache
def theme_options() -> dict[str, dict[str, object]]:
    """The three themes as Streamlit's page takes them, read from .streamlit."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    contrast = tomllib.loads((ROOT / ".streamlit" / "high-contrast.toml").read_text(encoding="utf-8"))["theme"]
    shared = {name: value for name, value in settings.items() if not isinstance(value, dict)}
    themes = {
        "light": {**shared, **settings["light"], "base": "light"},
        "dark": {**shared, **settings["dark"], "base": "dark"},
        "contrast": {**shared, **contrast},
    }
    return {name: _for_page(theme) for name, theme in themes.items()}


def _for_page(theme: dict[str, object]) -> dict[str, object]:
    page = {name: value for name, value in theme.items() if name not in ("base", "font")}
    return {**page, "base": BASES[str(theme["base"])], FONT: theme["font"]}


def look_switch() -> None:
    """Put the switch on the page."""
    words = good(look_words)
    if words is None:
        return
    player_part("look", "look", words=words.model_dump(), themes=theme_options())
