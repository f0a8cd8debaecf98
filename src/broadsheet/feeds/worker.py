"""The process that reads untrusted documents: it takes jobs from standard input and answers on standard output.

Started by :mod:`broadsheet.feeds.workers`, which kills it when it takes too long. A message is its length in eight
bytes and a pickle; only these two processes ever write them.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from broadsheet.feeds.errors import DamagedFeedError, FeedError, ParsingStoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.feeds.model import Feed

LENGTH = struct.Struct(">Q")


def write_message(stream: IO[bytes], message: object) -> None:
    """Write a message and see it off."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def read_message(stream: IO[bytes]) -> Any:
    """Return the next message.

    Raises:
        EOFError: The other side is gone.
    """
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    size = LENGTH.unpack(head)[0]
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - between a process and its own child


def serve(memory: int, seconds: float) -> None:
    """Answer jobs until standard input ends.

    Args:
        memory: How many bytes of address space the process may take.
        seconds: How long a job may take. Whoever started the process kills it after that time; this is for the case
            that it no longer can.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program at the terminal
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not get between the messages.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _limit(memory)
    import broadsheet.feeds.parsing  # noqa: F401 - what is needed most is loaded before the clock of the first job starts

    write_message(answers, "ready")
    while True:
        try:
            name, arguments = read_message(jobs)
        except EOFError:
            return
        _alarm(seconds * 1.5)
        answer = _answer(name, arguments)
        _alarm(0)
        write_message(answers, answer)


def _answer(name: str, arguments: tuple[Any, ...]) -> tuple[bool, object]:
    try:
        return True, _job(name)(*arguments)
    except FeedError as error:
        return False, error
    except (MemoryError, RecursionError):
        return False, ParsingStoppedError("the document takes too much memory to be read")
    except Exception as error:  # noqa: BLE001 - whatever a library makes of hostile input is the document's error
        return False, DamagedFeedError(f"the document cannot be read ({type(error).__name__})")


def _job(name: str) -> Callable[..., object]:
    if name == "parse_feed":
        return _parse_feed
    if name == "extract_article":
        from broadsheet.feeds.extraction import extract_article

        return extract_article
    from broadsheet.feeds.discovery import discover_feeds

    return discover_feeds


def _parse_feed(data: bytes, url: str, content_type: str | None = None) -> Feed:
    """Return the feed in a document without its HTML, which is half of what would have to be sent, and is not kept."""
    from broadsheet.feeds.parsing import parse_feed

    feed = parse_feed(data, url, content_type)
    return replace(feed, entries=tuple(replace(entry, content_html="") for entry in feed.entries))


def _limit(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    for what, limit in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _alarm(seconds: float) -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
