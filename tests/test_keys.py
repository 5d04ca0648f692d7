"""Keys that nobody can guess."""

from __future__ import annotations

from dmer.keys import fits, hash_of, new_key


def test_a_key_fits_its_own_hash_and_no_other() -> None:
    key, other = new_key(), new_key()
    assert len(key) >= 32
    assert key not in hash_of(key)
    assert fits(key, hash_of(key))
    assert not fits(other, hash_of(key))
    assert not fits("", hash_of(key))
    assert not fits("\ud800ä", hash_of(key))
