"""Installs a Chromium for the browser tests where there is none: `python -m tests.browser.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from dmer.commands.chromium import chromium_of, launch_flags, named_chromium

SHELL = "chromium-headless-shell"
"""Chromium without windows: the same engine, and tests take two thirds of the time."""

QUICK_TRACES = ("--js-flags=--no-enable-lazy-source-positions",)
"""Notes where lines stand when a script is compiled: who listens as Playwright does has it read once more otherwise."""

__all__ = ["QUICK_TRACES", "find_chromium", "install_chromium", "launch_flags"]


def find_chromium() -> str | None:
    """The path of a browser, which may be Playwright's own; that is asked for only where there is no other."""
    found = named_chromium()
    if found is None:
        with sync_playwright() as playwright:
            found = chromium_of(playwright.chromium.executable_path)
    return found


def install_chromium() -> None:
    """Install a browser: Debian's package where that is possible without asking, else Playwright's own build."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", SHELL, "fonts-dejavu-core"]
        subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
        if find_chromium():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if find_chromium() is None:
        print("Installing Chromium for the browser tests.", flush=True)
        install_chromium()
    path = find_chromium()
    if path is None:
        sys.exit("No Chromium could be installed. Install Chromium or Chrome, or name one: CHROMIUM=/path make test")
    print(f"Browser tests use {path}")
