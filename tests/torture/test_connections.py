"""Every connection that the program makes, counted: those that the reader asked for, and not one more."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from network_watch import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = "hunter2-kept-nowhere"  # noqa: S105 - what must be found nowhere
STORY = "".join(f"<p>The old mill on the river burnt down on Tuesday, a witness said, part {n}.</p>" for n in range(30))


class Paper:
    """A paper on this machine: its site, its feed, a page; what it was asked and by how many connections."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.authorisations: set[str] = set()
        self.connections = 0
        self.base = ""

    def answer(self, path: str) -> tuple[str, str]:
        if path == "/":
            return "text/html", "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head></html>"
        if path == "/feed":
            item = (
                f"<item><guid>1</guid><title>Mill burnt down</title><link>{self.base}/story?utm_source=x</link>"
                "<description>The mill &lt;img src='/pixel'&gt; burnt … read more</description>"
                f"<enclosure url='{self.base}/song.mp3' type='audio/mpeg' length='1'/></item>"
            )
            channel = f"<title>Paper</title><link>{self.base}/</link><image><url>{self.base}/logo</url></image>{item}"
            return "application/rss+xml", f"<rss version='2.0'><channel>{channel}</channel></rss>"
        if path.startswith("/story"):
            head = "<title>Mill burnt down</title><link rel=stylesheet href='/style'><script src='/script'></script>"
            return (
                "text/html",
                f"<html><head>{head}</head><body><img src='/picture'><article>{STORY}</article></body></html>",
            )
        return "text/plain", ""


@pytest.fixture
def paper() -> Iterator[Paper]:
    here = Paper()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            here.connections += 1
            super().setup()

        def do_GET(self) -> None:
            here.asked.append(self.path)
            here.authorisations.add(self.headers.get("Authorization", ""))
            kind, body = here.answer(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        here.base = f"http://127.0.0.1:{server.server_address[1]}"
        yield here
        server.shutdown()
        thread.join()


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    watch(tmp_path / "site", tmp_path / "noted", shut=False)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "noted"


def broadsheet(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "broadsheet", *arguments], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout + done.stderr


def connections(noted: Path) -> Counter[str]:
    return Counter(noted.read_text().splitlines()) if noted.exists() else Counter()


def test_a_site_added_refreshed_and_read_is_asked_for_that_alone(noted: Path, paper: Paper) -> None:
    place = paper.base.removeprefix("http://")
    broadsheet("add", paper.base, "--allow-private")
    # The site, the feed that it names; the whole text of a teaser comes with the first refresh, if not at once.
    assert paper.asked[:2] == ["/", "/feed"]
    broadsheet("refresh")
    assert Counter(path.partition("?")[0] for path in paper.asked[2:]) <= Counter({"/feed": 1, "/story": 1})
    assert "/story" in {path.partition("?")[0] for path in paper.asked}
    before = len(paper.asked)
    for command in (["search", "mill"], ["stories"], ["sources"], ["export-opml"], ["doctor"]):
        broadsheet(*command)
    assert len(paper.asked) == before
    # No picture, no script, no style, no logo, no enclosure, nobody else; and each connection is one the paper saw.
    assert {path.partition("?")[0] for path in paper.asked} == {"/", "/feed", "/story"}
    assert connections(noted) == Counter({f"connect {place}": paper.connections})


def test_reading_in_the_screens_asks_for_nothing_and_opening_hands_one_address_over(
    noted: Path, paper: Paper, tmp_path: Path, in_terminal: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    broadsheet("add", f"{paper.base}/feed", "--allow-private")
    broadsheet("refresh")
    before, seen = len(paper.asked), connections(noted)
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" >> "{tmp_path}/opened"\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    reader = in_terminal(tmp_path / "library")
    reader.wait_for("Articles", "Mill burnt down")
    reader.press("\r")
    reader.wait_for("a witness said")
    reader.press("o")
    reader.wait_for_file(tmp_path / "opened")
    reader.press("q")
    reader.press("q")
    reader.end()
    assert (tmp_path / "opened").read_text().splitlines() == ["1", f"{paper.base}/story?utm_source=x"]
    assert len(paper.asked) == before
    assert connections(noted) == seen


def test_a_secret_goes_to_its_feed_and_nowhere_else(
    noted: Path, paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is printed, exported or stored: the secret is in none of it."""
    monkeypatch.setenv("PAPER_SECRET", SECRET)
    feed = f"{paper.base}/feed"
    said = broadsheet("add", feed, "--allow-private", "--user", "ida", "--secret-env", "PAPER_SECRET", "--json")
    (tmp_path / "urls").write_text(f"http://ida:{SECRET}@127.0.0.1:9/feed\nhttps://a.example/feed\n")
    opml = f'<opml version="2.0"><body><outline xmlUrl="http://ida:{SECRET}@b.example/f"/></body></opml>'
    (tmp_path / "mine.opml").write_text(opml)
    for command in (
        *(["import", str(tmp_path / "urls")], ["import", str(tmp_path / "mine.opml"), "--json"]),
        *(["refresh", "--json"], ["sources", "--json"], ["sources", "--failing"], ["export-opml"], ["doctor"]),
        *(["config", "--json"], ["search", "mill", "--json"], ["backup", str(tmp_path / "copy")]),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", *command], capture_output=True, text=True, check=False, timeout=120
        )
        said += done.stdout + done.stderr
    refused = subprocess.run(
        [sys.executable, "-m", "broadsheet", "add", f"http://ida:{SECRET}@127.0.0.1:9/feed"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert refused.returncode == 1
    assert any(authorisation.startswith("Basic ") for authorisation in paper.authorisations)
    assert SECRET not in said + refused.stdout + refused.stderr
    kept = [tmp_path / "copy", *(path for path in (tmp_path / "library").rglob("*") if path.is_file())]
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []
    assert os.environ["PAPER_SECRET"] == SECRET
