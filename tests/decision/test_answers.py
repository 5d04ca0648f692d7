"""Answers from a file: what can be used is read, and everything else is one sentence that names it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN
from dmer.decision.answers import LARGEST_BYTES, AnswersError, read_answers, read_answers_file, usable_answers
from tests.decision.any_answers import any_answers


def refused(tables: Decision, data: object) -> str:
    with pytest.raises(AnswersError) as said:
        read_answers(data, tables.questions)
    assert "\n" not in str(said.value)
    return str(said.value)


def refused_file(tables: Decision, path: Path) -> str:
    with pytest.raises(AnswersError) as said:
        read_answers_file(path, tables.questions)
    assert "\n" not in str(said.value)
    return str(said.value)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "answers.yaml"


def test_answers_of_every_kind_are_read(tables: Decision, file: Path) -> None:
    file.write_text(
        "rating-before: 7\nharm-thoughts: [none]\nonset: with-milk\n"
        "feelings:\n  - anxiety\n  - despondency\n  - anxiety\nepds-total: not known\ngoal: not known\n"
    )
    assert read_answers_file(file, tables.questions) == {
        "harm-thoughts": ("none",),
        "feelings": ("despondency", "anxiety"),
        "onset": "with-milk",
        "rating-before": 7,
        "epds-total": NOT_KNOWN,
        "goal": NOT_KNOWN,
    }


def test_answers_stand_in_the_order_of_the_questions(tables: Decision) -> None:
    read = read_answers({"goal": "stop", "onset": "any-time", "reality": ["none"]}, tables.questions)
    assert list(read) == ["reality", "onset", "goal"]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}"])
def test_no_answers_are_answers(tables: Decision, file: Path, text: str) -> None:
    file.write_text(text)
    assert read_answers_file(file, tables.questions) == {}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([1], "This is no set of answers; write one question a line, such as rating-before: 6."),
        ("mild", "This is no set of answers"),
        (7, "This is no set of answers"),
        ({"rating-befor": 6}, "The question 'rating-befor' is not known; did you mean 'rating-before'"),
        ({7: 6}, "The question '7' is not known"),
        ({"name": "Ann"}, "The question 'name' is not known"),
        ({"rating-before": "six"}, "rating-before: A whole number is needed here (found 'six')."),
        ({"rating-before": 6.5}, "rating-before: A whole number is needed here (found 6.5)."),
        ({"rating-before": True}, "rating-before: A whole number is needed here (found True)."),
        ({"rating-before": 11}, "rating-before: A whole number from 0 to 10 is needed here (found 11)."),
        ({"rating-before": -1}, "rating-before: A whole number from 0 to 10 is needed here (found -1)."),
        ({"epds-total": 31}, "epds-total: A whole number from 0 to 30 is needed here (found 31)."),
        ({"epds-item-10": 4}, "epds-item-10: A whole number from 0 to 3 is needed here (found 4)."),
        ({"rating-before": [6]}, "rating-before: A whole number is needed here (found a list)."),
        ({"rating-before": None}, "rating-before: Nothing is answered; leave it out, or write 'not known'."),
        ({"onset": ["with-milk"]}, "onset: One option is needed here (found a list)."),
        ({"onset": 3}, "onset: One option is needed here (found 3)."),
        ({"onset": {"at": "x"}}, "onset: One option is needed here (found a group of fields)."),
        ({"onset": "wiht-milk"}, "onset: The option 'wiht-milk' is not known; did you mean 'with-milk'"),
        ({"feelings": "anxiety"}, "feelings: A list of options is needed here, such as [despondency] (found"),
        ({"feelings": []}, "feelings: The list is empty; leave the question out, or name an option."),
        ({"feelings": ["anxeity"]}, "feelings: The option 'anxeity' is not known; did you mean 'anxiety'"),
        ({"feelings": [["anxiety"]]}, "feelings: The option \"['anxiety']\" is not known"),
        ({"feelings": ["anxiety", "none"]}, "feelings: 'none' excludes every other option."),
        ({"feelings": ["x" * 5000]}, f"feelings: The option '{'x' * 60}…' is not known"),
        ({"y" * 5000: 1}, f"The question '{'y' * 60}…' is not known"),
    ],
)  # fmt: skip
def test_mistakes(tables: Decision, data: object, said: str) -> None:
    assert refused(tables, data).startswith(said)


def test_the_mistake_names_its_question(tables: Decision) -> None:
    with pytest.raises(AnswersError) as said:
        read_answers({"rating-before": 99}, tables.questions)
    assert said.value.question == "rating-before"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "This is not UTF-8 text."),
        (b"\x00\x01\x02\x03", "Not valid YAML"),
        (b"onset: [unclosed", "Not valid YAML"),
        (b"onset: with-milk\nonset: any-time\n", "This field is given twice."),
        (b"a: &x [1]\nb: *x\n", "Answers hold no anchors and aliases"),
        (b"- &a [x, x]\n- &b [*a, *a]\n", "Answers hold no anchors and aliases"),
        (b"onset: !!python/object/apply:os.system ['true']\n", "Answers hold no tags"),
        (b"onset: !secret x\n", "Answers hold no tags"),
        (b"[" * 30_000, "Answers are not nested so deeply"),
        (b"{a: " * 10_000, "Answers are not nested so deeply"),
        (b"feelings: [[[anxiety]]]\n", "Answers are not nested so deeply"),
        (b"--- {}\n--- {}\n", "Not valid YAML"),
        (b"? [a]\n: b\n", "Not valid YAML"),
        (b"x: 2001-13-41\n", "Not valid YAML"),
        (b"rating-before: 2001-01-01\n", "A whole number is needed here"),
        (b"rating-before: " + b"9" * 6000, "Not valid YAML"),
        (b"rating-before: .inf\n", "A whole number is needed here (found inf)."),
        (b"# " + b"x" * LARGEST_BYTES, "This is too large for a file of answers (more than 64 KiB)."),
    ],
)  # fmt: skip
def test_hostile_files(tables: Decision, file: Path, content: bytes, said: str) -> None:
    file.write_bytes(content)
    sentence = refused_file(tables, file)
    assert said in sentence
    assert sentence.startswith(str(file))


def test_what_is_no_file(tables: Decision, tmp_path: Path) -> None:
    assert refused_file(tables, tmp_path / "none.yaml").endswith("none.yaml cannot be read: No such file or directory.")
    assert refused_file(tables, tmp_path) == f"{tmp_path}: This is not a file."
    assert "embedded null" in refused_file(tables, tmp_path / "a\0b")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refused_file(tables, pipe) == f"{pipe}: This is not a file."


def test_a_line_is_named_where_the_file_cannot_be_parsed(tables: Decision, file: Path) -> None:
    file.write_text("onset: with-milk\nonset: any-time\n")
    assert refused_file(tables, file) == f"{file}:2: onset: This field is given twice."


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_plain_data_is_read_or_refused_in_one_sentence(tables: Decision, data: st.DataObject) -> None:
    names = st.sampled_from([*tables.questions, "name"])
    raw: Any = data.draw(PLAIN | st.dictionaries(names, PLAIN, max_size=3))
    sentence, read = "", None
    try:
        read = read_answers(raw, tables.questions)
    except AnswersError as error:
        sentence = str(error)
    assert "\n" not in sentence
    assert sentence or read is not None


@settings(deadline=None, max_examples=40)
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_file_is_read_or_refused(
    tables: Decision, tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "answers.yaml"
    file.write_bytes(content)
    sentence = str(file)
    try:
        read_answers_file(file, tables.questions)
    except AnswersError as error:
        sentence = str(error)
    assert sentence.startswith(str(file))


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_answers_that_can_be_used_are_the_same_to_a_page_as_to_a_file(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    plain = {name: list(answer) if isinstance(answer, tuple) else answer for name, answer in answers.items()}
    assert usable_answers(plain, tables.questions) == (read_answers(plain, tables.questions), [])


def test_a_worrying_choice_is_kept_whatever_stands_beside_it(tables: Decision) -> None:
    kept, refused = usable_answers({"harm-thoughts": ["none", "suicide", "x"]}, tables.questions)
    assert kept == {"harm-thoughts": ("suicide",)}
    assert len(refused) == 2
