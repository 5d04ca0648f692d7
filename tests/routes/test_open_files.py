"""How many connections may be held."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dmer.settings import ROOT

SCRIPT = """
import resource
from dmer.routes.open_files import allow_many_connections
_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, min(hard, {hard})))
allow_many_connections()
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize(("soft", "hard", "then"), [(256, 10_000, 8192), (256, 4096, 4096), (9000, 10_000, 9000)])
def test_the_limit_is_raised_as_far_as_the_system_allows(soft: int, hard: int, then: int) -> None:
    """In a process of its own: a limit once lowered stays low."""
    script = SCRIPT.format(soft=soft, hard=hard)
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(said.stdout) == then
