"""Where phones find the app."""

from __future__ import annotations

import pytest

from dmer.ui import present_room
from dmer.ui.present_room import phone_addresses


@pytest.fixture(autouse=True)
def network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine in one local network."""
    monkeypatch.setattr(present_room, "local_addresses", lambda: ["192.168.1.20"])


@pytest.mark.parametrize(
    ("opened_at", "found"),
    [
        ("http://localhost:8600/present", ["http://192.168.1.20:8600"]),
        ("http://127.0.0.1:8600/", ["http://192.168.1.20:8600"]),
        ("http://192.168.1.20:8600/present?deck=ward", ["http://192.168.1.20:8600"]),
        ("http://laptop.local:8600/present", ["http://laptop.local:8600", "http://192.168.1.20:8600"]),
        ("https://talks.example.org/present", ["https://talks.example.org", "https://192.168.1.20"]),
        (None, ["http://192.168.1.20:8501"]),
    ],
)
def test_phones_find_the_machine_by_name_or_number_never_by_what_it_calls_itself(
    opened_at: str | None, found: list[str]
) -> None:
    assert phone_addresses(opened_at) == found


def test_without_a_network_there_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(present_room, "local_addresses", list)
    assert phone_addresses("http://localhost:8600/present") == []
