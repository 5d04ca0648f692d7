"""Words around the list on the resources page."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

from dmer.content.days import day_in_words
from dmer.content.entries import Entry, Word, read_one
from dmer.content.resources import Resource, ResourceKind
from dmer.content.sentences import Text, filled_with, one_for_each

RESOURCES_PAGE_FILE = "content/pages/resources.yaml"


class ResourcesPageWords(Entry):
    """Everything said on the resources page around the resources."""

    title: Text
    intro: Text
    kind: Text
    country: Text
    any_kind: Text
    any_country: Text
    everywhere: tuple[Word, ...]
    unknown: Annotated[str, filled_with("resource")]
    none: Text
    kinds: Annotated[dict[ResourceKind, Text], one_for_each(ResourceKind)]
    phone: Annotated[str, filled_with("phone")]
    text: Annotated[str, filled_with("text")]
    website: Annotated[str, filled_with("url")]
    hours: Annotated[str, filled_with("hours")]
    languages: Annotated[str, filled_with("languages")]
    no_contact: Text
    checked: Annotated[str, filled_with("date")]
    overdue: Annotated[str, filled_with("date")]
    never: Text
    caution: Annotated[str, filled_with("caution")]
    example_help: Text
    sources: Annotated[str, filled_with("sources")]

    def check_said(self, resource: Resource, today: datetime.date) -> str:
        """When the details were checked, and whether that was too long ago."""
        if resource.checked is None:
            return self.never
        date = day_in_words(resource.checked)
        return (self.overdue if resource.overdue(today) else self.checked).format(date=date)


def load_resources_page_words(root: Path) -> ResourcesPageWords:
    """Read content/pages/resources.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / RESOURCES_PAGE_FILE, root, ResourcesPageWords)[0]
