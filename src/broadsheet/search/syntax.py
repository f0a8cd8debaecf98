"""The query language in a table, for the help screen and the README: one description, so that none is out of date."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """Something that can be written in a query.

    Attributes:
        example: As it is typed.
        meaning: What it finds, one line.
    """

    example: str
    meaning: str


SYNTAX = (
    Form("storm coast", "articles with both words in title or text, in any form; accents and hyphens do not matter"),
    Form('"storm warning"', "these very words in this order"),
    Form("storm OR flood", "either; OR, AND and NOT in capitals"),
    Form("-sport", "not this; also NOT sport"),
    Form("(storm OR flood) coast", "parentheses group, up to 24 in each other"),
    Form("elect*", "any word that begins so; of very many the 64 most frequent of each part of the archive"),
    Form("colour~", "one letter more, less or other; ~2 for two; the first letter must be right"),
    Form("title:storm", "in the title; parentheses and quotation marks may follow: title:(storm OR flood)"),
    Form('source:"le monde"', "by the name of the source; author: and url: in the same way"),
    Form("lang:fr", "by language; kind: by how it came in (feed, page, files, bundled)"),
    Form("tag:politics", 'with this tag; tag:"world news" if it has blanks'),
    Form("is:unread", "also is:read, is:starred, is:unstarred"),
    Form("has:conflict", "told by sources that contradict each other"),
    Form("sources:>3", "of stories told by more than three sources; also >=, <, <= and a number alone"),
    Form("date:2026-05-19", "of that day; also 2026-05, 2026, today, yesterday, 2026-05-01..2026-05-19"),
    Form("date:>2026-05-01", "after that day; also >=, <, <="),
    Form("after:2026-05-01", "from that day on; before: until the day before"),
    Form("last:7d", "of the last seven days; also 12h, 2w, 3m (of 30 days), 1y"),
    Form("sort:relevance", "the best first: BM25F, titles fourfold, fresh articles up to half as much again"),
)
"""What is left out of it cannot be written. A test asks for each example."""
