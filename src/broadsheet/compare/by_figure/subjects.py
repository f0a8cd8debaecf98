"""Of whom or what a figure is told: two parties by name, two things by their nouns, two sorts of one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.around import OPENING
from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.verbs import PAST_OF

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

NAME = r"((?:[A-Z][\w.&’'-]*)(?: [A-Z][\w.&’'-]*)*)"
_BE = r"is|are|was|were|been|be|being"
_AUXILIARIES = r"(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|be|been|also|only|not|now|already)"
_LIMITED = re.compile(
    r"\b(?:(?:limited|restricted|capped) to (?:\w+ )?"
    r"|(?:closes?|shuts?|stops?|fails?|freezes?|melts?|boils?) (?:at|from|above|below) (?:[a-z]+ of )?)$"
)
_PROPER = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.&’'-]*)(?: (?:of |for |and |the )?[A-Z][\w.&’'-]*)*$")
_CALLED = re.compile(rf", {NAME},?$")
_TIED = re.compile(rf"[^,.;]*?\b[a-z]+ (?:in|of|at|for|from) (?:the )?{NAME}$")
_HUNG = re.compile(rf"\b([a-z]+) (?:to|in|at|of|from|near|outside|on|for) (?:the )?{NAME}\s*$")
_WITHIN = re.compile(r"[A-Z][\w’-]*\w(?=['’]s? | )")
_DONE = re.compile(rf"(?:the )?{NAME}")
_FROM = re.compile(r" (?:away )?from (?:the |its |his |her |their )?((?:[a-z]+ )?[a-z]+)\b")
_HANGING = re.compile(r" (?:of|in|for|at|from|on|by|to|with) |, ")
_ONE_OF_ALL = re.compile(r"(?:An?|Each|Every|One) [a-z]", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every|per|apiece)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"(?:One|Another|Some|Most|Many) of [a-z]", re.IGNORECASE)
_DETERMINERS = ("The", "An", "Its", "His", "Her", "Their", "This", "That", "One", "Some", "Each", "Every")
_OWNING = re.compile(r"['’]s?(?=\s|$)")
_PRONOUNS = word_set("it he she they we i you who which that this these those there one some others percent all none")
_INSTITUTIONS = word_set(
    """
    government police army navy ministry parliament senate court company bank union unions church university hospital
    city council military authorities state opposition party club
    """
)
NOBODY = _PRONOUNS | _INSTITUTIONS
_GIVING = word_set("send give pledge donate provide offer contribute deploy promise order supply hand deliver receive")
"""What several do at once, each with a figure of his own."""

_MASSES = word_set(
    """
    inflation unemployment turnout growth production output prices sales exports imports shares profits revenue income
    wages rents costs losses spending earnings demand consumption stocks bonds housing oil gold wheat temperatures
    gusts winds rainfall visibility attendance admission tickets petrol gas electricity traffic crime immigration
    """
)
"""What is told of without an article, so that a capital at the head of a sentence names nobody."""

_BOUNDS = frozenset(
    map(
        stem,
        word_list(
            """
            limit maximum minimum target record average forecast norm goal ceiling capacity quota threshold forerunner
            predecessor successor replacement rest remainder
            """
        ),
    )
)
"""What is a measure for others, or another than what is told of."""

_OF_ITS_OWN = word_set(
    """
    be have cost weigh measure take last earn run reach hold carry sell begin start end open close travel stand total
    average rise fall grow gain lose increase drop climb decline make contain number cover span burn leak arrive leave
    produce generate yield consume use need require
    """
)
"""Verbs that tell how much, how long and when of a thing itself, and not of what is done to another."""

_CAMPS = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "police officer policeman policemen deputy deputies soldier troop guard army marine ranger",
        "gunman gunmen suspect attacker assailant protester demonstrator rioter robber rebel militant hijacker pirate",
    )
)
"""Who stands against whom: the shots of the one are not the other's."""

ROLE_STEMS = frozenset(map(stem, ROLES))
_SHARES = (Kind.PERCENT, Kind.MONEY)
_DATED = (Kind.DATE, Kind.TIME, Kind.DURATION)


def of_two_subjects(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are told of two; empty where nothing says so."""
    if one.frame is None or other.frame is None:
        return ""
    if one.frame.verb != other.frame.verb or one.frame.passive != other.frame.passive:
        return "one is the measure for others" if _measures(one) != _measures(other) else ""
    if _parties_apart(one, other, kind):
        return "they are of two parties"
    one_place = kind is Kind.MEASURE and from_one_place(one, other)
    return "they are of two things" if not one_place and _things_apart(one, other, kind) else ""


def subject_of(one: Around) -> str:
    """Return the words before the verb that a figure belongs to; empty where it is not found."""
    if one.frame is None or not one.frame.verb:
        return ""
    forms = {one.frame.verb, PAST_OF.get(one.frame.verb, one.frame.verb)}
    if one.frame.verb.endswith("y"):
        forms.add(f"{one.frame.verb[:-1]}i")  # "Carries", "carried".
    pattern = "|".join(rf"{re.escape(form)}\w*" for form in sorted(forms)) if one.frame.verb != "be" else _BE
    opening = OPENING.match(one.before)
    words = one.before[opening.end() :] if opening else one.before
    verb = re.search(rf"\b(?:{_AUXILIARIES} )*(?:{pattern})\b", words)
    return _plain(words[: verb.start()].strip(), one.text) if verb else ""


def _plain(subject: str, text: str) -> str:
    """Return a subject without the capital that it has only for opening a sentence: "Milk in bottles"."""
    first, _, rest = subject.partition(" ")
    if not first.istitle() or first in _DETERMINERS or first.lower() in NOBODY or rest[:1].isupper():
        return subject
    low = first.lower()
    # A pattern of its own costs a hundred times the look for the letters.
    if low not in text or not re.search(rf"(?<![\w-]){low}(?![\w-])", text):
        return subject
    return f"{low}{subject[len(first) :]}"


def head_of(subject: str) -> str:
    """Return the noun of a subject as compared; empty where it is a name or a pronoun."""
    words = _bare(subject).split()
    if not words or words[-1].casefold() in _PRONOUNS:
        return ""
    low = words[-1].casefold()
    first = len(words) == 1 and (low in _MASSES or any(stem(low) in camp for camp in _CAMPS) or stem(low) in ROLE_STEMS)
    return "" if words[-1][:1].isupper() and not first else kin_of(stem(low))


def _bare(subject: str) -> str:
    """Return a noun phrase without what hangs on its noun."""
    return _HANGING.split(subject, maxsplit=1)[0]


def _measures(one: Around) -> bool:
    return head_of(subject_of(one)) in _BOUNDS or _LIMITED.search(one.before) is not None


def _parties_apart(one: Around, other: Around, kind: Kind) -> bool:
    if kind not in _DATED and _done_to_two(one, other):
        return True
    if one.frame is None or other.frame is None or one.frame.subject_keys & other.frame.subject_keys:
        return False
    names = _party(one), _party(other)
    if all(names):
        return two_names(*names) and not any(
            name in each.printed for name, each in ((names[0], other), (names[1], one))
        )
    if one.frame.verb in _GIVING and any(names):
        heads = [each.frame.subject.casefold().split()[-1:] for each in (one, other) if each.frame is not None]
        return any(head and head[0] in _INSTITUTIONS for head in heads)
    return False


def _done_to_two(one: Around, other: Around) -> bool:
    """Tell whether it is done to two by name: "beat Lund 6-4", "beat Sorel 6-1"."""
    done = [_DONE.match(each.frame.object) for each in (one, other) if each.frame is not None]
    names = [match[1] for match in done if match]
    return len(names) == len((one, other)) and two_names(*names)


def two_names(one: str, other: str) -> bool:
    """Tell whether two names have no word in common, and neither is the other's initials."""
    short, long_ = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long_.split() if word[0].isupper())
    return not content_keys(one) & content_keys(other) and short.replace(".", "") != initials


def hung_on_two(before: str, other_before: str) -> bool:
    """Tell whether what stands before two phrases is one noun with two names: "the bridge to Brenn", "to Kelvi"."""
    found = _HUNG.search(before), _HUNG.search(other_before)
    if found[0] is None or found[1] is None:
        return False
    return found[0][1].lower() == found[1][1].lower() and two_names(found[0][2], found[1][2])


def _party(one: Around) -> str:
    """Return by name who does it, or whose it is: "the Red Cross", "his rival, | Ulf Lund", "shares in | Orion"."""
    subject = subject_of(one)
    called = _CALLED.search(subject)
    if called is not None:
        return called[1]
    if _PROPER.match(subject) and _is_name(subject, one.text):
        return subject.removeprefix("The ").removeprefix("the ")
    tied = _TIED.match(subject)
    return tied[1] if tied is not None else ""


def _is_name(words: str, text: str) -> bool:
    """Tell whether a capital names somebody, and does not only begin a sentence: "Police", "He"."""
    if " " in words or words.isupper():
        return words.casefold() not in _PRONOUNS
    low = words.lower()
    if (
        low in _PRONOUNS
        or low in _INSTITUTIONS
        or low in _MASSES
        or not PEOPLE.isdisjoint(stems := (stem(low), kin_of(stem(low))))
        or not ROLE_STEMS.isdisjoint(stems)
    ):
        return False
    return re.search(rf"\b{re.escape(low)}\b", text) is None


def _things_apart(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether one thing is told of two things, neither by name, of which neither is called like the other."""
    subjects = subject_of(one), subject_of(other)
    if all(subjects) and bool(_ONE_OF_THEM.match(subjects[0])) != bool(_ONE_OF_THEM.match(subjects[1])):
        return True
    heads = head_of(subjects[0]), head_of(subjects[1])
    if not all(heads):
        return False
    if heads[0] == heads[1]:
        return _owned_by_two(*subjects) or (kind in _SHARES and _sorts_apart(*subjects, one.printed, other.printed))
    apart = all(_ONE_OF_ALL.match(each) for each in subjects) or (heads[0] in _BOUNDS) != (heads[1] in _BOUNDS)
    apart = apart or any(
        _EACH.match(subject) and not _EACH.search(each.printed)
        for subject, each in zip(subjects, (other, one), strict=True)
    )
    if apart or _of_two_camps(*heads):
        return True
    if one.frame is None or (kind is Kind.NUMBER and one.frame.verb not in _OF_ITS_OWN):
        return False
    people = [head in PEOPLE or head in ROLE_STEMS for head in heads]
    one_thing = content_keys(subjects[0]) & content_keys(subjects[1]) or may_be_one(*heads)
    by_itself = _done_by_itself(heads[0], other) or _done_by_itself(heads[1], one)
    return not (any(people) or one_thing or by_itself)


def _done_by_itself(head: str, other: Around) -> bool:
    """Tell whether what is the subject here is the object there: "the plant will close", "it will close the plant"."""
    return other.frame is not None and head in content_keys(other.frame.object)


def _of_two_camps(one: str, other: str) -> bool:
    """Tell whether one noun is of those who stand against the other's: police, gunmen."""
    camps = [{at for at, camp in enumerate(_CAMPS) if head in camp} for head in (one, other)]
    return all(camps) and camps[0].isdisjoint(camps[1])


def _owned_by_two(one: str, other: str) -> bool:
    """Tell whether two phrases of one noun have names in them that are two: "Halden's crew", "Marnix's crew"."""
    owners = [
        {name for name in _WITHIN.findall(each) if name not in _DETERMINERS and name.lower() not in _MASSES}
        for each in (one, other)
    ]
    return all(owners) and two_names(*(" ".join(sorted(each)) for each in owners))


def _sorts_apart(one: str, other: str, printed: str, other_printed: str) -> bool:
    """Tell whether words before one noun say of which sort it is, and the other sentence does not: "core inflation"."""
    sorts = [content_keys(_OWNING.sub("", " ".join(_bare(each).split()[:-1]))) for each in (one, other)]
    told = [content_keys(_OWNING.sub("", each)) for each in (printed, other_printed)]
    return bool(sorts[0] - told[1]) or bool(sorts[1] - told[0])


def from_one_place(one: Around, other: Around) -> bool:
    """Tell whether two measures are distances from what one noun names: "the spot was six kilometres from the camp"."""
    found = [_FROM.match(each.behind) for each in (one, other)]
    return found[0] is not None and found[1] is not None and found[0][1] == found[1][1]
