"""How many connections the system lets this process hold."""

from __future__ import annotations

import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

WANTED = 8192
"""Files and connections; a seminar's phones, their pages loading, and the rest of the app."""


def allow_many_connections() -> None:
    """Raise the limit of this process as far as the system allows: some begin at 256, which a seminar would use up."""
    if sys.platform == "win32":
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
