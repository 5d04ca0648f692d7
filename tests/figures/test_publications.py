"""Publications a year as a reader sees them."""

from __future__ import annotations

from collections import Counter

from dmer.figures.catalog import FigureContent
from dmer.figures.publications import PUBLISHED, cited_publications
from tests.figures.conftest import Reader


def counted(reader: Reader) -> Counter[int]:
    years: Counter[int] = Counter()
    for trace in reader.drawing["data"]:
        years.update(dict(zip(trace["x"], trace["y"], strict=True)))
    return +years


def test_every_publication_is_counted_once(reader: Reader, content: FigureContent) -> None:
    found = cited_publications(content.library)
    assert counted(reader) == Counter(reference.year for reference in found)
    assert len({reference.id for reference in found}) == len(found) == len(reader.picture.table.rows)


def test_kinds_differ_in_more_than_color(reader: Reader) -> None:
    marks = [
        (trace["marker"]["color"], trace["marker"]["pattern"].get("shape", "")) for trace in reader.drawing["data"]
    ]
    assert len(set(marks)) == len(marks) == len(reader.drawing["data"])


def test_only_papers_and_books_are_counted(content: FigureContent) -> None:
    assert {reference.type for reference in cited_publications(content.library)} <= set(PUBLISHED)


def test_the_takeaway_names_the_fullest_year(reader: Reader) -> None:
    year, most = counted(reader).most_common(1)[0]
    assert f"{year} is the year with the most, {most}" in reader.picture.takeaway


def test_years_without_a_publication_leave_a_gap(reader: Reader) -> None:
    years = reader.drawing["data"][0]["x"]
    assert years == list(range(years[0], years[-1] + 1))
