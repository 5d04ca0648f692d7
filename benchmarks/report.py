"""What the benchmarks print: plain tables while they run, and at the end one Markdown table of bars and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """One bar and whether it holds. `ratio` is ours divided by the reference, None where there is no reference."""

    subject: str
    ours: str
    reference: str
    ratio: float | None
    bar: str
    holds: bool


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str] = ()) -> None:
    """Print rows under a title with aligned columns; the first column is aligned left, numbers right."""
    widths = [max(len(row[i]) for row in [columns, *rows]) for i in range(len(columns))]
    print(f"\n{title}")
    for row in [columns, ["-" * width for width in widths], *rows]:
        cells = [
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print(f"  {'  '.join(cells)}".rstrip())
    for note in notes:
        print(f"  {note}")
    print(flush=True)


def markdown(verdicts: Sequence[Verdict]) -> str:
    """The verdicts as a Markdown table for the README."""
    lines = ["| what | ours | reference | ratio | bar | holds |", "|---|---|---|---|---|---|"]
    for one in verdicts:
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        cells = [one.subject, one.ours, one.reference, ratio, one.bar, "yes" if one.holds else "**no**"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
