"""The room as a whole: what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import broadsheet.feeds

HEAVY = "feedparser trafilatura fastfeedparser lxml aiohttp yaml markdown_it sqlite3 asyncio html.entities"


def test_importing_the_room_loads_none_of_what_it_stands_on() -> None:
    program = f"import sys, broadsheet.feeds; print([name for name in {HEAVY.split()!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=120, text=True)
    assert done.stdout.strip() == "[]"


def test_reading_well_formed_feeds_loads_neither_feedparser_nor_trafilatura() -> None:
    program = (
        "import sys; from broadsheet.feeds import parse_feed\n"
        "parse_feed(b'<rss><item><description>&lt;p&gt;x</description></item></rss>', 'http://a.example/')\n"
        "print([name for name in ('feedparser', 'trafilatura', 'aiohttp') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=120, text=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    for name in broadsheet.feeds.__all__:
        assert getattr(broadsheet.feeds, name) is not None
        assert not isinstance(getattr(broadsheet.feeds, name), type(sys)), f"{name} is hidden by a module"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = broadsheet.feeds.nothing
