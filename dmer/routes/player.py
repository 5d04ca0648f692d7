"""Plain routes for the browser's part: its modules and Plotly. No Streamlit needed."""

from __future__ import annotations

import gzip
import hashlib
import os
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path
from threading import Lock

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.routes.whole_modules import whole_module

ROOT = Path(__file__).resolve().parents[2]
PLAYER = ROOT / "dmer" / "player"
MEDIA_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
THIS_MACHINE = ("127.0.0.1", "::1", "::ffff:127.0.0.1")
"""The last is how a server that listens on both kinds of addresses sees the first."""

WHOLE = ".whole.js"
"""How a module's address ends where it comes with all that it imports."""

FOREVER = "public, max-age=31536000, immutable"
"""For addresses that change with what they hold."""


def player_version() -> str:
    """A short fingerprint of the player's files: it is part of their address, so that browsers may keep them."""
    return _fingerprint(_stamps())


def _stamps() -> tuple[tuple[str, int, int], ...]:
    """Every file with its size and time of change: read at each request, where the files themselves would take long."""
    with os.scandir(PLAYER) as found:
        return tuple(sorted((one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in found if one.is_file()))


@lru_cache(maxsize=1)
def _fingerprint(stamps: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for name, _, _ in stamps:
        digest.update(name.encode())
        digest.update((PLAYER / name).read_bytes())
    return digest.hexdigest()[:12]


def module_address(name: str) -> str:
    """Where the module `name` is served together with all that it imports, under the app's own address."""
    return f"player/{player_version()}/{name}{WHOLE}"


def plotly_address() -> str:
    """Where the browser build of the installed Plotly package is served, under the app's own address."""
    return f"player/plotly-{distribution('plotly').version}.js"


async def player_file(request: Request) -> Response:
    """One module or style sheet of the player, by name only; a module also together with all that it imports.

    It may be kept for as long as anybody likes where the version in its address is that of the files as they are.
    """
    name = request.url.path.rpartition("/")[2]
    path = PLAYER / name.replace(WHOLE, ".js")
    if "/" in name or "\\" in name or path.suffix not in MEDIA_TYPES or not path.is_file():
        return Response("There is no such file.", status_code=404, media_type="text/plain")
    newest = player_version()
    headers = {"Cache-Control": FOREVER if request.path_params["version"] == newest else "no-cache"}
    return _packed_or_not(request, *_file((name, newest)), MEDIA_TYPES[path.suffix], headers)


@lru_cache(maxsize=512)
def _file(name_and_version: tuple[str, str]) -> tuple[bytes, bytes]:
    """A file and the same packed: read anew with each version of all files, since a whole module holds many."""
    name, _ = name_and_version
    source = whole_module(name.removesuffix(WHOLE), _module).encode() if name.endswith(WHOLE) else _read(name)
    return source, gzip.compress(source, mtime=0)


def _read(name: str) -> bytes:
    return (PLAYER / name).read_bytes()


def _module(name: str) -> str:
    return _read(f"{name}.js").decode()


def _packed_or_not(
    request: Request, source: bytes, packed: bytes, media_type: str, headers: dict[str, str]
) -> Response:
    """Packed for slow connections. On the presenter's own laptop unpacking costs more time than it saves.

    An answer that names its encoding is left alone by the server's own packing, which would pack it anew each time.
    """
    far = request.client is None or request.client.host not in THIS_MACHINE
    wanted = far and "gzip" in request.headers.get("accept-encoding", "")
    sent = {"X-Content-Type-Options": "nosniff", "Vary": "Accept-Encoding", **headers}
    sent["Content-Encoding"] = "gzip" if wanted else "identity"
    return Response(packed if wanted else source, media_type=media_type, headers=sent)


def plotly_path() -> Path:
    """The browser build of the installed Plotly package."""
    return Path(str(distribution("plotly").locate_file("plotly/package_data/plotly.min.js")))


_packing = Lock()


@cache
def _plotly_source() -> tuple[bytes, bytes]:
    source = plotly_path().read_bytes()
    return source, gzip.compress(source, compresslevel=6, mtime=0)


def plotly_file(request: Request) -> Response:
    """Plotly's browser build from the installed package, packed once."""
    with _packing:
        source, packed = _plotly_source()
    return _packed_or_not(request, source, packed, MEDIA_TYPES[".js"], {"Cache-Control": FOREVER})


module_routes = [Route(f"/player/{{version}}/{{name}}{suffix}", player_file) for suffix in MEDIA_TYPES]
"""Of the player's routes those that every page asks many times: RoutesFirstMiddleware."""

player_routes = [
    Route("/player/plotly-{version}.js", plotly_file),
    *module_routes,
    Route("/player/{version}/{name}", player_file),
]
