"""Everything the timeline in the browser needs, as one JSON: tables, words, simulated people, published points."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ILLUSTRATIVE, ModelTables, as_list
from dmer.content.palette import Palettes, load_palettes
from dmer.content.published_points import PublishedPoint, load_published_points
from dmer.content.wording import TimelineWords, load_timeline_words
from dmer.hormones import simulate
from dmer.hormones.measure import EPISODE_INDEX
from dmer.hormones.population import draw_people

PEOPLE = 200
"""How many simulated people the browser gets for its bands."""


@dataclass(frozen=True)
class TimelineContent:
    """The checked content behind the timeline."""

    tables: ModelTables
    points: list[PublishedPoint]
    words: TimelineWords
    palettes: Palettes


def load_timeline_content(root: Path) -> TimelineContent:
    """Read all files the timeline needs. Raises ContentError with every problem of the first broken kind."""
    tables = load_model_tables(root)
    return TimelineContent(
        tables, load_published_points(root, tables), load_timeline_words(root, tables), load_palettes(root)
    )


def timeline_json(content: TimelineContent) -> str:
    """The timeline's content for dmer/player/timeline.js."""
    tables = content.tables
    people = draw_people(tables, PEOPLE)
    return json.dumps(
        {
            "numerics": {
                "finest_step_minutes": simulate.FINEST_STEP_MINUTES,
                "dip_offsets": simulate.DIP_OFFSETS,
                "shortened": simulate.SHORTENED,
                "shortened_after_burst_minutes": simulate.SHORTENED_AFTER_BURST_MINUTES,
                "shortened_after_dip_minutes": simulate.SHORTENED_AFTER_DIP_MINUTES,
                "nearly_equal": simulate.NEARLY_EQUAL,
                "episode_index": EPISODE_INDEX,
            },
            "inputs": [
                {
                    "symbol": entry.symbol,
                    "meaning": entry.meaning,
                    "default": entry.default,
                    "range": entry.range,
                    "unit": entry.unit,
                    "basis": basis_in_words(entry.basis, tables),
                }
                for entry in tables.inputs.values()
            ],
            "profiles": [
                {"id": entry.id, "dmer": entry.dmer, "overrides": entry.overrides} for entry in tables.profiles.values()
            ],
            "stages": [{"id": entry.id, "overrides": entry.overrides} for entry in tables.stages.values()],
            "pump": {"overrides": tables.pump.overrides},
            "spreads": [{"symbol": spread.symbol, "dmer_only": spread.dmer_only} for spread in tables.population],
            "people": [{symbol: [v.how, v.amount] for symbol, v in person.items()} for person in people],
            "palettes": content.palettes.model_dump(),
            "published": [asdict(point) for point in content.points],
            "words": content.words.model_dump(),
        },
        ensure_ascii=False,
    )


def basis_in_words(basis: str | list[str], tables: ModelTables) -> str:
    """What a value rests on, for a reader: short sources, or that it was chosen for teaching."""
    parts = []
    for part in as_list(basis):
        if part in (ILLUSTRATIVE, "definition"):
            parts.append(part)
        else:
            quantity = tables.quantities[part]
            parts.append(f"{tables.references[quantity.source].short} ({part})")
    return "; ".join(parts)
