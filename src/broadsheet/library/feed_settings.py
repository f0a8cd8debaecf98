"""What the reader set for a source that is there already: read, and changed field by field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, clean_line
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import FeedSettings, FullText, dump_settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Store


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """A source as the reader arranged it.

    Attributes:
        number: Its number.
        kind: What it is.
        address: Where it is; only feeds are asked anything.
        name: What the reader sees.
        folder: Where it is filed, empty for the top.
        tags: What it is filed under.
        fetching: How it is fetched, and whether lists of everything leave it out.
    """

    number: int
    kind: SourceKind
    address: str
    name: str
    folder: str
    tags: tuple[str, ...]
    fetching: FeedSettings


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be different; None leaves a thing as it is.

    Attributes:
        name: What it is called.
        folder: Where it is filed; empty for the top.
        tags: All it is filed under.
        full_text: When pages are fetched.
        interval: Seconds between two questions; 0 leaves that to its server.
        private: Whether its host may be a machine that is not on the open internet.
        hidden: Whether lists of everything leave it out.
        auth: User, header, command and variable of its authentication, all four anew; all empty for none.
    """

    name: str | None = None
    folder: str | None = None
    tags: Sequence[str] | None = None
    full_text: FullText | None = None
    interval: float | None = None
    private: bool | None = None
    hidden: bool | None = None
    auth: tuple[str, str, str, str] | None = None

    @property
    def of_fetching(self) -> bool:
        """Whether it says how something is fetched, which only feeds are."""
        return (self.full_text, self.interval, self.private, self.auth) != (None, None, None, None)


def settings_of(store: Store, number: int) -> SourceSettings:
    """Return what is set for a source.

    Raises:
        BroadsheetError: There is no source of this number.
    """
    source = next((one for one in store.sources.all() if one.number == number), None)
    if source is None:
        message = f"there is no source {number}; `broadsheet sources` lists them"
        raise BroadsheetError(message)
    about = store.fetches.description(number)
    fetching = load_settings(about.settings)
    return SourceSettings(number, source.kind, source.address, source.name, source.folder, about.tags, fetching)


def change_settings(store: Store, number: int, change: Change) -> SourceSettings:
    """Change what is set for a source, all of it or nothing; return what is set then.

    Raises:
        BroadsheetError: There is no such source, a setting cannot be, or it is of no use for this kind of source.
    """
    from broadsheet.feeds.auth import check_auth

    before = settings_of(store, number)
    if change.of_fetching and before.kind is not SourceKind.FEED:
        message = f"“{before.name}” is no feed: nothing is fetched for it by itself"
        raise BroadsheetError(message)
    if change.name is not None and not clean_line(change.name):
        message = "a source needs a name"
        raise BroadsheetError(message)
    fetching = _changed(before.fetching, change)
    check_auth(fetching)
    with store.together():
        if change.name is not None:
            store.sources.rename(number, change.name)
        if change.folder is not None:
            store.sources.refile(number, change.folder)
        if change.tags is not None:
            store.fetches.describe(number, tags=change.tags)
        if fetching != before.fetching:
            store.fetches.configure(number, dump_settings(fetching))
    return settings_of(store, number)


def _changed(settings: FeedSettings, change: Change) -> FeedSettings:
    if change.full_text is not None:
        settings = replace(settings, full_text=change.full_text)
    if change.interval is not None:
        settings = replace(settings, interval=change.interval or None)
    if change.private is not None:
        settings = replace(settings, private=change.private)
    if change.hidden is not None:
        settings = replace(settings, hidden=change.hidden)
    if change.auth is not None:
        user, header, command, variable = change.auth
        settings = replace(settings, user=user, header=header, secret_command=command, secret_variable=variable)
    return settings
