"""Somebody who looks back on the course: at Review, My progress and the statistics, with nothing else around them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import cache
from typing import Any

from playwright.sync_api import BrowserContext, Locator, expect

from dmer.content.course import Course, load_course
from dmer.content.educators_page_words import load_educators_page_words
from dmer.content.item_kinds import AnyItem
from dmer.content.items import Use
from dmer.content.items_chosen import Single, TrueFalse
from dmer.content.progress_page_words import load_progress_page_words
from dmer.content.question_words import Certainty
from dmer.content.review_page_words import load_review_page_words
from dmer.content.training_words import load_training_words
from dmer.keys import new_key
from dmer.routes.trainee_cookie import COOKIE
from dmer.settings import ROOT
from dmer.training.attempt import Attempt, Place, TraineeRecord
from dmer.training.records import merge
from tests.browser.conftest import RoomServer
from tests.browser.people import Explorer

DAY = 24 * 3_600_000

MOUNT = """
async ([name, look, options]) => {
  await window.remove?.();
  document.documentElement.lang = "en";
  document.head.innerHTML = `<title>${name}</title><link rel="stylesheet" href="/player/test/${name}.css">`;
  document.body.innerHTML = "<main><h1>Back</h1><h2>Part</h2><div></div></main>";
  const ground = { light: "#ffffff", dark: "#191614", contrast: "#000000" }[look];
  document.documentElement.style.setProperty("--st-background-color", ground);
  document.body.style.cssText = `margin: 0; padding: 0 16px; background: ${ground}`;
  document.body.style.color = look === "light" ? "#222222" : "#ffffff";
  const { mount } = await import(`/player/test/${name}.js`);
  const base = new URL("/", location).href;
  window.remove = await mount(document.querySelector("main div"), { base, register: "breastfeeding", ...options });
}
"""


class TrainingServer(RoomServer):
    """The app's course without Streamlit, with a store of its own."""

    def start(self) -> None:
        with self.settings():
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.routes.serve_training", str(self.port)],
                cwd=self.root,
                env={**os.environ},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def keeps(self, record: TraineeRecord) -> str:
        """A new trainee with this record; the key of their cookie."""
        key = new_key()
        with self.settings():
            merge(key, record, now())
        return key


@cache
def the_course() -> Course:
    """The course of the app."""
    return load_course(ROOT)


def now() -> int:
    """The moment, as records count it."""
    return time.time_ns() // 1_000_000


def choosable(use: Use) -> list[AnyItem]:
    """Questions that are answered by one choice."""
    return [item for item in the_course().items.values() if item.use == use and isinstance(item, Single | TrueFalse)]


def answered(item: AnyItem, *, right: bool, days_ago: float, certainty: Certainty | None = None) -> Attempt:
    """A first try at a question; what was answered matters where it is a choice."""
    response: Any = None
    if isinstance(item, Single):
        response = next(option.id for option in item.options if option.right == right)
    if isinstance(item, TrueFalse):
        response = item.right == right
    return Attempt(
        id=f"{random.getrandbits(128):032x}",
        item=item.id,
        version=item.version,
        where=item.use,
        nth=1,
        response=response,
        score=float(right),
        certainty=certainty,
        at=int(now() - days_ago * DAY),
        seconds=10,
    )


def whole_course() -> TraineeRecord:
    """The record of somebody who has read everything and done both tests a moment ago."""
    course = the_course()
    tests = [item for item in course.items.values() if item.use != "lesson"]
    lessons = [lesson.id for module in course.modules for lesson in module.lessons]
    places = (Place(lesson=name, piece=1, farthest=1, done=True, seconds=240, at=now()) for name in lessons)
    tries = (answered(item, right=item.use == "post", days_ago=0.001) for item in tests)
    return TraineeRecord(attempts=tuple(tries), places=tuple(places))


def options_of(name: str) -> dict[str, Any]:
    """What the page of this name tells its part (dmer/ui/training.py)."""
    if name == "educators":
        words = load_educators_page_words(ROOT)
        certainties = load_training_words(ROOT).certainty.options
        return {
            "words": words.statistics.model_dump(mode="json"),
            "kinds": words.holds.kind,
            "certainties": certainties,
            "options": {},
        }
    load = load_review_page_words if name == "review" else load_progress_page_words
    return {"words": load(ROOT).model_dump(mode="json")}


class Returner(Explorer):
    """Comes back to what was learned."""

    def at(self, name: str, look: str = "light", key: str | None = None) -> Returner:
        """Open a part without a Streamlit page around it; with a key as the trainee who holds it."""
        if key:
            self.page.context.add_cookies([{"name": COOKIE, "value": key, "url": self.address}])
        if not self.page.url.startswith(self.address):
            self.page.goto(self.address + "/player/data/training_words.json", timeout=30_000)
        self.page.evaluate(MOUNT, [name, look, options_of(name)])
        self.waits_for(".training[data-ready=yes]")
        expect(self.part).to_have_attribute("data-theme", look)
        return self

    @property
    def part(self) -> Locator:
        return self.page.locator(".training")

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.part).to_contain_text(text)

    def record(self) -> dict[str, Any]:
        """What the server keeps of this browser."""
        found: dict[str, Any] = self.page.request.get(f"{self.address}/training/record.json").json()
        return found


def small_targets(context: BrowserContext) -> Sequence[str]:
    """What is too small for a thumb on the last page of a browser."""
    found: list[str] = context.pages[-1].evaluate(
        """() => [...document.querySelectorAll(".training :is(.button, select, summary, input[type=text])")]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 100))"""
    )
    return found
