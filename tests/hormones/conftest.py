"""What the tests of the model share."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def tables() -> ModelTables:
    return load_model_tables(ROOT)
