"""From a case slide on the page to the seminar case of its kind; of a room's windows only the presenter's leads there
(test_room_windows.py).
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server
from tests.browser.talk_alone import PresenterOfTheTalk

SLIDE = "case-self-harm-thoughts-at-let-down"


def test_the_link_opens_the_case_in_a_tab_of_its_own(context: BrowserContext, server: Server) -> None:
    presenter = PresenterOfTheTalk(context.new_page(), server.address).arrives(f"/present?parts={SLIDE}")
    link = presenter.slide.get_by_role("link", name="Open a case like this")
    with context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_url(f"{server.address}/cases?case=a-thought-that-passes")
    expect(presenter.slide).to_have_attribute("data-slide", SLIDE)
    presenter.deck.focus()
    presenter.keys("f")
    expect(link).to_be_hidden()
    presenter.keys("f")
    expect(link).to_be_visible()
