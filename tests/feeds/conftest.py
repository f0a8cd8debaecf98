"""The corpus of small feeds, each written to hold one thing that feeds do; servers to refresh from, and a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsstand import Newsstand, open_stand

from broadsheet.articles import Store
from broadsheet.feeds import Feed, parse_feed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

CORPUS = Path(__file__).parents[1] / "data" / "feeds"
ADDRESS = "https://base.example/feed"


class Corpus:
    """The feeds by file name."""

    def bytes(self, name: str) -> bytes:
        return (CORPUS / name).read_bytes()

    def feed(self, name: str) -> Feed:
        return parse_feed(self.bytes(name), ADDRESS)


@pytest.fixture
def corpus() -> Corpus:
    return Corpus()


@pytest.fixture
async def stand() -> AsyncIterator[Newsstand]:
    async with open_stand() as opened:
        yield opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "library") as opened:
        yield opened
