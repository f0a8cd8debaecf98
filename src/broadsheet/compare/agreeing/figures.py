"""Figures that both articles give, in whatever words around them: "63 complaints", "63 customers have complained"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.exactness import given
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.looseness import denied, how_they_differ
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.spans import touches_any
from broadsheet.compare.language.units import in_base
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.naming import phrase
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.told import LIGHT
from broadsheet.compare.statements import mass
from broadsheet.facts import Bound, Kind, QuantityValue, TextValue
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Span

LEAST = 5.5
"""So much a figure and what is said beside it in both sentences must weigh together."""

LEAST_LOOSE = 6.4
"""... where one is given loosely; a stretch of two hours is too common for that."""

DIGIT = 1.5
"""What each digit of a figure weighs, the zeros at its end not among them: 63 is met by chance less than 60."""

MOST_DIGITS = 4

ONE_UNIT = 1.0
"""What it weighs that both count or measure the same, beside a plain number."""

ONCE = 1.5
"""What it weighs that neither article gives it twice."""

SMALL = 2
"""Numbers up to this are equal by chance."""

MOST = 200
"""Of more figures only the first are looked at: the time stays bounded."""

_KINDS = frozenset({Kind.TIME, Kind.DURATION, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})


def shared_figures(a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every figure that both articles give of what seems to be one thing, and no row tells yet.

    The sides and the weights are of what their words mean: what stands beside a figure is compared by that.
    """
    return _rows(a, b, weights, taken, loosely=False)


def loose_figures(a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every figure that both articles give of what seems to be one thing, and one of them loosely.

    These are told before phrases are compared, so that none of them says that the figure is the same.
    """
    told = [draft for draft in taken if draft.kind not in (Kind.EVENT, Kind.STATEMENT, Kind.QUOTE)]
    return _rows(a, b, weights, told, loosely=True)


def _rows(a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft], *, loosely: bool) -> list[Draft]:
    told = [(draft.a.value, draft.b.value) for draft in taken if draft.a and draft.b]
    ours, theirs = _figures(a, [one for one, _ in told]), _figures(b, [other for _, other in told])
    if loosely:
        ours, theirs = ([one for one in side if one.kind is not Kind.DURATION] for side in (ours, theirs))
        if not any(given(side.text, one).loose.how for side, each in ((a, ours), (b, theirs)) for one in each):
            return []
    else:
        ours, theirs = ([one for one in side if not one.hedged] for side in (ours, theirs))
    found = _alike(ours, theirs, a, b, weights, LEAST_LOOSE if loosely else LEAST)
    found.sort(key=lambda each: (-each[0], each[1].span[0] + each[2].span[0], each[1].span[0]))
    seen: tuple[list[Span], list[Span]] = ([], [])
    drafts = []
    for weight, one, other, statement in found:
        if touches_any(one.span, seen[0]) or touches_any(other.span, seen[1]):
            continue
        seen[0].append(one.span)
        seen[1].append(other.span)
        left, right = given(a.text, one).loose, given(b.text, other).loose
        why = how_they_differ(left, right)
        if bool(why) is not loosely:
            continue
        if why and denied(a.text, left.span, one.sentence) is not denied(b.text, right.span, other.sentence):
            continue
        drafts.append(
            Draft(
                verdict=Verdict.DIFFERS if why else Verdict.AGREE,
                kind=one.kind,
                slot=_called(one, other) or phrase(a.text, statement, statement.keys, weights, one.phrase),
                a=Proof(one.sentence, left.span if why else one.span),
                b=Proof(other.sentence, right.span if why else other.span),
                why=why,
                weight=2,
                rank=weight,
            )
        )
    return drafts


def _alike(
    ours: Sequence[Frame], theirs: Sequence[Frame], a: Side, b: Side, weights: Mapping[str, float], least: float
) -> list[tuple[float, Frame, Frame, Statement]]:
    """Return every two figures that seem to be given of one thing, with their weight and the first's sentence."""
    sentences = by_span(a), by_span(b)
    by_size: dict[tuple[Kind, str], list[Frame]] = {}
    for other in theirs:
        by_size.setdefault(_size(other), []).append(other)
    found = []
    for one in ours:
        for other in by_size.get(_size(one), ()):
            left, right = sentences[0].get(one.sentence), sentences[1].get(other.sentence)
            if left is None or right is None or not _same(one, other):
                continue
            weight = _weight(one, other, (left, right), (a.text, b.text), weights)
            # Too light either way, how often each is given is not looked at.
            if weight + ONCE >= least and _once(one, ours) and _once(other, theirs):
                weight += ONCE
            if weight >= least and not _of_two_deeds(one, other, left.keys & right.keys):
                found.append((weight, one, other, left))
    return found


def _figures(side: Side, shut: Sequence[Span]) -> list[Frame]:
    found = [
        frame
        for frame in side.frames
        if frame.kind in _KINDS and not frame.negated and not touches_any(frame.span, shut)
    ]
    return found[:MOST]


def _size(frame: Frame) -> tuple[Kind, str]:
    """Return what two figures have in common that are equal: the number in the unit that others convert into."""
    value = frame.value
    if not isinstance(value, QuantityValue):
        return frame.kind, ""
    base = value if frame.kind is Kind.NUMBER else in_base(value) or value
    return frame.kind, f"{base.high:.5g}"


def _same(one: Frame, other: Frame) -> bool:
    """Tell whether two figures are equal; of counted things, whatever either article calls them."""
    if one.kind is not other.kind:
        return False
    left, right = one.value, other.value
    if not isinstance(left, QuantityValue) or not isinstance(right, QuantityValue):
        return compare_values(left, right, one.kind).relation is Relation.SAME
    if one.kind is Kind.NUMBER:
        return (left.low, left.high) == (right.low, right.high)
    left, right = replace(left, bound=Bound.EXACT), replace(right, bound=Bound.EXACT)
    return compare_values(left, right, one.kind).relation is Relation.SAME


def _once(figure: Frame, figures: Iterable[Frame]) -> bool:
    return sum(_same(figure, each) for each in figures) == 1


def _weight(
    one: Frame,
    other: Frame,
    sentences: tuple[Statement, Statement],
    texts: tuple[str, str],
    weights: Mapping[str, float],
) -> float:
    digits = min(_digits(one), _digits(other))
    counted_alike = one.kind is not Kind.NUMBER or _unit(one) == _unit(other) != "" or _both_people(one, other)
    if not digits or (digits == 1 and not counted_alike):
        return 0.0
    values = content_keys(texts[0][slice(*one.span)]) | content_keys(texts[1][slice(*other.span)])
    beside = {key for key in sentences[0].keys & sentences[1].keys if not key[:1].isdigit()} - values
    return DIGIT * digits + (ONE_UNIT if counted_alike else 0.0) + mass(beside, weights)


def _digits(frame: Frame) -> int:
    """Return how many digits tell a figure from others; 0 for one that says nothing."""
    value = frame.value
    if isinstance(value, TextValue):  # "09:40", "9-31"
        digits = value.key.rstrip("?").removesuffix(":00").removesuffix(":30")
        # The hour is one thing to remember; half past is another.
        told = sum(map(str.isdigit, digits)) - (frame.kind is Kind.TIME)
        return min(MOST_DIGITS, max(told, 2) if ":30" in value.key else told)
    if not isinstance(value, QuantityValue) or (frame.kind is Kind.NUMBER and value.high <= SMALL):
        return 0
    written = f"{value.high:.6g}" if "e" not in f"{value.high:.6g}" else f"{value.high:.0f}"
    return min(MOST_DIGITS, len(written.replace(".", "").strip("0")))


def _unit(frame: Frame) -> str:
    return meaning_of(frame.unit.split()[-1]) if frame.unit else ""


def _both_people(one: Frame, other: Frame) -> bool:
    nouns = [frame.unit.split()[-1] if frame.unit else "" for frame in (one, other)]
    return all(noun in PEOPLE_PLURALS or (noun.endswith("s") and noun[:-1] in ROLES) for noun in nouns)


def _of_two_deeds(one: Frame, other: Frame, shared: Set[str]) -> bool:
    """Tell whether two verbs that say different things govern a figure of one digit, and neither is in both."""
    ours, theirs = one.verb, other.verb
    if _digits(one) > 1 or not ours or not theirs or ours in LIGHT or theirs in LIGHT:
        return False
    left, right = meaning_of(ours), meaning_of(theirs)
    return left != right and shared.isdisjoint((left, right))


def _called(one: Frame, other: Frame) -> str:
    """Return what to call it: what is counted, where the two count one thing."""
    return one.unit if one.unit and _unit(one) == _unit(other) else ""
