"""Reading a file: what stands where, and what is said when it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.located_yaml import ContentError, LocatedYaml, Problem, read_text, read_yaml

GOOD = """\
# A comment.
- id: one
  sizes:
    height: 3
    widths: [4,
             5]
- id: two
"""


def located(tmp_path: Path, text: str | bytes) -> LocatedYaml:
    path = tmp_path / "words" / "greetings.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_yaml(path, tmp_path)


def problem(tmp_path: Path, text: str | bytes) -> str:
    with pytest.raises(ContentError) as refused:
        located(tmp_path, text)
    [only] = refused.value.problems
    return str(only)


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    found = located(tmp_path, GOOD)
    assert found.data == [{"id": "one", "sizes": {"height": 3, "widths": [4, 5]}}, {"id": "two"}]
    places = {(0,): 2, (0, "sizes", "height"): 4, (0, "sizes", "widths", 1): 6, (1, "id"): 7}
    assert {path: found.line_of(path) for path in places} == places


def test_a_value_that_is_not_there_has_the_line_around_it(tmp_path: Path) -> None:
    found = located(tmp_path, GOOD)
    assert found.line_of((0, "sizes", "depth")) == 3
    assert found.line_of((7,)) == 2
    assert LocatedYaml("empty.yaml", None, {}).line_of((0, "id")) == 1


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    assert located(tmp_path, "# only a comment\n").data is None


def test_a_mark_at_the_start_of_the_file_is_no_harm(tmp_path: Path) -> None:
    assert located(tmp_path, "\ufefftitle: Grüße\n").data == {"title": "Grüße"}
    (tmp_path / "page.md").write_text("\ufeff# Grüße\n", encoding="utf-8")
    assert read_text(tmp_path / "page.md", tmp_path) == "# Grüße\n"


def test_windows_line_ends_keep_the_lines(tmp_path: Path) -> None:
    assert located(tmp_path, "a: 1\r\nb: 2\r\n").line_of(("b",)) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "3: a: This field is given twice."),
        ("- a: 1\n  a: 2\n", "2: a: This field is given twice."),
        ("a: [1, 2\n", "2: Not valid YAML: "),
        ("a: 1\n\tb: 2\n", "2: Not valid YAML: "),
        ("a: *nobody\n", "1: Not valid YAML: "),
        ("a: 1\nday: 2026-13-01\n", "2: Not valid YAML: month must be in 1..12."),
        ("a: !!python/object:os.system {}\n", "1: Not valid YAML: "),
        ("a: &itself [*itself]\n", "1: Not valid YAML: "),
        ("a: 1\n--- \nb: 2\n", "2: Not valid YAML: "),
        ("[" * 3000 + "]" * 3000, "1: Not valid YAML: values are nested too deeply"),
        (b"a: 1\nb: Gr\xfc\xdfe\n", "2: The file cannot be read: it is not UTF-8 text."),
    ],
    ids=lambda given: repr(given[:20]),
)
def test_what_cannot_be_read_is_said_with_its_line(text: str | bytes, said: str, tmp_path: Path) -> None:
    assert problem(tmp_path, text).startswith(f"words/greetings.yaml:{said}")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^words/greetings\.yaml:1: The file is missing\.$"):
        read_yaml(tmp_path / "words" / "greetings.yaml", tmp_path)


def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "page.md").mkdir()
    with pytest.raises(ContentError, match=r"^page\.md:1: The file cannot be read \("):
        read_text(tmp_path / "page.md", tmp_path)


def test_a_problem_leaves_out_what_it_does_not_have() -> None:
    assert str(Problem("a.yaml", 3, "one", "size", "Too big.")) == "a.yaml:3: one: size: Too big."
    assert str(Problem("a.yaml", 3, "", "size", "Too big.")) == "a.yaml:3: size: Too big."
    assert str(Problem("a.yaml", 3, "", "", "Too big.")) == "a.yaml:3: Too big."


def test_an_error_says_all_its_problems() -> None:
    error = ContentError([Problem("a.yaml", 1, "", "", "One."), Problem("b.yaml", 2, "", "", "Two.")])
    assert str(error) == "a.yaml:1: One.\nb.yaml:2: Two."
