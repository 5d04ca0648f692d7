"""Whether the course fits itself, the evidence, the model and the cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from dmer.content.entries import unknown_word
from dmer.content.figure_words import FIGURE_NAMES
from dmer.content.item_kinds import AnyItem
from dmer.content.items import Use
from dmer.content.items_timeline import Point, TimelineTask
from dmer.content.lessons import Module
from dmer.content.library import Library
from dmer.content.located_yaml import Problem
from dmer.content.model_tables import ModelTables
from dmer.content.placed import Placed, unknown_ids
from dmer.content.timeline_view import wrong_view

NEARLY_NO_MINUTES = 1e-6

CHOSEN = ("profile", "feeding", "stage", "mechanism")
"""Controls of a timeline task that are choices, beside the symbols of the parameter table."""

USES: tuple[tuple[Use, str], ...] = (("pre", "test before"), ("post", "test after"), ("lesson", "lessons"))


def wrong_names(modules: Sequence[Placed[Module]]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for module in modules:
        stem = Path(module.located.file).stem
        if module.name != stem:
            yield module.problem(f"A module has the name of its file, here {stem!r}.", "id")
        names = [
            *((objective.id, ("objectives", index)) for index, objective in enumerate(module.entry.objectives)),
            *((lesson.id, ("lessons", index)) for index, lesson in enumerate(module.entry.lessons)),
        ]
        for name, place in names:
            if name in taken:
                yield module.problem(f"The id {name!r} is used twice (also in {taken[name]}).", *place)
            taken[name] = module.located.file
    numbers = Counter(module.entry.number for module in modules)
    for module in modules:
        if numbers[module.entry.number] > 1:
            yield module.problem("Two modules have this number.", "number")
        yield from unknown_ids([module], "needs", [other.name for other in modules if other is not module], "module")


def wrong_minutes(modules: Sequence[Placed[Module]]) -> Iterator[Problem]:
    for module in modules:
        total = sum(lesson.minutes for lesson in module.entry.lessons)
        if abs(total - module.entry.minutes) > NEARLY_NO_MINUTES:
            sentence = f"The lessons take {total:g} minutes together, not {module.entry.minutes:g}."
            yield module.problem(sentence, "minutes")


def wrong_objectives(modules: Sequence[Placed[Module]], items: Sequence[Placed[AnyItem]]) -> Iterator[Problem]:
    """Objectives that do not exist, that no lesson serves, or that a test asks nothing about."""
    known = [objective.id for module in modules for objective in module.entry.objectives]
    for item in items:
        if item.entry.objective not in known:
            yield item.problem(f"The objective {unknown_word(item.entry.objective, known)}", "objective")
    for module in modules:
        own = [objective.id for objective in module.entry.objectives]
        for number, lesson in enumerate(module.entry.lessons):
            for index, name in enumerate(lesson.objectives):
                if name not in own:
                    sentence = f"The objective {unknown_word(name, own)}"
                    yield module.problem(sentence, "lessons", number, "objectives", index)
        served = {name for lesson in module.entry.lessons for name in lesson.objectives}
        for index, name in enumerate(own):
            if name not in served:
                yield module.problem("No lesson serves this objective.", "objectives", index)
            uses = Counter(item.entry.use for item in items if item.entry.objective == name)
            for use, words in USES:
                if not uses[use]:
                    yield module.problem(f"No item of the {words} asks for this objective.", "objectives", index)
            if uses["pre"] != uses["post"]:
                sentence = "The tests before and after ask for this objective with different numbers of items."
                yield module.problem(sentence, "objectives", index)


def wrong_pieces(
    modules: Sequence[Placed[Module]], items: Sequence[Placed[AnyItem]], cases: Collection[str] | None
) -> Iterator[Problem]:
    """Questions, figures and cases that do not exist; questions of lessons that no lesson asks, or two do."""
    in_lessons = {item.name: item for item in items if item.entry.use == "lesson"}
    asked: set[str] = set()
    for module in modules:
        for number, lesson in enumerate(module.entry.lessons):
            for index, piece in enumerate(lesson.pieces):
                place = ("lessons", number, "pieces", index)
                if piece.check and piece.check not in in_lessons:
                    yield module.problem(f"The item {unknown_word(piece.check, list(in_lessons))}", *place, "check")
                elif piece.check and piece.check in asked:
                    yield module.problem("This item is asked twice.", *place, "check")
                asked.add(piece.check or "")
                if piece.shown and piece.shown.figure and piece.shown.figure not in FIGURE_NAMES:
                    sentence = f"The figure {unknown_word(piece.shown.figure, FIGURE_NAMES)}"
                    yield module.problem(sentence, *place, "shown", "figure")
                if piece.case and cases is not None and piece.case not in cases:
                    yield module.problem(f"The case {unknown_word(piece.case, list(cases))}", *place, "case")
    for name, item in in_lessons.items():
        if name not in asked:
            yield item.problem("No lesson asks this; name it in a check.", "id")


def unsupported(
    modules: Sequence[Placed[Module]], items: Sequence[Placed[AnyItem]], library: Library
) -> Iterator[Problem]:
    """Claims, references and resources that do not exist."""
    claims = library.evidence.claims
    yield from unknown_ids(items, "claims", claims, "claim")
    for placed in modules:
        module = placed.entry
        citing: list[tuple[tuple[str | int, ...], Iterable[str]]] = [
            *((("objectives", index), one.claims) for index, one in enumerate(module.objectives)),
            *((("summary", index), one.claims) for index, one in enumerate(module.summary)),
            *(
                (("lessons", number, "pieces", index), piece.all_claims)
                for number, lesson in enumerate(module.lessons)
                for index, piece in enumerate(lesson.pieces)
            ),
        ]
        for place, names in citing:
            for name in names:
                if name not in claims:
                    yield placed.problem(f"The claim {unknown_word(name, list(claims))}", *place)
        for field, known in (("references", library.evidence.references), ("resources", library.resources.entries)):
            for index, name in enumerate(getattr(module.further, field)):
                if name not in known:
                    yield placed.problem(f"The entry {unknown_word(name, list(known))}", "further", field, index)


def wrong_timelines(
    modules: Sequence[Placed[Module]], items: Sequence[Placed[AnyItem]], tables: ModelTables
) -> Iterator[Problem]:
    for placed in modules:
        for number, lesson in enumerate(placed.entry.lessons):
            for index, piece in enumerate(lesson.pieces):
                view = piece.shown.timeline if piece.shown else None
                for field, sentence in wrong_view(view, tables) if view else ():
                    yield placed.problem(sentence, "lessons", number, "pieces", index, "shown", "timeline", field)
    for item in items:
        if isinstance(item.entry, Point):
            for field, sentence in wrong_view(item.entry.timeline, tables):
                yield item.problem(sentence, "timeline", field)
        if isinstance(item.entry, TimelineTask):
            for name, view in (("start", item.entry.start), ("solution", item.entry.solution)):
                for field, sentence in wrong_view(view, tables):
                    yield item.problem(sentence, name, field)
            known = [*CHOSEN, *tables.inputs]
            for index, control in enumerate(item.entry.controls):
                if control not in known:
                    yield item.problem(f"The control {unknown_word(control, known)}", "controls", index)
