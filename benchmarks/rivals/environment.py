"""The rivals' virtual environment: .venv-bench/rivals, made on first use and again when its requirements change."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.server import ROOT

ENVIRONMENT = ROOT / ".venv-bench" / "rivals"
REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"
PINS = ROOT / "requirements.txt"


def rivals_python() -> str:
    """The Python that has the rivals, set up if need be. Raises CalledProcessError when pip cannot install them."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = ENVIRONMENT / "installed"
    fingerprint = hashlib.sha256(REQUIREMENTS.read_bytes() + PINS.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == fingerprint:
        return str(python)
    print("Setting up the rivals in .venv-bench; the first time takes a minute.", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)
    (ENVIRONMENT.parent / ".gitignore").write_text("*\n")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    subprocess.run(install, check=True)
    stamp.write_text(fingerprint)
    return str(python)
