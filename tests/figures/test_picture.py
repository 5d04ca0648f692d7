"""What every figure is made of."""

from __future__ import annotations

import json
import subprocess
import sys

from dmer.content.palette import load_palettes
from dmer.figures.picture import Picture, Table, blank, in_front_of_grid, label, wrapped
from tests.content.editor import ROOT

LIGHT = load_palettes(ROOT).light


def test_a_picture_is_plain_data() -> None:
    picture = Picture("Title", "Takeaway.", "", Table(("a", "b"), (("x", None),)), blank(LIGHT, 300))
    data = json.loads(json.dumps(picture.as_data()))
    assert data["table"] == {"columns": ["a", "b"], "rows": [["x", None]]}
    assert data["figure"]["layout"]["height"] == 300
    assert "width" not in data["figure"]["layout"]


def test_a_picture_without_a_drawing_is_its_table() -> None:
    assert Picture("Title", "Takeaway.", "", Table(("a",), (("x",),))).as_data()["figure"] is None


def test_words_wrap_at_spaces_and_long_words_stay_whole() -> None:
    assert wrapped("one two three four", 9) == "one two<br>three<br>four"
    assert wrapped("incomprehensibilities", 5) == "incomprehensibilities"
    assert wrapped("") == ""


def test_words_hide_the_grid_behind_them() -> None:
    figure = blank(LIGHT, 300)
    figure.add_annotation(label("word", 1.0))
    in_front_of_grid(figure, LIGHT)
    assert figure.layout.annotations[0].bgcolor == LIGHT.ground


FIRST_FIGURE_OF_A_SERVER = """
import sys, threading
from dmer.content.palette import load_palettes
from dmer.figures.picture import blank
from dmer.settings import ROOT
light = load_palettes(ROOT).light
loading = threading.Thread(target=__import__, args=("pandas",))
loading.start()
while "pandas" not in sys.modules:
    pass
blank(light, 300)
"""


def test_a_figure_is_drawn_while_a_page_still_loads_what_streamlit_needs() -> None:
    command = [sys.executable, "-c", FIRST_FIGURE_OF_A_SERVER]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
