"""axe-core on a page, and the sizes and looks in which pages are looked at."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

SIZES = {"laptop": (1280, 800), "projector": (1024, 768), "phone": (390, 844)}
SIZE_OF_LOOK = {"light": "laptop", "dark": "phone", "contrast": "projector"}
"""Each look is seen in one size, so that all looks and all sizes are."""

STREAMLITS_OWN: dict[str, str] = {
    "list": "in a narrow window the navigation puts each group of pages into a div inside its list",
    "listitem": "the pages of those groups stand in that div",
}
"""Violations of Streamlit's own markup that are let pass, by rule id, with the reason. Ours are never listed here."""

Found = list[dict[str, Any]]


def violations(page: Page, inside: str | None = None, *, apart_from: str | None = None, **options: Any) -> Found:
    """Everything that axe finds, of any level: on the page, or in the parts `inside` a selector, apart from some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)  # half a megabyte: once for a page
    context = {"include": [inside or "html"], "exclude": [apart_from] if apart_from else []}
    found: Found = page.evaluate(
        "([context, options]) => axe.run(context, options).then(({ violations }) => violations)",
        [context, {"resultTypes": ["violations"], **options}],
    )
    return found


def contrasts(page: Page, inside: str | None = None) -> Found:
    """What is too pale to read: all there is to find in another look of a page whose violations were looked for."""
    return violations(page, inside, runOnly=["color-contrast"])


def structure(page: Page, inside: str | None = None) -> Found:
    """All but what is too pale: what there is to find in another size of a page whose colors were looked at."""
    return violations(page, inside, rules={"color-contrast": {"enabled": False}})


def within(page: Page, found: Found, selector: str) -> Found:
    """The violations of elements inside `selector`."""
    inside = "([target, selector]) => !!document.querySelector(target)?.closest(selector)"
    kept = (
        {**one, "nodes": [node for node in one["nodes"] if page.evaluate(inside, [node["target"][0], selector])]}
        for one in found
    )
    return [one for one in kept if one["nodes"]]


def described(found: Found) -> str:
    """Violations as a test report shows them."""
    return "\n".join(
        f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]
    )


def page_in_look(context: BrowserContext, address: str, look: str, size: str | None = None) -> Page:
    """A page, not yet at any address, of somebody who has chosen `look` before and wants no motion."""
    page = context.new_page()
    width, height = SIZES[size or SIZE_OF_LOOK[look]]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/player/data/timeline.json")
    page.evaluate("look => localStorage.setItem('let-down-lab-look', look)", look)
    return page


def change_look(page: Page, look: str) -> None:
    """Choose another look at the head of an open page, and see it in the size of that look."""
    width, height = SIZES[SIZE_OF_LOOK[look]]
    page.set_viewport_size({"width": width, "height": height})
    page.locator("#look").select_option(look)
