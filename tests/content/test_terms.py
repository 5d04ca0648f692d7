"""The wording setting: one text in two registers."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from dmer.content.terms import REGISTERS, TERM_NAMES, TERMS_FILE, Register, WordedText, in_register, load_terms
from tests.content.editor import ROOT, Editor

TERMS = load_terms(ROOT)
WORDED: TypeAdapter[str] = TypeAdapter(WordedText)


@pytest.mark.parametrize(
    ("text", "register", "said"),
    [
        ("Ending {breastfeeding} early", "breastfeeding", "Ending breastfeeding early"),
        ("Ending {breastfeeding} early", "chestfeeding", "Ending breast/chestfeeding early"),
        ("{Breastfeeding} early", "chestfeeding", "Breast/chestfeeding early"),
        ("{At_the_breast}, {breast_milk}", "chestfeeding", "At the breast or chest, human milk"),
        ("Mothers who answered", "chestfeeding", "Mothers who answered"),
        ("", "breastfeeding", ""),
    ],
)
def test_a_text_is_filled_in_its_register(text: str, register: Register, said: str) -> None:
    assert in_register(text, register, TERMS) == said


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("name", TERM_NAMES)
def test_every_term_can_be_used_in_both_registers(name: str, register: Register) -> None:
    text = f"{{{name}}} and {{{name.capitalize()}}}"
    low, high = in_register(WORDED.validate_python(text), register, TERMS).split(" and ")
    assert low
    assert high == low[0].upper() + low[1:]


@pytest.mark.parametrize("text", ["{parent}", "{BREAST}", "{breastfeeding", "breast}", "{}", ""])
def test_a_text_with_another_brace_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        WORDED.validate_python(text)


def test_the_setting_has_words_for_both_answers() -> None:
    assert TERMS.options.breastfeeding != TERMS.options.chestfeeding


def test_a_term_without_one_register_is_said(editor: Editor) -> None:
    editor.replaces(TERMS_FILE, "    chestfeeding: breast/chestfeeds\n", "")
    line = editor.line_of(TERMS_FILE, "  breastfeeds:")
    assert editor.reads(load_terms) == [f"{TERMS_FILE}:{line}: words.breastfeeds.chestfeeding: This field is missing."]


def test_a_term_that_no_text_may_use_is_said(editor: Editor) -> None:
    editor.replaces(TERMS_FILE, "  breast_milk:\n", "  brest_milk:\n")
    line = editor.line_of(TERMS_FILE, "brest_milk")
    assert f"{TERMS_FILE}:{line}: words.brest_milk: This field is not known here; is it spelled right?" in editor.reads(
        load_terms
    )
