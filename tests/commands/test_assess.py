"""`python -m dmer assess` and `python -m dmer decision audit`, as somebody at a command line meets them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dmer.content.decision import DECISION_FILES
from tests.commands.maintainer import Maintainer, Said
from tests.content.editor import ROOT, Editor

KEYS = ["red_flags", "urgency", "pattern", "severity", "care", "rules", "next_questions"]

MILD = """\
harm-thoughts: [none]
reality: [none]
feelings: [despondency]
onset: before-milk
duration: under-2
rating-before: 2
between-feeds: [well]
"""


@pytest.fixture
def maintainer(capsys: pytest.CaptureFixture[str]) -> Maintainer:
    return Maintainer(capsys)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text(MILD)
    return path


def data_of(said: Said) -> Any:
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


def test_the_data_has_its_keys_and_no_others(maintainer: Maintainer, file: Path) -> None:
    found = data_of(maintainer.runs("assess", str(file), "--json"))
    assert list(found) == KEYS
    assert (found["red_flags"], found["urgency"], found["severity"]) == ([], "routine", "mild")
    assert [list(one) for one in found["pattern"]] == [["id", "fit", "for", "against"]] * len(found["pattern"])
    assert [list(row) for row in found["care"]] == [["id", "text", "strength", "claims"]] * len(found["care"])
    assert found["care"][0]["id"] == "explain-name-it"
    assert {"mild", "explain-name-it", "d-mer-well-between"} <= set(found["rules"])
    assert "rating-after" in found["next_questions"]


def test_a_red_flag_takes_the_top(maintainer: Maintainer, file: Path) -> None:
    file.write_text(MILD.replace("harm-thoughts: [none]", "harm-thoughts: [suicide]"))
    found = data_of(maintainer.runs("assess", str(file), "--json"))
    assert [flag["id"] for flag in found["red_flags"]] == ["thoughts-of-suicide-or-self-harm"]
    assert (found["urgency"], found["severity"]) == ("same_day", "not_graded")
    assert maintainer.runs("assess", str(file)).out.startswith("RED FLAG (same day): ")


def test_the_text_is_for_reading(maintainer: Maintainer, file: Path) -> None:
    said = maintainer.runs("assess", str(file))
    assert (said.code, said.err) == (0, "")
    assert "D-MER: fits" in said.out.splitlines()
    assert "Severity: mild" in said.out.splitlines()
    assert "{" not in said.out


def test_no_answers_at_all_have_a_result(maintainer: Maintainer, file: Path) -> None:
    file.write_text("")
    found = data_of(maintainer.runs("assess", str(file), "--json"))
    assert (found["urgency"], found["severity"]) == ("none", "not_graded")
    assert found["next_questions"][0] == "harm-thoughts"


def test_every_question_is_printed_and_can_be_answered(maintainer: Maintainer, file: Path) -> None:
    said = maintainer.runs("assess", "--questions")
    assert (said.code, said.err) == (0, "")
    questions = data_of(maintainer.runs("assess", "--questions", "--json"))
    lines = []
    for question in questions:
        assert f"{question['id']}: " in said.out
        for option in question["options"]:
            assert f"  - {option['id']}: {option['text']}" in said.out
        first = question["options"][0]["id"] if question["options"] else question["lowest"]
        lines.append(f"{question['id']}: {f'[{first}]' if question['kind'] == 'many' else first}")
    file.write_text("\n".join(lines))
    assert data_of(maintainer.runs("assess", str(file), "--json"))["red_flags"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("ratin-before: 6\n", "The question 'ratin-before' is not known; did you mean 'rating-before'"),
        ("feelings: [anxeity]\n", "feelings: The option 'anxeity' is not known; did you mean 'anxiety'"),
        ("rating-before: six\n", "rating-before: A whole number is needed here (found 'six')."),
        ("rating-before: 60\n", "rating-before: A whole number from 0 to 10 is needed here (found 60)."),
        ("feelings: anxiety\n", "feelings: A list of options is needed here"),
        ("onset: [with-milk]\n", "onset: One option is needed here (found a list)."),
        ("- onset\n", "This is no set of answers"),
        ("a: &a [*a]\n", "Answers hold no anchors and aliases"),
        ("[" * 5000, "Answers are not nested so deeply"),
        ("onset: [\n", "Not valid YAML"),
        ("onset: with-milk\nonset: any-time\n", "answers.yaml:2: onset: This field is given twice."),
        ("\0", "Not valid YAML"),
        ("#" * 70_000, "This is too large for a file of answers"),
    ],
)
def test_answers_that_cannot_be_used_get_one_line(maintainer: Maintainer, file: Path, content: str, said: str) -> None:
    file.write_text(content)
    for arguments in ((), ("--json",)):
        got = maintainer.runs("assess", str(file), *arguments)
        assert (got.code, got.out) == (2, "")
        assert got.err.startswith(f"dmer: {file}")
        assert said in got.err
        assert got.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("assess",), "assess takes either a file of answers or --questions"),
        (("assess", "x.yaml", "--questions"), "assess takes either a file of answers or --questions"),
        (("assess", "no-such-file.yaml"), "no-such-file.yaml cannot be read: No such file or directory."),
        (("assess", str(ROOT)), "This is not a file."),
        (("assess", "a\0b"), "embedded null"),
        (("assess", "a\nb"), "a b cannot be read"),
        (("assess", "--quest"), "unrecognized arguments: --quest"),
        (("decision",), "the following arguments are required: ACTION"),
        (("decision", "audi"), "invalid choice: 'audi'"),
    ],
)
def test_a_command_that_cannot_be_done_gets_one_line(
    maintainer: Maintainer, arguments: tuple[str, ...], said: str
) -> None:
    got = maintainer.runs(*arguments)
    assert (got.code, got.out) == (2, "")
    assert got.err.startswith("dmer: ")
    assert said in got.err
    assert got.err.count("\n") == 1


def test_broken_tables_are_said_in_one_line(maintainer: Maintainer, file: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab")
    editor.replaces(DECISION_FILES["severity"], "outcome: mild", "outcome: light")
    for arguments in (("assess", str(file)), ("assess", "--questions"), ("decision", "audit")):
        got = maintainer.runs(*arguments, root=editor.root)
        assert (got.code, got.out) == (2, "")
        assert got.err.startswith("dmer: content/decision/severity.yaml:")
        assert got.err.count("\n") == 1
