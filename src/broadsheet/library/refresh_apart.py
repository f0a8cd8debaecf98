"""A refresh, and adding, as they are asked of another process and told by it: plain values, fit for JSON.

Only what was wished and what came of it passes between the two. Secrets do not: whoever asks a server has the store,
and takes them from the command or the variable that is named there.
"""

from __future__ import annotations

from dataclasses import asdict, astuple, replace
from typing import TYPE_CHECKING, Any

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.fetch_settings import dump_settings, load_settings
from broadsheet.feeds.refresh_model import Failure, Progress, Summary, Wishes
from broadsheet.library.subscribing import Added, AddedKind, AddOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.library.feeds import Feeds


def asked(wishes: Wishes) -> dict[str, object]:
    """Return what a refresh is asked to do."""
    return {
        "sources": None if wishes.sources is None else list(wishes.sources),
        "force": wishes.force,
        "due_only": wishes.due_only,
        "full_text": wishes.full_text,
    }


def wished(said: Mapping[str, Any], stop: Callable[[], bool], progress: Callable[..., None]) -> Wishes:
    """Return what :func:`asked` says, with whom to ask whether to stop, and to tell how far it is, as :func:`made`."""
    return Wishes(**said, stop=stop, progress=lambda now: progress(*astuple(now)))


def made(*row: Any) -> Progress:
    """Return how far a refresh is."""
    return Progress(*row)


def told(summary: Summary) -> dict[str, object]:
    """Return what a refresh did, for :func:`refreshed`."""
    return asdict(summary)


def refreshed(said: Mapping[str, Any]) -> Summary:
    """Return what a refresh did."""
    return replace(
        Summary(**said),
        failed=tuple(Failure(**failure) for failure in said["failed"]),
        moved=tuple((name, address) for name, address in said["moved"]),
        notes=tuple((name, note) for name, note in said["notes"]),
    )


def given(options: AddOptions) -> dict[str, object]:
    """Return how something is to be added."""
    return {
        "name": options.name,
        "folder": options.folder,
        "tags": list(options.tags),
        "settings": dump_settings(options.settings),
    }


def add(feeds: Feeds, address: str, said: Mapping[str, Any]) -> object:
    """Add what is at an address, as :func:`given` says; return what :func:`added` understands."""
    options = AddOptions(said["name"], said["folder"], tuple(said["tags"]), load_settings(said["settings"]))
    try:
        return asdict(feeds.add(address, options))
    except FetchError as error:
        # The reader may allow what was refused only because nobody had allowed it yet.
        if not error.private:
            raise
        return {"refused": [error.trouble, error.message, error.advice]}


def added(said: Mapping[str, Any]) -> Added:
    """Return what was added.

    Raises:
        FetchError: It was refused for want of the reader's leave.
    """
    if "refused" in said:
        trouble, message, advice = said["refused"]
        raise FetchError(Trouble(trouble), message, advice=advice, private=True)
    return replace(Added(**said), kind=AddedKind(said["kind"]))
