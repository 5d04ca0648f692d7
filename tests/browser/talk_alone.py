"""A talk without a Streamlit page around it: the same deck from the same server, there again in a moment."""

from __future__ import annotations

from playwright.sync_api import expect

from dmer.routes.player import plotly_address
from tests.browser.people import Presenter

GROUNDS = {"light": "#ffffff", "dark": "#191614", "contrast": "#000000"}
"""By the color behind it a part of the player knows the look of the page."""

MOUNT = """
async ([path, plotly]) => {
  await window.remove?.();
  sessionStorage.clear();
  document.documentElement.lang = "en";
  document.head.innerHTML = `<title>Present</title><meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/player/test/deck_page.css" data-style="deck_page">`;
  document.body.innerHTML = "<main></main>";
  document.body.style.margin = 0;
  document.body.style.setProperty("--st-background-color", "#ffffff");
  history.replaceState(null, "", path);
  const { mount } = await import("/player/test/deck_page.js");
  const base = new URL("/", location).href;
  const { deck, parts } = Object.fromEntries(new URLSearchParams(location.search));
  window.remove = await mount(document.querySelector("main"), { base, plotly: base + plotly, deck, parts });
}
"""


class PresenterOfTheTalk(Presenter):
    """Somebody who gives a talk where nothing else is on the page: one of the app (`?deck=`) or any slides (`?parts=`).

    What a test changes is gone when a talk is opened again.
    """

    def open(self, path: str = "/present?deck=ward") -> PresenterOfTheTalk:
        """Open a talk and wait until it needs no server any more."""
        self.arrives(path).ready()
        return self

    def arrives(self, path: str) -> PresenterOfTheTalk:
        """Open a talk and begin as soon as its slide is seen, while the rest still comes."""
        self.errors.clear()
        if self.page.url == "about:blank":
            self.page.goto(f"{self.address}/player/data/deck_words.json")
        self.page.evaluate(MOUNT, [path, plotly_address()])
        expect(self.slide).to_be_visible()
        self.deck.focus()
        return self

    def wears(self, look: str) -> None:
        """Choose another look, as the head of the app's pages offers."""
        self.page.evaluate("ground => document.body.style.setProperty('--st-background-color', ground)", GROUNDS[look])
        expect(self.deck).to_have_attribute("data-theme", look)
