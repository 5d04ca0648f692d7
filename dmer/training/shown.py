"""The course as a page shows it: lessons with their sources, and questions without what gives their answers away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from dmer.content.basis import basis_data, basis_of
from dmer.content.item_kinds import AnyItem
from dmer.content.items import Use
from dmer.content.lessons import Lesson, Module, Piece, Shown
from dmer.content.model_tables import ModelTables
from dmer.content.slides import Block
from dmer.content.terms import Register, in_register
from dmer.deck.markdown import as_html
from dmer.training.content import TrainingContent
from dmer.training.judge import shown as item_shown

TESTS: tuple[Use, ...] = ("pre", "post")
"""The uses that are tests."""


class CourseShown:
    """Shows the course in one wording."""

    def __init__(self, content: TrainingContent, register: Register) -> None:
        self._content = content
        self._register = register

    @property
    def items(self) -> Mapping[str, AnyItem]:
        """The questions by id."""
        return self._content.course.items

    @property
    def tables(self) -> ModelTables:
        """The model that judges questions on the timeline."""
        return self._content.tables

    def say(self, text: str) -> str:
        """A text in the wording that was chosen."""
        return in_register(text, self._register, self._content.terms)

    def course(self) -> dict[str, Any]:
        """Plain data: modules with their lessons, questions by id, and the questions of the tests in their order."""
        course = self._content.course
        return {
            "modules": [self._module(module) for module in course.modules],
            "items": {name: self.item(item) for name, item in course.items.items()},
            "tests": {use: questions_of_test(self._content, use) for use in TESTS},
        }

    def item(self, item: AnyItem) -> dict[str, Any]:
        """A question before it is answered."""
        return {
            "id": item.id,
            "version": item.version,
            "kind": item.kind,
            "objective": item.objective,
            "use": item.use,
            "level": item.level,
            "stem": self.say(item.stem),
            "certain": item.certain,
            **self._worded(item_shown(item)),
        }

    def basis(self, claims: Iterable[str]) -> dict[str, Any]:
        """How sure something is that rests on `claims`, and their sources by short names."""
        return basis_data(claims, self._content.library.evidence)

    def _module(self, module: Module) -> dict[str, Any]:
        library = self._content.library
        return {
            "id": module.id,
            "number": module.number,
            "title": module.title,
            "about": self.say(module.about),
            "minutes": module.minutes,
            "needs": list(module.needs),
            "objectives": [{"id": one.id, "text": self.say(one.text)} for one in module.objectives],
            "lessons": [self._lesson(lesson) for lesson in module.lessons],
            "summary": [{"html": as_html(self.say(one.text)), **self.basis(one.claims)} for one in module.summary],
            "further": {
                "references": [
                    {"id": name, "short": library.evidence.references[name].short} for name in module.further.references
                ],
                "resources": [
                    {"id": name, "name": library.resources.entries[name].name} for name in module.further.resources
                ],
            },
        }

    def _lesson(self, lesson: Lesson) -> dict[str, Any]:
        return {
            "id": lesson.id,
            "title": lesson.title,
            "minutes": lesson.minutes,
            "objectives": list(lesson.objectives),
            "pieces": [self._piece(piece) for piece in lesson.pieces],
        }

    def _piece(self, piece: Piece) -> dict[str, Any]:
        claims = piece.all_claims
        return {
            "heading": piece.heading,
            "blocks": list(self._blocks(piece.text)),
            "shown": self._shown(piece.shown) if piece.shown else None,
            "check": piece.check,
            "case": {"id": piece.case, "title": self._content.cases[piece.case].title} if piece.case else None,
            "sources": self.basis(claims)["sources"] if claims else [],
            "claims": list(claims),
        }

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
        evidence = self._content.library.evidence
        for block in blocks:
            claims = [evidence.claims[name] for name in block.claims]
            strength = basis_of(claims).strength if claims else None
            yield {"html": as_html(self.say(block.text)), "kind": block.kind, "strength": strength}

    def _shown(self, shown: Shown) -> dict[str, Any]:
        return {
            "figure": shown.figure,
            "timeline": urlencode(shown.timeline.as_parameters()) if shown.timeline else None,
            "parameters": shown.timeline.as_parameters() if shown.timeline else None,
            "alt": self.say(shown.alt),
            "look_at": self.say(shown.look_at) if shown.look_at else None,
        }

    def _worded(self, data: Any) -> Any:
        """Plain data with every text in the wording that was chosen; ids have no braces and stay as they are."""
        if isinstance(data, str):
            return self.say(data)
        if isinstance(data, list):
            return [self._worded(one) for one in data]
        if isinstance(data, dict):
            return {name: self._worded(one) for name, one in data.items()}
        return data


def questions_of_test(content: TrainingContent, use: Use) -> list[str]:
    """The ids of a test's questions, in the order of the course's objectives."""
    items = content.course.items.values()
    return [
        item.id
        for objective in content.course.objectives
        for item in items
        if item.objective == objective and item.use == use
    ]
