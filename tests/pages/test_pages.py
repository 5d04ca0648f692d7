"""The pages run without an error and say what they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py") if path.name != "navigation.py")


def run(page: str) -> AppTest:
    """The app at one of its pages."""
    app = AppTest.from_file(str(ROOT / "pages" / "navigation.py"), default_timeout=30)
    app.run()
    return app.switch_page(page).run()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_clean(page: str) -> None:
    app = run(page)
    assert not app.exception
    assert not app.warning
    assert not app.error
    assert len(app.title) == 1


def test_home_says_what_this_is_and_that_it_is_not_care() -> None:
    app = run("home.py")
    shown = " ".join(block.value for block in app.markdown)
    assert "dysphoric milk ejection reflex" in shown
    assert "said letter by letter" in shown
    assert "not a device for anyone's care" in shown
    assert re.search(r"last reviewed \w+ \d+, \d{4}", " ".join(caption.value for caption in app.caption))


def test_timeline_tabs_hold_equations_parameters_literature_and_limits() -> None:
    app = run("timeline.py")
    assert [tab.label for tab in app.tabs] == [
        "What you are looking at",
        "Equations and parameters",
        "Model against literature",
        "Limits",
    ]
    parameters, literature = app.table[0].value, app.table[1].value
    assert "t_half_O" in parameters.index
    assert "Fabian et al. 1969 (ot_thalf_bolus)" in set(parameters["Rests on"])
    assert "misses" not in set(literature["Verdict"])
    assert "off, but within the accepted range" in set(literature["Verdict"])
    assert any("findings hold" in block.value for block in app.markdown)


def test_pages_are_short_and_only_arrange() -> None:
    for path in (ROOT / "pages").glob("*.py"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) < 80, path
        assert not any(line.startswith(("def ", "class ")) for line in lines), path
