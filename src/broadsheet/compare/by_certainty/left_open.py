"""What one article leaves open in other ways: "a pistol or a replica", "I don't know for sure", "critical, stable"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.patients import conditions_told
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 1.2
"""What two sentences must share beside the words in question."""

AROUND = 90
"""So many characters from a value stand the words that say that it is only hearsay."""

_HOW = frozenset({"condition"})
_OR = frozenset({"or"})
_EITHER = re.compile(r"\b(?P<one>an? [a-z-]+|[a-z-]+) or (?P<other>an? [a-z-]+)\b")
_ARTICLED = re.compile(r"\ban? (?P<noun>[a-z-]+)(?= (?P<next>[a-z-]+))?")
_NOT_EITHER = word_set(
    "two three four more less so other another later earlier not whether day week month year hour minute mile"
)
_ONE_OF_A_KIND = frozenset(
    plain_stem(word)
    for word in word_list(
        """
        gun shotgun rifle pistol handgun revolver knife machete axe hammer sword grenade bomb car van truck lorry
        motorcycle motorbike scooter minivan pickup
        """
    )
)
"""Weapons and vehicles, of which a deed mostly has one."""

_HEARSAY = re.compile(
    r"\b(?:I|we|he|she|they)(?: do| does|['’]m| am| is| are|['’]re|['’]s)?(?:n['’]t| not)?"
    r" (?:know|sure|certain|positive)(?: for (?:sure|certain))?\b|\bnot (?:sure|certain|positive|confirmed)\b"
    r"|\bunconfirmed\b"
    r"|\b(?:could|can)(?:not|n['’]t| not)(?: immediately)? (?:confirm|verify|be (?:confirmed|verified))\b"
    r"|\b(?:don['’]t|do not|didn['’]t|did not) know for (?:sure|certain)\b",
)
_DENIES = re.compile(r"\bnot\b|n['’]t\b|unconfirmed", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})


def either_or(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every thing that one article names and the other leaves open between two."""
    drafts = []
    for at, (side, other) in enumerate(((a, b), (b, a))):
        for statement, span, nouns in _pairs(side):
            found = _named(other, nouns, statement, weights)
            if found is not None and not any(_same(pair, nouns) for _, _, pair in _pairs(other)):
                proofs = Proof(statement.span, span), found
                drafts.append(_draft(side.text[slice(*span)], *(proofs if at == 0 else proofs[::-1]), _OPEN))
    return drafts


_OPEN = "one leaves open which of two it was"


def _pairs(side: Side) -> Iterator[tuple[Statement, Span, tuple[str, str]]]:
    for statement in holding(side, _OR) if " or a" in side.text else ():
        for match in _EITHER.finditer(side.text, *statement.span):
            nouns = match["one"].split()[-1], match["other"].split()[-1]
            if match["one"].startswith(("a ", "an ")) and _NOT_EITHER.isdisjoint(nouns):
                yield statement, match.span(), nouns


def _same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return set(one) == set(other)


def _named(other: Side, nouns: tuple[str, str], statement: Statement, weights: Mapping[str, float]) -> Proof | None:
    """Return where the other article names one of two things, and never the other of them."""
    stems = frozenset(map(plain_stem, nouns))
    found: list[tuple[float, int, Proof]] = []
    met = set()
    for each in other.statements:
        for match in _ARTICLED.finditer(other.text, *each.span):
            named = [plain_stem(word) for word in match.groups() if word and plain_stem(word) in stems]
            if not named:
                continue
            met.update(named)
            shared = weight((each.keys & statement.keys) - stems, weights)
            found.append((-round(shared, 6), match.start(), Proof(each.span, _upto(match, stems))))
    if len(met) != 1 or not found:
        return None
    best = min(found, key=lambda one: one[:2])
    if stems & _ONE_OF_A_KIND:
        return best[2]
    return best[2] if -best[0] >= LEAST * fullness(weights) else None


def _upto(match: re.Match[str], stems: frozenset[str]) -> Span:
    """Return where a thing stands with its article, and the word between them."""
    return match.start(), match.end("noun" if plain_stem(match["noun"]) in stems else "next")


def hearsay(a: Side, b: Side, taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every figure that both give and for which only the one vouches."""
    drafts = []
    for draft in taken:
        if draft.verdict is not Verdict.AGREE or draft.a is None or draft.b is None:
            continue
        if draft.kind not in _FIGURES and not all(
            _FIGURE.search(side.text, *proof.value) for proof, side in ((draft.a, a), (draft.b, b))
        ):
            continue
        doubts = [_doubt(proof, side) for proof, side in ((draft.a, a), (draft.b, b))]
        if (doubts[0] is None) == (doubts[1] is None):
            continue
        spans = [
            (min(proof.value[0], doubt[0]), max(proof.value[1], doubt[1])) if doubt else proof.value
            for proof, doubt in zip((draft.a, draft.b), doubts, strict=True)
        ]
        proofs = Proof(draft.a.sentence, spans[0]), Proof(draft.b.sentence, spans[1])
        drafts.append(_draft(draft.slot, *proofs, "one gives it as hearsay", draft.kind))
    return drafts


def _doubt(proof: Proof, side: Side) -> Span | None:
    """Return where a sentence says that nobody is sure of a value; None where it does not."""
    start, end = max(proof.sentence[0], proof.value[0] - AROUND), min(proof.sentence[1], proof.value[1] + AROUND)
    return next((match.span() for match in _HEARSAY.finditer(side.text, start, end) if _DENIES.search(match[0])), None)


def _conditions(side: Side) -> Iterator[tuple[Statement, Span, frozenset[str]]]:
    for statement in holding(side, _HOW):
        for span, grades in conditions_told(side.text, *statement.span):
            yield statement, span, grades


def patients(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for a patient who is "critical" here and "critical but stable" there, one in each article."""
    told = [list(_conditions(side)) for side in (a, b)]
    if not all(told) or any(len({grades for _, _, grades in own}) > 1 for own in told):
        return []
    pairs = [(weight(one[0].keys & other[0].keys, weights), one, other) for one in told[0] for other in told[1]]
    pairs.sort(key=lambda pair: (-round(pair[0], 6), pair[1][1][0] + pair[2][1][0], pair[1][1]))
    _, (left, left_span, ours), (right, right_span, theirs) = pairs[0]
    if ours == theirs or not (ours < theirs or theirs < ours):
        return []
    proofs = Proof(left.span, left_span), Proof(right.span, right_span)
    return [_draft("condition", *proofs, "one says more of it", Kind.STATUS)]


def _draft(slot: str, a: Proof, b: Proof, why: str, kind: Kind = Kind.STATEMENT) -> Draft:
    return Draft(Verdict.DIFFERS, kind, slot, a, b, why, weight=2, rank=1.5)
