"""An editor of the decision tables, who works on a copy of them alone, and a library to hold them against."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.content.editor import ROOT, Editor

QUESTIONS = "content/decision/questions.yaml"
RED_FLAGS = "content/decision/red_flags.yaml"
PATTERN = "content/decision/pattern.yaml"
SEVERITY = "content/decision/severity.yaml"
CARE = "content/decision/care.yaml"
WORDS = "content/decision/words.yaml"
SCENES = "content/decision/scenes.yaml"


class DecisionEditor(Editor):
    """Works on a copy of the decision tables alone."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / "content" / "decision", folder / "content" / "decision")
