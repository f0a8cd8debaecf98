"""A clock that stands still until it is put forward: what is held up for however long is never late by itself."""

from __future__ import annotations


class StoppedClock:
    """Takes the place of the module ``time`` where a module only asks for the moment."""

    def __init__(self) -> None:
        self._now = 0.0

    def monotonic(self) -> float:
        return self._now

    def put_forward(self, seconds: float) -> None:
        self._now += seconds
