"""Sentences that the app fills in: what may stand in {braces}."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, get_args

from pydantic import AfterValidator

BRACES = re.compile(r"\{(\w*)\}")


def filled_with(*names: str) -> AfterValidator:
    """The check of a sentence in which the app puts a value for each of `names`: nothing else stands in braces."""

    def checked(text: str) -> str:
        rest = BRACES.sub("", text)
        if "{" in rest or "}" in rest:
            raise ValueError("a brace is not closed, or holds something other than one word")
        known = ", ".join(f"{{{name}}}" for name in names) or "nothing"
        for name in BRACES.findall(text):
            if name not in names:
                raise ValueError(f"{{{name}}} is not filled in here; {known} is")
        return text

    return AfterValidator(checked)


Text = Annotated[str, filled_with()]
"""Text shown as it stands."""

Count = Annotated[str, filled_with("count")]
Done = Annotated[str, filled_with("done", "count")]
Minutes = Annotated[str, filled_with("minutes")]
Number = Annotated[str, filled_with("number")]
Percent = Annotated[str, filled_with("percent")]
Titled = Annotated[str, filled_with("title")]


def one_for_each(kinds: Any) -> AfterValidator:
    """The check of a group of words that needs one entry for each name of the Literal `kinds`."""

    def checked(words: Mapping[str, object]) -> Mapping[str, object]:
        if missing := [kind for kind in get_args(kinds) if kind not in words]:
            raise ValueError(f"words are missing here for {', '.join(map(repr, missing))}")
        return words

    return AfterValidator(checked)
