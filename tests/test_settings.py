"""Where things are kept, as the environment says."""

from __future__ import annotations

import pytest

from dmer.settings import ROOT, SettingsError, database_url, var_folder


def test_without_settings_a_file_in_var_is_used() -> None:
    assert var_folder({}) == ROOT / "var"
    url = database_url({})
    assert url.drivername == "sqlite"
    assert url.database == str(ROOT / "var" / "let-down-lab.db")


def test_the_folder_can_be_another() -> None:
    assert database_url({"LET_DOWN_LAB_VAR": "/elsewhere"}).database == "/elsewhere/let-down-lab.db"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_database_is_reached_by_the_driver_we_know(scheme: str) -> None:
    url = database_url({"DATABASE_URL": f"{scheme}://lab:secret@db.example/lab"})
    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.password, url.host, url.database) == ("lab", "secret", "db.example", "lab")


def test_another_file_may_be_named() -> None:
    assert database_url({"DATABASE_URL": "sqlite:////srv/lab.db"}).database == "/srv/lab.db"


@pytest.mark.parametrize(
    "wrong",
    ["lab:secret", "mysql://lab:secret@db/lab", "sqlite://", "sqlite:///:memory:", "postgresql://lab:secret@db:x/lab"],
)
def test_an_address_that_cannot_be_used_is_refused_in_a_sentence_without_its_password(wrong: str) -> None:
    with pytest.raises(SettingsError) as refused:
        database_url({"DATABASE_URL": wrong})
    assert str(refused.value).startswith("DATABASE_URL should ")
    assert "secret" not in str(refused.value)


def test_an_empty_setting_is_none() -> None:
    assert database_url({"DATABASE_URL": "", "LET_DOWN_LAB_VAR": ""}) == database_url({})
