"""What people do with the app in a browser, so that tests read as their moves."""

from __future__ import annotations

import re
from typing import Any, Self

from playwright.sync_api import Locator, Page, expect

OWN = re.compile(r"^(https?|wss?)://(localhost|127\.0\.0\.1)(:\d+)?/|^(blob|data|about):")


def choose_words(page: Page, words: str) -> None:
    """Set the general words for feeding."""
    page.get_by_role("radiogroup", name="Words for feeding").get_by_text(words, exact=True).click()


def go_to(page: Page, name: str, group: str = "") -> None:
    """Choose a page from the navigation at the top, where some stand in a group."""
    navigation = page.get_by_test_id("stTopNav")
    if group:
        navigation.get_by_role("button", name=group).click()
        page.get_by_test_id("stTopNavDropdownLink").filter(has_text=name).click()
    else:
        navigation.get_by_role("link", name=name, exact=True).click()


def fills_screen(page: Page) -> None:
    """Wait until the whole screen is filled: how a page looks then changes before that."""
    page.wait_for_function("document.fullscreenElement !== null")


def leaves_screen(page: Page) -> None:
    """Wait until the window is a window again: a filled screen takes no other size."""
    page.wait_for_function("document.fullscreenElement === null")


FOLLOW = """(path) => {
  const link = document.createElement("a");
  link.href = path;
  link.dataset.inApp = "";
  document.body.append(link);
  link.click();
  link.remove();
}"""

CALM = """(path) => {
  const wanted = new URL(path ?? location.href, location.href);
  const app = document.querySelector("[data-testid=stApp]");
  const there = location.pathname === wanted.pathname && location.search === wanted.search;
  const calm = there && app.dataset.testScriptState === "notRunning" && !app.querySelector("[data-stale=true]");
  window.calmFrames = calm ? window.calmFrames + 1 : 0;
  return window.calmFrames > 2; // the address changes a moment before the app says that it works
}"""

THERE = "selector => document.querySelector(selector) !== null"


class Explorer:
    """Somebody who explores the timeline."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.set_default_timeout(10_000)
        page.on("request", lambda request: None if OWN.match(request.url) else self.outside.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "response",
            lambda answer: self.errors.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
        )

    def open(self, path: str = "/timeline") -> Explorer:
        """Open a page and wait until the figure is drawn."""
        self.page.goto(self.address + path)
        self.ready()
        return self

    def walks(self, path: str) -> Self:
        """Go on to another address inside the app, which an open page of the app does in a fraction of an opening.

        The session, what was chosen and `errors` stay. The address is one of the app's places, with its query written
        as the page leaves it and without a fragment. Not from one part of the evidence to another: that is done by its
        tabs.
        """
        if self.page.url != self.address + path:
            self.page.evaluate(FOLLOW, path)
        self.settles(path)
        self.ready()
        return self

    def settles(self, path: str | None = None) -> None:
        """Wait until the app has done what was just asked of it, and is at an address where one is given."""
        self.page.evaluate("window.calmFrames = 0")
        self.page.wait_for_function(CALM, arg=path, timeout=30_000)

    def ready(self) -> None:
        self.waits_for(".timeline[data-ready=yes] .graph .main-svg")

    def waits_for(self, selector: str) -> None:
        """Wait for what comes late and go on in that frame; `expect` soon looks only once a second."""
        self.page.wait_for_function(THERE, arg=selector, timeout=30_000)

    @property
    def timeline(self) -> Locator:
        return self.page.locator(".timeline")

    @property
    def summary(self) -> str:
        return self._text(".summary")

    @property
    def moment(self) -> str:
        return self._text(".moment")

    @property
    def notes(self) -> str:
        return self._text(".notes")

    def _text(self, selector: str) -> str:
        return (self.timeline.locator(selector).text_content() or "").replace("\u00a0", " ")

    def choose(self, question: str, answer: str) -> None:
        """Pick one answer of a choice, both by their visible words."""
        self._show_group(self.timeline.locator("fieldset", has_text=question).first)
        group = self.timeline.get_by_role("group", name=question, exact=True)
        group.get_by_role("radio", name=answer, exact=True).check()

    def switch(self, label: str) -> None:
        self._show_group(self.timeline.locator(".switch", has_text=label).first)
        self.page.get_by_role("switch", name=label).click()

    def slider(self, label: str) -> Locator:
        field = self.timeline.locator(".slider", has_text=label).first
        self._show_group(field)
        return field.locator("input")

    def slide(self, label: str, value: float) -> None:
        """Move a slider to a value, as dragging would."""
        self.slider(label).fill(str(value))

    def press(self, name: str) -> None:
        self.timeline.get_by_role("button", name=name, exact=True).click()

    def _show_group(self, inside: Locator) -> None:
        """Open the group of controls that holds `inside`, as a person would before using it."""
        group = inside.locator("xpath=ancestor::details[1]")
        if not group.evaluate("group => group.open"):
            group.locator("summary").click()

    def scrub_to(self, minutes: float) -> None:
        self.timeline.locator(".scrub").fill(str(minutes))

    @property
    def minutes(self) -> float:
        return float(self.timeline.locator(".scrub").input_value())

    def figure(self) -> dict[str, Any]:
        """What Plotly has drawn: traces (without their points) and layout."""
        found: dict[str, Any] = self.page.evaluate(
            """() => { const graph = document.querySelector(".timeline .graph");
            return { layout: JSON.parse(JSON.stringify(graph.layout)),
              traces: graph.data.map((t) => ({ yaxis: t.yaxis, fill: t.fill, color: t.line?.color, mode: t.mode,
                highest: Math.max(...t.y), lowest: Math.min(...t.y), points: t.y.length })) }; }"""
        )
        return found

    def words_on_figure(self) -> str:
        return " | ".join(note["text"] for note in self.figure()["layout"]["annotations"])


class Presenter(Explorer):
    """Somebody who gives a talk from the Present page."""

    def open(self, path: str = "/present?deck=ward") -> Presenter:
        """Open a talk and wait until it needs no server any more."""
        self.page.goto(self.address + path, timeout=30_000)
        self.ready()
        self.deck.focus()
        return self

    def ready(self) -> None:
        self.waits_for(".deck[data-ready=yes]")

    def arrives(self, path: str) -> Presenter:
        """Open a talk and begin as soon as its slide is seen, while the rest still comes."""
        self.page.goto(self.address + path, timeout=30_000)
        expect(self.slide).to_be_visible(timeout=30_000)
        self.deck.focus()
        return self

    @property
    def deck(self) -> Locator:
        return self.page.locator(".deck")

    @property
    def slide(self) -> Locator:
        """The slide on show."""
        return self.deck.locator(".pile > .slide:not([inert])")

    @property
    def blocks(self) -> Locator:
        """The pieces of text on show."""
        return self.slide.locator(".block:not(.waiting)")

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def begins(self) -> Presenter:
        """Go back to the first slide, and make the screen light."""
        self.deck.focus()
        self.keys("Home")
        expect(self.deck).to_have_attribute("data-screen", "slides")
        expect(self.slide.locator(".place")).to_contain_text(" 1 / ")
        return self

    def talk(self, deck: str = "ward") -> list[dict[str, Any]]:
        """The slides of a talk as the server sends them."""
        answer = self.page.request.get(f"{self.address}/player/data/talk.json?deck={deck}")
        slides: list[dict[str, Any]] = answer.json()["slides"]
        return slides

    def sees(self, slide: dict[str, Any], step: int = 0) -> None:
        """Wait until this slide is on show, with the text of its steps up to `step`."""
        expect(self.slide).to_have_attribute("data-slide", slide["id"])
        expect(self.slide.get_by_role("heading", name=slide["title"], exact=True)).to_be_visible()
        expect(self.blocks).to_have_count(sum(block["step"] <= step for block in slide["blocks"]))

    def at(self, place: str, deck: str = "ward") -> None:
        """Wait until the address names this place of the talk."""
        expect(self.page).to_have_url(f"{self.address}/present?deck={deck}#{place}")
