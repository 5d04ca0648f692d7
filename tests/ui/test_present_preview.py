"""A talk of one's own, seen before it is given."""

from __future__ import annotations

from tests.ui.page import page_with
from tests.ui.parts import missing, parts_on

PAGE = """
from dmer.ui.present_preview import show_own_deck
show_own_deck("Ours & yours", ["why", "what-dmer-is"], "chestfeeding")
show_own_deck("Ours & yours", ["why"], "breastfeeding")
"""


def test_the_talk_is_fetched_ahead_as_it_will_be_asked_for() -> None:
    first, second = parts_on(page_with(PAGE))
    assert first.module == second.module == "deck_page"
    assert first.options == {"parts": "why,what-dmer-is", "title": "Ours & yours", "register": "chestfeeding"}
    assert second.options["parts"] == "why"
    assert "parts=why%2Cwhat-dmer-is&title=Ours+%26+yours&register=chestfeeding" in first.preload[0]
    assert missing(first) == missing(second) == []
