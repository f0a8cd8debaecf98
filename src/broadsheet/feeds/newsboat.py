"""newsboat's ``urls`` file: an address a line, then its tags; a plain list of addresses is the simplest of them.

Its grammar is that of newsboat's documentation ("Tagging", "Query feeds"): fields are separated by blanks and may
stand in double quotes; a tag that starts with ``~`` is the title, ``!`` hides the feed; ``"query:name:expression"``
is a saved search; ``#`` starts a comment.
"""

from __future__ import annotations

import re

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.subscriptions import Collector, SavedSearch, Subscription, Subscriptions

_FIELD = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)')
_ESCAPE = re.compile(r"\\(.)")
_QUERY = re.compile(r"query:((?:[^:\\]|\\.)*):(.+)", re.DOTALL)
_LINE_LIMIT = 10_000


def read_lines(text: str, name: str) -> Subscriptions:
    """Return the subscriptions in a list of lines.

    Raises:
        SubscriptionsError: Nothing in it is an address or a search.
    """
    collector = Collector()
    for line in text.splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            _take(collector, stripped[:_LINE_LIMIT])
    found = collector.collected()
    if not found.feeds and not found.searches:
        message = f"{name} is no list of feeds: no line of it starts with a web address"
        raise SubscriptionsError(message)
    return found


def _take(collector: Collector, line: str) -> None:
    address, *tags = _fields(line)
    if address.startswith("query:"):
        query = _QUERY.fullmatch(address)
        if query:
            collector.searches.append(SavedSearch(clean_line(query[1], limit=200), clean_line(query[2], limit=2000)))
        else:
            collector.refuse(f"“{clean_line(address, limit=100)}”: a query needs a name and an expression")
    elif address.startswith(("exec:", "filter:")):
        kind = address.partition(":")[0]
        collector.refuse(f"“{clean_line(address, limit=100)}”: {kind}: runs a program, which Broadsheet does not do")
    else:
        titles = [tag[1:] for tag in tags if tag.startswith("~")]
        plain = tuple(tag for tag in tags if not tag.startswith(("~", "!")))
        hidden = any(tag.startswith("!") for tag in tags)
        collector.add(Subscription(address, titles[0] if titles else "", tags=plain, hidden=hidden))


def _fields(line: str) -> list[str]:
    fields = []
    for match in _FIELD.finditer(line):
        if match[2] and match[2].startswith("#"):
            break
        fields.append(match[2] or _ESCAPE.sub(r"\1", match[1]))
    return fields or [""]
