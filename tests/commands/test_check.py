"""`python -m dmer check` and `python -m dmer schema`, as an editor meets them."""

from __future__ import annotations

from dmer.content.check import checked_files
from tests.commands.maintainer import Maintainer, Said
from tests.content.editor import ROOT, Editor


def test_check_says_how_many_files_are_well(maintainer: Maintainer) -> None:
    said = maintainer.runs("check")
    assert (said.code, said.err) == (0, "")
    *notes, last = said.out.splitlines()
    assert last == f"{len(checked_files(ROOT))} files checked, no problems found."
    assert all(line.startswith("note: ") for line in notes)


def test_check_lists_every_problem(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/parameters.yaml", "  default: 5.0\n", "  default: 9\n")
    editor.replaces("content/wording/look.yaml", "  dark: Dark\n", "")
    editor.writes("content/wording/timelin.yaml", "title: x\n")
    said = maintainer.runs("check", root=editor.root)
    assert (said.code, said.err) == (1, "")
    default = editor.line_of("data/model/parameters.yaml", "default: 9")
    assert said.out.splitlines() == [
        "content/wording/look.yaml:5: options.dark: This field is missing.",
        "content/wording/timelin.yaml:1: No part of the app reads this file; is its name right?",
        f"data/model/parameters.yaml:{default}: T_i: default: The default is outside the range 2 to 8 min (found 9).",
    ]


def test_check_holds_what_a_case_expects_against_the_decision_tables(maintainer: Maintainer, editor: Editor) -> None:
    case = "content/cases/pang-before-the-milk.yaml"
    line = editor.replaces(case, "severity: mild", "severity: severe").line_of(case, "severity: severe")
    said = maintainer.runs("check", root=editor.root)
    sentence = "With these answers it is 'mild' (expected 'severe')."
    assert (said.code, said.out) == (1, f"{case}:{line}: pang-before-the-milk: expected.severity: {sentence}\n")


def test_check_knows_what_the_model_can_be_asked(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/targets.yaml", "measure: oxytocin_mean", "measure: oxytocin_meen")
    said = maintainer.runs("check", root=editor.root)
    line = editor.line_of("data/model/targets.yaml", "oxytocin_meen")
    assert said.code == 1
    assert said.out.startswith(
        f"data/model/targets.yaml:{line}: c9: measure: The measure 'oxytocin_meen' is not known; "
    )


def test_a_schema_that_does_not_fit_the_models_is_a_problem(maintainer: Maintainer, editor: Editor) -> None:
    editor.deletes("schemas/glossary.json")
    said = maintainer.runs("check", root=editor.root)
    assert (said.code, said.err) == (1, "")
    assert said.out.startswith("schemas/glossary.json:1: ")
    assert "python -m dmer schema" in said.out


def test_slides_are_measured_only_when_nothing_else_is_wrong(maintainer: Maintainer, editor: Editor) -> None:
    """Without a browser this says what is wrong with the file, and nothing of a browser."""
    editor.replaces("content/wording/look.yaml", "  dark: Dark\n", "")
    assert maintainer.runs("check", "--slides", root=editor.root) == Said(
        1, "content/wording/look.yaml:5: options.dark: This field is missing.\n", ""
    )


def test_the_schemas_are_written_where_they_are_missing(maintainer: Maintainer, editor: Editor) -> None:
    assert maintainer.runs("schema", root=editor.root).out == "All schemas are up to date.\n"
    editor.deletes("schemas/glossary.json")
    assert maintainer.runs("schema", root=editor.root) == Said(0, "schemas/glossary.json\n", "")
    assert (editor.root / "schemas/glossary.json").read_text() == (ROOT / "schemas/glossary.json").read_text()
