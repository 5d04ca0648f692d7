"""QR codes, to be scanned from a screen."""

from __future__ import annotations

import io

import segno

QUIET_ZONE = 4
"""Modules of white around the code, without which cameras do not find it on a dark page."""


def qr_svg(text: str) -> str:
    """A QR code of `text` as SVG that fills the room it is given, black on white in every look.

    Raises ValueError for a text that is too long.
    """
    code = segno.make_qr(text, error="m")
    written = io.BytesIO()
    code.save(
        written, kind="svg", border=QUIET_ZONE, dark="#000000", light="#ffffff", xmldecl=False, omitsize=True, nl=False
    )
    return written.getvalue().decode()
