"""The course on a page: mounted in the words of the setting, with what it needs asked for early, but no record."""

from __future__ import annotations

import json

import pytest

from dmer.content.terms import Register
from dmer.ui import learn


@pytest.mark.parametrize("register", ["breastfeeding", "chestfeeding"])
def test_the_part_is_mounted_in_the_words_of_the_setting(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[tuple[object, ...], dict[str, object]]] = []
    monkeypatch.setattr(learn, "player_part", lambda *names, **options: asked.append((names, options)))
    learn.show_learn(register)
    [(names, options)] = asked
    assert names == ("learn", f"learn-{register}")
    preload = str(options["preload"]).split()
    assert f"player/data/course.json?register={register}" in preload
    assert not any(address.startswith("training/") for address in preload), "the first answer sets the cookie"
    json.dumps(options)
