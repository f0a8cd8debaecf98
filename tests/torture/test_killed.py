"""The torture list, 60: killed at random moments of everything that takes long, the program has lost nothing.

A few kills of each; ``tests/bench/crash.py`` does fifty.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import crash
import pytest

HARNESS = Path(__file__).parents[1] / "bench" / "crash.py"


@pytest.mark.slow
@pytest.mark.parametrize("name", list(crash.LONGEST))
def test_60_killed_anywhere_nothing_acknowledged_is_lost(name: str) -> None:
    done = subprocess.run(
        [sys.executable, str(HARNESS), "3", name], capture_output=True, text=True, timeout=1_200, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "3 kills" in done.stdout
    assert "nothing lost" in done.stdout
