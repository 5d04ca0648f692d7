"""QR codes as SVG."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import segno

from dmer.room.qr import QUIET_ZONE, qr_svg

ADDRESS = "http://192.0.2.7:8501/follow/BCDFHJ"


def test_the_drawing_is_the_code_of_the_text() -> None:
    """Every dark module of the code is drawn, no other, and white is left around."""
    drawing = qr_svg(ADDRESS)
    root = ElementTree.fromstring(drawing)
    matrix = [list(row) for row in segno.make_qr(ADDRESS, error="m").matrix]
    assert root.attrib["viewBox"] == f"0 0 {len(matrix) + 2 * QUIET_ZONE} {len(matrix) + 2 * QUIET_ZONE}"
    ground, lines = list(root)
    assert ground.attrib["fill"] in ("#fff", "#ffffff", "white")
    assert lines.attrib["stroke"] in ("#000", "#000000", "black")
    drawn = [[0] * len(matrix) for _ in matrix]
    x, y = 0.0, 0.0
    for kind, numbers in re.findall(r"([Mmh])([-\d. ]+)", lines.attrib["d"]):
        moved = [float(number) for number in numbers.split()]
        if kind == "h":
            for step in range(int(moved[0])):
                drawn[int(y) - QUIET_ZONE][int(x) + step - QUIET_ZONE] = 1
            x += moved[0]
        else:
            x, y = (moved[0], moved[1]) if kind == "M" else (x + moved[0], y + moved[1])
    assert drawn == matrix


def test_it_fills_the_room_it_is_given() -> None:
    root = ElementTree.fromstring(qr_svg(ADDRESS))
    assert "width" not in root.attrib
    assert "height" not in root.attrib


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="data"):
        qr_svg("x" * 5000)
