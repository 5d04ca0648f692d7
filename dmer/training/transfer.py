"""A record as a file: saved here, loaded on another machine."""

from __future__ import annotations

import json

from pydantic import ValidationError

from dmer.training.attempt import TraineeRecord

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes; ten years of daily practice take less."""

FILE_NAME = "let-down-lab-record.json"

NO_RECORD = "This file is not a record saved by Let-Down Lab. Nothing was changed."


class TransferError(ValueError):
    """A file that cannot be loaded; holds one sentence."""


def as_file(record: TraineeRecord) -> bytes:
    """The file."""
    return record.model_dump_json(indent=1).encode()


def from_file(content: bytes) -> TraineeRecord:
    """The record of a file. Raises TransferError."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise TransferError(NO_RECORD) from None
    if not isinstance(data, dict) or data.get("format") != "let-down-lab-record":
        raise TransferError(NO_RECORD)
    if data.get("version") != 1:
        raise TransferError("This record was saved by a newer version of Let-Down Lab. Nothing was changed.")
    try:
        return TraineeRecord.model_validate(data)
    except ValidationError as error:
        place = " → ".join(str(part) for part in error.errors()[0]["loc"])
        raise TransferError(f"This record is damaged at {place}. Nothing was changed.") from None
