"""Somebody who uses the decision aid, on the page of the app or with nothing else around it."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from typing import Any

from playwright.sync_api import Locator, TimeoutError, expect

from dmer.content.decision_page_words import load_decision_page_words
from dmer.content.evidence_page_words import load_evidence_page_words
from tests.browser.people import Explorer
from tests.content.editor import ROOT

MOUNT = """
async ([path, look, words]) => {
  if (window.remove && !path.includes("#")) { // or the answers that were here would come back
    history.replaceState(null, "", "/decision");
    dispatchEvent(new PopStateEvent("popstate"));
  }
  await window.remove?.();
  document.documentElement.lang = "en";
  document.head.innerHTML = `<title>Decision aid</title><link rel="stylesheet" href="/player/test/aid.css">
    <meta name="viewport" content="width=device-width, initial-scale=1">`;
  document.body.innerHTML = "<main style='padding: 0 1rem'><h1>Decision aid</h1><div></div></main>";
  document.body.style.margin = 0;
  const ground = { light: "#fff", dark: "#191614", contrast: "#000" }[look];
  document.documentElement.style.setProperty("--st-background-color", ground);
  document.body.style.background = ground;
  document.body.style.color = look === "light" ? "#000" : "#fff";
  history.replaceState(null, "", path);
  const { mount } = await import("/player/test/aid.js");
  const base = new URL("/", location).href;
  const options = { base, words, register: "breastfeeding", timeline: "timeline" };
  window.remove = await mount(document.querySelector("main div"), options);
}
"""

MILD = (
    "harm-thoughts=none&reality=none&self-and-baby=none&feelings=despondency&onset=before-milk&duration=under-2"
    "&rating-before=2&body=none&which-let-downs=first-only&occasions=at-breast&between-feeds=well&feeding-effect=none&goal=go-on"
)
BETWEEN = (
    "harm-thoughts=none&reality=none&feelings=despondency,anxiety&onset=before-milk&duration=2-to-5&rating-before=7"
    "&rating-after=?&which-let-downs=each&between-feeds=well&feeding-effect=harder&goal=go-on&aggravators=little-sleep"
)
HARD_STOP = (
    "harm-thoughts=suicide,harm-baby&reality=none&self-and-baby=estranged&feelings=despondency&onset=before-milk"
    "&epds-item-10=2"
)
DEPRESSION_TOO = (
    "harm-thoughts=none&reality=none&feelings=despondency&onset=before-milk&duration=2-to-5&rating-before=5"
    "&between-feeds=low-mood&between-how-long=over-two-weeks&epds-item-10=0&epds-total=15&goal=undecided"
)


@cache
def words() -> dict[str, Any]:
    """What the page hands to the browser's part."""
    return load_decision_page_words(ROOT).for_browser(load_evidence_page_words(ROOT))


class Educator(Explorer):
    """Goes from what was heard to what is done."""

    def ready(self) -> None:
        self.waits_for(".aid[data-ready=yes]")

    def opens(self, path: str = "/decision") -> Educator:
        """Open the page of the app."""
        self.page.goto(self.address + path)
        self.ready()
        return self

    def alone(self, answers: str = "", look: str = "light") -> Educator:
        """Open the aid without a Streamlit page around it; `page.reload()` leads nowhere here."""
        self.errors.clear()
        if not self.page.url.startswith(self.address):
            self.page.goto(self.address + "/player/test/aid.css", timeout=30_000)
        self.page.evaluate(MOUNT, [f"/decision{f'#{answers}' if answers else ''}", look, words()])
        self.ready()
        return self

    def data(self) -> dict[str, Any]:
        """The questions as the server sends them."""
        found: dict[str, Any] = self.page.request.get(f"{self.address}/player/data/decision.json").json()
        return found

    @property
    def aid(self) -> Locator:
        return self.page.locator(".aid")

    @property
    def question(self) -> Locator:
        """The question on the card."""
        return self.aid.locator(".card .question")

    @property
    def bar(self) -> Locator:
        """The red flags, always in sight."""
        return self.aid.locator(".flag-bar")

    @property
    def result(self) -> Locator:
        return self.aid.locator(".result")

    @property
    def fragment(self) -> str:
        """The answers in the address."""
        return self.page.url.partition("#")[2]

    def part(self, name: str) -> Locator:
        return self.result.locator(f"[data-part='{name}']")

    def button(self, name: str) -> Locator:
        return self.aid.get_by_role("button", name=name, exact=True)

    def opens_map(self) -> None:
        """Open the whole logic as a figure."""
        self.aid.locator(".map-place > summary").click()
        expect(self.aid.locator(".map-holder > .aid-map")).to_be_visible()

    def sees_result_of(self, *questions: str) -> None:
        """Wait until the result on show is that of answers to just these questions."""
        shown = json.dumps(list(questions), separators=(",", ":"))
        with suppress(TimeoutError):
            self.waits_for(f".aid[data-shown={json.dumps(shown)}]")
        expect(self.aid).to_have_attribute("data-shown", shown)
