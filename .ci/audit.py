"""Asks pip-audit for known weaknesses of everything in the lock file; exits with 1 where there is one.

Where the service that knows them cannot be asked this says so and exits with 0: a build server without it is no
weakness of the program.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent / "requirements.lock"
_PATIENCE = 300


def asked() -> list[dict[str, Any]]:
    """Return what pip-audit says of each distribution, nothing where it could not ask."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-r", str(LOCK)]
    options = ["--format", "json", "--progress-spinner", "off", "--timeout", "30"]
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter, with names written out above
            [*command, *options], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return []
    return found


def report(found: list[dict[str, Any]]) -> tuple[list[str], int]:
    """Return what to print, and the exit code."""
    audited = [one for one in found if "vulns" in one]
    weak = [
        f"{one['name']} {one['version']}: {flaw['id']}, mended in {', '.join(flaw['fix_versions']) or 'no version yet'}"
        for one in audited
        for flaw in one["vulns"]
    ]
    if not audited:
        return ["audit skipped: the service that knows of weaknesses cannot be asked from here"], 0
    return [*weak, f"{len(audited)} of {len(found)} distributions audited, {len(weak)} known weaknesses"], int(
        bool(weak)
    )


if __name__ == "__main__":
    lines, code = report(asked())
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(code)
