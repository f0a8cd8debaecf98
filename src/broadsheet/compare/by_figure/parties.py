"""Whether two values are told of two parties: another does it, or it is done to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.gates import one_topic
from broadsheet.compare.by_figure.likelihood import told_by_noun
from broadsheet.compare.language.counted_as import ANYBODY, groups_of
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.relatives import at_his_side, of_the_other
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

BESIDE = 0.5
"""A verb and its noun are one where the noun stands this near the other value: "offered", "its offer is"."""

_AGED = "-year-old"
_DATED = (Kind.DATE, Kind.TIME)
_PRONOUNS = word_set("it he she they we i you who which that this these those there them him her some others one")
_ARTICLES = word_set("the a an this that these those his her its their")
_PARTS_OF_FIRMS = word_set("division unit arm subsidiary branch department segment business operations plant")
_BEFALLING = word_set(
    """
    death release resignation arrest wedding trial inauguration funeral departure birth return sentencing hearing
    conviction marriage execution burial disappearance launch premiere match game strike election vote
    day
    """
)
_MOVING = word_set(
    "rise fall climb drop grow increase decline gain slip slide jump sink advance surge soar tumble plunge"
)
_TELLING = word_set("give put estimate see show count find calculate reckon record")
_BIDDING = word_set("offer bid propose")
_MUTUAL = frozenset(map(stem, word_list("marry wed divorce meet engage")))
"""What two do to each other: "was married to her" is "married him"."""


def other_party(alignment: Alignment, bench: Bench) -> str:
    """Another does it, or it is done to another: "was hired" is not "hired"."""
    one, other = alignment.a, alignment.b
    moved = one.frame.kind is Kind.PERCENT and {one.frame.verb, other.frame.verb} <= _MOVING
    if moved:
        return ""  # "Prices climbed by six percent" is no passive.
    if one.verb and one.verb == other.verb and one.frame.passive != other.frame.passive:
        return "it is done to another" if _done_to_another(one, other) else ""
    if _of_a_part(one, other) or _of_a_part(other, one):
        return "one is of a part of it"
    bidders = any(_another_bidder(each, side) for each, side in ((one, bench.b), (other, bench.a)))
    beside = _at_his_side(one, bench.a) != _at_his_side(other, bench.b) and not one.subject & other.subject
    if of_the_other(one.frame.subject, other.frame.subject) or bidders or beside:
        return "another does it"
    if not (named(one) and named(other)) or one.subject & other.subject:
        return ""
    # Who hands a contract to somebody is told by the one, who signs it by the other.
    both = one_topic(one, other) and _each_other(one, other)
    # Who buys for a sum is told by the one, and by the other who is sold to him.
    sold = alignment.only and one.subject & other.names and other.subject & one.names
    alone = alignment.only and told_by_noun(one, other) and not one_verb(one, other)
    # Who gives a figure is its source: "according to Lumen Data", "Lumen Data gives the firm a third of the market".
    source = not _TELLING.isdisjoint((one.frame.verb, other.frame.verb)) and _each_other(one, other)
    return "" if both or sold or alone or source else "another does it"


def _at_his_side(one: Framed, side: Side) -> bool:
    """Tell whether it is told of somebody who stands beside another: "her friend Margot Lisle, who is 89"."""
    sentence, subject = side.text[slice(*one.frame.sentence)], one.frame.subject
    return bool(subject) and at_his_side(sentence[: sentence.find(subject) + len(subject)])


def _another_bidder(one: Framed, rest: Side) -> bool:
    """Tell whether a sum is the bid of somebody whom the other article does not know."""
    if one.frame.kind is not Kind.MONEY or one.frame.verb not in _BIDDING or not named(one):
        return False
    return not any(one.subject & statement.keys for statement in rest.statements)


def _of_a_part(one: Framed, other: Framed) -> bool:
    """Tell whether the one is told of a part of what the other is told of: "Corvex's chip division", "Corvex"."""
    owner, _, part = one.frame.subject.replace("’", "'").replace("s' ", "'s ").partition("'s ")
    noun = part.rpartition(" ")[2].casefold()
    parts = noun in _PARTS_OF_FIRMS or (one.frame.kind in _DATED and noun not in _BEFALLING)
    if not part or not (parts or (one.frame.kind is Kind.DURATION and noun in ROLES)):
        return False  # The museum's shop opens on another day than the museum; "her death came on Monday".
    return bool(content_keys(owner) & other.subject) and not content_keys(part) & other.subject


def _done_to_another(one: Framed, other: Framed) -> bool:
    """Tell whether what the one says was done is done to another by the other's doer."""
    if one.frame.loose or other.frame.loose:
        return False
    doer, done = (one, other) if other.frame.passive else (other, one)
    if done.frame.inside_subject and _inside_object(doer):
        return False  # "A boy of 13 was arrested", "arrested a 14-year-old student": each is of whom it was done to.
    if _are_done_to(doer, done):
        return False
    sought = {key for key in content_keys(doer.frame.object) if not key[0].isdigit()}
    # "Had sunk the trawler" reads as passive where "had" is far off.
    if sought & content_keys(done.frame.object) or (one.verb in _MUTUAL and _each_other(one, other)):
        return False
    if sought & done.subject or _groups(sought) & _groups(done.subject):
        return False  # "The factory was founded in 1921", "they founded the works in 1927".
    return known(done) and bool(sought) and doer.counted not in sought


def _groups(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset([group for noun in nouns for group in groups_of(noun) if group != ANYBODY])


def _inside_object(one: Framed) -> bool:
    """Tell whether an age is that of whom it is done to."""
    return one.frame.kind is Kind.AGE and _AGED in one.frame.object.casefold()


def _are_done_to(doer: Framed, done: Framed) -> bool:
    """Tell whether both count people whom it is done to: "wounding nine others", "seven people were wounded"."""
    others = doer.frame.object.casefold().split()[-1:] == ["others"]
    return others and done.frame.inside_subject and doer.frame.kind is Kind.NUMBER and doer.counted == done.counted


def _each_other(one: Framed, other: Framed) -> bool:
    """Tell whether one article's doer is named beside what the other tells."""
    return bool(one.subject & other.names or other.subject & one.names)


def one_verb(one: Framed, other: Framed) -> bool:
    """Tell whether one verb governs both, or one's verb is a noun beside the other: "offered", "its offer is"."""
    if one.verb and other.verb:
        return one.verb == other.verb and not (one.frame.loose and other.frame.loose)
    if one.frame.kind in _DATED:
        return False  # A date may belong to the verb or to the noun: which of the two, nothing says.
    return max(other.context.get(one.verb, 0.0), one.context.get(other.verb, 0.0)) >= BESIDE


def named(one: Framed) -> bool:
    """Tell whether the subject is somebody or something by name; a capital at the head of a sentence names nobody.

    "The American" names nobody, and "the deputy" may be whom the other calls by name, though he is named "Deputy Hale"
    elsewhere.
    """
    words = one.frame.subject.split()
    if words and words[-1].casefold().removesuffix("s") in NATIONALITIES:
        return False
    printed = any(word[:1].isupper() and word.casefold() not in _ARTICLES for word in words)
    return printed and known(one) and bool(one.subject & one.named)


def known(one: Framed) -> bool:
    """Tell whether the subject is told, and by more than a pronoun."""
    return bool(one.subject) and one.frame.subject.casefold() not in _PRONOUNS
