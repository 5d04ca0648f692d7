"""The decision aid on a page of the app."""

from __future__ import annotations

from tests.ui.page import page_with

AID = """
from dmer.ui.decision import show_aid
from dmer.ui.page_content import decision_page_words
show_aid(good(decision_page_words), good(evidence_page_words), "chestfeeding")
"""


def test_the_aid_is_mounted_without_a_warning() -> None:
    app = page_with(AID)
    assert not app.warning
    assert not app.error
