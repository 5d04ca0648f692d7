"""Codes by which people find a room."""

from __future__ import annotations

import re
import secrets
import unicodedata

ALPHABET = "BCDFHJKMNPRSTWXYZ"
"""Capital letters without those taken for another letter or digit (I L O Q, G beside C, U and V) and without vowels, so
that no code is a word."""

LENGTH = 6

PUT_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.·]+")
"""What people put between letters when they write a code down."""

CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


def new_code() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str | None:
    """The code that somebody typed, in small letters or with gaps; None for what cannot be one."""
    if len(typed) > 4 * LENGTH:
        return None
    code = PUT_BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).upper()
    return code if CODE.fullmatch(code) else None
