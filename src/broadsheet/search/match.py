"""A query against one text: which characters it marks, and whether an article answers it at all. No index needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.search.patterns import Element, Pattern, is_like, may_be_like, pattern
from broadsheet.search.query import And, Everything, Field, Node, Not, Or, Published, Query, State, Text, text_leaves
from broadsheet.search.stems import language_of
from broadsheet.search.words import Cut, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from broadsheet.articles import Document

Span = tuple[int, int]
"""Half-open ``(start, end)`` in characters of the text searched."""


def matches(text: str, query: Query | Node, *, language: str = "", field: Field | None = None) -> tuple[Span, ...]:
    """Return where ``text`` has what ``query`` asks for, sorted and without overlaps, to be highlighted.

    What the query asks *not* to stand there is not marked, nor are marks and dates.

    Args:
        text: The text of an article, or its title, source or author.
        query: A query or its tree.
        language: The article's language, as a tag; stems depend on it.
        field: What ``text`` is; None for the article's text. A title is marked by words without a field as well.
    """
    found = spans_of_leaves(text, leaves_for(query, field), language=language)
    return merged(span for spans in found for span in spans)


def spans_of_leaves(text: str, leaves: Sequence[Text], *, language: str = "") -> list[list[Span]]:
    """Return where ``text`` has what each word, phrase, prefix or fuzzy word asks for; sorted, possibly overlapping."""
    if not leaves:
        return []
    words = cut(text)
    return [_find(words, pattern(leaf), language_of(language)) for leaf in leaves]


def leaves_for(query: Query | Node, field: Field | None) -> list[Text]:
    """Return the parts of ``query`` that ask for words in this field (None: the text)."""
    tree = query.tree if isinstance(query, Query) else query
    wanted = {field, None} if field in {None, Field.TITLE} else {field}
    return list(dict.fromkeys(leaf for leaf in text_leaves(tree) if leaf.field in wanted))


def accepts(query: Query | Node, document: Document, resolve: Callable[[State], bool] | None = None) -> bool:
    """Tell whether an article answers ``query``, as the index would.

    Args:
        query: A query or its tree.
        document: The article.
        resolve: Answers whether the article has a mark; without it, it has none.
    """
    tree = query.tree if isinstance(query, Query) else query
    return _holds(tree, _Subject(document, resolve))


def accepts_each(trees: Sequence[Node], document: Document) -> list[bool]:
    """Tell of each tree without marks whether an article answers it: cheaper than one by one, as it is cut once."""
    subject = _Subject(document, None)
    return [_holds(tree, subject) for tree in trees]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the union of ``spans``: sorted, without overlaps; spans that touch become one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _find(words: Cut, wanted: Pattern, language: str) -> list[Span]:
    if not wanted.elements:
        return []
    found = _in_a_row(words, wanted.elements, language)
    if wanted.whole is not None:
        if wanted.elements != (wanted.whole,):
            found += _in_a_row(words, (wanted.whole,), language)
        if words.whole:
            like = _like(frozenset(term for term, _ in words.whole), wanted.whole, language)
            found += [span for term, span in words.whole if term in like]
        found.sort()
    return found


def _in_a_row(words: Cut, elements: Sequence[Element], language: str) -> list[Span]:
    allowed = [_like(words.vocabulary, element, language) for element in elements]
    if not all(allowed):
        return []
    (first, *others), terms = allowed, words.terms
    reach = elements[-1].offset + elements[-1].width
    offsets = [element.offset for element in elements[1:]]
    return [
        (words.spans[place][0], words.spans[place + reach - 1][1])
        for place in [place for place, term in enumerate(terms) if term in first]
        if place + reach <= len(terms)
        and all(terms[place + offset] in like for like, offset in zip(others, offsets, strict=True))
    ]


def _like(vocabulary: frozenset[str], element: Element, language: str) -> frozenset[str]:
    """Return the words that are what ``element`` asks for.

    Not remembered from text to text: the words of all texts that were ever looked at are many megabytes.
    """
    near = may_be_like(vocabulary, element, language)
    return frozenset(term for term in near if is_like(term, element, language))


class _Subject:
    """An article being asked about; each of its fields is cut into words once."""

    def __init__(self, document: Document, resolve: Callable[[State], bool] | None) -> None:
        self.document = document
        self.language = language_of(document.language)
        self._resolve = resolve
        self._words: dict[str, Cut] = {}

    def has_mark(self, state: State) -> bool:
        return self._resolve is not None and self._resolve(state)

    def has(self, leaf: Text) -> bool:
        wanted = pattern(leaf)
        match leaf.field:
            case Field.LANGUAGE:
                return wanted.elements[0].term == self.language
            case Field.KIND:
                return wanted.elements[0].term == self.document.kind.lower()
            case None:
                return self._stands(wanted, "title") or self._stands(wanted, "text")
            case field:
                return self._stands(wanted, str(field))

    def _stands(self, wanted: Pattern, name: str) -> bool:
        if name not in self._words:
            self._words[name] = cut(getattr(self.document, name))
        return bool(_find(self._words[name], wanted, self.language))


def _holds(node: Node, subject: _Subject) -> bool:
    match node:
        case And(parts=parts):
            return all(_holds(part, subject) for part in parts)
        case Or(parts=parts):
            return any(_holds(part, subject) for part in parts)
        case Not(part=part):
            return not _holds(part, subject)
        case _:
            return _leaf_holds(node, subject)


def _leaf_holds(node: Node, subject: _Subject) -> bool:
    match node:
        case Everything():
            return True
        case State():
            return subject.has_mark(node)
        case Published(first=first, end=end):
            moment = subject.document.published
            return (first is None or moment >= first) and (end is None or moment < end)
        case And() | Or() | Not():
            return _holds(node, subject)
        case _:
            return subject.has(node)
