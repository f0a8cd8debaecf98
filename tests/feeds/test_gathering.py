"""What is to be kept together, and the log that it leaves: nobody waits for company that cannot come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from broadsheet.articles import Article, Incoming, SourceKind, Store
from broadsheet.feeds import refresh_run
from broadsheet.feeds.http_client import Limits
from broadsheet.feeds.refresh_model import Wishes
from broadsheet.feeds.refresh_run import KEPT_TOGETHER, Run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def run_over(store: Store) -> Run:
    parser: Any = None  # nothing is parsed here
    return Run(store, parser, Wishes(), Limits())


async def test_the_last_few_are_kept_as_soon_as_nobody_else_can_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # For want of a signal they would wait this long, and the test would be ended before.
    monkeypatch.setattr(refresh_run, "GATHERING", 3_600.0)
    with Store(tmp_path) as store:
        run = run_over(store)
        feeds = KEPT_TOGETHER + 3
        kept: list[int] = []

        async def feed(number: int) -> None:
            await run.keep(kept.append, number)
            run.finished("")

        run.begin("feeds", feeds)
        async with asyncio.timeout(60):
            await asyncio.gather(*(feed(number) for number in range(feeds)))
        await run.close()
        assert sorted(kept) == list(range(feeds))


async def test_what_the_log_holds_is_written_back_while_feeds_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh_run, "_LOG", 0)
    with Store(tmp_path) as store:
        source = store.sources.add(SourceKind.FEED, "https://a.example/feed", "A", now=0.0)
        run = run_over(store)
        run.begin("feeds", 1)
        text = "The bridge over the river stays shut. " * 20_000
        await run.keep(store.texts.take, source, [Incoming("1", Article.from_text(text, title="Shut"))], now=1.0)
        await run.close()
        # The log is only read with the file as long as the file lacks what it holds.
        assert (tmp_path / "library.db").stat().st_size > len(text)
        assert not store.write_back(over=10 * len(text))
        assert len(store.texts.get([1])) == 1
