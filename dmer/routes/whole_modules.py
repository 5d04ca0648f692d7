"""A module of the player with all that it imports, as one file: a page asks for one and not for sixty.

The player's modules name what they import and export at the start of a line and in one way each; `whole_module` refuses
anything else. Each module becomes a function that is called once and returns what it exports, in the order of imports.
"""

from __future__ import annotations

import re
from collections.abc import Callable

IMPORT = re.compile(r'^import (\{.*\}) from "\./(\w+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
OTHER = re.compile(r"^(?:import\b|export\b|await\b).*", re.MULTILINE)

__all__ = ["whole_module"]


def whole_module(name: str, read: Callable[[str], str]) -> str:
    """The source of the module `name` with all that it imports; `read` gives the source of one by its name.

    Raises ValueError where a module imports or exports in another way, or imports one that imports it.
    """
    parts: dict[str, str] = {}
    exported: list[str] = []

    def add(module: str, importing: tuple[str, ...]) -> None:
        nonlocal exported
        if module in importing:
            raise ValueError(f"{module}.js imports itself by {' and '.join(importing)}")
        if module in parts:
            return
        source = read(module)
        for _, other in IMPORT.findall(source):
            add(other, (*importing, module))
        exported = [export for _, export in EXPORT.findall(source)]
        body = EXPORT.sub(r"\1 \2", IMPORT.sub(_as_constants, source))
        if found := OTHER.search(body):
            raise ValueError(f"{module}.js: {found[0]}")
        parts[module] = f"const ${module} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"

    add(name, ())
    return "".join(parts.values()) + f"export const {{ {', '.join(exported)} }} = ${name};\n"


def _as_constants(line: re.Match[str]) -> str:
    names, module = line.groups()
    return f"const {names.replace(' as ', ': ')} = ${module};"
