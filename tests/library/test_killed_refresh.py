"""A library is moved in from an OPML file, its refresh is killed in the middle, and the next one completes it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FEEDS, ENTRIES = 30, 20
HELD = 10
"""Feeds that answer; the others wait until the process is dead."""


class Mirror(ThreadingHTTPServer):
    """Serves feeds; all but the first few answer only once they are let go."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.let_go = threading.Event()
        self.held = threading.Semaphore(0)


class Answer(BaseHTTPRequestHandler):
    server: Mirror

    def do_GET(self) -> None:
        number = int(self.path.rpartition("/")[2])
        if number >= HELD:
            self.server.held.release()
            self.server.let_go.wait(60)
        items = "".join(
            f"<item><guid>{number}-{entry}</guid><title>Story {entry} of paper {number}</title>"
            f"<description>{f'Something happened in place {number} at hour {entry}. ' * 20}</description></item>"
            for entry in range(ENTRIES)
        )
        body = f"<rss version='2.0'><channel><title>Paper {number}</title>{items}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing."""


@pytest.fixture
def mirror() -> Iterator[Mirror]:
    with Mirror() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.let_go.set()
        server.shutdown()
        thread.join()


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
def test_every_article_is_there_once_after_a_kill(tmp_path: Path, mirror: Mirror) -> None:
    base = f"http://127.0.0.1:{mirror.server_address[1]}/feed"
    outlines = "".join(f'<outline type="rss" text="Paper {n}" xmlUrl="{base}/{n}"/>' for n in range(FEEDS))
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
    assert mirror.held.acquire(timeout=60)
    assert mirror.held.acquire(timeout=60)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    articles, titles, taken = counted(directory)
    # The ten that answered were asked first; the last of them may have been on their way to the disk.
    assert articles == titles == taken * ENTRIES
    assert taken < FEEDS

    mirror.let_go.set()
    done("refresh", "--no-full-text")
    assert counted(directory) == (FEEDS * ENTRIES, FEEDS * ENTRIES, FEEDS)
    done("refresh", "--no-full-text", "--force")
    assert counted(directory) == (FEEDS * ENTRIES, FEEDS * ENTRIES, FEEDS)
