"""Review, My progress and the statistics on their pages: what each part is told, and what is fetched ahead."""

from __future__ import annotations

import json

import pytest

from dmer.content.educators_page_words import load_educators_page_words
from dmer.content.progress_page_words import load_progress_page_words
from dmer.content.review_page_words import load_review_page_words
from dmer.content.training_words import load_training_words
from dmer.settings import ROOT
from dmer.training.content import load_training_content
from dmer.ui import training

Mounted = list[tuple[tuple[object, ...], dict[str, object]]]


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch) -> Mounted:
    asked: Mounted = []
    monkeypatch.setattr(training, "player_part", lambda *names, **options: asked.append((names, options)))
    return asked


def test_review_and_progress_are_told_their_words_and_ask_for_the_course_ahead(mounted: Mounted) -> None:
    training.show_review(load_review_page_words(ROOT), "chestfeeding")
    training.show_progress(load_progress_page_words(ROOT), "breastfeeding")
    assert [names for names, _ in mounted] == [
        ("review", "review-chestfeeding"),
        ("progress", "progress-breastfeeding"),
    ]
    for _, options in mounted:
        preload = str(options["preload"]).split()
        assert f"player/data/course.json?register={options['register']}" in preload
        json.dumps(options)


def test_statistics_are_told_the_text_of_every_option(mounted: Mounted) -> None:
    content, words = load_training_content(ROOT), load_educators_page_words(ROOT)
    training.show_statistics(words.statistics, words.holds.kind, load_training_words(ROOT), content, "chestfeeding")
    [(names, options)] = mounted
    assert names == ("educators", "item-statistics-chestfeeding")
    texts = options["options"]
    assert isinstance(texts, dict)
    kinds = {item.id for item in content.course.items.values() if item.kind in ("single", "multiple", "true_false")}
    assert texts.keys() == kinds
    assert not any("{" in text for own in texts.values() for text in own.values())
    json.dumps(options)
