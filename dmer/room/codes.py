"""Codes by which people find a room, and keys by which it is driven."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata

ALPHABET = "BCDFHJKMNPRSTWXYZ"
"""Capital letters without those taken for another letter or digit (I L O Q, G beside C, U and V) and without vowels, so
that no code is a word."""

LENGTH = 6

KEY_BYTES = 24

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


def new_key() -> str:
    """A key for one room, for an address or a header."""
    return secrets.token_urlsafe(KEY_BYTES)


def hash_of(key: str) -> str:
    """What the store keeps of a key. A key is long and random, so that a quick hash protects it."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def fits(key: str, stored_hash: str) -> bool:
    """Whether this is the key behind the hash; takes as long for a nearly right one as for a wrong one."""
    return hmac.compare_digest(hash_of(key), stored_hash)
