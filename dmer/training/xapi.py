"""A trainee's tries as statements of the Experience API (xAPI 1.0.3), for a learning system. They name nobody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from dmer.content.course import Course
from dmer.content.item_kinds import AnyItem
from dmer.content.items_chosen import Matching, Multiple, Ordering, Single, TrueFalse
from dmer.training.attempt import Attempt, TraineeRecord
from dmer.training.latest import counting
from dmer.training.review import moment

HOME = "https://let-down-lab.invalid"
"""An address is required and leads nowhere: names under .invalid never exist."""

ANSWERED = {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en-US": "answered"}}
COMPLETED = {"id": "http://adlnet.gov/expapi/verbs/completed", "display": {"en-US": "completed"}}
QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
LESSON = "http://adlnet.gov/expapi/activities/lesson"
COURSE = {"id": f"{HOME}/course", "objectType": "Activity"}

BETWEEN = "[,]"
WITHIN = "[.]"
"""What xAPI puts between the parts of a response."""


def statements(record: TraineeRecord, course: Course, learner: str) -> list[dict[str, Any]]:
    """Statements on every counting try and on every lesson read to its end. `learner` is a name that is no name."""
    actor = {"objectType": "Agent", "account": {"homePage": HOME, "name": learner}}
    tries = [
        {"actor": actor, **_answered(one, course.items[one.item])} for one in counting(record.attempts, course.items)
    ]
    return [*tries, *({"actor": actor, **one} for one in _completed(record, course))]


def _answered(one: Attempt, item: AnyItem) -> dict[str, Any]:
    return {
        "id": str(UUID(one.id)),
        "verb": ANSWERED,
        "object": {
            "objectType": "Activity",
            "id": f"{HOME}/course/items/{item.id}/{item.version}",
            "definition": {
                "type": QUESTION,
                "name": {"en-US": item.id},
                "description": {"en-US": item.stem},
                **_interaction(item),
            },
        },
        "result": {
            "score": {"scaled": round(one.score, 4)},
            "success": one.right,
            "response": _response(one.response),
            "duration": f"PT{one.seconds}S",
        },
        "context": {"contextActivities": {"parent": [COURSE]}},
        "timestamp": moment(one.at).isoformat(timespec="milliseconds"),
    }


def _completed(record: TraineeRecord, course: Course) -> Iterator[dict[str, Any]]:
    lessons = {lesson.id: lesson for module in course.modules for lesson in module.lessons}
    for place in record.places:
        if place.done and place.lesson in lessons:
            yield {
                "verb": COMPLETED,
                "object": {
                    "objectType": "Activity",
                    "id": f"{HOME}/course/lessons/{place.lesson}",
                    "definition": {"type": LESSON, "name": {"en-US": lessons[place.lesson].title}},
                },
                "result": {"completion": True, "duration": f"PT{place.seconds}S"},
                "context": {"contextActivities": {"parent": [COURSE]}},
                "timestamp": moment(place.at).isoformat(timespec="milliseconds"),
            }


def _interaction(item: AnyItem) -> dict[str, Any]:
    """How xAPI calls the kind of question, with its parts and the right answer."""
    match item:
        case Single() | Multiple():
            right = [option.id for option in item.options if option.right]
            choices = [_part(option.id, option.text) for option in item.options]
            return {"interactionType": "choice", "choices": choices, "correctResponsesPattern": [BETWEEN.join(right)]}
        case TrueFalse():
            return {"interactionType": "true-false", "correctResponsesPattern": ["true" if item.right else "false"]}
        case Ordering():
            names = [part.id for part in item.parts]
            choices = [_part(part.id, part.text) for part in item.parts]
            pattern = [BETWEEN.join(names)]
            return {"interactionType": "sequencing", "choices": choices, "correctResponsesPattern": pattern}
        case Matching():
            rights = [*((pair.id, pair.right) for pair in item.pairs), *((one.id, one.text) for one in item.decoys)]
            return {
                "interactionType": "matching",
                "source": [_part(pair.id, pair.left) for pair in item.pairs],
                "target": [_part(name, text) for name, text in rights],
                "correctResponsesPattern": [BETWEEN.join(f"{pair.id}{WITHIN}{pair.id}" for pair in item.pairs)],
            }
        case _:
            return {"interactionType": "other"}


def _part(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "description": {"en-US": text}}


def _response(response: Any) -> str:
    """An answer in the form of xAPI."""
    if isinstance(response, bool):
        return "true" if response else "false"
    if isinstance(response, list):
        return BETWEEN.join(str(one) for one in response)
    if isinstance(response, dict) and all(isinstance(one, str) for one in response.values()):
        return BETWEEN.join(f"{name}{WITHIN}{other}" for name, other in response.items())
    return response if isinstance(response, str) else json.dumps(response)
