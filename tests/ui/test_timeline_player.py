"""The timeline on a page: whole on its own page, small where it introduces itself."""

from __future__ import annotations

from pathlib import Path

from dmer.ui.timeline_player import PAGE
from tests.ui.page import page_with
from tests.ui.parts import missing, parts_on

ROOT = Path(__file__).resolve().parents[2]


def test_a_small_one_leads_to_the_page_of_the_whole_one() -> None:
    small, whole = parts_on(
        page_with(
            """
            from dmer.ui.timeline_player import timeline_player
            timeline_player(small=True)
            timeline_player()
            """
        )
    )
    assert (small.options["small"], whole.options["small"]) == (True, False)
    assert small.options["page"] == whole.options["page"] == PAGE
    assert (ROOT / "pages" / f"{PAGE}.py").is_file()
    assert "player/data/timeline.json" in small.preload
    assert missing(small) == missing(whole) == []
