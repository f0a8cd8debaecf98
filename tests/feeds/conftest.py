"""The corpus of small feeds, each written to hold one thing that feeds do."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.feeds import Feed, parse_feed

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
