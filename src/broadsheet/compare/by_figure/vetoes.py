"""Why two values that exclude each other are not set against each other: their frames do not surely tell one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.complements import SURE_ODDS, complements
from broadsheet.compare.by_figure.elsewhere import attributive, compared, elsewhere, of_a_finer_sort, past_apart, titled
from broadsheet.compare.by_figure.evidence import LEAST
from broadsheet.compare.by_figure.fits import is_none
from broadsheet.compare.by_figure.framing import not_since, not_until
from broadsheet.compare.by_figure.gates import likely, one_topic
from broadsheet.compare.by_figure.lengths_within import length_apart
from broadsheet.compare.by_figure.likelihood import of_saying
from broadsheet.compare.by_figure.occasions import anchors, closing, figures_apart, occasions, ongoing, rough, stamps
from broadsheet.compare.by_figure.one_deed import announced_apart, deed_apart
from broadsheet.compare.by_figure.other_things import (
    joint,
    of_some,
    one_of_many,
    other_lengths,
    other_measures,
    two_topics,
)
from broadsheet.compare.by_figure.parties import known, named, one_verb, other_party
from broadsheet.compare.by_figure.within_topics import ORIGIN, apart_in_topic
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.topics import MOST
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Fact, Kind, QuantityValue, Slot

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.evidence import Evidence
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Frame

LIKENESS = 0.42
MASS = 2.5
LONELY_MASS = 2.0
MARGIN = 0.12
SURE_MARGIN = 0.5
FULL_MASS = 6.0
"""How alike the frames of two values must be, what the words they share weigh, and how far they stand out from every
other pair, before the values may contradict each other. These and the next were chosen on the development reports:
in the 2,721 pairs of one story 14 values then contradict each other this way, all of them by eye as well."""

SURE_LIKENESS = 0.58
"""... and how alike where the verbs are not the same."""

VERY_SURE_LIKENESS = 0.75
"""... and how alike where the verbs are not the same and a date may belong to either of two events."""

UNNAMED_LIKENESS = 0.5
"""... and where the words they share name nobody and nothing."""

ALONE = 0.3
ALONE_SINCE = 0.2
LONELY_LIKENESS = 0.45
"""From this margin on nothing else in either article comes near the pair; then this likeness is enough."""

EDGE_WORDS = 3
"""So many words, no numbers, two dates after "since" or before "until" must share."""

SAME_LIKENESS = 0.42
SAME_MASS = 3.0
SAME_WORDS = 2
"""How alike the frames of two equal values must be, what their shared words weigh, and how many there are."""

_DATED = (Kind.DATE, Kind.TIME)
_WANTING = frozenset(("blackout", "absence", "dark", "missing", "cancelled", "charged"))
"""Topics of what is told by what is not there, or was not done: "had no power for nine hours", "cannot play"."""

_GIVING = word_set("put estimate measure record register rate calculate assess")
"""Whoever does this to a value is its source: "the institute put the quake at 4.8"."""

_COUNTERFACTUAL = re.compile(r"\b[Ii]f [^.]*\bwould(?:n['’]t| not)\b")
"""What would not be if something were otherwise is so: "if they had come, we would not have 355 damaged shops"."""

_JOINED_ON = re.compile(r"[- ]\w+ed [a-z]")


def veto(alignment: Alignment, bench: Bench, evidence: Evidence) -> str:
    """Return why two values that exclude each other may tell of two things; empty if nothing says so."""
    odds = evidence.of(alignment)
    if odds < LEAST:
        return "too little in common"
    one_thing = likely(alignment) or evidence.sure(alignment, odds)
    if (alignment.a.frame.kind is Kind.ORDINAL or attributive(alignment)) and not one_thing:
        return "too little in common"
    if attributive(alignment) and not titled(alignment):
        return "their years may tell the two apart"
    if (why := _unlike(alignment, bench)) and not (one_thing and not (why := elsewhere(alignment, bench))):
        return why
    return past_apart(alignment) or next((why for look in _LOOKS if (why := look(alignment, bench))), "")


def _unlike(alignment: Alignment, bench: Bench) -> str:
    """Return why the words around two values are not alike enough; empty if they are."""
    lonely = alignment.likeness >= SURE_LIKENESS and alignment.margin >= SURE_MARGIN
    least = LONELY_MASS if lonely else MASS
    if alignment.likeness < LIKENESS or alignment.mass < least or alignment.margin < MARGIN:
        return "too little in common"
    return _verbs(alignment, bench) or _told_apart(alignment, bench)


def meets(alignment: Alignment, bench: Bench) -> bool:
    """Tell whether two values that do not exclude each other are told of one thing."""
    one, other = alignment.a, alignment.b
    words = [key for key in alignment.shared if not key[0].isdigit()]
    if alignment.likeness < SAME_LIKENESS or alignment.mass < SAME_MASS or len(words) < SAME_WORDS:
        return False
    if one.frame.negated != other.frame.negated or (one.frame.loose and other.frame.loose):
        return False
    return not any(look(alignment, bench) for look in (other_party, complements, anchors, stamps, occasions))


def as_fact(one: Framed, side: Side) -> Fact:
    """Return a value in its frame as a fact, for the doubts that facts are put to."""
    frame = one.frame
    giver = frame.subject if frame.verb in _GIVING and named(one) and not frame.inside_subject else ""
    sources = sorted(
        (fact.sentence != frame.sentence, fact.sentence, fact.attributed_to)
        for fact in side.facts
        if fact.attributed_to
        and (fact.sentence == frame.sentence or (fact.kind is frame.kind and fact.value == frame.value))
    )
    return Fact(
        kind=frame.kind,
        slot=Slot(frame.subject, frame.verb, frame.unit or "value"),
        value=one.value if frame.kind is Kind.DATE else frame.value,
        weight=2,
        rule="frame",
        span=frame.span,
        sentence=frame.sentence,
        hedged=frame.hedged and one.topic != MOST,  # What somebody could get at most is no less sure for "could".
        negated=frame.negated
        and not is_none(one)
        and one.topic not in _WANTING
        and not _only_seemingly_denied(side.text, frame),
        attributed_to=giver or (sources[0][-1] if sources else ""),
    )


def _only_seemingly_denied(text: str, frame: Frame) -> bool:
    """Tell whether a value is told for all the "not" beside it: "was not found until 7", "if they had not come ..."."""
    return not_until(text, frame) or not_since(text, frame) or bool(_COUNTERFACTUAL.search(text, *frame.sentence))


def _verbs(alignment: Alignment, _bench: Bench) -> str:
    one, other = alignment.a, alignment.b
    likeness, kind = alignment.likeness, one.frame.kind
    if (
        kind not in _DATED
        and likeness >= UNNAMED_LIKENESS
        and min(alignment.mass / FULL_MASS, alignment.margin * 2) >= 1
    ):
        return ""
    if likeness >= VERY_SURE_LIKENESS and alignment.margin >= SURE_MARGIN:
        return ""
    if likeness >= SURE_LIKENESS and (kind is not Kind.DATE or not (one.verb and other.verb) or one_verb(one, other)):
        return ""
    if kind is Kind.NUMBER and one.verb != other.verb and (_single(one) or _single(other)):
        return "one thing is no count"
    if one_verb(one, other) and (_one_doer(one, other) or not (one.verb and other.verb)):
        named = bool(alignment.shared & (one.names | other.names)) or bool(one.phrase & other.phrase)
        return "" if named or likeness >= UNNAMED_LIKENESS else "nothing is named by both"
    since = kind is Kind.DATE and one.edge == other.edge == "since"
    lonely = alignment.margin >= (ALONE_SINCE if since else ALONE) and likeness >= LONELY_LIKENESS
    return "" if lonely and _unmistakable(alignment) else "another thing happens"


def _one_doer(one: Framed, other: Framed) -> bool:
    if one.frame.passive != other.frame.passive:
        return True
    return not (known(one) and known(other)) or bool(one.subject & other.subject)


def _unmistakable(alignment: Alignment) -> bool:
    """Tell whether frames meet without one verb: in the noun phrase, at the clock time of named ones, at an edge."""
    one, other = alignment.a, alignment.b
    kind = one.frame.kind
    if kind is Kind.NUMBER:
        return bool(one.phrase & other.phrase)
    if kind is Kind.TIME:
        return bool(alignment.shared & one.names & other.names)
    telling = [key for key in alignment.shared if not key[0].isdigit()]
    return kind is Kind.DATE and one.edge == other.edge != "" and len(telling) >= EDGE_WORDS


def _single(one: Framed) -> bool:
    """Tell whether one thing is counted: "one rocket propelled grenade" counts no rockets."""
    value = one.frame.value
    return isinstance(value, QuantityValue) and value.high <= 1


def _told_apart(alignment: Alignment, _bench: Bench) -> str:
    """Beside the verb and whose doing it is the frames share something, or nothing else comes near them."""
    one, other = alignment.a, alignment.b
    beside = alignment.shared - one.subject - other.subject - {one.verb, other.verb}
    if any(not key[0].isdigit() for key in beside) or alignment.margin >= ALONE:
        return ""
    return "nothing tells it from its like"


def _objects(alignment: Alignment, _bench: Bench) -> str:
    one, other = alignment.a.frame, alignment.b.frame
    if one.kind not in (*_DATED, Kind.DURATION) or one.passive or other.passive or one.loose or other.loose:
        return ""
    if one.kind is Kind.DURATION and (one.inside_subject or other.inside_subject):
        return ""  # "A 48-hour strike stranded travellers", "Hale, mayor for ten years, conceded".
    left, right = content_keys(one.object), content_keys(other.object)
    if not (left and right) or left & right:
        return ""
    # "Ask regulators for approval" and "seek approval from regulators" are one.
    beside = left & alignment.b.context.keys() or right & alignment.a.context.keys()
    return "" if beside and alignment.odds >= SURE_ODDS else "it is done to another"


def _gives_both(alignment: Alignment, bench: Bench) -> str:
    """Where an article gives the other's value too, of the same sort of thing, the two values may be of two things."""
    told_once = _of_one_deed(alignment.a, alignment.b)
    for one, others in ((alignment.a, bench.theirs), (alignment.b, bench.ours)):
        for other in others:
            if other.frame.kind is not one.frame.kind or of_saying(other):
                continue
            if told_once and other.verb and one.verb != other.verb:
                continue  # What else happened that day is told of something else.
            if one.frame.kind is Kind.DURATION and other.past and not one.past:
                continue  # How long it lasted in another year.
            if one.frame.kind is Kind.NUMBER and one.counted != other.counted:
                continue
            if compare_values(one.value, other.value, one.frame.kind).relation is Relation.SAME:
                return "one article gives both"
    return ""


def _of_one_deed(one: Framed, other: Framed) -> bool:
    """Tell whether two dates are of one deed, done by the same or to the same."""
    if one.frame.kind is not Kind.DATE or not (one.verb and other.verb and may_be_one(one.verb, other.verb)):
        return False
    if one.frame.passive == other.frame.passive:
        return bool(one.subject & other.subject)
    done, doing = (one, other) if one.frame.passive else (other, one)
    return bool(done.subject & content_keys(doing.frame.object))


def _deeds(alignment: Alignment, bench: Bench) -> str:
    """Tell two deeds by their verbs, where the words beside do not say that one sort of happening is told."""
    told = one_topic(alignment.a, alignment.b) and alignment.a.topic not in ORIGIN
    return announced_apart(alignment, bench) if told else deed_apart(alignment, bench)


def _part_of_a_word(alignment: Alignment, bench: Bench) -> str:
    """Tell "one rocket propelled grenade" from one rocket."""
    for one, side in ((alignment.a, bench.a), (alignment.b, bench.b)):
        if one.frame.kind is Kind.NUMBER and _single(one) and _JOINED_ON.match(side.text, one.frame.span[1]):
            return "one thing is no count"
    return ""


_LOOKS = (
    _part_of_a_word,
    compared,
    rough,
    other_party,
    _objects,
    complements,
    anchors,
    stamps,
    ongoing,
    occasions,
    figures_apart,
    of_a_finer_sort,
    closing,
    apart_in_topic,
    length_apart,
    _deeds,
    two_topics,
    of_some,
    one_of_many,
    other_lengths,
    other_measures,
    joint,
    _gives_both,
)
