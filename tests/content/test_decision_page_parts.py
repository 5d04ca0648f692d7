"""Words around the parts of a result: a sentence names only what fills it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from dmer.content.decision_page_parts import AuditWords


def test_an_audit_may_name_only_its_date_and_size() -> None:
    with pytest.raises(ValidationError, match=r"\{seconds\} is not filled in here"):
        AuditWords(clean="{seconds}", unclean="no", checks="checks", holds="holds", fails="fails")
