"""A case in scenes. An answer is the list of turns that were taken, from the first scene to the end."""

from __future__ import annotations

from typing import Any

from dmer.content.items_reasoned import Branching, Scene
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, ResponseError, one_of

SEPARATOR = "/"
"""Between the ids of a scene and of a turn in it."""


def judge(item: Branching, response: object, tables: ModelTables) -> Judged:
    """Judge a way through the case: the share of its turns that were right. Raises ResponseError."""
    del tables
    if not isinstance(response, list):
        raise ResponseError("The turns that were taken are needed here, as a list.")
    scenes = {scene.id: scene for scene in item.scenes}
    scene: Scene | None = item.scenes[0]
    remarks: list[Remark] = []
    for taken in response:
        if scene is None:
            raise ResponseError("The case had ended before the last turn.")
        name = one_of(taken, [turn.id for turn in scene.turns], "turns")
        [turn] = [turn for turn in scene.turns if turn.id == name]
        remarks.append(Remark(f"{scene.id}{SEPARATOR}{name}", turn.right, turn.feedback))
        scene = scenes[turn.to] if turn.to else None
    if scene is not None:
        raise ResponseError("The case has not come to its end.")
    return Judged(sum(remark.right for remark in remarks) / len(remarks), tuple(remarks), solution_of(item))


def solution_of(item: Branching) -> list[str]:
    """The way on which every turn is right, the first such turn of each scene."""
    scenes = {scene.id: scene for scene in item.scenes}
    scene: Scene | None = item.scenes[0]
    way: list[str] = []
    while scene is not None:
        turn = next(turn for turn in scene.turns if turn.right)
        way.append(turn.id)
        scene = scenes[turn.to] if turn.to else None
    return way


def shown(item: Branching) -> dict[str, Any]:
    """What is seen before an answer: the scenes, and where each turn leads. What a turn is worth is said at the end."""
    return {
        "scenes": [
            {
                "id": scene.id,
                "text": scene.text,
                "turns": [{"id": turn.id, "text": turn.text, "to": turn.to} for turn in scene.turns],
            }
            for scene in item.scenes
        ]
    }
