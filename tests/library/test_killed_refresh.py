"""A library is moved in from an OPML file, its refresh is killed in the middle, and the next one completes it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from web_site import Site, feed, open_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FEEDS, ENTRIES = 30, 20
HELD = 10
"""Feeds that answer; the others wait until the process is dead."""


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as site:
        for number in range(FEEDS):
            site.pages[f"/{number}"] = feed(
                f"Paper {number}",
                {
                    f"Story {entry} of paper {number}": f"Something happened in place {number} at hour {entry}. " * 20
                    for entry in range(ENTRIES)
                },
            )
        site.held.update(f"/{number}" for number in range(HELD, FEEDS))
        yield site


def counted(directory: Path) -> tuple[int, int, int]:
    """Return how many articles there are, how many different titles they have, and how many feeds were taken in."""
    with sqlite3.connect(directory / "library.db") as database:
        articles, titles = database.execute(
            "SELECT count(*), count(DISTINCT title) FROM articles"
            " JOIN sources s ON s.number = source WHERE s.kind = 'feed'"
        ).fetchone()
        [taken] = database.execute("SELECT count(*) FROM fetches WHERE body_hash <> ''").fetchone()
    database.close()
    return articles, titles, taken


@pytest.mark.slow
def test_every_article_is_there_once_after_a_kill(tmp_path: Path, site: Site) -> None:
    outlines = "".join(f'<outline type="rss" text="Paper {n}" xmlUrl="{site.base}/{n}"/>' for n in range(FEEDS))
    opml = tmp_path / "feeds.opml"
    opml.write_text(f'<opml version="2.0"><body><outline text="News">{outlines}</outline></body></opml>')
    directory = tmp_path / "library"
    environment = os.environ | {"BROADSHEET_LIBRARY": str(directory)}

    def broadsheet(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "broadsheet", *arguments]
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def done(*arguments: str) -> None:
        process = broadsheet(*arguments)
        said = process.communicate(timeout=120)[1]
        assert process.returncode == 0, said

    done("import", str(opml), "--allow-private")
    process = broadsheet("refresh", "--no-full-text")
    # Two at a time of one host: both places are taken by feeds that wait, so all that could come in has.
    assert site.holding.acquire(timeout=60)
    assert site.holding.acquire(timeout=60)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    articles, titles, taken = counted(directory)
    # The ten that answered were asked first; the last of them may have been on their way to the disk.
    assert articles == titles == taken * ENTRIES
    assert taken < FEEDS

    site.let_go.set()
    done("refresh", "--no-full-text")
    assert counted(directory) == (FEEDS * ENTRIES, FEEDS * ENTRIES, FEEDS)
    done("refresh", "--no-full-text", "--force")
    assert counted(directory) == (FEEDS * ENTRIES, FEEDS * ENTRIES, FEEDS)
