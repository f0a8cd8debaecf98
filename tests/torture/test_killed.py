"""The torture list, 60: killed at random moments of refresh, indexing, story grouping and migration, nothing is lost.

A few kills of each; ``tests/bench/crash.py`` does fifty.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).parents[1] / "bench" / "crash.py"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["refresh", "index", "stories", "migrate"])
def test_60_killed_anywhere_nothing_acknowledged_is_lost(name: str) -> None:
    done = subprocess.run(
        [sys.executable, str(HARNESS), "4", name], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "4 kills" in done.stdout
    assert "nothing lost" in done.stdout
