"""Plain pages, outside Streamlit: almost empty, filled by a module of the player or by what is put into them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from dmer.routes.player import module_address, player_version, plotly_address

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{folder}/{style}.css">
{head}</head>
<body>
{main}
</body>
</html>
"""

SCRIPT = """<link rel="modulepreload" href="/{address}">
<script type="module" src="{folder}/plain_page.js"></script>
"""

MODULE_MAIN = """<main data-module="{module}" data-plotly="{plotly}" data-options="{options}" data-trouble="{trouble}">
<noscript><p>{no_script}</p></noscript>
</main>"""


def plain_page(title: str, main: str, *, style: str, head: str = "") -> str:
    """A page of the HTML `main` and `head`, in the player's style sheet of that name; `title` is text."""
    return PAGE.format(title=escape(title), folder=_folder(), style=style, head=head, main=main)


def module_page(module: str, title: str, options: Mapping[str, Any], *, trouble: str, no_script: str) -> str:
    """A page that `mount` of dmer/player/{module}.js fills, in {module}.css.

    `trouble` is said where the module does not come, `no_script` where the browser runs none.
    """
    main = MODULE_MAIN.format(
        module=module,
        plotly=escape(plotly_address()),
        options=escape(json.dumps(options)),
        trouble=escape(trouble),
        no_script=escape(no_script),
    )
    head = SCRIPT.format(address=module_address(module), folder=_folder())
    return plain_page(title, main, style=module, head=head)


def _folder() -> str:
    return f"/player/{player_version()}"
