"""What a row of one side is called: whom it is about, and what is said of it in the words of the article.

A slot has every deed as done, "Olsen / office / opened"; of one side alone that is wrong where the article says that he
will open it, may, or has not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.naming import LOOSE_ENDS, TOKEN, breaks, phrase
from broadsheet.compare.showing.labels import label
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from broadsheet.compare.sentences.clauses import Clause
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Fact, Span

LONGEST = 8
"""More words of what is said are a sentence again."""

_HELPING = word_set(
    """
    will would can could may might should must shall is are was were be been being has have had do does did not never
    cannot also still just now reportedly allegedly probably likely widely become becomes became remain remains remained
    """
)
"""Words before a verb, or before what somebody is, that belong to what is said."""

_WHEN = frozenset({"ago", "later", "earlier", "before", "after"})
"""What stands behind a length of time counts nothing."""

_CONDITIONS = word_set("if whether unless")
_SHORTENED = re.compile(r"[^\W\d_]+['’](ll|d|ve|re|s|m)", re.IGNORECASE)
_WRITTEN_OUT = {"ll": "will", "d": "would"}
_BEFORE_SUBJECT = word_set(
    "he she it they we i you who that which where when how a an the his her its their once later"
)
_PRONOUNS = word_set("he she it they we i")
_STANDING = _PRONOUNS | word_set("his her its their")
_QUOTES = re.compile(r"[“”\"]")
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"(?<=\s)(?:an?|the)\s+$")
_BACK = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)\s+$")
_OPENING = re.compile(r"(?:^|[,;:—–(]\s*)([^\W\d_]+)\s+[^,;:—–()]*$")
_PARTED = " / "
_SAID = ("event", "state", "role-apposition")
"""Rules that read a deed or a state from a verb or an apposition begin so."""

SHORT = 3
"""What is said in fewer words is told with those that follow, over a comma too: "is a slow, costly way"."""


class Lines:
    """What is needed to call the rows that one article alone fills."""

    def __init__(self, text: str, weights: Mapping[str, float], slots: Set[str]) -> None:
        """Take the article's text, the weights of words, and the other article's slots."""
        self.text = text
        self.weights = weights
        self.slots = slots

    def call(self, statement: Statement, clause: Clause, facts: Sequence[Fact]) -> tuple[Kind, str]:
        """Return the kind of what a row tells, and what to call it: by a fact of its clause, else by its words."""
        # What the other article tells too is not what is new here.
        best = max(
            (fact for fact in facts if str(fact.slot).casefold() not in self.slots),
            key=lambda fact: (fact.weight, -fact.span[0]),
            default=None,
        )
        if best is not None:
            said = [fact for fact in facts if _is_said(fact)]
            done = next((fact for fact in said if _tells(fact, best)), best)
            if _is_bare(done):
                done = max(said, key=lambda fact: (fact.weight, -fact.span[0]), default=done)
            name = called(self.text, done, clause.span) if _is_said(done) else self._of_value(statement, done)
            if name:
                return best.kind, name
        name = phrase(self.text, statement, clause.keys, self.weights, clause.span)
        if best is not None and not any(map(str.isalpha, name)):
            name = str(best.slot)  # "On 19 May" alone tells when something was done.
        return best.kind if best is not None else Kind.STATEMENT, name

    def _of_value(self, statement: Statement, fact: Fact) -> str:
        """Return what to call a value: who speaks and of what; else by the slot, where that says enough."""
        if fact.slot.relation == "said":
            keys = frozenset(word.key for word in statement.words if fact.span[0] <= word.start < fact.span[1])
            return f"{fact.slot.subject}{_PARTED}{phrase(self.text, statement, keys, self.weights, fact.span)}"
        return "" if _is_bare(fact) or _PARTED not in label(str(fact.slot)) else str(fact.slot)


def _is_bare(fact: Fact) -> bool:
    """Tell whether a slot says less than the words around its value: "club / founded", of the year."""
    if fact.rule == "labelled" or not _WHEN.isdisjoint(str(fact.slot).split(_PARTED)):
        return True
    return fact.kind is Kind.DATE and not (fact.slot.object or fact.slot.qualifier)


def _is_said(fact: Fact) -> bool:
    """Tell whether a fact is a deed, or what somebody is: its sentence tells it with a verb or beside the name."""
    return fact.rule.startswith(_SAID) or fact.kind is Kind.ROLE


def _tells(one: Fact, other: Fact) -> bool:
    return (one.slot.subject, one.slot.relation) == (other.slot.subject, other.slot.relation)


def called(text: str, fact: Fact, clause: Span) -> str:
    """Return what to call a row that one side alone fills, by a deed or a state that its clause tells.

    Args:
        text: The article.
        fact: What is told: an event or a statement.
        clause: Where the row's words stand.

    Returns:
        "Olsen / will open an office"; empty where nothing can be said in words of the article.
    """
    start = _with_helping(text, fact, clause[0])
    end = fact.span[1]
    tokens = [match.span() for match in TOKEN.finditer(text, start, max(end, clause[1]))]
    subject = {word.casefold() for word in _WORD.findall(fact.slot.subject)} | set(fact.subject_keys)
    left, opening = _behind_subject(text, tokens, subject)
    inside = sum(token[1] <= end for token in tokens)
    # "announces 2-3" of "announces 2-3 more hires" is not all.
    if inside - left >= SHORT and not text[end - 1].isdigit():
        tokens = tokens[:inside]
    said = cut(text, tokens[left:])
    if not left and start == fact.sentence[0] and said[1:2].islower() and not opening:
        said = said[0].lower() + said[1:]
    if not said:
        return ""
    said = f"{opening} {said}" if opening else said
    if subject & {word.casefold() for word in _WORD.findall(said)}:
        return said  # "The board dismissed Olsen", of Olsen.
    if not _is_named(text, fact, start):
        return said
    condition = _OPENING.search(text[clause[0] : tokens[0][0]])
    if condition and condition[1].casefold() in _CONDITIONS:
        return f"{condition[1].casefold()} {fact.slot.subject}{_PARTED}{said}"
    return f"{fact.slot.subject}{_PARTED}{said}"


def _is_named(text: str, fact: Fact, start: int) -> bool:
    """Tell whether it is sure of whom a deed is told: only a "he" that opens its sentence is who was named before."""
    first, last = fact.sentence
    opening = _WORD.search(text, first, last)
    for near in (_WORD.match(text, start), _word_before(text, first, start)):
        if near and near[0].split()[0].casefold() in _PRONOUNS:
            return opening is not None and near.start() == opening.start()
    words = set(_WORD.findall(text[first:last].casefold()))
    if not words.isdisjoint(_WORD.findall(fact.slot.subject.casefold())) or not words.isdisjoint(fact.subject_keys):
        return True
    return opening is not None and opening[0].casefold() in _STANDING


def cut(text: str, tokens: Sequence[Span], count: int = LONGEST) -> str:
    """Return the first words of a stretch, up to where a phrase ends."""
    best = 0
    for number, (start, end) in enumerate(tokens[:count]):
        follows = text[slice(*tokens[number + 1])].casefold() if number + 1 < len(tokens) else ""
        between = text[end : tokens[number + 1][0]] if follows else ""
        parted = bool(follows) and breaks(between)
        if text[start:end].casefold() not in LOOSE_ENDS and (parted or not follows or follows in LOOSE_ENDS):
            best = number + 1
        if parted and number >= SHORT and not _QUOTES.search(between):
            break
    best = best or min(count, len(tokens))
    if not best:
        return ""
    return _QUOTES.sub("", " ".join(text[tokens[0][0] : tokens[best - 1][1]].split()))


def _with_helping(text: str, fact: Fact, first: int) -> int:
    """Return where what is said begins: "has not" belongs to "issued", "plans" to "to return"."""
    start = fact.span[0]
    hangs = text.startswith("to ", start)
    article = _ARTICLE.search(text, _last_blank(text, first, start), start)
    if article and (verb := _word_before(text, first, article.start())) and verb[1].casefold() in _HELPING:
        start = article.start()
    while (match := _word_before(text, first, start)) and (hangs or match[1].casefold() in _HELPING):
        if hangs and match[1].casefold() in LOOSE_ENDS:
            break
        hangs, start = False, match.start()
    return start


def _word_before(text: str, first: int, at: int) -> re.Match[str] | None:
    """Return the word right before a place, not before ``first``."""
    return _BACK.search(text, _last_blank(text, first, at), at)


def _last_blank(text: str, first: int, at: int) -> int:
    """Return from where the word right before a place need be looked for: searched from afar, every word is tried."""
    end = at
    while end > first and text[end - 1].isspace():
        end -= 1
    return max(first, text.rfind(" ", first, end))


def _behind_subject(text: str, tokens: Sequence[Span], subject: set[str]) -> tuple[int, str]:
    """Return which word follows the subject that a stretch begins with, and what the subject is run together with."""
    left = 0
    for start, end in tokens:
        word = text[start:end].casefold()
        shortened = _SHORTENED.fullmatch(word)
        if shortened and shortened[0][: -len(shortened[1]) - 1] in _BEFORE_SUBJECT:
            return left + 1, _WRITTEN_OUT.get(shortened[1], "")
        if word not in _BEFORE_SUBJECT and not subject & set(_WORD.findall(word)):
            break
        left += 1
    return (left, "") if left < len(tokens) else (0, "")
