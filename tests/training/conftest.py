"""The small course is there for every test of training."""

from tests.training.small_course import content, course, tables

__all__ = ["content", "course", "tables"]
