"""What caused the one mishap of a report: a candle here and a heater there, a cracked rail or a driver asleep."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.kept import indexed
from broadsheet.compare.language.cause_classes import CLASS_KEYS, classes_in, exclude, kind_of
from broadsheet.compare.language.causing import REACH, Told, told
from broadsheet.compare.language.mishaps import MISHAP_KEYS, OUTBREAK
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

_DENIED = re.compile(
    r"\b(?:not|never|nor|neither|no|without|rul(?:ed|ing|es) out|rather than|instead of|den(?:y|ied|ies|ying)"
    r"|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|false|wrongly|contrary to|myth|rumou?rs?)\b|n['’]t\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|if|whether|possibl[ey]|possibility|suspect\w*|likely|probabl[ey]|believ\w+|thought"
    r"|think"
    r"|appear\w*|apparent\w*|seem\w*|investigat(?:e|ing)|look(?:ed|ing)? (?:at|into)|examin(?:e|ing)|theor\w+|alleg\w+"
    r"|claim\w*|accus\w+|fear\w*|initially|at first|originally|first (?:said|thought|blamed)"
    r"|often|usually|typically|can|partly|contribut\w+|factors?"
    r"|among|presum\w+|assum\w+|suggest\w*|speculat\w+|questions?)\b",
    re.IGNORECASE,
)


_ANY = frozenset({"spark", "part", "act", "weather", "beast", "thing", "site", "system", "matter"})
_FITTING = {"fire": frozenset({"spark"}), OUTBREAK: frozenset({"food", "germ"})}
"""Kinds of causes that go with a sort of mishap."""


_ANOTHER = re.compile(
    r"\b(?:similar|earlier|previous\w*|decades?|another|other (?:fires?|crash\w*|accidents?)|many|most|ago|every|each"
    r"|(?:fires|blazes|crashes|accidents|explosions) (?:are|is|were)|second (?:fire|crash|blaze|accident)"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)


class _Cause(NamedTuple):
    """What an article says caused a mishap.

    Attributes:
        family: The sort of mishap; empty where any may be meant.
        classes: The classes of causes it names.
        called: Whether it calls them so.
        main: The sort of mishap that the article names most often.
    """

    family: str
    classes: frozenset[str]
    called: bool
    main: str


def _apart(one: _Cause, other: _Cause) -> bool | None:
    if one.called and other.called:
        told_of_one = one.family == other.family or not (one.family and other.family)
    else:
        told_of_one = (one.family or one.main) == (other.family or other.main)
    if not told_of_one:
        return None
    found = exclude(one.classes, other.classes)
    return found if one.called or other.called or one.family == OUTBREAK or not found else None


_CAUSED = Sort("cause", Kind.CAUSE, "one mishap has one cause", _apart)


def causes(side: Side) -> Iterator[Trait]:
    """Yield what an article says caused the mishaps that it tells of, each by its sort."""
    main = _main_family(side)
    if not main:
        return
    for statement in sentences_with(side, CLASS_KEYS):
        for each in told(side.text, statement.span, main):
            if _of_another(side.text[slice(*statement.span)]):
                break
            yield from _traits(side.text, statement, each, main)


def _traits(text: str, statement: Statement, told_of: Told, main: str) -> Iterator[Trait]:
    sure = _OPEN.search(text, max(statement.span[0], told_of.whole[0] - REACH), told_of.whole[1]) is None
    found = [
        (kind_of(class_), class_, span)
        for class_, span in classes_in(text, *told_of.cause)
        if (sure or told_of.called) and not _denied(text, told_of, span)
    ]
    kinds = {kind for kind, *_ in found if told_of.called or _fits(kind, main)}
    for of in ("food", "germ", ""):
        own = [one for one in found if one[0] in kinds and _sort_of(one[0], kinds) == of]
        if own:
            value = _Cause(told_of.family, frozenset(class_ for _, class_, _ in own), told_of.called, main)
            yield Trait(_CAUSED, of, value, statement, (own[0][2][0], own[-1][2][1]), sure)


def _sort_of(kind: str, kinds: Collection[str]) -> str:
    """Return to what a kind of causes belongs; to nothing where foul weather is only where the rest happened."""
    if kind == "weather" and len(kinds) > 1:
        return "setting"
    return kind if kind in ("food", "germ") else ""


def _fits(kind: str, main: str) -> bool:
    """Tell whether a cause that is not called one goes with a mishap: sparks with fires, food with an outbreak."""
    return kind in _FITTING.get(main, _ANY)


def _of_another(sentence: str) -> bool:
    """Tell whether a sentence tells of an earlier mishap, or of more than one."""
    return _ANOTHER.search(sentence) is not None or tells_of_past(sentence.lower())


def _denied(text: str, told_of: Told, word: Span) -> bool:
    """Tell whether a sentence denies a cause that it names: "not a software fault", "ruled out arson"."""
    start = max(told_of.whole[0], text.rfind(",", told_of.whole[0], word[0]) + 1)
    return _DENIED.search(text, start, word[0]) is not None


def _main_family(side: Side) -> str:
    """Return the sort of mishap that an article names most often; empty where it is about none."""
    places = indexed(side).places
    often = Counter({name: sum(len(places.get(key, ())) for key in keys) for name, keys in MISHAP_KEYS.items()})
    ((name, many),) = often.most_common(1)
    return name if many else ""
