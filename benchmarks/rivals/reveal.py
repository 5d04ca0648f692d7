"""reveal.js with the text of a talk: installed by npm into .venv-bench/reveal on first use, and written as one page."""

from __future__ import annotations

import html
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.rivals.environment import ENVIRONMENT

FOLDER = ENVIRONMENT.parent / "reveal"
WANTED = Path(__file__).resolve().parent / "package.json"
INSTALL = ("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="node_modules/reveal.js/dist/reset.css">
<link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css">
<link rel="stylesheet" href="node_modules/reveal.js/dist/theme/white.css"></head>
<body><div class="reveal"><div class="slides">{slides}</div></div>
<script src="node_modules/reveal.js/dist/reveal.js"></script>
<script>Reveal.initialize({{ transition: "none", hash: true, progress: true, slideNumber: true }});</script>
</body></html>
"""


class NotInstalledError(RuntimeError):
    """reveal.js cannot be had here; holds the reason."""


def reveal_folder(talk: Mapping[str, Any]) -> Path:
    """A folder to serve, with the talk as index.html. Raises NotInstalledError when npm cannot install reveal.js."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    installed = FOLDER / "package.json"
    if not installed.exists() or installed.read_text() != WANTED.read_text():
        _install()
        shutil.copy(WANTED, installed)
    (FOLDER / "index.html").write_text(_page(talk), encoding="utf-8")
    return FOLDER


def _install() -> None:
    if shutil.which("npm") is None:
        raise NotInstalledError("npm is not installed")
    print("Installing reveal.js in .venv-bench/reveal.", flush=True)
    (FOLDER.parent / ".gitignore").write_text("*\n")
    wanted = FOLDER / "package.json"
    shutil.copy(WANTED, wanted)
    done = subprocess.run(INSTALL, cwd=FOLDER, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        wanted.unlink()
        raise NotInstalledError(f"npm could not install it: {done.stderr.strip()[-200:]}")


def _page(talk: Mapping[str, Any]) -> str:
    return PAGE.format(title=html.escape(talk["title"]), slides="\n".join(_slide(slide) for slide in talk["slides"]))


def _slide(slide: Mapping[str, Any]) -> str:
    """The same text, waiting for the same presses; without pictures, which it would need another library for."""
    blocks = [
        f'<p class="fragment" data-fragment-index="{block["step"] - 1}">{block["html"]}</p>'
        if block["step"]
        else f"<p>{block['html']}</p>"
        for block in slide["blocks"]
    ]
    lines = [f"<li>{html.escape(one['name'])}</li>" for one in slide["resources"]]
    lines += [f"<li>{html.escape(text)}</li>" for text in slide["references"]]
    listed = f"<ul>{''.join(lines)}</ul>" if lines else ""
    foot = f"<small>{html.escape('; '.join(slide['sources']))}</small>"
    return f"<section><h2>{html.escape(slide['title'])}</h2>{''.join(blocks)}{listed}{foot}</section>"
