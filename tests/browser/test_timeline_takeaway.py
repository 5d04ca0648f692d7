"""What can be taken away says what it is: CSV with units and sources, PNG and SVG with badges and the notice."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from playwright.sync_api import Download, expect

from tests.browser.people import Explorer
from tests.browser.timeline_alone import ExplorerOfThePart


def save(explorer: Explorer, button: str) -> Download:
    with explorer.page.expect_download() as download:
        explorer.press(button)
    return download.value


def test_csv_has_a_header_with_units_and_sources(alone: ExplorerOfThePart) -> None:
    saved = save(alone.open("/timeline?profile=dmer_moderate&T_feed=20"), "Save CSV")
    assert saved.suggested_filename == "let-down-timeline-dmer-moderate.csv"
    text = Path(saved.path()).read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert "dopamine and dysphoria are hypotheses" in head[0]
    assert "profile=dmer_moderate" in head[1]
    assert any(line.startswith("# T_feed = 20 min") for line in head)
    assert any("oxytocin_pg_per_ml: measured; pg/mL" in line for line in head)
    assert any("# t_half_O" in line and "Fabian et al. 1969" in line for line in head)
    rows = list(csv.DictReader(io.StringIO("\n".join(line for line in text.splitlines() if not line.startswith("#")))))
    assert float(rows[0]["time_min"]) == -2
    assert float(rows[-1]["time_min"]) == 90
    assert 60 > max(float(row["dysphoria_index"]) for row in rows) > 30


def test_pictures_carry_badges_and_notice_and_fill_a_projector(alone: ExplorerOfThePart) -> None:
    drawing = Path(save(alone.open(), "Save SVG").path()).read_text(encoding="utf-8")
    for words in (
        "teaching model; dopamine and dysphoria are hypotheses",
        "hypothesis",
        "measured",
        "inferred",
        "wave of",
    ):
        assert words in drawing
    assert alone.notes.startswith("Saved as let-down-timeline")
    picture = Path(save(alone, "Save PNG").path()).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")) == (2800, 2100)


def test_the_table_holds_the_run(alone: ExplorerOfThePart) -> None:
    alone.open().timeline.locator("details.table summary").click()
    table = alone.timeline.locator("details.table table")
    expect(table.locator("tbody tr")).to_have_count(45)
    heads = table.locator("thead th").all_text_contents()
    assert "Oxytocin (pg/mL), measured" in heads
    assert "Dysphoria index, hypothesis" in heads
    column = heads.index("Dysphoria index, hypothesis")
    cells = table.locator(f"tbody tr > :nth-child({column + 1})").all_text_contents()[:8]
    assert max(int(cell) for cell in cells) > 30
