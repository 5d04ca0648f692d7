"""From a case slide to the seminar case of its kind: where somebody presents, and nowhere else."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter as Talker
from tests.browser.room_people import Follower, Machines, OpenRoom, Presenter, Wall, open_talk

SLIDE = "case-self-harm-thoughts-at-let-down"
LINK = ".open-case"


@pytest.fixture(scope="module")
def case_room(room_server: RoomServer) -> OpenRoom:
    return open_talk(room_server, (SLIDE, "take-home-sentences"))


def test_the_presenter_finds_the_link_and_the_room_does_not(case_room: OpenRoom, machines: Machines) -> None:
    presenter = Presenter(machines.laptop.new_page(), case_room)
    presenter.is_at(SLIDE)
    link = presenter.slide(SLIDE).locator(LINK)
    expect(link).to_have_attribute("href", f"{case_room.server.address}/cases?case=a-thought-that-passes")
    expect(link).to_have_attribute("target", "_blank")
    expect(presenter.page.locator(LINK)).to_have_count(1)
    for window in (Wall(machines.laptop.new_page(), case_room), Follower(machines.phone.new_page(), case_room)):
        window.is_at(SLIDE)
        expect(window.page.locator(LINK)).to_have_count(0)
        assert window.errors == []


def test_the_link_on_the_page_opens_the_case_in_a_tab_of_its_own(context: BrowserContext, newcomer: Talker) -> None:
    newcomer.arrives(f"/present?deck=seminar#{SLIDE}")
    with context.expect_page() as opened:
        newcomer.slide.get_by_role("link", name="Open a case like this").click()
    case = opened.value.locator(".cases .case")
    expect(case).to_have_attribute("data-case", "a-thought-that-passes", timeout=30_000)
    newcomer.sees(next(slide for slide in newcomer.talk("seminar") if slide["id"] == SLIDE))
    newcomer.keys("f")
    expect(newcomer.slide.locator(LINK)).to_be_hidden()
