"""The process that reads untrusted documents: it takes jobs from standard input and answers on standard output.

Started by :mod:`broadsheet.feeds.workers`, which kills it when it takes too long and believes nothing it says; what a
message looks like is in :mod:`broadsheet.feeds.messages`.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

from broadsheet.feeds.errors import DamagedFeedError, FeedError, ParsingStoppedError
from broadsheet.feeds.messages import PIPE, receive, send, told

if TYPE_CHECKING:
    from broadsheet.feeds.messages import Answer


def serve(memory: int, seconds: float) -> None:
    """Answer jobs until standard input ends.

    Args:
        memory: How many bytes of address space the process may take.
        seconds: How long a job may take. Whoever started the process kills it after that time; this is for the case
            that it no longer can.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program at the terminal
    jobs, answers = os.fdopen(sys.stdin.fileno(), "rb", PIPE), os.fdopen(os.dup(sys.stdout.fileno()), "wb", PIPE)
    # What a library prints must not get between the messages.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _limit(memory)
    import broadsheet.feeds.parsing  # noqa: F401 - what is needed most is loaded before the clock of the first job starts

    # What was loaded stays, and reading a feed leaves hardly any circles: looking for them costs more than they do.
    gc.freeze()
    gc.set_threshold(50_000)
    send(answers, "ready")
    while True:
        try:
            (name, url, content_type, is_text), document = receive(jobs)
        except EOFError:
            return
        _alarm(seconds * 1.5)
        answer = told(
            _answer(name, document.decode("utf-8", "surrogatepass") if is_text else document, url, content_type)
        )
        _alarm(0)
        send(answers, *answer)


def _answer(name: str, document: bytes | str, url: str, content_type: str | None) -> Answer | FeedError:
    try:
        return _done(name, document, url, content_type)
    except FeedError as error:
        return error
    except (MemoryError, RecursionError):
        return ParsingStoppedError("the document takes too much memory to be read")
    except Exception as error:  # noqa: BLE001 - whatever a library makes of hostile input is the document's error
        return DamagedFeedError(f"the document cannot be read ({type(error).__name__})")


def _done(name: str, document: bytes | str, url: str, content_type: str | None) -> Answer:
    if name == "parse_feed" and isinstance(document, bytes):
        from broadsheet.feeds.parsing import parse_feed

        # What is not kept would be two thirds of what has to be sent; and here others work at the same time.
        return parse_feed(document, url, content_type, lean=True)
    if name == "extract_article":
        from broadsheet.feeds.extraction import extract_article

        return extract_article(document, url)
    from broadsheet.feeds.discovery import discover_feeds

    return tuple(discover_feeds(document, url))


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
