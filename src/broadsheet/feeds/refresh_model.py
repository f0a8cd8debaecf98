"""What a refresh tells while it runs and when it is done, and what it asks of whoever parses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.feeds.model import ExtractedArticle, Feed


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is.

    Attributes:
        phase: ``feeds`` while feeds are asked, ``pages`` while pages of articles are fetched.
        total: How many there are in this phase.
        done: How many of them are finished, in whichever way.
        new: Articles that came in so far.
        revised: Articles that their sources have changed.
        failed: Feeds that failed.
        name: The source that finished last.
        seconds: How long the refresh has been running.
    """

    phase: str
    total: int
    done: int = 0
    new: int = 0
    revised: int = 0
    failed: int = 0
    name: str = ""
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Finished per second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A feed that failed.

    Attributes:
        source: The number of its source.
        name: What the reader sees.
        address: Where it was fetched from, fit to be shown.
        error: What is wrong.
        advice: What the reader can do about it.
        since: When its failures began, in epoch seconds.
        disabled: Why it is not asked any more; empty where it is.
    """

    source: int
    name: str
    address: str
    error: str
    advice: str
    since: float
    disabled: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a refresh did.

    Attributes:
        total: How many feeds there are that it was meant for.
        asked: How many of them were asked.
        unchanged: How many of those had nothing new to say.
        waiting: How many were left alone: their server asked for that, or they failed not long ago.
        disabled: How many are not asked any more.
        new: Articles that came in.
        revised: Articles that their sources have changed.
        pages: Articles whose whole text was fetched from their page.
        failed: The feeds that failed.
        moved: Feeds that have moved, as (name, new address).
        notes: What the reader should know about single feeds, as (name, note).
        stopped: Whether it was cancelled; what had come in by then is kept.
        seconds: How long it took.
    """

    total: int = 0
    asked: int = 0
    unchanged: int = 0
    waiting: int = 0
    disabled: int = 0
    new: int = 0
    revised: int = 0
    pages: int = 0
    failed: Sequence[Failure] = ()
    moved: Sequence[tuple[str, str]] = ()
    notes: Sequence[tuple[str, str]] = ()
    stopped: bool = False
    seconds: float = 0.0


@dataclass(slots=True)
class Tally:
    """A summary in the making."""

    total: int = 0
    asked: int = 0
    unchanged: int = 0
    waiting: int = 0
    disabled: int = 0
    new: int = 0
    revised: int = 0
    pages: int = 0
    failed: list[Failure] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def summary(self, *, stopped: bool, seconds: float) -> Summary:
        """Return what was counted."""
        return Summary(
            self.total,
            self.asked,
            self.unchanged,
            self.waiting,
            self.disabled,
            self.new,
            self.revised,
            self.pages,
            tuple(sorted(self.failed, key=lambda failure: failure.source)),
            tuple(self.moved),
            tuple(self.notes),
            stopped,
            seconds,
        )


class Parser(Protocol):
    """Whoever turns bytes into articles, out of the way of the event loop."""

    async def parse_feed(self, data: bytes, url: str, content_type: str | None = None) -> Feed:
        """Return the feed in a document; raises FeedError."""

    async def extract_article(self, html: bytes, url: str) -> ExtractedArticle:
        """Return the article in a page; raises FeedError."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a refresh is asked to do.

    Attributes:
        sources: The numbers of the feeds; None for all.
        force: Whether feeds are asked that should be left alone for now, and disabled ones.
        due_only: Whether only feeds are asked whose interval is over: for a refresh by itself.
        full_text: Whether pages are fetched for articles whose feed gives only a teaser.
        progress: Called in the thread that runs the refresh, after every feed and page.
        stop: Asked several times a second; True ends the refresh.
    """

    sources: Sequence[int] | None = None
    force: bool = False
    due_only: bool = False
    full_text: bool = True
    progress: Callable[[Progress], None] = lambda _: None
    stop: Callable[[], bool] = lambda: False
