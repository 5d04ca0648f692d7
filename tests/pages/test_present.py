"""The Present page without a browser: a talk starts in a room, one's own too, and a room that is gone is let go."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dmer.room.rooms import close, read
from dmer.store import Store, StoreError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def page(sqlite_store: Store) -> AppTest:
    """The app at the Present page, with a store of its own."""
    assert sqlite_store
    app = AppTest.from_file(str(ROOT / "pages" / "navigation.py"), default_timeout=30)
    app.run()
    return app.switch_page("present.py").run()


def choose_ward(app: AppTest) -> None:
    [talk] = [box for box in app.radio if box.label == "Talk"]
    talk.set_value("ward").run()


def start(app: AppTest) -> tuple[str, str]:
    [button] = [button for button in app.button if button.label == "**Start the talk**"]
    button.click().run()
    assert not app.exception
    room: tuple[str, str] = app.session_state["room"]
    return room


def test_a_talk_starts_in_a_room_in_the_words_that_were_chosen(page: AppTest) -> None:
    choose_ward(page)
    page.radio(key="words").set_value("chestfeeding").run()
    code, _ = start(page)
    record = read(code)
    assert record.title == "D-MER in five minutes"
    assert record.wording == "chestfeeding"
    assert "five minutes" in page.header[0].value


def test_ones_own_talk_has_the_slides_that_are_ticked(page: AppTest) -> None:
    choose_ward(page)
    page.toggle(key="own").set_value(True).run()
    page.checkbox(key="own_section_history").check().run()
    page.checkbox(key="own_slide_what-dmer-is").uncheck().run()
    page.text_input(key="own_talk_title").input("  For {everybody} ").run()
    code, _ = start(page)
    record = read(code)
    assert record.title == "For (everybody)"
    assert "history" in record.parts
    assert "what-dmer-is" not in record.parts


def test_nothing_ticked_starts_nothing(page: AppTest) -> None:
    choose_ward(page)
    page.toggle(key="own").set_value(True).run()
    for box in [box.key for box in page.checkbox if box.value]:
        page.checkbox(key=box).uncheck().run()
    [button] = [button for button in page.button if button.label == "**Start the talk**"]
    assert button.disabled
    assert not page.exception


def test_a_room_lasts_from_page_to_page_and_one_that_was_closed_is_let_go(page: AppTest) -> None:
    code, key = start(page)
    page.switch_page("glossary.py").run()
    page.switch_page("present.py").run()
    assert page.session_state["room"] == (code, key)
    close(code, key)
    page.run()
    assert not page.exception
    assert "room" not in page.session_state
    assert any(code in info.value for info in page.info)


def test_a_room_is_kept_while_the_store_does_not_answer(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    room = start(page)

    def broken(*_: object) -> None:
        raise StoreError("The store does not answer; the server's log says why.")

    with monkeypatch.context() as patch:
        patch.setattr("dmer.ui.present_room.read_with_key", broken)
        page.run()
        assert not page.exception
        assert any("it is not lost" in error.value for error in page.error)
    page.run()
    assert page.session_state["room"] == room
    assert not page.error
