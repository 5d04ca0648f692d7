"""What the tests of the figures share: the content of the app, and eyes for a drawing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from dmer.figures.catalog import FIGURES, FigureContent, load_figure_content
from dmer.figures.picture import Picture
from tests.content.editor import ROOT

COLOR = re.compile(r"#[0-9a-f]{6}|rgba?\([^)]*\)")


@pytest.fixture(scope="session")
def content() -> FigureContent:
    return load_figure_content(ROOT)


class Reader:
    """Somebody who looks at a picture."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.drawing: dict[str, Any] = picture.as_data()["figure"] or {"data": [], "layout": {}}

    @property
    def words(self) -> list[str]:
        """Everything written in the drawing, without formatting."""
        notes = [note["text"] for note in self.drawing["layout"].get("annotations", [])]
        marks = [word for trace in self.drawing["data"] for word in trace.get("text", [])]
        return [re.sub(r"<br>", " ", re.sub(r"</?[bi]>", "", word)).strip() for word in [*notes, *marks]]

    def position_of(self, words: str) -> float:
        """How far down something is written, in rows."""
        [at] = {note["y"] for note in self.drawing["layout"]["annotations"] if words in note["text"]}
        return float(at)

    @property
    def lines(self) -> list[tuple[list[float], float]]:
        """Horizontal lines: from where to where, and how far down."""
        return [(trace["x"], trace["y"][0]) for trace in self.drawing["data"] if trace.get("mode") == "lines"]

    @property
    def points(self) -> list[float]:
        """Where the marks stand."""
        return [x for trace in self.drawing["data"] if "markers" in trace.get("mode", "") for x in trace["x"]]

    @property
    def colors(self) -> set[str]:
        """Every color of the drawing."""
        return set(COLOR.findall(json.dumps(self.drawing)))

    @property
    def hovers(self) -> Iterator[str]:
        """What is said when a part of the drawing is pointed at."""
        for trace in self.drawing["data"]:
            said = trace.get("hovertext", [])
            yield from said if isinstance(said, list) else [said]


@pytest.fixture
def reader(request: pytest.FixtureRequest, content: FigureContent) -> Reader:
    """Somebody who looks at the figure that the test module is about: test_history.py at "history"."""
    name = request.module.__name__.rpartition("test_")[2]
    return Reader(FIGURES[name](content))
