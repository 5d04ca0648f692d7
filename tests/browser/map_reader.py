"""Somebody at the map of the decision aid, where nothing else is on the page."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from dmer.content.cases import load_cases
from tests.browser.conftest import ROOT, Server

GROUNDS = {"light": "#ffffff", "dark": "#191614", "contrast": "#000000"}

MOUNT = """
async (ground) => {
  window.map?.destroy();
  document.documentElement.lang = "en";
  document.title = "The map";
  document.body.innerHTML = "<main><h1>The aid</h1><h2>The map</h2><div></div></main>";
  document.body.style = `margin: 0; --st-background-color: ${ground}; background: ${ground}`;
  document.querySelectorAll("h1, h2").forEach((one) => { one.style = "color: gray; background: black"; });
  const { createMap } = await import("/player/test/aid_map.js");
  window.map = createMap({ base: new URL("/", location).href, register: "breastfeeding" });
  document.querySelector("main div").append(window.map.root);
  await window.map.ready;
}
"""

LIGHT = """async (answers) => {
  const body = JSON.stringify({ register: "breastfeeding", answers });
  const headers = { "Content-Type": "application/json" };
  const asked = await fetch("/decision/result", { method: "POST", headers, body });
  window.result = await asked.json();
  window.map.light(window.result);
  return window.result;
}"""

Answers = dict[str, Any]


@cache
def answers_of_cases() -> dict[str, Answers]:
    """The answers of every seminar case, by its id."""
    cases = load_cases(ROOT)
    return {case.id: json.loads(json.dumps(case.answers)) for case in cases.values()}


class MapReader:
    """Looks at the map, points, and uses the keyboard."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(f"{server.address}/player/data/decision_map.json")

    def opens(self, look: str = "light") -> MapReader:
        self.page.evaluate(MOUNT, GROUNDS[look])
        return self

    def lights(self, answers: Answers) -> Any:
        return self.page.evaluate(LIGHT, answers)

    def tile(self, name: str) -> Locator:
        return self.page.locator(f'.map-tile[data-id="{name}"]')

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def ids(self, selector: str) -> set[str]:
        """The ids of the tiles that a selector finds."""
        found: list[str] = self.page.eval_on_selector_all(selector, "tiles => tiles.map((one) => one.dataset.id)")
        return set(found)

    @property
    def focused(self) -> str | None:
        found: str | None = self.page.evaluate("document.activeElement.dataset?.id ?? null")
        return found

    def presses(self, *keys: str) -> str | None:
        """Press keys; returns what has the focus then."""
        for key in keys:
            self.page.keyboard.press(key)
        return self.focused


def new_reader(browser: Browser, server: Server) -> tuple[BrowserContext, MapReader]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce"
    )
    return context, MapReader(context.new_page(), server)
