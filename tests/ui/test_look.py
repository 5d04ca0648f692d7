"""The theme switch: three themes as the page takes them, with words for each."""

from __future__ import annotations

import pytest

from dmer.content.look import load_look_words
from dmer.ui.look import theme_options
from tests.content.editor import ROOT
from tests.content.test_palette import contrast
from tests.ui.page import page_with
from tests.ui.parts import missing, parts_on


def test_the_switch_offers_every_theme_by_name() -> None:
    [switch] = parts_on(page_with("from dmer.ui.look import look_switch\nlook_switch()"))
    assert list(switch.options["themes"]) == ["light", "dark", "contrast"]
    assert switch.options["words"] == load_look_words(ROOT).model_dump()
    assert set(switch.options["words"]["options"]) >= set(switch.options["themes"])
    assert missing(switch) == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_text_and_buttons_stand_out_in_each_theme(name: str) -> None:
    theme = theme_options()[name]
    ground = str(theme["backgroundColor"])
    assert contrast(str(theme["textColor"]), ground) >= 4.5
    assert contrast(str(theme["textColor"]), str(theme["secondaryBackgroundColor"])) >= 4.5
    assert contrast(str(theme["primaryColor"]), ground) >= 4.5


def test_dark_themes_are_told_from_light_ones_and_no_font_is_fetched() -> None:
    themes = theme_options()
    assert {name: theme["base"] for name, theme in themes.items()} == {"light": 0, "dark": 1, "contrast": 1}
    for theme in themes.values():
        assert "http" not in str(theme["bodyFont"])
        assert "font" not in theme
