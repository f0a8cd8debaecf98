"""Who speaks for himself: copies of one text, printed by several sources, are one voice."""

from __future__ import annotations

import re
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
    heads: list[tuple[Article, frozenset[int], list[Article]]] = []
    for article in articles:
        runs = _runs(article.text)
        copied = next((copies for _, others, copies in heads if _is_copy(runs, others)), None)
        if copied is None:
            heads.append((article, runs, []))
        else:
            copied.append(article)
    return tuple(Voice(article, tuple(copies)) for article, _, copies in heads)


def voice_count(articles: Sequence[Article]) -> int:
    """Return how many independent sources tell it: voices, but no source twice."""
    return len({voice.article.source or voice.article.id for voice in independent_voices(articles)})


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def _is_copy(a: frozenset[int], b: frozenset[int]) -> bool:
    shorter = min(len(a), len(b))
    return shorter >= _LEAST and len(a & b) >= _COPIED * shorter
