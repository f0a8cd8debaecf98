"""Searching, grouping and comparing stem words in several threads at once: none may get another's letters."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from broadsheet.facts import stemming
from broadsheet.search import stems as search_stems
from broadsheet.stories import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = [
    f"{word}{ending}"
    for word in ("connect", "relation", "argu", "hope", "nation", "general", "operat", "condition")
    for ending in ("", "s", "ing", "ed", "al", "ally", "ization", "fulness", "iveness", "ement")
]


def by_facts_and_comparison(word: str) -> object:
    return stemming.english_stem.__wrapped__(word)  # what is kept of a word would hide whose it was


def by_search(word: str) -> object:
    stem = search_stems._stemmer("en")
    assert stem
    return stem(word)


STEMMERS: dict[str, Callable[[str], object]] = {
    "facts and comparison": by_facts_and_comparison,
    "stories": terms.token_term,
    "search": by_search,
}


@pytest.fixture
def switching_all_the_time() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("switching_all_the_time")
@pytest.mark.parametrize("room", STEMMERS)
def test_threads_do_not_mix_their_words(room: str) -> None:
    stem = STEMMERS[room]
    alone = [stem(word) for word in WORDS]
    with ThreadPoolExecutor(6) as pool:
        for found in pool.map(lambda _: [stem(word) for word in WORDS], range(24)):
            assert found == alone
