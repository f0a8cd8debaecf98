"""A fire and a match, told by made-up sources, and how to put them into a library."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, SourceKind

if TYPE_CHECKING:
    from broadsheet.library import Library

NOON = 1_780_000_000.0
FIRE = (
    "A fire destroyed the old Harlow mill in Ostenfeld on Monday night. Firefighters from Ostenfeld and Brackwater "
    "fought the flames until dawn. Mayor Ilse Brandt said nobody was hurt."
)
FIRE_TOO = (
    "The old Harlow mill in Ostenfeld burnt down on Monday night. Firefighters from Brackwater and Ostenfeld needed "
    "until dawn to put the flames out, said Mayor Ilse Brandt. Nobody was hurt."
)
MATCH = (
    "Brackwater Rovers beat Linden United 3-1 in the cup on Saturday. Striker Tomas Vell scored twice before half "
    "time, and goalkeeper Ana Ruiz saved a penalty in the last minute."
)


def add(
    library: Library, source: str, text: str, title: str, *, now: float = NOON, published: float | None = None
) -> int:
    number = library.store.sources.add(SourceKind.FEED, f"https://{source}.example", source, now=NOON)
    date = None if published is None else datetime.fromtimestamp(published, UTC)
    article = Article.from_text(text, title=title, published=date)
    return library.store.texts.take(number, [Incoming(title, article)], now=now).added[0]


def members(library: Library, number: int) -> set[int]:
    return set(library.store.memberships.members(library.store.memberships.story(number)))
