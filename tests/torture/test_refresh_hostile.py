"""Hostile documents among good ones, through a whole refresh: the good ones come in, the others are one error each."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import SourceKind, View
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def rss(items: str, declaration: str = "") -> bytes:
    channel = f"<channel><title>T</title>{items}</channel>"
    return f"<?xml version='1.0'?>{declaration}<rss version='2.0'>{channel}</rss>".encode()


LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 30))
GOOD = rss("<item><guid>good</guid><title>Good news</title><description>It rained.</description></item>")
SECRET = "hunter2-in-a-file"  # noqa: S105 - what must not be read

HOSTILE = {
    "laughs": rss("<item><title>&l29;</title></item>", f"<!DOCTYPE rss [<!ENTITY l0 'ha'>{LAUGHS}]>"),
    "outside": rss("<item><title>&x;</title></item>", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{file}'>]>"),
    "attributes": rss("<item " + " ".join(f"a{n}='1'" for n in range(50_000)) + "><title>x</title></item>"),
    "author": rss(f"<item><title>x</title><author>{'(' * 16_000}{'a@' * 8_000}</author></item>"),
    "nested": rss(f"<item><title>x</title><description>{'<b>' * 100_000}</description></item>"),
    "path": b"/etc/passwd",
    "address": b"http://127.0.0.1:9/",
    "page": b"<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>",
    "empty": b"",
    "json": b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 10_000,
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(1_000),
    "zeros": bytes(100_000),
}


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[tuple[str, list[str]]]:
    (tmp_path / "secret").write_text(SECRET)
    bodies = HOSTILE | {f"good{number}": GOOD for number in range(10)}
    bodies["outside"] = bodies["outside"].replace(b"{file}", str(tmp_path / "secret").encode())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = bodies[self.path.strip("/")]
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", list(bodies)
        server.shutdown()
        thread.join()


def test_16_to_32_hostile_feeds_harm_no_other(documents: tuple[str, list[str]], tmp_path: Path) -> None:
    base, names = documents
    with Library.open(tmp_path / "library", samples=False) as library:
        for name in names:
            number = library.store.sources.add(SourceKind.FEED, f"{base}/{name}", name, now=0.0)
            library.store.fetches.configure(number, {"private": True, "full_text": "never"})
        summary = library.feeds.refresh()
        titles = [head.title for head in library.page(View(), limit=1_000)]
        assert titles.count("Good news") == 10
        failed = {failure.name for failure in summary.failed}
        assert failed >= {"path", "address", "page", "empty", "json", "picture", "zeros"}
        assert not any(name.startswith("good") for name in failed)
        assert all(len(failure.error) < 1_000 and "\n" not in failure.error for failure in summary.failed)
        assert library.store.verify() == []
    kept = b"".join(path.read_bytes() for path in (tmp_path / "library").rglob("*") if path.is_file())
    assert SECRET.encode() not in kept
