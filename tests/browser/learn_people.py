"""Somebody who takes the course, in the app or with nothing else around it, and a server that can be ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from dmer.routes.player import plotly_address
from tests.browser.conftest import RoomServer
from tests.browser.people import Explorer

MOUNT = """
async ([path, plotly]) => {
  await window.remove?.();
  document.documentElement.lang = "en";
  document.head.innerHTML = `<title>Learn</title><meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/player/test/learn.css">`;
  document.body.innerHTML = "<main><h1>Learn</h1><div></div></main>";
  history.replaceState(null, "", path);
  const { mount } = await import("/player/test/learn.js");
  const base = new URL("/", location).href;
  window.remove = await mount(document.querySelector("main div"), { base, plotly, register: "breastfeeding" });
}
"""

WEAR = """
(look) => {
  const ground = { light: "#ffffff", dark: "#191614", contrast: "#000000" }[look];
  document.body.style.cssText = `margin: 0; background: ${ground}; color: ${look === "light" ? "#222222" : "#ffffff"}`;
  document.documentElement.style.setProperty("--st-background-color", ground);
}
"""

MOST_TABS = 40


class CourseServer(RoomServer):
    """The small course of the tests alone, with a store of its own: quickly ended and started again."""

    def start(self) -> None:
        with self.settings():
            command = [sys.executable, "-m", "tests.browser.serve_course", str(self.port)]
            self._process = subprocess.Popen(
                command, cwd=self.root, env={**os.environ}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
        assert self._process.stdout is not None
        assert "URL" in self._process.stdout.readline()


@pytest.fixture(scope="module")
def course_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CourseServer]:
    running = CourseServer(tmp_path_factory.mktemp("course"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def learner(browser: Browser, course_server: CourseServer) -> Iterator[Learner]:
    """Somebody with a phone-sized window and a keyboard."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield Learner(context.new_page(), course_server.address)
    context.close()


class Learner(Explorer):
    """Takes the course."""

    def ready(self) -> None:
        self.waits_for(".learn[data-ready=yes]")

    def opens(self, path: str = "/learn") -> Learner:
        """Open the page of the app."""
        self.page.goto(self.address + path, timeout=30_000)
        self.ready()
        return self

    def alone(self, path: str = "", look: str = "light") -> Learner:
        """Open the course without a Streamlit page around it; `page.reload()` leads nowhere here."""
        if not self.page.url.startswith(self.address):
            self.page.goto(self.address + "/player/data/training_words.json", timeout=30_000)
        self.page.evaluate(WEAR, look)
        self.page.evaluate(MOUNT, [f"/learn{path}", f"{self.address}/{plotly_address()}"])
        self.ready()
        return self

    def anew(self, path: str) -> Learner:
        """Open the course alone with nothing begun at any question in this window."""
        self.alone(path)
        self.page.evaluate("sessionStorage.clear()")
        return self.alone(path)

    def goes(self, place: str) -> None:
        """Go to another place of the open course by its address, `#…`, or to the course where that is empty."""
        self.page.evaluate(
            """(place) => new Promise((gone) => {
              if (location.hash === place) return gone();
              addEventListener("hashchange", gone, { once: true });
              location.hash = place;
            })""",
            place,
        )

    def wears(self, look: str) -> None:
        """Choose another look for the course alone, as the head of the app's pages offers."""
        self.page.evaluate(WEAR, look)
        expect(self.learn).to_have_attribute("data-theme", look)

    def record(self) -> dict[str, Any]:
        """What the server keeps of this browser."""
        found: dict[str, Any] = self.page.request.get(f"{self.address}/training/record.json").json()
        return found

    @property
    def learn(self) -> Locator:
        return self.page.locator(".learn")

    @property
    def question(self) -> Locator:
        return self.page.locator(".learn .question")

    @property
    def verdict(self) -> Locator:
        return self.question.locator(".verdict")

    @property
    def where(self) -> Locator:
        return self.page.locator(".learn .where-in")

    @property
    def server_says(self) -> Locator:
        return self.page.locator(".learn .server")

    def picks(self, *texts: str) -> None:
        """Tap choices by their words."""
        for text in texts:
            self.question.locator(".choice").filter(has=self.page.get_by_text(text, exact=True)).click()

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def tab_to(self, selector: str, back: bool = False) -> None:
        """Press Tab until the keyboard is at something."""
        for _ in range(MOST_TABS):
            self.keys("Shift+Tab" if back else "Tab")
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"no way to {selector} by Tab")
