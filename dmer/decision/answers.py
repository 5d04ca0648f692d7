"""Answers as they come in, from a file, a page or a case: held against the questions, a mistake in one sentence."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

import yaml

from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.content.entries import unknown_word
from dmer.content.located_yaml import ContentError, read_yaml
from dmer.decision.conditions import Answer, Answers

LARGEST_BYTES = 64 * 1024
"""Many times what all answers take."""

DEEPEST = 2
"""A group of questions, and a list of options in it."""

MOST_REFUSED = 20
"""Answers that are named one by one as refused; beyond these they are counted."""

MOST_CHOICES = 50
"""Choices of one list that are looked at; no question has as many options."""

LONGEST_SHOWN = 60
"""How much of something unknown a message repeats."""

FORM = "one question a line, such as rating-before: 6"


class AnswersError(Exception):
    """Answers that cannot be used; the message is one sentence. `question` is its id, where one is meant."""

    def __init__(self, sentence: str, question: str | None = None) -> None:
        super().__init__(f"{question}: {sentence}" if question else sentence)
        self.question = question


def read_answers(data: object, questions: Mapping[str, Question]) -> Answers:
    """Answers by the ids of their questions, in the order in which they are asked. Raises AnswersError at the first
    that cannot be used.
    """
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise AnswersError(f"This is no set of answers; write {FORM}.")
    found: dict[str, Answer] = {}
    for name, raw in data.items():
        if name not in questions:
            raise AnswersError(f"The question {unknown_word(_shortened(str(name)), list(questions))}")
        found[name] = answer_to(questions[name], raw)
    return {name: found[name] for name in questions if name in found}


def usable_answers(data: Mapping[object, object], questions: Mapping[str, Question]) -> tuple[Answers, list[str]]:
    """The answers that can be used, in the order in which they are asked, and a sentence about each other one.

    Of several choices those that exist are kept; where an option that excludes all others stands beside one, the other
    one is kept, because what was heard must not be lost.
    """
    found: dict[str, Answer] = {}
    refused: list[str] = []
    for name, raw in data.items():
        if name not in questions:
            known = list(questions) if len(refused) < MOST_REFUSED else []
            refused.append(f"The question {unknown_word(_shortened(str(name)), known)}")
            continue
        question = questions[str(name)]
        kept, wrong = _kept_choices(question, raw) if question.kind == "many" else (raw, [])
        refused += wrong
        if wrong and not kept:
            continue
        try:
            found[question.id] = answer_to(question, kept)
        except AnswersError as error:
            refused.append(str(error))
    if len(refused) > MOST_REFUSED:
        refused[MOST_REFUSED:] = [f"And {len(refused) - MOST_REFUSED} more answers that cannot be used."]
    return {name: found[name] for name in questions if name in found}, refused


def _kept_choices(question: Question, raw: object) -> tuple[object, list[str]]:
    """The choices of a list that can be used together, and a sentence about each other one."""
    if not isinstance(raw, list) or not raw:
        return raw, []
    kept: list[str] = []
    wrong: list[AnswersError] = []
    for one in raw[:MOST_CHOICES]:
        try:
            kept.append(_option(question, one))
        except AnswersError as error:
            wrong.append(error)
    if alone := [one for one in kept if one in question.alone and set(kept) != {one}]:
        wrong.append(AnswersError(f"{alone[0]!r} excludes every other option, so it is left out.", question.id))
        kept = [one for one in kept if one not in question.alone] or alone[:1]
    return kept, [str(error) for error in wrong]


def answer_to(question: Question, raw: object) -> Answer:
    """An answer to one question, from plain data. Raises AnswersError."""
    if raw == NOT_KNOWN:
        return NOT_KNOWN
    if raw is None:
        raise AnswersError(f"Nothing is answered; leave it out, or write {NOT_KNOWN!r}.", question.id)
    if question.kind == "many":
        return _several(question, raw)
    if question.kind == "one":
        if not isinstance(raw, str):
            raise AnswersError(f"One option is needed here (found {_shown(raw)}).", question.id)
        return _option(question, raw)
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise AnswersError(f"A whole number is needed here (found {_shown(raw)}).", question.id)
    if raw not in question.numbers:
        span = f"from {question.lowest} to {question.highest}"
        raise AnswersError(f"A whole number {span} is needed here (found {_shown(raw)}).", question.id)
    return raw


def read_answers_file(path: Path, questions: Mapping[str, Question]) -> Answers:
    """Read a file of answers in YAML. Raises AnswersError in one sentence that names the file, whatever is wrong."""
    try:
        _refuse_what_is_no_small_file(path)
        _refuse_what_is_no_plain_list(path.read_bytes())
        data = read_yaml(path, path.parent).data
        return read_answers(data, questions)
    except OSError as error:
        raise AnswersError(f"{path} cannot be read: {error.strerror}.") from None
    except ContentError as error:
        raise AnswersError(f"{path.parent / str(error.problems[0])}") from None
    except (AnswersError, ValueError) as error:
        raise AnswersError(f"{path}: {error}") from None


def _refuse_what_is_no_small_file(path: Path) -> None:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise AnswersError("This is not a file.")
    if found.st_size > LARGEST_BYTES:
        raise AnswersError(f"This is too large for a file of answers (more than {LARGEST_BYTES // 1024} KiB).")


def _refuse_what_is_no_plain_list(content: bytes) -> None:
    """Go through the file piece by piece, without building anything, and stop at what answers never need."""
    depth = 0
    try:
        for event in yaml.parse(content.decode("utf-8-sig"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
                raise AnswersError("Answers hold no anchors and aliases (& and *).")
            if getattr(event, "tag", None) is not None:
                raise AnswersError("Answers hold no tags (!).")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise AnswersError(f"Answers are not nested so deeply; write {FORM}.")
    except UnicodeDecodeError:
        raise AnswersError("This is not UTF-8 text.") from None
    except yaml.YAMLError:
        return


def _several(question: Question, raw: object) -> Answer:
    if not isinstance(raw, list | tuple):
        first = question.options[0].id
        raise AnswersError(f"A list of options is needed here, such as [{first}] (found {_shown(raw)}).", question.id)
    if not raw:
        raise AnswersError("The list is empty; leave the question out, or name an option.", question.id)
    chosen = {_option(question, one) for one in raw}
    if len(chosen) > 1 and (alone := chosen.intersection(question.alone)):
        raise AnswersError(f"{min(alone)!r} excludes every other option.", question.id)
    return tuple(option.id for option in question.options if option.id in chosen)


def _option(question: Question, raw: object) -> str:
    if not isinstance(raw, str) or raw not in question.choices:
        word = _shortened(raw if isinstance(raw, str) else str(raw))
        raise AnswersError(f"The option {unknown_word(word, list(question.choices))}", question.id)
    return raw


def _shown(raw: object) -> str:
    if isinstance(raw, dict):
        return "a group of fields"
    return "a list" if isinstance(raw, list | tuple) else _shortened(repr(raw))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
