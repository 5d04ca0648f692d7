"""Questions of each kind: what each needs, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.item_kinds import KINDS
from tests.training.samples import OWN_FIELDS, item


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_question_is_read(kind: str) -> None:
    assert item(kind).kind == kind


def without(kind: str, field: str, number: int = 1) -> dict[str, Any]:
    """The field of a kind without its last parts."""
    return {field: OWN_FIELDS[kind][field][:-number]}


ALL_RIGHT = [{**one, "right": True} for one in OWN_FIELDS["multiple"]["options"]]
UNBOUNDED = {"id": "x", "measure": "waves", "text": "x", "feedback": "x"}
WRONG_JUDGMENTS = [{**one, "worth": 0.5} for one in OWN_FIELDS["concordance"]["judgments"]]
SCENES = OWN_FIELDS["branching"]["scenes"]
LOOPING = [SCENES[0], {**SCENES[1], "turns": [{**SCENES[1]["turns"][0], "to": "door"}, SCENES[1]["turns"][1]]}]
LOST = [*SCENES, {**SCENES[1], "id": "garden"}]
WITHOUT_RIGHT = [SCENES[0], {**SCENES[1], "turns": [{**turn, "right": False} for turn in SCENES[1]["turns"]]}]


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("single", without("single", "options"), "at least 3"),
        ("single", {"options": [{**one, "right": True} for one in OWN_FIELDS["single"]["options"]]}, "exactly one"),
        ("single", {"options": [OWN_FIELDS["single"]["options"][0]] * 3}, "same id"),
        ("multiple", without("multiple", "options"), "at least 4"),
        (
            "multiple",
            {"options": ALL_RIGHT},
            "one at least is not",
        ),
        ("true_false", {"certain": False}, "certain: true"),
        ("ordering", without("ordering", "parts"), "at least 3"),
        ("matching", without("matching", "pairs"), "at least 3"),
        ("matching", {"decoys": [{"id": "a", "text": "1", "feedback": "No."}]}, "same id"),
        ("point", {"areas": [{"id": "x", "happening": "wave", "feedback": "x"}]}, "one area at least is right"),
        (
            "timeline_task",
            {"goals": [UNBOUNDED]},
            "at_least, at_most",
        ),
        ("timeline_task", {"controls": []}, "at least 1"),
        ("concordance", without("concordance", "judgments"), "at least 5"),
        ("concordance", {"judgments": list(reversed(OWN_FIELDS["concordance"]["judgments"]))}, "in this order"),
        ("concordance", {"judgments": WRONG_JUDGMENTS}, "worth 1"),
        ("branching", {"scenes": LOOPING}, "no later scene"),
        ("branching", {"scenes": LOST}, "no turn leads"),
        ("branching", {"scenes": WITHOUT_RIGHT}, "needs a right turn"),
        ("single", {"claims": []}, "at least 1"),
        ("single", {"hint": None}, "has a hint"),
        ("single", {"explanation": "{brest}"}, "not filled in here"),
    ],
)
def test_what_does_not_make_a_question_is_refused(kind: str, change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        item(kind, **change)
