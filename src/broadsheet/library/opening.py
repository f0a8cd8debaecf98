"""Where a library lives, and what a new one starts with: the bundled articles."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.errors import BroadsheetError
from broadsheet.resources import seeds_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.articles import Store

LIBRARY_VARIABLE = "BROADSHEET_LIBRARY"
SAMPLES_KEY = "samples"


def default_directory() -> Path:
    """Return where the reader's library lives: ``$BROADSHEET_LIBRARY``, else the system's place for user data."""
    chosen = os.environ.get(LIBRARY_VARIABLE, "")
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("broadsheet", appauthor=False)


def finish_removals(store: Store) -> None:
    """Remove for good what was removed the last time, when it could still be brought back."""
    if store.meta("set-aside") not in {"", "[]"}:
        store.removal.finish()


def add_samples(store: Store, *, again: bool = False) -> bool:
    """Put the bundled articles into a library that never had them; return whether that was done.

    A reader who removed them gets them back by asking for them only.

    Args:
        store: The library's store.
        again: Whether the reader asks for them.

    Raises:
        BroadsheetError: The installation is incomplete.
        StoreError: The library cannot be written.
    """
    state = store.meta(SAMPLES_KEY)
    if state and not (again and state == "removed"):
        return False
    now = time.time()
    # Later in the list means earlier in time, so that articles without a date keep the order of the list.
    for place, (name, article) in enumerate(_samples()):
        source = store.sources.add(SourceKind.BUNDLED, name, article.source, now=now)
        store.texts.take(source, [Incoming(name, article)], now=now - place)
    store.remember(SAMPLES_KEY, "present")
    return True


def remove_samples(store: Store) -> int:
    """Remove the bundled articles for good; return how many sources went."""
    bundled = [source.number for source in store.sources.all() if source.kind is SourceKind.BUNDLED]
    store.sources.remove(bundled)
    store.remember(SAMPLES_KEY, "removed")
    return len(bundled)


def _samples() -> Iterator[tuple[str, Article]]:
    import yaml

    directory = seeds_directory()
    try:
        listed: list[dict[str, Any]] = yaml.safe_load((directory / "metadata.yaml").read_text("utf-8"))
        for entry in listed:
            published = entry.get("published")
            yield (
                entry["file"],
                Article.from_text(
                    (directory / entry["file"]).read_text("utf-8"),
                    title=entry.get("title", ""),
                    source=entry["source"],
                    url=entry.get("url"),
                    author=entry.get("author"),
                    published=_midnight(published) if published else None,
                    language=entry.get("language"),
                ),
            )
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        message = f"the bundled articles in {directory} cannot be read ({error}); install Broadsheet again"
        raise BroadsheetError(message) from error


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
