"""A web site on this machine for what asks it from threads and other processes; it may keep them waiting."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Site(ThreadingHTTPServer):
    """A web site: what it answers by path, what it was asked, and which paths it answers only once it is let go."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, str] = {}
        self.asked: list[str] = []
        self.secrets: list[str] = []
        self.held: set[str] = set()
        self.holding = threading.Semaphore(0)
        self.let_go = threading.Event()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.secrets.append(self.headers.get("Authorization", ""))
        if self.path in self.server.held:
            self.server.holding.release()
            self.server.let_go.wait(600)
        found = self.server.pages.get(self.path)
        body = (found or "").encode()
        self.send_response(200 if found is not None else 404)
        kind = "text/html" if (found or "").startswith("<!") else "application/xml"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        # Whoever asked may have been killed meanwhile.
        with suppress(ConnectionError):
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing."""


@contextmanager
def open_site() -> Iterator[Site]:
    """Serve until the block ends."""
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield site
        site.let_go.set()
        site.shutdown()
        thread.join()


def rss(title: str, *guids: str) -> str:
    """Return a feed whose articles have these ids as titles."""
    return feed(title, dict.fromkeys(guids, "x " * 200))


def feed(title: str, texts: Mapping[str, str]) -> str:
    """Return a feed of articles, by ids that are their titles as well."""
    items = "".join(
        f"<item><guid>{guid}</guid><title>{guid}</title><description>{text}</description></item>"
        for guid, text in texts.items()
    )
    return f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"
