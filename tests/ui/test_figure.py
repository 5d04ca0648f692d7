"""Figures of the evidence on a page."""

from __future__ import annotations

from dmer.figures.catalog import FIGURES
from tests.ui.page import page_with
from tests.ui.parts import missing, parts_on


def test_every_figure_finds_its_drawing_and_its_numbers() -> None:
    app = page_with(
        """
        from dmer.figures.catalog import FIGURES
        from dmer.ui.figure import show_figure
        for name in FIGURES:
            show_figure(name)
        """
    )
    parts = parts_on(app)
    assert [part.options for part in parts] == [{"name": name} for name in FIGURES]
    for part in parts:
        assert part.module == "figure"
        assert f"player/data/figures/{part.options['name']}.json" in part.preload
        assert part.plotly in part.preload
        assert missing(part) == []
