"""Compares the articles of stories as far as it is worth, and keeps which pairs contradict each other."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.articles import ArticleNotFoundError
from broadsheet.library.watching import UnwantedError, reach, watched

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.articles import Article, Store
    from broadsheet.compare import Comparison
    from broadsheet.stories import Compared, Story

    Compare = Callable[[Article, Article], Comparison]

_STORIES = 20
"""Stories looked up at once."""
_MOST = 10_000
"""Stories that are counted, to tell how many are left."""
_PAIRS = 20
"""Pairs whose conflicts are stored in one transaction."""


def compare_all(
    store: Store,
    compare: Compare,
    stop: Callable[[], bool],
    progress: Callable[[int, int], object] | None = None,
) -> int:
    """Compare what was not compared yet within the stories, the freshest first; return how many pairs were.

    ``progress`` is told after every story how many were done, and how many there are in all.
    """
    done = stories = 0
    while names := store.memberships.uncompared(_STORIES):
        for name in names:
            if stop():
                return done
            done += compare_story(store, compare, name, stop)
            stories += 1
            if progress is not None:
                progress(stories, stories + len(store.memberships.uncompared(_MOST)))
    return done


def compare_story(
    store: Store,
    compare: Compare,
    name: str,
    stop: Callable[[], bool],
    progress: Callable[[int, int], object] | None = None,
) -> int:
    """Compare what is worth comparing of a story and was not yet, the most telling first; return how many pairs.

    Once all is done the story is left alone until an article comes, goes or is rewritten; then only pairs that are
    new are compared. ``progress`` is told before every few pairs how many were compared, and how many are to be.
    """
    from broadsheet.stories import telling_pairs

    memberships = store.memberships
    if memberships.is_settled(name):
        return 0
    memberships.begin_comparing(name)
    articles = _by_date(store.texts.get(memberships.members(name)))
    known = memberships.compared(name)
    pairs = [pair for pair in telling_pairs(articles) if not _ids(*pair) & known.keys()]
    done = 0
    for first in range(0, len(pairs), _PAIRS):
        if progress is not None:
            progress(first, len(pairs))
        counted = {}
        # What was compared before it is to end is kept.
        with suppress(UnwantedError), watched(stop, None):
            for pair in pairs[first : first + _PAIRS]:
                if stop():
                    break
                counted[pair] = compare(*pair).counts["conflict"]
        _keep(store, counted)
        done += len(counted)
        if stop():
            return done
    _tell_of_copies(store, articles, name)
    memberships.settle(name)
    return done


def found_in(store: Store, compare: Compare, story: Story) -> Compared:
    """Return what comparisons of a story's articles found, as far as they were made; true of copies as well."""
    from broadsheet.library.judging import oppositions
    from broadsheet.stories import Compared, heard_in_copies, independent_voices

    articles = {article.id: article for article in story.articles}
    voices = independent_voices(story.articles)
    copies = {copy.id: voice.article.id for voice in voices for copy in voice.copies}
    known = {
        pair: count
        for pair, count in store.memberships.compared(story.id).items()
        if pair[0] in articles and pair[1] in articles and _is_own(pair, copies)
    }
    contrary = [pair for pair, count in known.items() if count]
    found = []
    for number, (one, other) in enumerate(contrary):
        reach("looking up what they contradict", number, len(contrary))
        found.append(compare(articles[one], articles[other]))
    made = Compared(frozenset(map(frozenset, known)), tuple(one for each in found for one in oppositions(each)))
    return heard_in_copies(made, voices)


def _is_own(pair: tuple[str, str], copies: Mapping[str, str]) -> bool:
    """Return whether two articles were compared themselves: no copies, or one and what it copies."""
    one, other = pair
    return (one not in copies and other not in copies) or copies.get(one) == other or copies.get(other) == one


def _tell_of_copies(store: Store, articles: Sequence[Article], name: str) -> None:
    """Keep that a copy contradicts what its text contradicts: one article each is enough to be found by."""
    from broadsheet.stories import independent_voices

    against: dict[str, tuple[str, int]] = {}
    for (one, other), count in store.memberships.compared(name).items():
        if count:
            against[one], against[other] = (other, count), (one, count)
    by_id = {article.id: article for article in articles}
    counted = {
        (copy, by_id[against[voice.article.id][0]]): against[voice.article.id][1]
        for voice in independent_voices(articles)
        if voice.article.id in against and against[voice.article.id][0] in by_id
        for copy in voice.copies
        if copy.id not in against
    }
    _keep(store, counted)


def _keep(store: Store, counted: Mapping[tuple[Article, Article], int]) -> None:
    """Store how many conflicts pairs have; one that went in the meantime contradicts nobody."""
    numbered = {}
    for pair, count in counted.items():
        try:
            one, other = (store.texts.number(article.id) for article in pair)
        except ArticleNotFoundError:
            continue
        numbered[one, other] = count
    store.memberships.count_conflicts(numbered)


def _by_date(articles: Sequence[Article]) -> Sequence[Article]:
    from broadsheet.stories.grouper import by_date

    return sorted(articles, key=by_date)


def _ids(one: Article, other: Article) -> set[tuple[str, str]]:
    """Return both ways in which the pair may be kept."""
    return {(one.id, other.id), (other.id, one.id)}
