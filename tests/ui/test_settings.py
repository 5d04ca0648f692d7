"""Settings the app relies on: no calls home, no tracebacks or outside links on a page, no collection after each run."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

PINNED = {
    "browser.gatherUsageStats": False,
    "browser.serverAddress": "localhost",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "runner.postScriptGC": False,
    "server.headless": True,
    "server.showEmailPrompt": False,
}


@pytest.mark.parametrize("name", PINNED)
def test_setting_is_known_to_streamlit_and_set(name: str) -> None:
    section, key = name.split(".")
    assert name in config._config_options_template, "this version of Streamlit has no such setting"
    assert SETTINGS[section][key] == PINNED[name]


def test_no_setting_fetches_from_outside() -> None:
    for path in (ROOT / ".streamlit").glob("*.toml"):
        assert "http" not in path.read_text(encoding="utf-8").replace("https://docs", ""), path


def test_no_page_uses_an_icon_font() -> None:
    for path in [*(ROOT / "pages").glob("*.py"), *(ROOT / "dmer").rglob("*.py")]:
        assert ":material/" not in path.read_text(encoding="utf-8"), path
