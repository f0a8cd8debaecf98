"""What an entry is known by, so that no refresh shows an article twice and none swallows one.

The rules:
- An entry's key is its guid. Where it has none, its address in canonical form; where it has neither, a hash of its
  title, text and date.
- Where several entries of one document would share a key, the first keeps it; the others are told apart by their
  address and, if that is not enough, by their content. All are kept.
- Keys count within one feed only: the same guid in two feeds names two articles.
- Where a feed gives new guids to old entries, an address known from before, held by one entry only, then and now,
  recognises them (:func:`settle_keys`).
- The key does not depend on dates, on the order of entries, or on which of the readers read the document.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.feeds.addresses import canonical_url

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from broadsheet.feeds.model import Entry

_KEY_LIMIT = 500
_BLANKS = re.compile(r"\s+")


def entry_key(guid: str, url: str, title: str = "", text: str = "", date_text: str = "") -> str:
    """Return what an entry with these fields is known by in its feed."""
    if guid := guid.strip():
        return _bounded(guid)
    if url := url.strip():
        return _bounded(canonical_url(url))
    return content_key(title, text, date_text)


def content_key(title: str, text: str, date_text: str = "") -> str:
    """Return a key made from what an entry says; blanks and capitals do not count."""
    said = "\x1f".join(_BLANKS.sub(" ", part).strip().casefold() for part in (title, text, date_text))
    return f"text:{_digest(said)}"


def unique_keys(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries with their keys set so that no two are the same, and with their canonical addresses."""
    taken: set[str] = set()
    settled = []
    for entry in entries:
        key = next(key for key in _candidates(entry) if key not in taken)
        taken.add(key)
        address = canonical_url(entry.url) if entry.url else ""
        known = (key, address) == (entry.key, entry.canonical)
        settled.append(entry if known else replace(entry, key=key, canonical=address))
    return tuple(settled)


def settle_keys(
    entries: Sequence[Entry], known: Collection[str], known_addresses: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Return the entries with the keys that the library already knows them by.

    Args:
        entries: The entries of one document, with unique keys and canonical addresses, as of :func:`unique_keys`.
        known: The keys that the library has for this feed.
        known_addresses: Canonical address -> key, for the addresses that belong to one article of this feed only.
    """
    shared = Counter(entry.canonical for entry in entries if entry.canonical)
    taken = {entry.key for entry in entries}
    settled = []
    for entry in entries:
        address = entry.canonical
        earlier = known_addresses.get(address) if address and shared[address] == 1 else None
        if entry.key in known or earlier is None or earlier in taken:
            settled.append(entry)
            continue
        taken.add(earlier)
        settled.append(replace(entry, key=earlier))
    return tuple(settled)


def _candidates(entry: Entry) -> Iterable[str]:
    yield entry.key
    if entry.guid and entry.url:
        yield _bounded(f"{entry.key} {canonical_url(entry.url)}")
    said = _bounded(f"{entry.key} {content_key(entry.title, entry.text, entry.date_text)}")
    yield said
    # Entries that agree in everything are told apart by how many came before.
    for number in range(2, 1_000_000):
        yield f"{said} {number}"


def _bounded(key: str) -> str:
    key = _BLANKS.sub(" ", key)
    return key if len(key) <= _KEY_LIMIT else f"{key[: _KEY_LIMIT // 2]}…{_digest(key)}"


def _digest(text: str) -> str:
    from hashlib import sha256  # it loads OpenSSL, and few entries have neither guid nor address

    return sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
