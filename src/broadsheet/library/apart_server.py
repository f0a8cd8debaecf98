"""The other side of :mod:`broadsheet.library.apart`: does the long work on a library in a process of its own.

Each line that comes in asks for some work or says that it is no longer wanted; each that goes out tells how far it is
or what came of it. When nothing more can come in, whoever asked is gone, and this process goes as well, wherever it is.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections import defaultdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from broadsheet.articles import Store
from broadsheet.errors import BroadsheetError
from broadsheet.library import insight_apart, refresh_apart
from broadsheet.library.apart import RESTED
from broadsheet.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Stop = Callable[[], bool]
    Progress = Callable[..., None]
    Work = Callable[[list[Any], Stop, Progress], object]

_PATIENCE = 20.0
"""Seconds without work after which there is nothing to stay for, unless the next work profits from what is held."""


def serve(directory: str) -> None:
    """Do what is asked for over standard input, until it ends."""
    # Ctrl-C is for the program, which ends this process itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    # Whatever is printed by mistake must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    # Not as the reader opens it: what the reader has set aside can still be brought back.
    server = Server(Library(Store(Path(directory))), answers)
    for line in sys.stdin.buffer:
        server.take(json.loads(line))
    # Nothing is tidied up: what is at work in other threads would be waited for, and nothing is lost by ending here.
    os._exit(0)


class Server:
    """Does the work, each kind one after the other."""

    def __init__(
        self,
        library: Library,
        answers: IO[str],
        *,
        patience: float = _PATIENCE,
        leave: Callable[[int], object] = os._exit,
    ) -> None:
        """Begin.

        Args:
            library: What is worked on.
            answers: Where to tell what comes of it, a line each.
            patience: Seconds without work after which to leave.
            leave: Ends the process.
        """
        self._library = library
        self._answers = answers
        self._patience = patience
        self._leave = leave
        self._guard = threading.Lock()
        self._turn: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._stops: dict[int, threading.Event] = {}
        self._rest: threading.Timer | None = None
        self._asked = insight_apart.works(library.insight)
        self._works = {**_works(library), **self._asked}

    def take(self, said: Mapping[str, Any]) -> None:
        """Begin some work, or have it end at its next pause."""
        number = said["number"]
        with self._guard:
            if "stop" in said:
                if number in self._stops:
                    self._stops[number].set()
                return
            if self._rest is not None:
                self._rest.cancel()
            stop = self._stops[number] = threading.Event()
            # What is asked about articles changes nothing and takes no turns: one left by the reader holds up no other.
            turn = threading.Lock() if said["work"] in self._asked else self._turn[said["work"]]
        threading.Thread(target=self._do, args=(number, said["work"], said["given"], stop, turn), daemon=True).start()

    def _do(self, number: int, work: str, given: list[Any], stop: threading.Event, turn: threading.Lock) -> None:
        def progress(*how_far: object) -> None:
            self._tell({"number": number, "progress": how_far})

        try:
            with turn:
                done = self._works[work](given, stop.is_set, progress)
            self._tell({"number": number, "done": done})
        except BroadsheetError as error:
            self._tell({"number": number, "error": str(error)})
        except Exception as error:  # noqa: BLE001 - told to whoever asked, who says it to the reader
            self._tell({"number": number, "error": f"{work} failed: {type(error).__name__}: {error}"})
        finally:
            self._library.store.release()
            self._done(number)

    def _done(self, number: int) -> None:
        with self._guard:
            del self._stops[number]
            if not self._stops and not self._library.insight.telling.holds:
                self._rest = threading.Timer(self._patience, self._go)
                self._rest.daemon = True
                self._rest.start()

    def _go(self) -> None:
        with self._guard:
            if not self._stops:
                self._leave(RESTED)

    def _tell(self, said: Mapping[str, object]) -> None:
        with self._guard:
            self._answers.write(f"{json.dumps(said)}\n")
            self._answers.flush()


def _works(library: Library) -> dict[str, Work]:
    """Return what can be asked for, each with what it is given, the stop sign and whom to tell how far it is."""

    def learn(given: list[Any], stop: Stop, progress: Progress) -> int:
        if given[0]:
            # Whoever searches has come upon damage: it is mended once it is found here.
            library.searching.verify()
        return library.searching.update(stop=stop, progress=progress)

    def refresh(given: list[Any], stop: Stop, progress: Progress) -> object:
        return refresh_apart.told(library.feeds.refresh(refresh_apart.wished(given[0], stop, progress)))

    telling = library.insight.telling
    return {
        "refresh": refresh,
        "add": lambda given, _stop, _progress: refresh_apart.add(library.feeds, *given),
        "complete": lambda given, _stop, _progress: library.feeds.complete(given[0]),
        "learn": learn,
        "judge": lambda _given, stop, _progress: library.searches.update(stop=stop),
        "link-copies": lambda given, stop, _progress: library.feeds.link_copies(seconds=given[0], stop=stop),
        "group": lambda _given, stop, progress: telling.update(stop=stop, progress=progress),
        "group-if-quick": lambda _given, _stop, _progress: telling.update_if_quick(),
        "regroup": lambda given, _stop, _progress: telling.regroup(given),
        "count-voices": lambda _given, stop, _progress: telling.count_voices(stop=stop),
        "compare": lambda given, stop, progress: telling.count_conflicts(stop=stop, story=given[0], progress=progress),
        "count-disputed": lambda _given, stop, _progress: library.insight.count_disputed(stop=stop),
    }
