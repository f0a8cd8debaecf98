"""The words of a slice while it is built: each a number, and where all of them stand.

A slice has over a million words, so nothing here is done for each of them in Python: lists of words become lists of
numbers, and those become places, by calls that take a whole article.
"""

from __future__ import annotations

from array import array
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.slices import layout
from broadsheet.search.slices.blocks import HIGHEST, Postings
from broadsheet.search.words import join, parts, runs, term_of, tokens

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence


class Numbered(NamedTuple):
    """A text as the numbers of its words.

    Attributes:
        words: The words, in order.
        joined: What words joined by hyphens make, and the position of the first of them.
    """

    words: list[int]
    joined: list[tuple[int, int]]


class Stretch(NamedTuple):
    """Words of an article that stand side by side, from a position on."""

    start: int
    text: Numbered


class Posted(NamedTuple):
    """A word whose postings are written.

    Attributes:
        term: The word.
        articles: In how many articles it stands.
        place: Where they stand among all postings.
    """

    term: str
    articles: int
    place: int


class Gathering:
    """The words of one field. Articles come in ascending order."""

    def __init__(self) -> None:
        """Begin without words."""
        self._numbers: dict[str, int] = {}
        self._runs = _Runs(self)
        self._near: list[array[int]] = []
        self._far: dict[int, list[tuple[int, array[int]]]] = {}
        self._articles = array("I")
        self._places = array("Q")

    def numbered(self, text: str) -> Numbered:
        """Return the words of a text as numbers."""
        found = runs(text)
        numbers = list(map(self._runs.__getitem__, found))
        if -1 not in numbers:
            return Numbered(numbers, [])
        return self._taken_apart(found, numbers)

    def number(self, term: str) -> int:
        """Return the number of a word."""
        number = self._numbers.get(term)
        if number is None:
            number = self._numbers[term] = len(self._near)
            self._near.append(array("I"))
        return number

    def add(self, article: int, stretches: Iterable[Stretch]) -> None:
        """Take in where the words of an article stand."""
        stretches = list(stretches)
        if any(start + len(text.words) > HIGHEST for start, text in stretches):
            self._add_far(article, stretches)
            return
        for start, text in stretches:
            first = article << 16 | start
            # Adds each place to those of its word.
            places = range(first, first + len(text.words))
            deque(map(array.append, map(self._near.__getitem__, text.words), places), maxlen=0)
            for position, number in text.joined:
                self._near[number].append(first + position)

    def in_order(self) -> Iterator[int]:
        """Yield the numbers of the words that stand anywhere, the words sorted; no others may come after that."""
        self._articles = array("I", bytes(4 * len(self._near)))
        self._places = array("Q", bytes(8 * len(self._near)))
        # Words that begin alike are asked for together.
        for term in sorted(self._numbers):
            number = self._numbers[term]
            if self._near[number] or number in self._far:
                yield number

    def postings(self, number: int) -> Postings:
        """Return where a word stands."""
        return Postings(self._near[number], self._far.get(number, ()))

    def written(self, number: int, articles: int, place: int) -> None:
        """Keep what the table of words has to say of postings that stand at ``place`` now, and forget them."""
        self._articles[number], self._places[number] = articles, place
        self._near[number] = _NOWHERE
        self._far.pop(number, None)

    def all(self) -> Iterator[Posted]:
        """Yield every word by its number, also those that stand in no article after all."""
        return map(Posted, self._numbers, self._articles, self._places)

    def posted(self) -> Iterator[Posted]:
        """Yield the words whose postings are written."""
        return (word for word in self.all() if word.articles)

    def posted_of(self, numbers: Container[int]) -> Iterator[Posted]:
        """Yield what :meth:`posted` yields of some words."""
        return (word for number, word in enumerate(self.all()) if number in numbers)

    def _taken_apart(self, found: Sequence[str], numbers: Sequence[int]) -> Numbered:
        """Return the numbers of what consists of several words, or of none."""
        words: list[int] = []
        joined: list[tuple[int, int]] = []
        begin = 0
        for place in [place for place, number in enumerate(numbers) if number < 0]:
            words += numbers[begin:place]
            if term := join(found[place]):
                joined.append((len(words), self.number(layout.JOINED + term)))
            for part in parts(found[place]):
                number = self._runs[part]
                words += [number] if number >= 0 else [self.number(token.term) for token in tokens(part)]
            begin = place + 1
        words += numbers[begin:]
        return Numbered(words, joined)

    def _add_far(self, article: int, stretches: Iterable[Stretch]) -> None:
        """Take in an article so long that its positions take more than two bytes."""
        positions: dict[int, array[int]] = {}
        for start, text in stretches:
            for position, number in [*enumerate(text.words), *text.joined]:
                positions.setdefault(number, array("I")).append(start + position)
        for number, standing in positions.items():
            self._far.setdefault(number, []).append((article, standing))


_NOWHERE = array("I")


class _Runs(dict[str, int]):
    """The number of the word that a run of letters is, learnt when it is first asked for; -1 for what is no one word.

    Only words are remembered: those joined by hyphens are too many different ones to be worth it.
    """

    def __init__(self, gathering: Gathering) -> None:
        super().__init__()
        self._gathering = gathering

    def __missing__(self, run: str) -> int:
        term = term_of(run)
        if not term:
            return -1
        # A word written as the index knows it is kept once.
        number = self[term if term == run else run] = self._gathering.number(term)
        return number
