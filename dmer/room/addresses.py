"""At which addresses of the local network phones may find this machine. Nothing is sent to find out."""

from __future__ import annotations

import ipaddress
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress

if sys.platform != "win32":
    import fcntl

ADDRESS_OF_INTERFACE = {"linux": 0x8915, "darwin": 0xC0206921}
"""SIOCGIFADDR: the request that asks the system for the IPv4 address of one interface."""


def local_addresses() -> list[str]:
    """IPv4 addresses of this machine, the likeliest first; empty without any network."""
    found = [*_toward_the_network(), *_of_interfaces()]
    usable = (one for one in dict.fromkeys(found) if not ipaddress.ip_address(one).is_loopback)
    # Addresses that a machine gave itself, for want of a router, come last.
    return sorted(usable, key=lambda one: ipaddress.ip_address(one).is_link_local)


def _toward_the_network() -> Iterator[str]:
    """The address that this machine would speak from; connecting a datagram socket sends nothing."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("10.255.255.255", 1))
        yield str(probe.getsockname()[0])


def _of_interfaces() -> Iterator[str]:
    request = ADDRESS_OF_INTERFACE.get(sys.platform)
    if sys.platform == "win32" or request is None:
        with suppress(OSError):
            for *_, address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
                yield str(address[0])
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
        for _, name in socket.if_nameindex():
            # An interface without an address is refused.
            with suppress(OSError):
                answer = fcntl.ioctl(asker.fileno(), request, struct.pack("256s", name.encode()[:15]))
                yield socket.inet_ntoa(answer[20:24])
