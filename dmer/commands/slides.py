"""Slides measured in a real browser: text that has no room in its layout, and text that is too faint to read.

The page is made here and served to the browser by the browser's own driver: no server runs, and nothing is asked of any
network.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dmer.commands.chromium import chromium_of, launch_flags
from dmer.commands.slide_sentences import LEAST_CONTRAST, WORDINGS, said_of
from dmer.content.deck_words import load_deck_words
from dmer.content.decks import SECTION_FILES
from dmer.content.located_yaml import LocatedYaml, Path_, Problem, read_yaml
from dmer.content.terms import Register
from dmer.deck.content import TalkContent, load_talk_content
from dmer.deck.talk import Talk, TalkSlide, compose
from dmer.figures.catalog import load_figure_content
from dmer.routes.figures import figure_bodies
from dmer.routes.player import MEDIA_TYPES, PLAYER, plotly_path
from dmer.routes.timeline_data import load_timeline_content, timeline_json

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

SIZES = ((1024, 768), (1920, 1080))
"""Walls to be measured for, in pixels: an old projector, and a wide screen of any number of pixels."""

LOOKS = ("light", "dark", "contrast")

USUAL: Register = "breastfeeding"

ADDRESS = "http://slides.test/"
"""Asked for by the page only; it leads nowhere."""

PAGE = """<!doctype html><html lang="en"><title>Slides</title>
<link rel="stylesheet" href="player/deck.css"><link rel="stylesheet" href="player/wall.css"><main></main>"""

CHECK = """async ({ module, options }) => {
  const { checkSlides } = await import(module);
  return checkSlides(document.querySelector("main"), options);
}"""

FIELDS = {"title": "title", "body": "body", "foot": "claims"}
"""Where an editor mends a part of a slide; pictures are of the field of their layout."""


class NotMeasured(Exception):  # noqa: N818 - it is a sentence for whoever asked
    """There is nothing to measure with; says what is missing."""


@dataclass(frozen=True)
class _Written:
    """Where a slide stands."""

    located: LocatedYaml
    at: Path_
    layout: str

    def problem(self, slide: str, part: str, sentence: str) -> Problem:
        field = FIELDS.get(part, self.layout)
        if part == "body" and self.layout in ("resources", "references"):
            field = self.layout
        return Problem(self.located.file, self.located.line_of((*self.at, field)), slide, field, sentence)


def measured_problems(root: Path) -> list[Problem]:
    """What a browser of this machine finds wrong with the slides under `root`, whose content has no other problems.

    Raises NotMeasured where there is no browser to be driven.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only those who develop have it
    except ImportError:
        raise NotMeasured("Slides are measured with Playwright, which make test installs.") from None
    with sync_playwright() as playwright:
        path = chromium_of(playwright.chromium.executable_path)
        if path is None:
            raise NotMeasured(
                "Slides are measured in Chromium. Install Chromium or Chrome, or name one: CHROMIUM=/path"
            )
        try:
            browser = playwright.chromium.launch(executable_path=path, args=launch_flags())
        except Error as error:
            raise NotMeasured(f"{path} could not be started: {error.message.splitlines()[0]}") from None
        with browser:
            return slide_problems(browser, root)


def slide_problems(browser: Browser, root: Path) -> list[Problem]:
    """The same with a browser that is there already."""
    content = load_talk_content(root)
    files = _files(root)
    largest = max(width for width, _ in SIZES), max(height for _, height in SIZES)
    with browser.new_context(
        viewport={"width": largest[0], "height": largest[1]}, reduced_motion="reduce", color_scheme="light"
    ) as context:
        page = context.new_page()
        page.route("**/*", lambda route: _serve(route, files))
        page.goto(ADDRESS)
        found: list[dict[str, Any]] = []
        for talk, only, register in _talks(content):
            options = {
                "talk": talk.as_data(),
                "words": json.loads(files["player/data/deck_words.json"]),
                "base": ADDRESS,
                "plotly": f"{ADDRESS}plotly.js",
                "only": only,
                "sizes": SIZES,
                "looks": LOOKS if register == USUAL else [],  # the colors are the same in all wordings
                "least": LEAST_CONTRAST,
            }
            said = page.evaluate(CHECK, {"module": f"{ADDRESS}player/slide_check.js", "options": options})
            found += [{**one, "register": register} for one in said]
    return _in_sentences(found, _written(root))


def _talks(content: TalkContent) -> Iterator[tuple[Talk, list[str], Register]]:
    """Every slide there is as one talk, in every wording, with the slides that differ from those seen before."""
    seen: list[TalkSlide] = []
    for register in WORDINGS:
        talk = compose("Every slide", list(content.decks.sections), content, register, datetime.date.today())
        yield talk, [slide.id for slide in talk.slides if slide not in seen], register
        seen += talk.slides


def _files(root: Path) -> dict[str, bytes]:
    """What the page may ask for, by address, apart from the player's own files."""
    figures = figure_bodies(load_figure_content(root))
    return {
        "": PAGE.encode(),
        "plotly.js": plotly_path().read_bytes(),
        "player/data/deck_words.json": load_deck_words(root).model_dump_json().encode(),
        "player/data/timeline.json": timeline_json(load_timeline_content(root)).encode(),
        **{f"player/data/figures/{name}.json": body for name, body in figures.items()},
    }


def _serve(route: Route, files: Mapping[str, bytes]) -> None:
    asked = route.request.url.removeprefix(ADDRESS)
    path = PLAYER / Path(asked).name
    kind = MEDIA_TYPES.get(path.suffix, "application/json" if path.suffix else "text/html")
    if asked in files:
        route.fulfill(body=files[asked], content_type=kind)
    elif asked.startswith("player/") and path.suffix in MEDIA_TYPES and path.is_file():
        route.fulfill(body=path.read_bytes(), content_type=kind)
    else:
        route.fulfill(status=404, body="There is no such file.")


def _written(root: Path) -> dict[str, _Written]:
    """Every slide by its id."""
    found = {}
    for path in sorted(root.glob(SECTION_FILES)):
        located = read_yaml(path, root)
        for index, slide in enumerate(located.data["slides"]):
            found[slide["id"]] = _Written(located, ("slides", index), slide["layout"])
    return found


def _in_sentences(found: Iterable[Mapping[str, Any]], written: Mapping[str, _Written]) -> list[Problem]:
    """One problem for each slide, part and kind: the worst of all sizes, wordings and looks."""
    worst: dict[tuple[str, str, str], tuple[float, str]] = {}
    for one in found:
        kind, badness, sentence = said_of(one)
        key = (_as_written(one["slide"], written), one["part"], kind)
        if badness > worst.get(key, (0.0, ""))[0]:
            worst[key] = (badness, sentence)
    problems = [written[slide].problem(slide, part, sentence) for (slide, part, _), (_, sentence) in worst.items()]
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.field))


def _as_written(slide: str, written: Mapping[str, _Written]) -> str:
    """The slide from which the app has made this one: "references-2" is the second page of "references"."""
    return slide if slide in written else slide.rpartition("-")[0]
