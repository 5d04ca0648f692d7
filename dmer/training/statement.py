"""The statement of completion as a PDF. The name is put on the file and kept nowhere."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import typst

from dmer.content.course import Course
from dmer.content.days import day_in_words
from dmer.content.statement_words import StatementWords
from dmer.content.terms import Terms, in_register
from dmer.training.attempt import TraineeRecord
from dmer.training.latest import sitting_scores
from dmer.training.progress import ObjectiveProgress, Progress, has_taken, progress

LAYOUT = Path(__file__).with_suffix(".typ")

LONGEST_NAME = 120


class StatementError(ValueError):
    """The statement cannot be made yet; holds one sentence."""


@dataclass(frozen=True)
class Statement:
    """What one trainee has completed, as it stands on the day `today`."""

    record: TraineeRecord
    course: Course
    words: StatementWords
    terms: Terms
    today: date

    def pdf(self, name: str) -> bytes:
        """A PDF of one page, for a name that may be empty. Raises StatementError before the course is done."""
        found = progress(self.record, self.course, 0)
        if found.lessons_done < found.lessons or not has_taken(self.record, self.course, "post"):
            raise StatementError(self.words.not_yet)
        data = json.dumps(self.data(found, clean_name(name)), ensure_ascii=False)
        made: bytes = typst.compile(LAYOUT.read_bytes(), sys_inputs={"data": data})
        return made

    def data(self, found: Progress, name: str) -> dict[str, Any]:
        """What stands on the page, as plain words."""
        words, own = self.words, self.words.provider
        reviewed = min(module.reviewed for module in self.course.modules)
        return {
            "header": own.header,
            "title": words.title,
            "app": words.app,
            "course": words.course,
            "name": words.for_name.format(name=name) if name else words.without_name,
            "lines": list(self._lines(found)),
            "objectives_title": words.objectives,
            "objectives": [self._objective(one) for one in found.objectives],
            "notes": [
                words.content.format(version=content_version(self.course), reviewed=day_in_words(reviewed)),
                own.text or words.no_certificate,
                *([words.no_record] if name else []),
            ],
        }

    def _lines(self, found: Progress) -> Iterator[str]:
        minutes = sum(module.minutes for module in self.course.modules)
        yield self.words.completed.format(date=day_in_words(self.today))
        yield self.words.lessons.format(done=found.lessons_done, count=found.lessons, minutes=f"{minutes:g}")
        yield self.words.spent.format(minutes=max(1, round(found.seconds / 60)))
        if has_taken(self.record, self.course, "pre"):
            yield self.words.gain.format(right=self._percent("pre"))
        yield self.words.result.format(right=self._percent("post"))

    def _objective(self, found: ObjectiveProgress) -> str:
        text = in_register(self.course.objectives[found.objective].text, "breastfeeding", self.terms)
        return self.words.objective_result.format(text=text, right=round(100 * (found.after or 0.0)))

    def _percent(self, use: str) -> int:
        scores = sitting_scores(self.record.attempts, self.course.items, use)
        return round(100 * sum(scores.values()) / max(1, len(scores)))


def clean_name(typed: str) -> str:
    """A name as it was typed, without what is no letter, sign or space, and not longer than a name."""
    kept = "".join(sign if unicodedata.category(sign)[0] not in "CZ" or sign == "\u200d" else " " for sign in typed)
    return " ".join(kept.split())[:LONGEST_NAME]


def content_version(course: Course) -> str:
    """A short fingerprint of all lessons and questions: the same content has the same."""
    digest = sha256()
    for module in course.modules:
        digest.update(module.model_dump_json().encode())
    for item in sorted(course.items.values(), key=lambda one: one.id):
        digest.update(item.model_dump_json().encode())
    return f"version {digest.hexdigest()[:8]}"
