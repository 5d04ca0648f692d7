"""The statement of completion: real text on one page, what it says, and what it does not keep."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from dmer.content.course import Course, load_course
from dmer.content.statement_words import Provider, StatementWords, load_statement_words
from dmer.content.terms import Terms, load_terms
from dmer.settings import ROOT
from dmer.training.attempt import Place, TraineeRecord
from dmer.training.statement import Statement, StatementError, clean_name, content_version
from tests.training.samples import OBJECTIVES, attempt, item

TODAY = date(2026, 11, 21)

PLACES = tuple(
    Place(lesson=f"lesson-{number}", piece=1, farthest=1, done=True, seconds=400, at=1) for number in (1, 2, 3)
)
POST = tuple(
    attempt(number, item=f"post-{name}", where="post", score=float(number)) for number, name in enumerate(OBJECTIVES)
)
DONE = TraineeRecord(attempts=POST, places=PLACES)


@pytest.fixture(scope="module")
def words() -> StatementWords:
    return load_statement_words(ROOT)


@pytest.fixture(scope="module")
def terms() -> Terms:
    return load_terms(ROOT)


def text_of(pdf: bytes) -> str:
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


def test_it_says_what_was_done_and_that_it_is_no_certificate(
    course: Course, words: StatementWords, terms: Terms
) -> None:
    text = text_of(Statement(DONE, course, words, terms, TODAY).pdf("Ada Łęcka-Γιώργος"))
    for expected in (
        "For Ada Łęcka-Γιώργος",
        "November 21, 2026",
        "3 of 3 lessons, planned for 18 minutes",
        "about 20 minutes",
        "Test after the course: 50%",
        "Tell it (0%)",
        "Tell it (100%)",
        "not a certificate",
        "no CERPs",
        content_version(course),
    ):
        assert expected in text
    assert "Test before" not in text, "it was not taken"


def test_a_provider_sets_its_own_header_and_text(course: Course, words: StatementWords, terms: Terms) -> None:
    own = words.model_copy(update={"provider": Provider(header="School of Lactation", text="Carries 2 L-CERPs.")})
    text = text_of(Statement(DONE, course, own, terms, TODAY).pdf(""))
    assert text.startswith("School of Lactation")
    assert "Carries 2 L-CERPs." in text
    assert "not a certificate" not in text
    assert "No name was given." in text


def test_the_whole_course_of_the_app_fits_one_page_with_a_long_name_and_a_providers_text(
    words: StatementWords, terms: Terms
) -> None:
    course = load_course(ROOT)
    lessons = [lesson.id for module in course.modules for lesson in module.lessons]
    tests = [name for name, one in course.items.items() if one.use != "lesson"]
    record = TraineeRecord(
        attempts=tuple(
            attempt(number, item=name, version=course.items[name].version, where=course.items[name].use)
            for number, name in enumerate(tests)
        ),
        places=tuple(PLACES[0].model_copy(update={"lesson": name}) for name in lessons),
    )
    provider = Provider(header="School of Lactation " * 4, text="Carries 2 L-CERPs by way of example. " * 8)
    own = words.model_copy(update={"provider": provider})
    text = text_of(Statement(record, course, own, terms, TODAY).pdf("Wilhelmina " * 20))
    assert text.count("(100%)") == len(course.objectives)


@pytest.mark.parametrize("record", [TraineeRecord(), TraineeRecord(places=PLACES), TraineeRecord(attempts=POST)])
def test_before_the_end_there_is_a_sentence_instead(
    record: TraineeRecord, course: Course, words: StatementWords, terms: Terms
) -> None:
    with pytest.raises(StatementError, match="once every lesson"):
        Statement(record, course, words, terms, TODAY).pdf("Ada")


@pytest.mark.parametrize("name", ["#sys.inputs", "[*x*] $1+1$ <b>", '"]}, {"', "\\u{41}"])
def test_a_name_is_never_markup(name: str, course: Course, words: StatementWords, terms: Terms) -> None:
    assert name.split(maxsplit=1)[0] in text_of(Statement(DONE, course, words, terms, TODAY).pdf(name))


def test_a_name_is_cleaned_and_not_longer_than_a_name() -> None:
    assert clean_name("  Ada\n\tLovelace\x00\u202e ") == "Ada Lovelace"
    assert len(clean_name("x" * 10_000)) == 120


def test_an_edited_question_is_another_version(course: Course) -> None:
    other = Course(course.modules, {**course.items, "single": item("single", stem="Something else?")})
    assert content_version(other) != content_version(course)
    assert content_version(course) == content_version(Course(course.modules, dict(course.items)))
