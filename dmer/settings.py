"""Where the app keeps what must survive a restart, as the environment says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

ROOT = Path(__file__).resolve().parents[1]

VAR_VARIABLE = "LET_DOWN_LAB_VAR"
"""Names another folder than var/ for the app's own files."""

DATABASE_VARIABLE = "DATABASE_URL"
"""Names a database to use instead of the SQLite file."""

STORE_FILE = "let-down-lab.db"

DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
    "sqlite": "sqlite",
}
"""What an address may begin with, hosts' short forms included, and the driver behind it."""


class SettingsError(ValueError):
    """A setting that cannot be used; holds a sentence."""


def var_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the app's own files."""
    return Path(environment.get(VAR_VARIABLE) or ROOT / "var")


def database_url(environment: Mapping[str, str] = os.environ) -> URL:
    """The address of the store. Raises SettingsError, which does not repeat the address: it holds a password."""
    given = environment.get(DATABASE_VARIABLE, "")
    if not given:
        return URL.create("sqlite", database=str(var_folder(environment) / STORE_FILE))
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise SettingsError(f"{DATABASE_VARIABLE} should look like postgresql://name:password@host/database.") from None
    if url.drivername not in DRIVERS:
        raise SettingsError(f"{DATABASE_VARIABLE} should begin with postgresql:// or sqlite:///.")
    if url.drivername == "sqlite" and url.database in (None, "", ":memory:"):
        raise SettingsError(f"{DATABASE_VARIABLE} should name a file after sqlite:///; memory is lost at each restart.")
    return url.set(drivername=DRIVERS[url.drivername])
