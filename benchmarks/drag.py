"""A hand that drags the timeline's slider: is every value it passes through painted?"""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.spread import Spread

MOVES = 60


@dataclass(frozen=True)
class Drag:
    """Of `inputs` input events `painted` were on show in the next frame; milliseconds from the event to that frame."""

    inputs: int
    painted: int
    milliseconds: Spread


def drag(page: Page, slider: str) -> Drag:
    """Take the slider's thumb at its left end with the mouse and pull it to the right end."""
    handle = page.locator(slider)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.evaluate("timelineSteps.watchDrag()")
    page.mouse.move(box["x"] + 8, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 8, middle, steps=MOVES)
    page.mouse.up()
    page.evaluate("bench.rest(500)")
    steps = page.evaluate("timelineSteps.dragged()")
    taken = Spread.of([step["milliseconds"] for step in steps])
    return Drag(len(steps), sum(step["painted"] for step in steps), taken)
