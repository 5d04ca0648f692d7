"""Words around the parts of a result: each sentence that counts can count."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from dmer.content.decision_page_parts import AuditWords, OneOrMany


def test_a_count_has_a_word_for_one_and_a_sentence_for_many() -> None:
    words = OneOrMany(one="1 step", many="{count} steps")
    assert words.many.format(count=3) == "3 steps"
    with pytest.raises(ValidationError, match=r"\{number\} is not filled in here"):
        OneOrMany(one="1 step", many="{number} steps")


def test_an_audit_may_name_only_its_date_and_size() -> None:
    with pytest.raises(ValidationError, match=r"\{seconds\} is not filled in here"):
        AuditWords(clean="{seconds}", unclean="no", checks="checks", holds="holds", fails="fails")
