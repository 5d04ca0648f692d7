"""A server of rooms in a process of its own, and the people at its windows."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dmer.settings import ROOT, VAR_VARIABLE
from tests.browser.conftest import free_port

PATIENCE_SECONDS = 15.0

STATE: dict[str, Any] = {
    "revision": 0,
    "slide": "the-dip",
    "step": 0,
    "screen": "slides",
    "look": "light",
    "live": None,
    "started_at": None,
}


class RoomServer:
    """The room's routes on a port of their own; several of them may share a folder."""

    served_by = "tests.routes.serve_room"

    def __init__(self, var: Path) -> None:
        self.port = free_port()
        self._var = var
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin to start; `wait` waits until it answers."""
        command = [sys.executable, "-m", self.served_by, str(self.port)]
        environment = {**os.environ, VAR_VARIABLE: str(self._var)}
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def wait(self) -> None:
        """Wait until it answers."""
        assert self._process is not None
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def stop(self) -> str:
        """End it as Ctrl+C or a service manager does; what it printed."""
        assert self._process is not None
        self._process.terminate()
        try:
            printed, _ = self._process.communicate(timeout=PATIENCE_SECONDS)
        finally:
            self._process.kill()
        return printed

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """One request over a connection of its own: status, headers by their small names, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()


@dataclass
class PresenterAt:
    """Whoever holds the key of a room."""

    server: RoomServer
    code: str
    key: str

    def moves_to(self, slide: str, **changed: Any) -> dict[str, Any]:
        """Send a move; the new record."""
        status, _, body = self.sends(json.dumps({**STATE, "slide": slide, **changed}).encode())
        assert status == 200, body
        record: dict[str, Any] = json.loads(body)
        return record

    def sends(self, body: bytes, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Send any body."""
        plain = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}", **headers}
        return self.server.ask("POST", f"/room/{self.code}/move", body, plain)

    def closes(self) -> None:
        """Close the room."""
        status, _, body = self.server.ask(
            "POST", f"/room/{self.code}/close", headers={"Authorization": f"Bearer {self.key}"}
        )
        assert status == 200, body


class Window:
    """A window that listens to a room's events."""

    def __init__(self, server: RoomServer, code: str, role: str, key: str = "") -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_SECONDS)
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._connection.request("GET", f"/room/{code}/events?as={role}", headers=headers)
        self.answer = self._connection.getresponse()

    def lines(self) -> Iterator[str]:
        """Lines as they come, until the server ends the stream."""
        while line := self.answer.readline():
            yield line.decode().rstrip("\n")

    def event(self, kind: str = "record") -> dict[str, Any]:
        """The next event of this kind."""
        wanted = False
        for line in self.lines():
            if line.startswith("event: "):
                wanted = line == f"event: {kind}"
            elif wanted and line.startswith("data: "):
                found: dict[str, Any] = json.loads(line.removeprefix("data: "))
                return found
        raise AssertionError("the stream ended")

    def until(self, slide: str) -> dict[str, Any]:
        """The first record that stands at this slide."""
        while (record := self.event())["slide"] != slide:
            pass
        return record

    def leave(self) -> None:
        """Close the window."""
        self.answer.close()
        self._connection.close()
