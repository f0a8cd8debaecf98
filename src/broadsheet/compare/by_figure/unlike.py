"""Figures of unlike things in alike sentences: stoves and cars, a lake and its divers, what was found in two places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.subjects import NOBODY, ROLE_STEMS, from_one_place, head_of, subject_of
from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.verbs import BASE, VERB_FORMS

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_PLACED = re.compile(
    r"\b(?:in|inside|under|behind|from|at|on|beside) (?:(?:the|its|his|her|their|an?|one|this|that) )?(?:own )?"
    r"([a-z-]+(?: [a-z-]+)?)\b"
)
_FOUND = re.compile(
    r"\b(?:f[io]und|discover\w*|seiz\w+|recover\w*|confiscat\w+|turned up|hid|hidden|hide|stor\w+|kept|keep|stashed)\b"
)
_HOLDING = ("room", "container", "building", "vehicle", "hiding place")
_HOLDERS = word_set("flat apartment safe bag boot pocket drawer locker box yard garden shed desk bin room")
_OF_THE_THING = word_set("be have measure weigh stand reach cover hold span last")
"""Verbs by which a measure is that of its subject."""

_AT_THAT = re.compile(
    r"\b(?:at|to|from|in|into) (?:an?|the) (?:[a-z]+ )?(?:height|depth|altitude|elevation|distance) of "
    r"(?:[a-z]+ ){0,2}$"
)
_SO_HIGH = re.compile(r"^ (?:deep|high|tall|long|wide|across)\b")
_HELPERS = word_set(
    "rescuer firefighter diver searcher volunteer paramedic soldier officer police crew engineer scientist researcher"
)
"""Whose depths and distances are not those of what they come to: divers work where a lake is deeper."""

_ONE_PERSON = re.compile(r"(?:He|She|he|she)$")
_SEVERAL = re.compile(
    r"(?:The |the )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Ss]ome|[Mm]any|[Oo]thers?|\d+)\b"
)
_AS_A_RULE = re.compile(
    r"(?!(?:The|This|That|He|She|It|They|We)\b)"
    r"((?:[A-Z][a-z]+ )?(?:[A-Z]?[a-z]+s|[Pp]eople|[Ww]omen|[Mm]en|[Cc]hildren)) ([a-z]+) "
    r"(?:about |some |up to |on average )?$"
)
"""Those of a group, with a verb of the present tense right before a figure."""

_PRONOUN = re.compile(r"(?:It|They|He|She|This|That|These|Those)\b")
_SHARE_OF = re.compile(
    r" of (?:(?:the|all|its|his|her|their) )*"
    r"(?:(?:[a-z]*maker|company|firm|group|bank|airline|retailer|chain)['’]s )?"
    r"(?:(?:global|total|entire|whole|worldwide) )?([a-z-]+)\b"
)
_AUXILIARIES = word_set("is are was were has have had will would can could may might must")
_BARE = re.compile(r"(?:an? )?[a-z-]+(?: [a-z-]+)?$")
BEFORE_FIGURE = 3
"""So many words say of what a figure is, where two sentences are otherwise alike up to it."""


def unlike(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of two things, parties or places; empty where nothing says so."""
    if _one_and_several(one, other) or _one_and_several(other, one):
        return "they are of two parties"
    if kind is Kind.NUMBER and _done_to_unlike_things(one, other):
        return "they are of two groups"
    if kind is Kind.PERCENT and _shares_of_two(one, other):
        return "they are of two things"
    if _in_one_mould(one, other) or _as_a_rule(one, other) or (kind is Kind.MEASURE and _measured_apart(one, other)):
        return "they are of two things"
    if kind in (Kind.NUMBER, Kind.MONEY, Kind.MEASURE) and kept_apart(
        *(f"{x.before}|{x.behind}" for x in (one, other))
    ):
        return "they are of two places"
    return ""


def kept_apart(one: str, other: str) -> bool:
    """Tell whether what was found or kept was in two things that hold: "found in his van", "kept in a cellar"."""
    if not (_FOUND.search(one) and _FOUND.search(other)):
        return False
    found = [
        {place for match in _PLACED.finditer(words) for word in match[1].split() if (place := _holder(word))}
        for words in (one, other)
    ]
    if not all(found):
        return False
    return not any(may_be_one(left, right) or _one_sort(left, right) for left in found[0] for right in found[1])


def _holder(word: str) -> str:
    """Return the noun of something that holds, as compared; empty where it is none."""
    if word in _HOLDERS or any(kind in _HOLDING for kind, _ in RIVALS.get(word, ())):
        return stem(word)
    return ""


def _one_sort(one: str, other: str) -> bool:
    return bool({*RIVALS.get(one, ())} & {*RIVALS.get(other, ())})


def _one_and_several(one: Around, several: Around) -> bool:
    """Tell whether one person does the one, and several do the other: "she won", "two boys won"."""
    if one.frame is None or several.frame is None or one.frame.verb != several.frame.verb:
        return False
    return _ONE_PERSON.match(subject_of(one)) is not None and _SEVERAL.match(subject_of(several)) is not None


def _in_one_mould(one: Around, other: Around) -> bool:
    """Tell whether two sentences are alike up to their figures but for the things that they begin with."""
    left, right = one.before.split(), other.before.split()
    same = 0
    while same < min(len(left), len(right)) and left[-same - 1] == right[-same - 1]:
        same += 1
    things = left[: len(left) - same], right[: len(right) - same]
    if not all(things) or not same or not _opens_with_verb(left[-same]) or max(map(len, things)) > BEFORE_FIGURE:
        return False
    if content_keys(" ".join(things[0])) & content_keys(" ".join(things[1])):
        return False
    nouns = [words[-1].lower() for words in things]
    heads = [kin_of(stem(noun)) for noun in nouns]
    if not _AUXILIARIES.isdisjoint(nouns) or any(head in PEOPLE or head in ROLE_STEMS for head in heads):
        return False
    if any(word.lower() in NOBODY for words in things for word in words):
        return False
    return not may_be_one(*heads)


def _opens_with_verb(word: str) -> bool:
    return word in _AUXILIARIES or word in VERB_FORMS


def _done_to_unlike_things(one: Around, other: Around) -> bool:
    """Tell whether those counted do one thing each to another: "two held batteries", "three held peroxide"."""
    if one.frame is None or other.frame is None or not (one.frame.inside_subject and other.frame.inside_subject):
        return False
    if one.frame.verb != other.frame.verb or one.frame.passive or other.frame.passive:
        return False
    done = [each.frame.object if each.frame else "" for each in (one, other)]
    if not all(_BARE.match(words) for words in done):
        return False
    keys = content_keys(done[0]), content_keys(done[1])
    if not all(keys) or keys[0] & content_keys(other.printed) or keys[1] & content_keys(one.printed):
        return False
    return not may_be_one(*(stem(words.split()[-1].lower()) for words in done))


def _shares_of_two(one: Around, other: Around) -> bool:
    """Tell whether two shares are of two things, neither of people: "70 percent of heat", "95 percent of smoke"."""
    found = [_SHARE_OF.match(each.behind) for each in (one, other)]
    if found[0] is None or found[1] is None:
        return False
    heads = [kin_of(stem(match[1].split()[-1])) for match in found if match]
    if any(head in PEOPLE or head in ROLE_STEMS for head in heads) or may_be_one(*heads):
        return False
    return heads[0] not in content_keys(other.printed) and heads[1] not in content_keys(one.printed)


def _as_a_rule(one: Around, other: Around) -> bool:
    """Tell whether both tell what two groups do as a rule: "families spend", "students spend"."""
    found = [_AS_A_RULE.match(each.before) for each in (one, other)]
    if found[0] is None or found[1] is None or found[0][2] != found[1][2]:
        return False
    present = BASE in VERB_FORMS.get(found[0][2], ("", frozenset()))[1]
    return present and not content_keys(found[0][1]) & content_keys(found[1][1])


def _measured_apart(one: Around, other: Around) -> bool:
    """Tell whether two measures are of two things: of where somebody is and of what is so deep, of two moments."""
    if _where_and_how(one, other) or _where_and_how(other, one):
        return True
    if _by_helpers(one) != _by_helpers(other) or _at_two_moments(one, other):
        return True
    one_place = from_one_place(one, other) or all(_AT_THAT.search(each.before) for each in (one, other))
    return not one_place and _of_unlike_things(one, other)


def _of_unlike_things(one: Around, other: Around) -> bool:
    """Tell whether a measure is that of its subject, and the other is told of something else."""
    if one.frame is None or other.frame is None or one.frame.verb == other.frame.verb:
        return False
    if not {one.frame.verb, other.frame.verb} & _OF_THE_THING:
        return False
    heads = head_of(subject_of(one)), head_of(subject_of(other))
    if not all(heads) or may_be_one(*heads):
        return False
    return heads[0] not in content_keys(other.printed) and heads[1] not in content_keys(one.printed)


def _where_and_how(where: Around, how: Around) -> bool:
    """Tell whether one tells at what depth something is, and the other how deep another thing is."""
    if not _AT_THAT.search(where.before) or not _SO_HIGH.match(how.behind) or _PRONOUN.match(where.printed):
        return False
    head = head_of(subject_of(how))
    return bool(head) and not any(may_be_one(head, stem(word)) for word in re.findall(r"[a-z]+", where.printed.lower()))


def _by_helpers(one: Around) -> bool:
    """Tell whether a height or depth is told of where those were who came to help or to look."""
    last = (subject_of(one).split() or [""])[-1].lower()
    return _AT_THAT.search(one.before) is not None and last.removesuffix("s") in _HELPERS


def _at_two_moments(one: Around, other: Around) -> bool:
    """Tell whether a speed is that of two deeds: "hit the ground at 300 km/h", "entered the bend at 90"."""
    if one.frame is None or other.frame is None or not (one.before.endswith(" at ") and other.before.endswith(" at ")):
        return False
    done = content_keys(one.frame.object), content_keys(other.frame.object)
    return all(done) and one.frame.verb != other.frame.verb and not done[0] & done[1]
