"""Who speaks for himself: copies of one text, printed by several sources, are one voice."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from broadsheet.stories.model import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.articles import Article

_RUN: Final = 5
"""Words in a row that are compared; shorter runs are shared by chance, longer ones broken by every edit."""

_COPIED: Final = 0.6
"""Share of the shorter text's runs that the other must hold. Agency copy is cut and its first lines are rewritten;
reports written apart share their quotations, which rarely come to a third."""

_LEAST: Final = 12
"""Runs that a text needs to be judged at all; two one-line items are alike by nature."""

_WORD: Final = re.compile(r"\w+")


def independent_voices(articles: Iterable[Article]) -> tuple[Voice, ...]:
    """Return the accounts among the articles, each with its copies, in the order given.

    The first article of several copies stands for them: give the articles by date.
    """
    heads: list[tuple[Article, int, list[Article]]] = []
    # By run, not head by head: ten thousand articles of one story would be compared with each other for minutes.
    holders: dict[int, list[int]] = {}
    for article in articles:
        runs = _runs(article.text)
        shared = Counter(head for run in runs for head in holders.get(run, ()))
        copied = [head for head, count in shared.items() if _is_copy(count, len(runs), heads[head][1])]
        if copied:
            heads[min(copied)][2].append(article)
            continue
        for run in runs:
            holders.setdefault(run, []).append(len(heads))
        heads.append((article, len(runs), []))
    return tuple(Voice(article, tuple(copies)) for article, _, copies in heads)


def voice_count(articles: Sequence[Article]) -> int:
    """Return how many independent sources tell it: voices, but no source twice."""
    return len({voice.article.source or voice.article.id for voice in independent_voices(articles)})


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def _is_copy(shared: int, runs: int, others: int) -> bool:
    """Return whether texts of so many runs, that many of them the same, are copies of each other."""
    shorter = min(runs, others)
    return shorter >= _LEAST and shared >= _COPIED * shorter
