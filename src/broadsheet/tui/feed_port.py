"""What the screens need of what brings articles in: a part of :mod:`broadsheet.tui.port`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.refresh_model import Summary, Wishes
    from broadsheet.library.feed_settings import Change, SourceSettings
    from broadsheet.library.imported import Imported
    from broadsheet.library.subscribing import Added, AddOptions


class Feeding(Protocol):
    """What brings articles in. Called from worker threads only, which must have no event loop."""

    def add(self, address: str, options: AddOptions | None = None) -> Added:
        """Add a feed, a site, an article, a file or a folder, with the articles it has now."""
        ...

    def import_subscriptions(self, path: Path) -> Imported:
        """Take over the subscriptions in a file; nothing is fetched."""
        ...

    def refresh(self, wishes: Wishes) -> Summary:
        """Ask the feeds for what is new; the wishes say how to tell how far it is and when to stop."""
        ...

    def complete(self, number: int) -> bool:
        """Fetch the page of an article and put its text in the place of the feed's; return whether it gives more."""
        ...

    def link_copies(self, *, seconds: float, stop: Callable[[], bool]) -> int:
        """Look for copies of one text among new articles for so long; return how many there are."""
        ...

    def states(self) -> Sequence[FetchState]:
        """Return how the fetching of every feed stands."""
        ...

    def settings_of(self, source: int) -> SourceSettings:
        """Return what is set for a source."""
        ...

    def change(self, source: int, change: Change) -> SourceSettings:
        """Change what is set for a source; return what is set then."""
        ...
