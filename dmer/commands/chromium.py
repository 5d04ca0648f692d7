"""Finds a Chromium on this machine: for the measured part of `python -m dmer check`, and for tests and benchmarks."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""What such a browser is called; first the one without windows, which needs much less of a machine."""

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Flags that keep such a browser from calling home."""


def named_chromium() -> str | None:
    """The path of a browser: named by CHROMIUM, or on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


def chromium_of(playwrights_own: str) -> str | None:
    """The same, or else the one that Playwright has installed, if it has."""
    return named_chromium() or (playwrights_own if Path(playwrights_own).exists() else None)


def launch_flags() -> list[str]:
    """Flags to start the browser with; as root, as in a container, Chromium starts only without its sandbox."""
    return [*QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
