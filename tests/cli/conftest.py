"""Calls the program in this process, or starts it as the reader would."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.cli import run
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from broadsheet.cli import Session


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def opened() -> list[Session]:
    """The sessions with which the reader was opened."""
    return []


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], opened: list[Session]) -> Callable[..., Outcome]:
    """Call the program in this process."""

    def reader(session: Session) -> int:
        opened.append(session)
        return 0

    def called(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments], reader=reader)
        streams = capsys.readouterr()
        return Outcome(code, streams.out, streams.err)

    return called


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., Outcome]:
    """Start the program as a process of its own, in an empty directory."""

    def started(*arguments: str | Path | bytes) -> Outcome:
        directory = tmp_path / "somewhere"
        directory.mkdir(exist_ok=True)
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", *arguments],
            cwd=directory,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return started


@pytest.fixture
def ids() -> dict[str, str]:
    """The bundled articles' ids by their source, from a library made on the spot."""
    from broadsheet.articles import View

    with Library.open() as library:
        return {head.source: head.id for head in library.page(View(), limit=10)}
