"""Mistakes in data/model, and how they are said: file, line, id, field, sentence."""

from __future__ import annotations

import pytest

from dmer.content.model_files import MODEL_FILES, load_model_tables
from tests.content.editor import ROOT, Editor

PARAMETERS, PROFILES = MODEL_FILES["parameters"], MODEL_FILES["profiles"]


def test_the_tables_of_the_app_fit_each_other() -> None:
    tables = load_model_tables(ROOT)
    assert list(tables.profiles) == ["typical", "dmer_mild", "dmer_moderate", "dmer_severe", "dmer_first_letdown_only"]
    assert list(tables.stages) == ["first week", "month 1", "month 3", "month 6"]
    assert tables.parameters["T_i"].default == 5.0
    assert tables.stimulus["stress"].range == (0.0, 1.0)
    assert tables.pump.overrides == {"T_i": 3.0, "L_b": 1.15}
    assert [spread.symbol for spread in tables.population] == [
        *("T_i", "L_b", "A_O", "t_half_O", "T_feed", "Delta", "tau_rec", "rho")
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "sentence"),
    [
        (
            "parameters",
            "  default: 5.0\n",
            "  default: 9\n",
            "T_i: default",
            "The default is outside the range 2 to 8 min (found 9).",
        ),
        (
            "parameters",
            "  default: 5.0\n",
            "  default: yes\n",
            "T_i: default",
            "A number is needed here, not yes or no (found True).",
        ),
        (
            "parameters",
            "  default: 5.0\n",
            "  default: five\n",
            "T_i: default",
            "A number is needed here (found 'five').",
        ),
        ("parameters", "range: [2.0, 8.0]", "range: [8, 2]", "T_i: range", "The range runs backwards, from 8 to 2."),
        (
            "parameters",
            "range: [2.0, 8.0]",
            "range: [0, 8]",
            "T_i: range",
            "The model cannot compute with T_i at 0 or below, and the range starts at 0.",
        ),
        (
            "parameters",
            "range: [0, 0.95]",
            "range: [0, 1.00]",
            "Delta: range",
            "The model cannot compute with Delta at 1 or above, and the range ends at 1.",
        ),
        (
            "parameters",
            "basis: me_n_feed",
            "basis: me_n_fed",
            "T_i: basis",
            "The quantity 'me_n_fed' is not known; did you mean 'me_n_feed' or 'me_feed_dur'?",
        ),
        (
            "stimulus",
            "  unit: min\n",
            "  unit: seconds\n",
            "cue_start: unit",
            "Input should be 'min', '1', 'pg/mL', 'ng/mL', 'fraction' or 'relative' (found 'seconds').",
        ),
        (
            "profiles",
            "Delta: 0.45",
            "Delta: 0.99",
            "dmer_mild: overrides.Delta",
            "0.99 is outside the plausible range 0 to 0.95.",
        ),
        (
            "profiles",
            "Delta: 0.45",
            "Detla: 0.45",
            "dmer_mild: overrides.Detla",
            "The symbol 'Detla' is not known; did you mean 'Delta' or 'theta'?",
        ),
        (
            "profiles",
            "Delta: 0.45",
            "Delta: no",
            "dmer_mild: overrides.Delta",
            "A number is needed here, not yes or no (found False).",
        ),
        (
            "stages",
            "P_b: 150",
            "P_b: 400",
            "first week: overrides.P_b",
            "400 is outside the plausible range 30 to 250 ng/mL.",
        ),
        ("pump", "T_i: 3.0", "T_i: 1", "overrides.T_i", "1 is outside the plausible range 2 to 8 min."),
        (
            "population",
            "symbol: L_b",
            "symbol: L_c",
            "L_c: symbol",
            "The symbol 'L_c' is not known; did you mean 'L_b' or 'tau_c'?",
        ),
        (
            "population",
            "limits: [2.0, 5.7]",
            "limits: [2, 6]",
            "t_half_O: limits",
            "6 is outside the plausible range 2 to 5.7 min.",
        ),
        (
            "targets",
            "source: me_lat_bf",
            "source: me_lat_br",
            "c1: source",
            "The quantity 'me_lat_br' is not known; did you mean 'me_lat_bf' or 'me_lat_pump'?",
        ),
        ("targets", "accept: [30, 90]", "accept: [30]", "c1: accept.1", "This field is missing."),
        (
            "quantities",
            "source: weitzman1980",
            "source: weitzmann1980",
            "ot_base_day3: source",
            "The reference 'weitzmann1980' is not known; did you mean 'weitzman1980' or 'howie1980'?",
        ),
        (
            "quantities",
            "sem: 0.2",
            "sem: yes",
            "ot_base_day3: sem",
            "A number is needed here, not yes or no (found True).",
        ),
    ],
)
def test_a_mistake_is_said_where_it_stands(
    file: str, old: str, new: str, where: str, sentence: str, editor: Editor
) -> None:
    editor.replaces(MODEL_FILES[file], old, new)
    line = editor.line_of(MODEL_FILES[file], new.strip())
    assert editor.reads(load_model_tables) == [f"{MODEL_FILES[file]}:{line}: {where}: {sentence}"]


def test_a_missing_unit_is_said_at_its_entry(editor: Editor) -> None:
    editor.replaces(PARAMETERS, "  range: [5, 35]\n  unit: min\n", "  range: [5, 35]\n")
    line = editor.line_of(PARAMETERS, "symbol: T_feed")
    assert editor.reads(load_model_tables) == [f"{PARAMETERS}:{line}: T_feed: unit: This field is missing."]


def test_a_field_given_twice_is_said(editor: Editor) -> None:
    editor.replaces(PARAMETERS, "  unit: min\n", "  unit: min\n  unit: min\n")
    line = editor.line_of(PARAMETERS, "unit: min") + 1
    assert editor.reads(load_model_tables) == [f"{PARAMETERS}:{line}: unit: This field is given twice."]


def test_a_symbol_given_twice_is_said(editor: Editor) -> None:
    editor.replaces(PARAMETERS, "symbol: T_i\n", "symbol: T_feed\n")
    first = editor.line_of(PARAMETERS, "symbol: T_feed")
    [said] = editor.reads(load_model_tables)
    assert said.endswith(f": T_feed: symbol: This symbol was already used on line {first}.")


def test_a_renamed_symbol_is_missed_where_it_was_and_wherever_it_is_used(editor: Editor) -> None:
    editor.replaces(PARAMETERS, "symbol: tau_c\n", "symbol: tau_cc\n")
    assert editor.reads(load_model_tables) == [
        f"{PARAMETERS}:1: tau_c: symbol: The model needs this symbol, and no entry has it.",
        f"{PARAMETERS}:{editor.line_of(PARAMETERS, 'tau_cc')}: tau_cc: symbol: "
        "The model's symbol 'tau_cc' is not known; did you mean 'tau_c' or 'tau_rec'?",
    ]


def test_an_id_the_app_asks_for_is_missed(editor: Editor) -> None:
    editor.replaces(PROFILES, "id: typical", "id: usual")
    assert editor.reads(load_model_tables) == [
        f"{PROFILES}:1: typical: id: The app asks for this id, and no entry has it."
    ]


def test_a_profile_may_be_added(editor: Editor) -> None:
    profiles = (ROOT / PROFILES).read_text(encoding="utf-8")
    added = profiles[profiles.index("- id: dmer_mild") : profiles.index("- id: dmer_moderate")]
    editor.writes(PROFILES, profiles + "\n" + added.replace("dmer_mild", "dmer_faint"))
    assert load_model_tables(editor.root).profiles["dmer_faint"].overrides["Delta"] == 0.45


@pytest.mark.parametrize("file", MODEL_FILES.values())
def test_a_missing_file_is_said(file: str, editor: Editor) -> None:
    assert editor.deletes(file).reads(load_model_tables) == [f"{file}:1: The file is missing."]


@pytest.mark.parametrize("file", MODEL_FILES.values())
def test_a_file_in_another_encoding_is_said(file: str, editor: Editor) -> None:
    editor.writes(file, "# Maße\n".encode("latin-1"))
    assert editor.reads(load_model_tables) == [f"{file}:1: The file cannot be read: it is not UTF-8 text."]


@pytest.mark.parametrize("file", MODEL_FILES.values())
def test_an_empty_file_is_said(file: str, editor: Editor) -> None:
    [said] = editor.writes(file, "").reads(load_model_tables)
    assert said.startswith(f"{file}:1: ")


def test_mistakes_in_several_files_are_said_at_once(editor: Editor) -> None:
    editor.replaces(PARAMETERS, "  default: 5.0\n", "  default: x\n").replaces(PROFILES, "dmer: true", "dmr: true")
    editor.deletes(MODEL_FILES["pump"])
    assert [line.split(":")[0] for line in editor.reads(load_model_tables)] == [
        *(PARAMETERS, PROFILES, PROFILES, MODEL_FILES["pump"])
    ]
