"""A module of the player with all that it imports, as one file."""

from __future__ import annotations

import pytest

from dmer.routes.player import PLAYER
from dmer.routes.whole_modules import whole_module

A = """// The first.
import { b, count as counted } from "./b.js";
import { TEN } from "./c.js";

const own = "a";

export function a() {
  return [own, b(), counted(), TEN];
}
export async function later() {
  return own;
}
"""
B = """import { TEN } from "./c.js";
const own = "b";
export const b = () => own + TEN;
export function count() {
  return 1;
}
"""
C = "export const TEN = 10;\n"


def whole(**modules: str) -> str:
    return whole_module("a", modules.__getitem__)


def test_everything_is_there_once_and_what_is_imported_comes_first() -> None:
    text = whole(a=A, b=B, c=C)
    assert [text.count(f"const ${name} = (") for name in "abc"] == [1, 1, 1]
    assert text.index("const $c = (") < text.index("const $b = (") < text.index("const $a = (")
    assert "const { b, count: counted } = $b;" in text
    assert text.endswith("export const { a, later } = $a;\n")
    assert "import" not in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('import { TEN } from "/player/c.js";', "/player/c.js"),
        ('import * as c from "./c.js";', "import [*] as c"),
        ("export default 1;", "export default 1;"),
        ("export { TEN };", "export { TEN };"),
        ("export let changing = 1;", "export let changing"),
        ("await later();", "await later"),
    ],
)
def test_another_way_to_import_or_export_is_refused_by_name(line: str, said: str) -> None:
    with pytest.raises(ValueError, match=rf"^b\.js: .*{said}"):
        whole(a=A, b=f"{B}{line}\n", c=C)


def test_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^b\.js imports itself by a and b and c$"):
        whole(a=A, b=B, c='import { b } from "./b.js";\n')


def test_every_module_of_the_player_can_be_made_whole() -> None:
    for path in PLAYER.glob("*.js"):
        text = whole_module(path.stem, lambda name: (PLAYER / f"{name}.js").read_text(encoding="utf-8"))
        assert path.read_text(encoding="utf-8").count("\nexport ") == 0 or f"}} = ${path.stem};" in text
