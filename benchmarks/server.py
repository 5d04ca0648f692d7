"""Starts a web server of its own process on a free port of this machine alone, and ends it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
READY_WITHIN_SECONDS = 60.0
END_WITHIN_SECONDS = 10.0
EMPTY_APP = "benchmarks/empty_app.py"


class ServerError(RuntimeError):
    """A server ended or stayed silent before it was ready; holds the end of what it printed."""


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    address: str
    process_id: int


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(command: Callable[[int], Sequence[str]], environment: Mapping[str, str] | None = None) -> Iterator[Running]:
    """Run `command(port)` from the repository's root until the block ends. Raises ServerError if it never answers."""
    port = free_port()
    address = f"http://{HOST}:{port}"
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen(
            command(port),
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            if not _answers(address, process):
                printed.seek(0)
                raise ServerError(f"{' '.join(command(port))} did not start:\n{printed.read()[-2000:]}")
            yield Running(address, process.pid)
        finally:
            _end(process)


def _answers(address: str, process: subprocess.Popen[str]) -> bool:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while process.poll() is None and time.monotonic() < until:
        try:
            with urlopen(address, timeout=5):
                return True
        except (URLError, OSError):
            time.sleep(0.1)
    return False


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(END_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def streamlit(script: str) -> Callable[[int], Sequence[str]]:
    """The command that serves a Streamlit script with the settings of .streamlit/config.toml."""
    return lambda port: [
        *(sys.executable, "-m", "streamlit", "run", script),
        *("--server.port", str(port), "--server.address", HOST),
    ]


def our_app() -> Callable[[int], Sequence[str]]:
    """The command that serves the app."""
    return streamlit("app.py")
