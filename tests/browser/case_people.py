"""Somebody who leads through the seminar cases, on the page of the app or with nothing else around them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.people import Explorer

MOUNT = """
async ([path, look]) => {
  await window.remove?.();
  document.documentElement.lang = "en";
  document.head.innerHTML = `<title>Cases</title><link rel="stylesheet" href="/player/test/cases.css">`;
  document.body.innerHTML = "<main><h1>Cases</h1><div></div></main>";
  document.body.style.margin = 0;
  history.replaceState(null, "", path);
  const { mount } = await import("/player/test/cases.js");
  const base = new URL("/", location).href;
  window.remove = await mount(document.querySelector("main div"), { base, plotly: "", register: "breastfeeding" });
  document.querySelector(".cases").dataset.theme = look;
}
"""


class Teacher(Explorer):
    """Leads through cases."""

    def ready(self) -> None:
        self.waits_for(".cases[data-ready=yes]")

    def opens(self, path: str = "/cases") -> Teacher:
        """Open the page of the app."""
        self.page.goto(self.address + path, timeout=30_000)
        self.ready()
        return self

    def alone(self, path: str = "/cases", look: str = "light") -> Teacher:
        """Open the cases without a Streamlit page around them; `page.reload()` leads nowhere here."""
        if not self.page.url.startswith(self.address):
            self.page.goto(self.address + "/player/data/deck_words.json", timeout=30_000)
        self.page.evaluate(MOUNT, [path, look])
        self.ready()
        return self

    def data(self) -> dict[str, Any]:
        """What the server sends."""
        found: dict[str, Any] = self.page.request.get(f"{self.address}/player/data/cases.json").json()
        return found

    @property
    def cases(self) -> Locator:
        return self.page.locator(".cases")

    @property
    def case(self) -> Locator:
        return self.page.locator(".cases .case")

    @property
    def part(self) -> Locator:
        return self.case.locator(".part")

    def press_button(self, name: str) -> None:
        self.case.get_by_role("button", name=name, exact=True).click()

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def at(self, part: str) -> None:
        """Wait until this part of the case is on show."""
        expect(self.case).to_have_attribute("data-part", part)
