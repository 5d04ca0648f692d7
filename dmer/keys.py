"""Secret keys, by which a room is driven and a trainee is known again; the store holds only their hashes."""

from __future__ import annotations

import hashlib
import hmac
import secrets

KEY_BYTES = 24


def new_key() -> str:
    """A key for an address, a header or a cookie."""
    return secrets.token_urlsafe(KEY_BYTES)


def hash_of(key: str) -> str:
    """What the store keeps of a key. A key is long and random, so that a quick hash protects it."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def fits(key: str, stored_hash: str) -> bool:
    """Whether this is the key behind the hash; takes as long for a nearly right one as for a wrong one."""
    return hmac.compare_digest(hash_of(key), stored_hash)
