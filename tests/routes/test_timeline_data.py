"""What the browser is told, and how sources are said."""

from __future__ import annotations

import json

from dmer.routes.player import ROOT
from dmer.routes.timeline_data import basis_in_words, load_timeline_content, timeline_json


def test_every_control_and_profile_has_its_words() -> None:
    content = load_timeline_content(ROOT)
    data = json.loads(timeline_json(content))
    symbols = {entry["symbol"] for entry in data["inputs"]}
    assert {control["symbol"] for control in data["words"]["controls"]} <= symbols
    assert set(data["words"]["profiles"]) == {entry["id"] for entry in data["profiles"]}
    assert set(data["words"]["stages"]) == {entry["id"] for entry in data["stages"]}


def test_each_value_says_what_it_rests_on() -> None:
    tables = load_timeline_content(ROOT).tables
    assert basis_in_words("illustrative", tables) == "illustrative"
    assert (
        basis_in_words(["illustrative", "ot_thalf_bolus"], tables)
        == "illustrative; Fabian et al. 1969 (ot_thalf_bolus)"
    )
