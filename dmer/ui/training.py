"""Review, My progress and the figures for educators on their pages."""

from __future__ import annotations

from dmer.content.educators_page_words import StatisticsWords
from dmer.content.entries import Entry
from dmer.content.items import ItemKind
from dmer.content.items_chosen import Multiple, Single
from dmer.content.progress_page_words import ProgressPageWords
from dmer.content.review_page_words import ReviewPageWords
from dmer.content.terms import Register, in_register
from dmer.content.training_words import TrainingWords
from dmer.training.content import TrainingContent
from dmer.ui.player_part import player_part


def show_review(words: ReviewPageWords, register: Register) -> None:
    """Show what is due, in the words of `register`."""
    _show("review", words, register)


def show_progress(words: ProgressPageWords, register: Register) -> None:
    """Show what somebody has done, in the words of `register`."""
    _show("progress", words, register)


def _show(module: str, words: Entry, register: Register) -> None:
    preload = f"player/data/training_words.json player/data/course.json?register={register}"
    player_part(module, f"{module}-{register}", preload=preload, register=register, words=words.model_dump(mode="json"))


def show_statistics(
    words: StatisticsWords,
    kinds: dict[ItemKind, str],
    training: TrainingWords,
    content: TrainingContent,
    register: Register,
) -> None:
    """Show how the questions of the course do, in the words of `register`; `kinds` says how each kind is called."""
    player_part(
        "educators",
        f"item-statistics-{register}",
        words=words.model_dump(mode="json"),
        kinds=kinds,
        certainties=training.certainty.options,
        register=register,
        options=_options(content, training, register),
    )


def _options(content: TrainingContent, training: TrainingWords, register: Register) -> dict[str, dict[str, str]]:
    """The text of each option that can be chosen, by question."""
    truth = {"true": training.true_false.true, "false": training.true_false.false}
    return {
        item.id: {option.id: in_register(option.text, register, content.terms) for option in item.options}
        if isinstance(item, Single | Multiple)
        else truth
        for item in content.course.items.values()
        if isinstance(item, Single | Multiple) or item.kind == "true_false"
    }
