"""Addresses of this machine."""

from __future__ import annotations

import ipaddress
import socket

from dmer.room.addresses import local_addresses


def test_every_address_is_one_of_this_machine() -> None:
    """Only its own addresses can be bound to."""
    for address in local_addresses():
        with socket.socket() as listener:
            listener.bind((address, 0))


def test_phones_could_come_to_each_of_them() -> None:
    found = local_addresses()
    assert len(found) == len(set(found))
    assert not any(ipaddress.ip_address(address).is_loopback for address in found)


def test_a_network_card_is_found() -> None:
    cards = [name for _, name in socket.if_nameindex() if name != "lo"]
    assert bool(local_addresses()) <= bool(cards)
