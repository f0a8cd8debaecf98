"""Screens over a library made by hand, and pictures of them."""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fake_library import FakeShelves
from fire_articles import ARTICLES, comparison_by_hand, evidence
from processes import PATIENCE
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.worker import WorkerCancelled, WorkerFailed

from broadsheet.compare import Comparison, SelfContradiction
from broadsheet.facts import Kind
from broadsheet.tui import BroadsheetApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from syrupy.assertion import SnapshotAssertion
    from textual.pilot import Pilot

    from broadsheet.articles import Article


_IDLE_MOMENTS = 5


@pytest.fixture
def shelves() -> FakeShelves:
    return FakeShelves(ARTICLES)


@pytest.fixture
def make_shelves() -> Callable[[dict[int, Article]], FakeShelves]:
    return FakeShelves


@pytest.fixture
def app(shelves: FakeShelves) -> BroadsheetApp:
    return BroadsheetApp(shelves)


@pytest.fixture
def comparison() -> Comparison:
    return comparison_by_hand(ARTICLES[1], ARTICLES[2])


@pytest.fixture
def contradicting(comparison: Comparison) -> Comparison:
    a = comparison.a
    first = evidence(a, "Three people were treated for smoke.", "Three")
    second = evidence(a, "The bridge carries 18,000 cars a day.", "18,000")
    reason = "people treated: Harbour Post says 3 and 18,000."
    return replace(
        comparison, self_contradictions=(SelfContradiction("a", "people treated", first, second, reason, Kind.NUMBER),)
    )


@pytest.fixture
def settle() -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Wait until nothing is on its way any more: no worker, no message."""

    async def wait(pilot: Pilot[Any]) -> None:
        idle = 0
        # A screen that closes calls back, which opens another, which asks for work: one idle moment is not the end.
        while idle < _IDLE_MOMENTS:
            await pilot.pause()
            busy = [worker for worker in pilot.app.workers if not worker.is_finished]
            idle = 0 if busy else idle + 1
            for worker in busy:
                with contextlib.suppress(WorkerCancelled, WorkerFailed):
                    await worker.wait()

    return wait


@pytest.fixture
def until() -> Callable[[Pilot[Any], Callable[[], object]], Awaitable[None]]:
    """Wait until something is so, while the program goes on: what a thread has done, or the screen shows."""

    async def wait(pilot: Pilot[Any], done: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not done():
                await pilot.pause()

    return wait


@pytest.fixture
def press(settle: Callable[[Pilot[Any]], Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """Press keys, letting things settle after each."""

    async def press(pilot: Pilot[Any], *keys: str) -> None:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

    return press


_ID = re.compile(r"terminal-\d+")
_FONT = re.compile(r"@font-face \{[^}]*\}\s*")


class Picture(SingleFileSnapshotExtension):
    """One SVG file a picture."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Picture)


@pytest.fixture
def photograph() -> Callable[[Pilot[Any]], str]:
    """Return the screen as SVG without what changes from run to run, and without fonts from elsewhere."""

    def take(pilot: Pilot[Any]) -> str:
        return _FONT.sub("", _ID.sub("terminal", pilot.app.export_screenshot()))

    return take


@pytest.fixture
def shown() -> Callable[[Pilot[Any]], str]:
    """Return the screen's text, a line a row."""

    def read(pilot: Pilot[Any]) -> str:
        screen = pilot.app.screen
        width, height = pilot.app.size
        strips = screen._compositor.render_strips()
        assert len(strips) == height
        return "\n".join(strip.crop(0, width).text for strip in strips)

    return read
