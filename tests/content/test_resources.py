"""Resources: how to reach help, and when somebody last checked that."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.claims import Evidence, load_claims
from dmer.content.resources import RESOURCES_FILE, Resource, Resources, load_resources
from tests.content import numbers_in
from tests.content.editor import ROOT, Editor

TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def resources(evidence: Evidence) -> Resources:
    return load_resources(ROOT, evidence)


def resource(**changes: Any) -> Resource:
    fields = {"id": "a", "name": "A line", "kind": "helpline", "region": "Here", "what": "It helps.", "phone": "988"}
    return Resource.model_validate(fields | changes)


def test_an_emergency_comes_first(resources: Resources) -> None:
    assert "your local emergency number" in resources.emergency
    kinds = [entry.kind for entry in resources.entries.values()]
    assert kinds[0] == "crisis line"


@pytest.mark.parametrize(
    ("checked", "overdue"),
    [
        (None, True),
        (TODAY, False),
        (TODAY - datetime.timedelta(days=180), False),
        (TODAY - datetime.timedelta(days=181), True),
    ],
)
def test_details_that_nobody_checked_lately_are_overdue(checked: datetime.date | None, overdue: bool) -> None:
    assert resource(checked=checked).overdue(TODAY) is overdue


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"url": "http://example.org"}, "an address starts with https://"),
        ({"url": "example.org"}, "an address starts with https://"),
        ({"url": "https://example"}, "an address starts with https://"),
        ({"url": "https://exa mple.org"}, "an address starts with https://"),
        ({"url": "https://example.org/?utm_source=x"}, "leave out the question mark"),
        ({"phone": "call us"}, "a telephone number has digits"),
        ({"phone": 988}, "string"),
        ({"phone": None}, "a helpline needs a phone number"),
        ({"kind": "crisis line", "phone": None}, "a crisis line needs a phone number"),
        ({"kind": "directory"}, "a directory needs an address"),
        ({"checked": "lately"}, "valid date"),
        ({"what": "{Brestfeeding} help"}, "is not filled in here"),
    ],
)
def test_details_that_lead_nowhere_are_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        resource(**changes)


def test_a_line_can_be_reached_by_text_alone() -> None:
    assert resource(phone=None, text="PANDAS to 85258").text == "PANDAS to 85258"


def test_numbers_are_those_of_the_claims(resources: Resources, evidence: Evidence) -> None:
    for entry in resources.entries.values():
        given = re.sub(r"\D", "", numbers_in.text_of_claims(evidence, entry.claims))
        for number in re.findall(r"\d[\d -]+\d", f"{entry.phone or ''} | {entry.text}"):
            assert re.sub(r"\D", "", number) in given, (entry.id, number)


def test_no_private_person_and_no_e_mail_address_is_listed(resources: Resources) -> None:
    example = resources.entries["ontario-practice"]
    assert example.kind == "regional example"
    assert "confirm before referring" in example.caution.lower()
    assert example.phone is None
    assert not any("@" in entry.model_dump_json() for entry in resources.entries.values())


def test_help_is_listed_for_each_country_of_the_evidence(resources: Resources) -> None:
    lines = {entry.region for entry in resources.entries.values() if entry.kind in ("crisis line", "helpline")}
    assert {"United States", "Canada", "United Kingdom", "Australia"} <= lines


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    phone: 9-8-8\n", "    phone: call\n", "canada-988: phone: A telephone number has digits"),
        (
            "    url: https://afsp.org/988",
            "    url: http://afsp.org/988",
            "us-988: url: An address starts with https://",
        ),
        ("    claims: [res-05]", "    claims: [res-55]", "canada-988: claims: The claim 'res-55' is not known"),
        (
            "    references: [ca-988]",
            "    references: [us-988]",
            "canada-988: references: The reference 'us-988' is no",
        ),
        ("  - id: canada-988", "  - id: us-988", "us-988: id: This id was already used on line"),
        ("    kind: directory", "    kind: list", "psi-directory: kind: Input should be 'information'"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    editor.replaces(RESOURCES_FILE, old, new)
    [found] = editor.reads(lambda root: load_resources(root, evidence))
    assert found.partition(": ")[2].startswith(said)
    text = (editor.root / RESOURCES_FILE).read_text(encoding="utf-8").splitlines()
    line = int(found.split(":")[1])
    assert text[line - 1].strip().removeprefix("- ") == new.strip().removeprefix("- ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("resources: []\n", "emergency: This field is missing."),
        ("emergency: Call.\nresources: []\n", "resources: List should have at least 1 item"),
        ("emergency: Call.\nresources: none\n", "resources: This should be a list"),
        ("emergency: Call.\nresources:\n  - just words\n", "resources.0: This should be a group of fields"),
        ("- a\n", "This should be a group of fields"),
    ],
)
def test_a_file_that_is_none_is_said(text: str, said: str, editor: Editor) -> None:
    editor.writes(RESOURCES_FILE, text)
    assert any(line.partition(": ")[2].startswith(said) for line in editor.reads(load_resources))
