"""The decision aid on a page."""

from __future__ import annotations

from dmer.content.decision_page_words import DecisionPageWords
from dmer.content.evidence_page_words import EvidencePageWords
from dmer.content.terms import Register
from dmer.ui.player_part import player_part
from dmer.ui.timeline_player import PAGE


def show_aid(words: DecisionPageWords, evidence: EvidencePageWords, register: Register) -> None:
    """Show the decision aid in the words of `register`."""
    preload = f"player/data/decision.json?register={register}"
    said = words.for_browser(evidence)
    player_part("aid", f"aid-{register}", preload=preload, words=said, register=register, timeline=PAGE)
