"""Where to find help and information, with the day on which somebody last checked that the details are right."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError, model_validator

from dmer.content.citing import Sourced, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.entries import Entry, Word, problems_of
from dmer.content.located_yaml import ContentError, LocatedYaml, Problem, read_yaml
from dmer.content.placed import Placed, by_name
from dmer.content.terms import WordedText

RESOURCES_FILE = "content/resources.yaml"

GOOD_FOR = datetime.timedelta(days=180)
"""How long a check of the details holds."""

ResourceKind = Literal[
    "information", "community", "directory", "helpline", "crisis line", "professional help", "regional example"
]

PHONE = re.compile(r"\+?\d[\d -]*\d")


def _address(url: str) -> str:
    """An https address that leads somewhere; without a query, because that is where tracking parameters stand."""
    parts = urlsplit(url)
    if parts.scheme != "https" or "." not in (parts.hostname or "") or re.search(r"\s", url):
        raise ValueError("an address starts with https:// and the name of a site")
    if parts.query:
        raise ValueError("leave out the question mark and what follows it; it often holds tracking parameters")
    return url


def _phone(number: str) -> str:
    if not PHONE.fullmatch(number):
        raise ValueError("a telephone number has digits, spaces and hyphens only")
    return number


class Resource(Sourced):
    """One place to turn to. Contact details are empty where none was found; `checked` is empty until somebody did."""

    name: Word
    kind: ResourceKind
    region: Word
    what: WordedText
    phone: Annotated[str, AfterValidator(_phone)] | None = None
    text: str = ""
    url: Annotated[str, AfterValidator(_address)] | None = None
    hours: str = ""
    languages: list[Word] = Field(default_factory=list)
    checked: datetime.date | None = None
    caution: str = ""
    editor_note: str = ""

    @model_validator(mode="after")
    def can_be_reached(self) -> Resource:
        if self.kind in ("helpline", "crisis line") and not (self.phone or self.text):
            raise ValueError(f"a {self.kind} needs a phone number, or a way to text")
        if self.kind == "directory" and not self.url:
            raise ValueError("a directory needs an address")
        return self

    def overdue(self, today: datetime.date) -> bool:
        """Whether the details were never checked, or not within 180 days before `today`."""
        return self.checked is None or today - self.checked > GOOD_FOR


class _Frame(Entry):
    """The file: the sentence that stands on top, and the resources, which are read one by one."""

    emergency: WordedText
    resources: Annotated[list[dict[str, object]], Field(min_length=1)]


@dataclass(frozen=True)
class Resources:
    """The sentence about emergencies, and every resource by its id, in the order of the file."""

    emergency: str
    entries: Mapping[str, Resource]


def load_resources(root: Path, evidence: Evidence | None = None) -> Resources:
    """Read `RESOURCES_FILE`. Raises ContentError with every problem; with `evidence`, what is cited must exist."""
    located = read_yaml(root / RESOURCES_FILE, root)
    try:
        frame = _Frame.model_validate(located.data)
    except ValidationError as error:
        raise ContentError(problems_of(error, located, (), "")) from None
    problems: list[Problem] = []
    placed: list[Placed[Resource]] = []
    for index, raw in enumerate(frame.resources):
        name = str(raw.get("id", ""))
        problems += _used_twice(name, placed, located, index)
        try:
            placed.append(Placed(Resource.model_validate(raw), name, located, ("resources", index)))
        except ValidationError as error:
            problems += problems_of(error, located, ("resources", index), name)
    if evidence:
        problems += wrong_citations(placed, evidence)
    if problems:
        raise ContentError(problems)
    return Resources(frame.emergency, by_name(placed))


def _used_twice(name: str, before: list[Placed[Resource]], located: LocatedYaml, index: int) -> list[Problem]:
    for earlier in before:
        if earlier.name == name:
            sentence = f"This id was already used on line {located.line_of(earlier.at)}."
            return [Problem(located.file, located.line_of(("resources", index, "id")), name, "id", sentence)]
    return []
