"""One deed of two doers, one effect of two causes: who raised the alarm, who directed the film, what lit the fire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.denied import told_of_one
from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.illnesses import may_die_of_both
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import apart, fullness, is_person, keys_of, known, same, verb_weight, weight
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.told import Told
    from broadsheet.facts import Participant, Proposition

LEAST = 3.0
"""What the words must weigh that both clauses share beside the doer, verb included."""

_DEEDS = frozenset(
    stem(deed(word))
    for word in word_list(
        """
        discover find invent direct lead conduct raise announce sentence write compose design paint build captain
        pilot fly steer score succeed replace marry own kill murder shoot stab defeat beat rescue chair host coach
        referee produce represent defend prosecute appoint nominate spot film photograph record found head sign convert
        assist
        """
    )
)
"""Deeds that one does to one thing: another doer is another story."""

_OF_HOUSES = frozenset(stem(deed(word)) for word in word_list("buy claim publish discover invent design build"))
"""Deeds of firms and movements, which one does to one thing."""

_STRIKING = frozenset(stem(deed(word)) for word in word_list("hit strike kill injure"))
_DONE_ONCE = _DEEDS | _OF_HOUSES | _STRIKING | {stem(deed("die"))}
VAGUE = frozenset(
    stem(word)
    for word in word_list(
        """
        error failure problem fault malfunction negligence weather condition accident incident factor lack damage
        issue circumstance situation event combination series number reason attack violence force pressure water
        disease illness complication injury wound cause effect crash explosion blast fire storm police officer
        """
    )
)
"""Words for causes so wide that a nearer cause lies in them."""


_OF_WHAT = {"die": ("of", "from"), "succumb": ("to", "from", "of")}
"""Verbs of dying with the prepositions behind which they tell of what."""

_TELLING = word_set("tell say")
_PRONOUNS = word_set("he she they who")
_HEART = stem("heart")
_COMPLICATIONS = word_set("complication complications effect effects result injuries wounds")


def other_doers(
    a: Side, b: Side, ours: Mapping[str, list[Told]], theirs: Mapping[str, list[Told]], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for every deed that the articles give to two people, and every effect to two causes."""
    drafts = []
    for verb in sorted(ours.keys() & theirs.keys() & _DONE_ONCE):
        left = [pair for one in ours[verb] for pair in _slots(one)]
        right = [pair for other in theirs[verb] for pair in _slots(other)]
        for one, doer in left:
            for other, rival in right:
                if not (_two_causes(one, doer, other, rival) or _two(verb, doer, rival, a, b)) or not _one_deed(
                    one, other, weights
                ):
                    continue
                if _also(one, rival, left) or _also(other, doer, right):
                    continue
                drafts.append(_draft(one, other, doer, rival, certain(one, other, a, b, changing=False)))
    return drafts


def _slots(one: Told) -> Iterator[tuple[Told, Participant]]:
    """Yield who or what did it, or what it came of."""
    clause = one.clause
    if clause.verb in _TELLING or clause.quoted or clause.hedged or clause.negated:
        return
    if not known(one.done) or one.done is None or one.done.denied:
        return
    if clause.verb in _OF_WHAT:
        yield from ((one, who) for who in _illnesses(clause))
    elif one.doer is not None and known(one.doer) and not one.doer.several and not one.doer.pronoun | one.doer.denied:
        yield one, one.doer


def _illnesses(clause: Proposition) -> Iterator[Participant]:
    """Yield what somebody died of: "of pneumonia", "from complications of diabetes", "succumbed to cancer"."""
    behind = [who for word, who in clause.adjuncts if word in _OF_WHAT[clause.verb] and not who.name]
    yield from (who for who in behind if who.head not in _COMPLICATIONS or who is behind[-1])


def _two(verb: str, one: Participant, other: Participant, a: Side, b: Side) -> bool:
    """Tell whether two doers surely are two; neither may have a part in the other article."""
    if not apart(one, other):
        return False
    if is_person(one) and is_person(other):
        if any(side.text[slice(*who.span)].lower() in _PRONOUNS for who, side in ((one, a), (other, b))):
            return False  # Whom it stands for is a guess.
        return verb in _DEEDS and other.name not in a.text and one.name not in b.text
    if one.name and other.name and verb in _OF_HOUSES and not (is_person(one) or is_person(other)):
        return other.name not in a.text and one.name not in b.text
    if one.name or other.name or verb in _DEEDS or verb in _OF_HOUSES:
        return False
    return not {stem(one.head), stem(other.head)} & VAGUE


def _two_causes(one: Told, cause: Participant, other: Told, rival: Participant) -> bool:
    """Tell whether somebody died of two things, neither so wide that the other lies in it."""
    if not {one.clause.verb, other.clause.verb} <= _OF_WHAT.keys() or not apart(cause, rival):
        return False
    if may_die_of_both(cause.words, rival.words):
        return False
    return all(stem(who.head) not in VAGUE or _HEART in keys_of(who) for who in (cause, rival))


def _one_deed(one: Told, other: Told, weights: Mapping[str, float]) -> bool:
    if one.clause.planned != other.clause.planned or not same(one.done, other.done):
        return False
    if not told_of_one(one.done, other.done) or one.done is None or other.done is None:
        return False
    shared = weight(keys_of(one.done) & keys_of(other.done), weights) + verb_weight(one.verb, weights)
    return shared >= LEAST * fullness(weights)


def _also(one: Told, rival: Participant, own: Sequence[tuple[Told, Participant]]) -> bool:
    """Tell whether an article lets the other do the same as well, or several do it."""
    return any(other is not one and same(other.done, one.done) and not apart(doer, rival) for other, doer in own)


def _draft(one: Told, other: Told, doer: Participant, rival: Participant, doubt: str) -> Draft:
    done = sorted({who.name or who.words for who in (one.done, other.done) if who is not None})
    person = is_person(doer)
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.NAME if person else Kind.CAUSE,
        slot=" / ".join([*done[:1], relation_of(one.clause.verb), "by" if person else "cause"]),
        a=Proof(one.clause.sentence, doer.span),
        b=Proof(other.clause.sentence, rival.span),
        why=doubt or ("one deed, two doers" if person else "one effect, two causes"),
        weight=2,
        rank=3.0 + len(content_keys(doer.words) | content_keys(rival.words)) / 100,
    )
