"""Slides as `python -m dmer check --slides` measures them: spoiled ones are found. `make test` measures the others."""

from __future__ import annotations

import re

import pytest
import yaml
from playwright.sync_api import Browser

from dmer.commands.slides import slide_problems
from dmer.content.decks import SECTION_FILES, load_decks
from dmer.content.palette import PALETTE_FILE
from tests.content.editor import ROOT, Editor

TOO_MUCH = " and so it goes on" * 30
BLOCK = re.compile(r"^(      - text: )(?:>-\n +)?([^\n\"'>]+)$", re.MULTILINE)
FOLDER = SECTION_FILES.removesuffix("*.yaml")


KEPT = ("why", "history", "let-down", "mechanism", "timing", "how-common")
"""The sections of a short talk with every layout that is spoiled here, with timelines and with figures."""


def shortened(editor: Editor) -> None:
    """Leave only the sections of the short talk."""
    sections = load_decks(editor.root).sections
    slides = [slide for name in KEPT for slide in sections[name].slides if not slide.spare]
    minutes = sum(slide.minutes for slide in slides)
    parts = [slide.id for slide in slides]
    talk = {"id": "spoiled", "title": "Spoiled", "what_for": "A test", "minutes": minutes, "parts": parts}
    editor.writes("content/decks/decks.yaml", yaml.safe_dump([talk]))
    for name in sections.keys() - {*KEPT}:
        editor.deletes(f"{FOLDER}{name}.yaml")


def spoiled_text(editor: Editor, section: str, slide: str) -> None:
    """Far too much text in the first block of a slide."""
    file = f"{FOLDER}{section}.yaml"
    before, found, after = (ROOT / file).read_text(encoding="utf-8").partition(f"  - id: {slide}\n")
    assert found, f"{file} has no slide {slide}"
    longer = BLOCK.sub(lambda block: block[0] + TOO_MUCH, after, count=1)
    editor.writes(file, before + found + longer)


@pytest.fixture(scope="module")
def said(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said when five slides of as many layouts are spoiled, and a color of the timeline is too faint."""
    editor = Editor(tmp_path_factory.mktemp("spoiled") / "lab")
    shortened(editor)
    spoiled_text(editor, "why", "why-it-matters")
    spoiled_text(editor, "history", "how-it-was-named")
    spoiled_text(editor, "how-common", "studies-count-differently")
    spoiled_text(editor, "let-down", "oxytocin-comes-in-pulses")
    long_title = "Studies since then, " * 12
    editor.replaces(f"{FOLDER}mechanism.yaml", 'title: "One hypothesis', f'title: "{long_title}')
    editor.replaces(PALETTE_FILE, 'faint: "#5f5852"', 'faint: "#a09890"')
    return [str(problem) for problem in slide_problems(browser, editor.root)]


def of(slide: str, said: list[str]) -> list[str]:
    return [line for line in said if f": {slide}: " in line]


@pytest.mark.parametrize(
    ("file", "slide"),
    [
        ("why", "why-it-matters"),
        ("history", "how-it-was-named"),
        ("how-common", "studies-count-differently"),
        ("let-down", "oxytocin-comes-in-pulses"),
    ],
)
def test_text_without_room_is_said_with_its_line(file: str, slide: str, said: list[str]) -> None:
    lines = (ROOT / f"{FOLDER}{file}.yaml").read_text(encoding="utf-8").splitlines()
    begin = lines.index(f"  - id: {slide}")
    body = 1 + next(number for number, line in enumerate(lines) if number > begin and line == "    body:")
    [line] = [one for one in of(slide, said) if ": body: " in one]
    assert re.fullmatch(
        rf"{FOLDER}{file}\.yaml:{body}: {slide}: body: At (1024x768|1920x1080) the text is \d+ pixels too high for its "
        r"place; shorten it, or share it out over two slides\.",
        line,
    )


def test_a_title_that_pushes_the_text_away_is_said(said: list[str]) -> None:
    assert any(": body: " in line or ": title: " in line for line in of("the-dopamine-hypothesis", said))


def test_words_of_a_picture_that_are_too_faint_are_said(said: list[str]) -> None:
    faint = [line for line in of("several-let-downs-in-a-feed", said) if "contrast" in line]
    assert faint
    assert all(
        re.search(r": timeline: In the light look “.+” has a contrast of \d\.\d to 1; it should be", line)
        for line in faint
    )


def test_figures_that_plotly_draws_are_read_too(said: list[str]) -> None:
    assert any(": figure: In the light look" in line for line in of("when-and-how-long", said))
    assert not any("dark look" in line or "contrast look" in line for line in said)


def test_only_spoiled_slides_have_no_room(said: list[str]) -> None:
    found = {line.split(": ")[1] for line in said if "contrast" not in line}
    expected = {
        "why-it-matters",
        "how-it-was-named",
        "studies-count-differently",
        "oxytocin-comes-in-pulses",
        "the-dopamine-hypothesis",
    }
    assert found == expected
