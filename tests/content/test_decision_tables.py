"""What every file of the decision aid begins with."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from dmer.content.decision_tables import RuleTable

TABLE = {"version": 1, "reviewed": "2026-11-21", "next_review": "2027-05-21"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"version": 0}, "greater than or equal to 1"),
        ({"version": True}, "a number is needed here, not yes or no"),
        ({"reviewed": "soon"}, "valid date"),
        ({"next_review": "2026-11-21"}, "the next review comes after the last one"),
        ({"author": "Ann"}, "Extra inputs are not permitted"),
    ],
)
def test_mistakes(changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        RuleTable.model_validate({**TABLE, **changes})
    assert said in str(refused.value)


def test_a_table_is_overdue_after_its_next_review() -> None:
    table = RuleTable.model_validate(TABLE)
    assert not table.overdue(datetime.date(2027, 5, 21))
    assert table.overdue(datetime.date(2027, 5, 22))
