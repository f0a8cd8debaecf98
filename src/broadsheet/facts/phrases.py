"""Noun phrases and verb groups: a tagged sentence cut into the pieces that clauses are made of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import HEDGES, NEGATIONS
from broadsheet.facts.lexicon.nouns import NOT_NAMES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.noun_phrases import phrase_body

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

NP = "np"
VG = "vg"
PREPOSITION = "prep"
OTHER = "other"

FINITE = "finite"
INFINITIVE = "to"
GERUND = "ing"
PARTICIPLE = "en"

_OPENS_VERB = frozenset("MBHOUVGEFX")
_OPENS_NOUN = frozenset("RDATNQ")
_OPENS_PREPOSITION = frozenset("PU")
"""Tags of words that a verb group, a noun phrase or a phrase behind a preposition can open with."""
_BEFORE_MAIN = frozenset("MBHOFXU")
_AUXILIARIES = frozenset("MBHOU")
_MAIN = frozenset("VGE")
"""Tags of what can stand before the main verb of a group, of those that help it, and of the main verb."""
_ALONE = frozenset(("this", "that", "these", "those", "all", "both", "each", "her"))
_PARTICLES = word_set("up down out off over away back aside")


@dataclass(slots=True)
class Piece:
    """A noun phrase, a verb group, a preposition or any other single word of a sentence.

    Attributes:
        sort: NP, VG, PREPOSITION or OTHER.
        first: Its first token.
        last: The token after its last.
        head: The token that says what it is: the last noun, the main verb.
        named: For a noun phrase, whether its head is a name.
        form: For a verb group FINITE, INFINITIVE, GERUND or PARTICIPLE.
        lemma: For a verb group the base form of its main verb.
        passive: For a verb group, whether its subject is the one it is done to.
        negated: Whether it is denied.
        hedged: Whether the text does not vouch for it.
        future: Whether it is yet to come.
    """

    sort: str
    first: int
    last: int
    head: int
    named: bool = False
    form: str = ""
    lemma: str = ""
    passive: bool = False
    negated: bool = False
    hedged: bool = False
    future: bool = False


def find_pieces(words: Words) -> tuple[list[Piece], list[int]]:
    """Return the pieces of a tagged sentence in order, and which of them are verb groups.

    Together the pieces cover every token once.
    """
    pieces: list[Piece] = []
    verbs: list[int] = []
    tags = words.tags
    count = len(tags)
    index = 0
    while index < count:
        tag = tags[index]
        piece = None
        if tag in _OPENS_NOUN:
            piece = _noun_phrase(words, index)
        elif tag in _OPENS_VERB:
            piece = _verb_group(words, index)
            if piece is not None:
                if verbs and verbs[-1] == len(pieces) - 1 and pieces[-1].lemma == "help" and _tells_what(words, piece):
                    piece.form = INFINITIVE
                verbs.append(len(pieces))
        if piece is None:
            piece = _PREPOSITIONS[index] if tag in _OPENS_PREPOSITION else _OTHERS[index]
        pieces.append(piece)
        index = piece.last
    return pieces, verbs


_FIRST = attrgetter("first")


def piece_at(pieces: list[Piece], token: int) -> int | None:
    """Return the index of the piece that a token belongs to, None behind the last."""
    at = bisect_right(pieces, token, key=_FIRST) - 1
    return at if at >= 0 and token < pieces[at].last else None


class _Singles(dict[int, Piece]):
    """The pieces of one word by their place, the same for every sentence: only verb groups are ever changed.

    There are no more of them than the longest sentence has words.
    """

    def __init__(self, sort: str) -> None:
        """Begin without any; they are made when they are first asked for."""
        super().__init__()
        self._sort = sort

    def __missing__(self, index: int) -> Piece:
        """Make the piece of the word at a place."""
        piece = self[index] = Piece(self._sort, index, index + 1, index)
        return piece


_PREPOSITIONS, _OTHERS, _PRONOUNS = _Singles(PREPOSITION), _Singles(OTHER), _Singles(NP)


def _tells_what(words: Words, piece: Piece) -> bool:
    """Say whether a bare verb behind "help" tells what somebody helped to do: "helped | set the stage"."""
    return piece.last - piece.first == 1 and words.low[piece.head] == piece.lemma and piece.form == FINITE


def _verb_group(words: Words, start: int) -> Piece | None:
    tags = words.tags
    if tags[start] in _MAIN:
        return _main_verb(words, start, start, [])
    auxiliaries, index = _before_main(words, start)
    main = tags[index] if index < len(tags) else ""
    if tags[start] == "U" and main == "G":
        # "prior to joining": the "to" is a preposition.
        return None
    if main in _MAIN and not (main == "V" and auxiliaries and tags[auxiliaries[-1]] == "B"):
        if not auxiliaries and tags[start] == "X" and main != "V":
            return None
        return _main_verb(words, start, index, auxiliaries)
    return _copula(words, start, auxiliaries)


def _before_main(words: Words, start: int) -> tuple[list[int], int]:
    """Return the helping verbs of a group, and the token after all that stands before its main verb."""
    auxiliaries: list[int] = []
    for index in range(start, len(words.tags)):
        tag = words.tags[index]
        if tag not in _BEFORE_MAIN or (tag == "U" and index > start and not _semi_modal(words, index)):
            return auxiliaries, index
        if tag in _AUXILIARIES:
            auxiliaries.append(index)
    return auxiliaries, len(words.tags)


def _semi_modal(words: Words, index: int) -> bool:
    """Tell "going to lead", "has to lead" (one group) from "is to" before a noun."""
    following = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    return words.tags[index - 1] in {"B", "H"} and following in {"V", "B", "H", "O"}


def _copula(words: Words, start: int, auxiliaries: list[int]) -> Piece | None:
    """Return a group whose main verb is be, have or do, where one of them stands alone."""
    tags = words.tags
    mains = [index for index in auxiliaries if tags[index] in "BHO"]
    if not mains or (tags[start] == "X" and auxiliaries[0] - start > 2):
        return None
    head = mains[-1]
    lemma = {"B": "be", "H": "have", "O": "do"}[tags[head]]
    last = head + 1
    while last < len(tags) and tags[last] == "F":
        last += 1
    first = auxiliaries[0]
    if first != start:
        return None
    form = GERUND if words.low[first] in {"having", "being"} else FINITE
    return _describe(words, Piece(VG, first, last, head, False, form, lemma), auxiliaries)


def _main_verb(words: Words, start: int, head: int, auxiliaries: list[int]) -> Piece:
    tags = words.tags
    last = head + 1
    if last < len(tags) and words.low[last] in _PARTICLES and not _up_to(words, last):
        last += 1
    kinds = [tags[index] for index in auxiliaries] if auxiliaries else []
    form = _form(words, head, auxiliaries, kinds)
    passive = tags[head] == "E" and ("B" in kinds or not kinds)
    lemma = words.lemmas[head]
    if words.low[head] == "wound" and words.low[last - 1] in {"down", "up"}:
        lemma = "wind"
    return _describe(words, Piece(VG, start, last, head, False, form, lemma, passive), auxiliaries)


def _up_to(words: Words, index: int) -> bool:
    """Say whether "up" opens a bound rather than closing a verb: "lasted up to 14 hours"."""
    return words.low[index : index + 2] == ["up", "to"] and words.tags[index + 2 : index + 3] == ["T"]


_ALONE_FORMS = {"G": GERUND, "E": PARTICIPLE}
"""What a main verb without an auxiliary is by its tag, if not finite."""


def _form(words: Words, head: int, auxiliaries: list[int], kinds: list[str]) -> str:
    """Return the form of a verb group from its main verb and its auxiliaries."""
    if words.low[auxiliaries[0] if auxiliaries else head] in {"having", "being"}:
        return GERUND
    if not kinds:
        return _ALONE_FORMS.get(words.tags[head], FINITE)
    if kinds[0] == "U":
        return INFINITIVE
    return GERUND if words.tags[head] == "G" and "B" not in kinds else FINITE


_YET_TO_COME = frozenset(("will", "shall", "'ll", "’ll", "going"))
_TELLING = NEGATIONS | HEDGES | _YET_TO_COME


def _describe(words: Words, piece: Piece, auxiliaries: list[int]) -> Piece:
    low = words.low[piece.first : piece.last]
    if not _TELLING.isdisjoint(low):
        only = "not" in low and words.low[piece.first + low.index("not") + 1 :][:1] == ["only"]
        piece.negated = not NEGATIONS.isdisjoint(low) and not only
        piece.hedged = not HEDGES.isdisjoint(low)
        piece.future = not _YET_TO_COME.isdisjoint(low)
    if len(auxiliaries) > 1 and words.tags[auxiliaries[0]] == "B" and "U" in [words.tags[i] for i in auxiliaries]:
        piece.future = True
    return piece


def _noun_phrase(words: Words, start: int) -> Piece | None:
    tags = words.tags
    first_tag = tags[start]
    if first_tag == "R":
        return _PRONOUNS[start]
    index = start
    if first_tag == "D":
        index += 1
        while index < len(tags) and tags[index] in _D_OR_X:
            index += 1
    last, head = phrase_body(words, index)
    while last > start and tags[last - 1] == "E":
        last -= 1
    if last == start:
        return None
    if head < start:
        # No noun heads it: "the rich", but nothing that is an article alone.
        if first_tag == "D" and last == start + 1 and words.low[start] not in _ALONE:
            return None
        head = last - 1
    named = tags[head] == "Q" and words.low[head] not in NOT_NAMES
    return _named(start, last, head) if named else _common(start, last, head)


_D_OR_X = frozenset("DX")


_PHRASES = 8_192
"""Noun phrases kept, which are never changed either: nearly all that a long article can have."""


@lru_cache(maxsize=_PHRASES)
def _named(first: int, last: int, head: int) -> Piece:
    """Return the noun phrase at a place that is headed by a name."""
    return Piece(NP, first, last, head, named=True)


@lru_cache(maxsize=_PHRASES)
def _common(first: int, last: int, head: int) -> Piece:
    """Return the noun phrase at a place that is headed by any other word."""
    return Piece(NP, first, last, head)
