"""A second implementation of the search port: slow, simple and written on its own, so that the two can be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import snowballstemmer

from broadsheet.search import (
    And,
    Asked,
    Field,
    Fuzzy,
    Health,
    Hit,
    IndexClosedError,
    Node,
    Not,
    Or,
    Page,
    Phrase,
    Prefix,
    Published,
    Query,
    Sort,
    State,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from broadsheet.articles import Document

_ENGLISH = snowballstemmer.stemmer("english")
_GERMAN = snowballstemmer.stemmer("german")


def plain(text: str) -> str:
    """Lower case without accents, for the few alphabets that the tests use."""
    kept = (letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", "".join(kept)).lower().replace("ß", "ss")


def plain_words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+|[一-鿿]+", re.sub(r"(?<=\w)['’]s\b", "", plain(text)))


def joined_words(text: str) -> list[str]:
    """The words that two to four others make which are joined by hyphens, unless all are numbers or any is Chinese."""
    runs = re.findall(r"[^\W_]+(?:-[^\W_]+)*", re.sub(r"(?<=\w)['’]s\b", "", plain(text)).replace("‑", "-"))
    chains = [run.split("-") for run in runs if 1 <= run.count("-") <= 3 and run.isascii()]
    return ["".join(parts) for parts in chains if not "".join(parts).isdecimal()]


def edits(a: str, b: str) -> int:
    """Levenshtein's distance, by the book (Wagner and Fischer 1974)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def in_a_row(wanted: list[str], words: list[str]) -> bool:
    """Tell whether ``wanted`` stands in ``words``; Chinese has no blanks, so each of its characters is a word there."""
    sought, units = _units(wanted), _units(words)
    return any(units[place : place + len(sought)] == sought for place in range(len(units)))


def _units(words: list[str]) -> list[str]:
    return [unit for word in words for unit in ([word] if word.isascii() else word)]


def same_stem(a: str, b: str, language: str) -> bool:
    stemmer = {"en": _ENGLISH, "": _ENGLISH, "de": _GERMAN}.get(language)
    return a == b or (stemmer is not None and stemmer.stemWord(a) == stemmer.stemWord(b))


def text_holds(leaf: Word | Phrase | Prefix | Fuzzy, document: Document) -> bool:
    if leaf.field is Field.LANGUAGE:
        return leaf.text == (document.language or "en")
    if leaf.field is Field.KIND:
        return leaf.text == document.kind
    texts = [document.title, document.text] if leaf.field is None else [getattr(document, leaf.field.value)]
    stems = leaf.field in {None, Field.TITLE}
    return any(_holds_in(leaf, text, document.language if stems else "none") for text in texts)


def _holds_in(leaf: Word | Phrase | Prefix | Fuzzy, text: str, language: str) -> bool:
    words, wanted = plain_words(text), plain_words(leaf.text)
    if isinstance(leaf, Phrase):
        return in_a_row(wanted, words)
    # Joined by hyphens or not, the word is the same.
    one = next(iter(joined_words(leaf.text)), wanted[0] if len(wanted) == 1 else "")
    every = words + joined_words(text)
    match leaf:
        case Prefix():
            return any(word.startswith(one) for word in every)
        case Fuzzy(distance=distance):
            return any(word[0] == one[0] and edits(word, one) <= distance for word in every)
        case _ if one.isascii() and one and any(same_stem(word, one, language) for word in every):
            return True
        case _:
            return in_a_row(wanted, words)


def holds(node: Node, document: Document, has_mark: Callable[[State], bool]) -> bool:
    match node:
        case And(parts=parts):
            return all(holds(part, document, has_mark) for part in parts)
        case Or(parts=parts):
            return any(holds(part, document, has_mark) for part in parts)
        case Not(part=part):
            return not holds(part, document, has_mark)
        case _:
            return leaf_holds(node, document, has_mark)


def leaf_holds(node: Node, document: Document, has_mark: Callable[[State], bool]) -> bool:
    match node:
        case Published(first=first, end=end):
            return (first is None or document.published >= first) and (end is None or document.published < end)
        case State():
            return has_mark(node)
        case Word() | Phrase() | Prefix() | Fuzzy():
            return text_holds(node, document)
        case _:
            return True


class MemoryIndex:
    """Every article looked at for every query."""

    def __init__(self) -> None:
        self.documents: dict[int, Document] = {}
        self.needs_rebuild = True
        self.read_only = False
        self._closed = False

    def begin(self) -> None:
        self.documents = {}
        self.needs_rebuild = False

    def apply(self, documents: Sequence[Document], removed: Iterable[int] = ()) -> None:
        self._open()
        for number in removed:
            self.documents.pop(number, None)
        for document in documents:
            self.documents[document.number] = document

    def search(self, asked: Asked) -> Page:
        self._open()
        found = [document for document in self.documents.values() if self._answers(asked, document)]
        found.sort(key=lambda document: (document.published, document.number), reverse=True)
        hits = [Hit(document.number, document.published) for document in found]
        if (asked.sort or asked.query.sort) is Sort.RELEVANCE:
            hits = sorted((self._scored(hit, asked.query) for hit in hits), key=lambda hit: -hit.score)
        first: dict[int, Hit] = {}
        for hit in hits:
            first.setdefault(asked.copies.get(hit.number, hit.number), hit)
        hits = list(first.values())
        chosen = tuple(hits[asked.offset : asked.offset + asked.limit])
        return Page(chosen, len(hits), settled=True, complete=True)

    def stream(self, asked: Asked) -> Iterator[Page]:
        yield self.search(asked)

    def count(self, asked: Asked) -> int:
        return self.search(asked).count

    def answering(self, query: Query) -> frozenset[int]:
        return frozenset(hit.number for hit in self.search(Asked(query, limit=len(self.documents))).hits)

    def suggest(self, query: Query) -> str | None:
        known = {
            word for document in self.documents.values() for word in plain_words(document.title + " " + document.text)
        }
        words = plain_words(query.text)
        near = [min(known, key=lambda other: edits(word, other)) if word not in known else word for word in words]
        return " ".join(near) if near != words else None

    def numbers(self) -> frozenset[int]:
        return frozenset(self.documents)

    def missing(self) -> frozenset[int]:
        return frozenset()

    def tidy(self, fetch: Callable[[Sequence[int]], Sequence[Document]]) -> bool:
        return False

    def verify(self) -> Health:
        return Health(sound=True, articles=len(self.documents), needs_rebuild=self.needs_rebuild)

    def refresh(self) -> bool:
        self._open()
        return False

    def close(self) -> None:
        self._closed = True

    def _open(self) -> None:
        if self._closed:
            raise IndexClosedError("the index was closed")

    def _answers(self, asked: Asked, document: Document) -> bool:
        if asked.allowed is not None and document.number not in asked.allowed:
            return False

        def has_mark(state: State) -> bool:
            return asked.resolve is not None and document.number in asked.resolve(state, [document.number])

        return holds(asked.query.tree, document, has_mark)

    def _scored(self, hit: Hit, query: Query) -> Hit:
        """The share of the words asked for among those of the title and, worth less, of the text."""
        document = self.documents[hit.number]
        title, text = plain_words(document.title), plain_words(document.text)
        wanted = set(plain_words(query.text))
        score = sum(word in wanted for word in title) * 10 / (1 + len(title))
        return replace(hit, score=score + sum(word in wanted for word in text) / (1 + len(text)))
