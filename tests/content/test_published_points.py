"""Published means as they are drawn: in the unit of the curve, with their source."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.model_files import load_model_tables
from dmer.content.published_points import PUBLISHED_POINTS_FILE, PublishedPoint, load_published_points
from tests.content.editor import ROOT, Editor


def load(root: Path) -> list[PublishedPoint]:
    return load_published_points(root, load_model_tables(root))


@pytest.fixture(scope="module")
def points() -> list[PublishedPoint]:
    return load(ROOT)


def test_oxytocin_is_drawn_in_pg_per_ml(points: list[PublishedPoint]) -> None:
    """Printed as 1.1 (0.2), 3.6 (0.6) and 6.4 (1.5) uU/mL, with 2 pg to the uU."""
    drawn = [(point.minutes, point.value, point.error) for point in points if point.curve == "oxytocin"]
    assert [minutes for minutes, _, _ in drawn] == [0.0, 3.0, 6.0]
    assert [value for _, value, _ in drawn] == pytest.approx([2.2, 7.2, 12.8])
    assert [error for _, _, error in drawn] == pytest.approx([0.4, 1.2, 3.0])


def test_prolactin_is_drawn_as_printed(points: list[PublishedPoint]) -> None:
    tables = load_model_tables(ROOT)
    printed = tables.quantities["prl_peak_stage"]
    values = printed.mean if printed.mean is not None else printed.value
    drawn = [(point.value, point.error) for point in points if point.words.startswith("highest value in 15 min")]
    assert isinstance(values, list)
    assert drawn == list(zip(values, (29.0, 15.0, 10.0), strict=True))


def test_every_point_says_where_it_comes_from(points: list[PublishedPoint]) -> None:
    assert {point.source for point in points if point.curve == "oxytocin"} == {"Weitzman et al. 1980"}
    assert all(point.source and point.words for point in points)


def test_a_point_of_one_stage_is_drawn_at_that_stage_only(points: list[PublishedPoint]) -> None:
    stages = {point.stages for point in points if point.words.startswith("before suckling, month")}
    assert stages == {("month 1",), ("month 6",)}
    assert all(point.stages == () for point in points if point.curve == "oxytocin")


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        (
            *("quantity: ot_base_day3", "quantity: ot_base_day4", "ot_base_day4"),
            "oxytocin_start: quantity: The quantity 'ot_base_day4' is not known; did you mean 'ot_base_day3' or",
        ),
        (
            *("convert: ot_conv", "convert: ot_con", "ot_con"),
            "oxytocin_start: convert: The quantity 'ot_con' is not known; did you mean 'ot_conv'",
        ),
        (
            *("  convert: ot_conv\n", "", "id: oxytocin_start"),
            "oxytocin_start: convert: The point is in uU/mL and its curve in pg/mL; which quantity converts it?",
        ),
        (
            *("index: 2", "index: 9", "index: 9"),
            "prolactin_15_late: index: This quantity has no number there; is the index right?",
        ),
        (
            *("index: 2", "index: -1", "index: -1"),
            "prolactin_15_late: index: Input should be greater than or equal to 0 (found -1).",
        ),
        (
            *("stages: [month 1]", "stages: [month 2]", "month 2"),
            "prolactin_start_month_1: stages: The stage 'month 2' is not known; did you mean",
        ),
        (
            *("minutes: 3", "minutes: yes", "minutes: yes"),
            "oxytocin_3: minutes: A number is needed here, not yes or no (found True).",
        ),
        (
            *("curve: oxytocin", "curve: dopamine", "curve: dopamine"),
            "oxytocin_start: curve: Input should be 'oxytocin' or 'prolactin' (found 'dopamine').",
        ),
    ],
)
def test_a_mistake_is_said_where_it_stands(old: str, new: str, at: str, said: str, editor: Editor) -> None:
    editor.replaces(PUBLISHED_POINTS_FILE, old, new)
    line = editor.line_of(PUBLISHED_POINTS_FILE, at)
    [found] = [one for one in editor.reads(load) if one.startswith(f"{PUBLISHED_POINTS_FILE}:{line}: ")]
    assert found.startswith(f"{PUBLISHED_POINTS_FILE}:{line}: {said}")


def test_a_missing_file_is_said(editor: Editor) -> None:
    assert editor.deletes(PUBLISHED_POINTS_FILE).reads(load) == [f"{PUBLISHED_POINTS_FILE}:1: The file is missing."]
