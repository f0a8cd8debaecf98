"""A loopback server of made-up feeds, run as a process of its own by the refresh benchmark and the crash test.

Prints its port, then serves until its standard input ends. ``/feed/N`` has the entries of feed N and honours
If-None-Match; ``/dead/N`` accepts the request and never answers.
"""

from __future__ import annotations

import asyncio
import random
import sys
import threading
from email.utils import formatdate

from aiohttp import web

WORDS = (
    *("council", "river", "minister", "budget", "storm", "harbour", "school", "strike", "engine", "court"),
    *("vote", "bridge", "market", "price", "report", "border", "winter", "summer", "train", "factory", "energy"),
    *("patient", "doctor", "record", "league", "final", "goal", "island", "village", "fire", "police", "witness"),
    *("tunnel", "museum", "letter", "plan", "tax", "union", "leader", "founder", "company", "product", "chip"),
    *(
        "model",
        "network",
        "satellite",
        "launch",
        "orbit",
        "climate",
        "flood",
        "drought",
    ),
)


def text_of(number: int, entry: int, size: int) -> str:
    """Return a text of about ``size`` bytes, always the same one for the same numbers."""
    chance = random.Random(number * 1_000 + entry)  # noqa: S311 - made-up text
    sentences: list[str] = []
    length = 0
    while length < size:
        words = chance.choices(WORDS, k=chance.randint(8, 20))
        sentence = f"{' '.join(words).capitalize()} {chance.randint(2, 900)}."
        sentences.append(sentence)
        length += len(sentence) + 1
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def document(number: int, entries: int, size: int) -> bytes:
    """Return feed ``number`` as RSS 2.0."""
    newest = 1_780_000_000 - number * 60
    items = "".join(
        f"<item><title>Story {entry} of paper {number}</title><guid isPermaLink='false'>{number}-{entry}</guid>"
        f"<link>http://127.0.0.1/stories/{number}/{entry}</link>"
        f"<pubDate>{formatdate(newest - entry * 3_600)}</pubDate>"
        f"<description><![CDATA[{text_of(number, entry, size)}]]></description></item>"
        for entry in range(entries)
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Paper {number}</title>'
        f"<link>http://127.0.0.1/papers/{number}</link><description>Made up</description>{items}</channel></rss>"
    ).encode()


def application(feeds: int, entries: int, size: int) -> web.Application:
    """Return the server."""
    documents = [document(number, entries, size) for number in range(feeds)]

    async def feed(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        tag = f'"{number}-1"'
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(body=documents[number], content_type="application/rss+xml", headers={"ETag": tag})

    async def dead(_: web.Request) -> web.Response:
        await asyncio.sleep(3_600)
        return web.Response()

    made = web.Application()
    made.router.add_get("/feed/{number}", feed)
    made.router.add_get("/dead/{number}", dead)
    return made


async def serve(feeds: int, entries: int, size: int) -> None:
    """Serve until standard input ends."""
    runner = web.AppRunner(application(feeds, entries, size), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1_024).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    loop, ended = asyncio.get_running_loop(), asyncio.Event()

    def watch() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=watch, daemon=True).start()
    await ended.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve(*(int(argument) for argument in sys.argv[1:4])))
