"""The cases on a page: mounted in the words of the setting, with what they need asked for early."""

from __future__ import annotations

import json

import pytest

from dmer.content.terms import Register
from dmer.ui import cases


@pytest.mark.parametrize("register", ["breastfeeding", "chestfeeding"])
def test_the_part_is_mounted_in_the_words_of_the_setting(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[tuple[object, ...], dict[str, object]]] = []
    monkeypatch.setattr(cases, "player_part", lambda *names, **options: asked.append((names, options)))
    cases.show_cases(register)
    [(names, options)] = asked
    assert names == ("cases", f"cases-{register}"), "another setting is another part"
    assert options["register"] == register
    preload = str(options["preload"]).split()
    assert f"player/data/cases.json?register={register}" in preload
    json.dumps(options)
