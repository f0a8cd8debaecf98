"""What a stretch that two sentences share must be to state something: heavy, or rare, or more than a name both drop."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from broadsheet.compare.sentences.one_place import Counterpart
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

LOCAL_WEIGHT = 5.0
LOCAL_LIKENESS = 0.45
"""Two stretches of sentences state the same from this weight and likeness on."""

LONG_WEIGHT = 8.0
LONG_LIKENESS = 0.25
"""... or from these on where they share so much that what stands between matters less."""

FEW_WORDS = 3
FEW_LIKENESS = 0.7
"""Fewer shared words than this must hold a name or a number and stand almost alone."""

LEAST_WORDS = 2
"""One shared word is no statement."""

MANY_WORDS = 5
RARITY = {2: 0.8, 3: 0.6, 4: 0.5}
"""A few words shared say something only if they are rare: of what a word said once by each weighs, on average."""

LIGHTEST = 0.6
"""Of two words shared neither may be lighter than this, of what a word said once by each weighs."""

EXACT_LIKENESS = 0.95
"""Three words that stand together in both sentences and nothing between them say the same however common they are."""

RARE = 0.8
"""Two words, or a name, that stand together say something if each weighs this share of what a word said once weighs."""

DENIAL_REACH = 12
"""The word before a stretch that denies it stands within this many characters."""

_HYPHENS = ("-", "‑")
_MARKS = "—–([,;:"
"""Marks next to a word, without a blank, are no part of it."""

_DENIALS = word_set("not never no nobody nothing none without denied denies refused cannot")


@quick
class Stretch:
    """A stretch of one sentence and one of another that share their words.

    Attributes:
        meeting: The two sentences.
        a: Where the first stands.
        b: Where the second stands.
        keys: The words they share.
        weight: The weight of these together.
        likeness: The same, against the geometric mean of both stretches' weights: 0 to 1.
        beside: What stands in one place of both sentences next to them and is not the same.
        whole: Whether none of it stands between them: else nothing is agreed by all of them together.
    """

    meeting: Meeting
    a: Span
    b: Span
    keys: frozenset[str]
    weight: float
    likeness: float
    beside: Sequence[Counterpart] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Story:
    """What the words of two articles weigh.

    Attributes:
        weights: The weight of each word.
        names: The words that name somebody or something anywhere in either.
        rare: What a word weighs that each article says once.
    """

    weights: Mapping[str, float]
    names: frozenset[str]
    rare: float


def states(stretch: Stretch, one: tuple[str, Statement], other: tuple[str, Statement], story: Story) -> bool:
    """Tell whether a stretch says something: it is heavy, and more than names that both sentences drop."""
    if stretch.keys <= story.names:
        return _names_something(stretch, story)
    if len(stretch.keys) < FEW_WORDS:
        return _in_order(stretch, one, other) and _few_say(stretch, one[1], story)
    if stretch.likeness >= EXACT_LIKENESS:
        return True
    if len(stretch.keys) < MANY_WORDS and stretch.weight < story.rare * len(stretch.keys) * RARITY[len(stretch.keys)]:
        return False
    if stretch.weight >= LOCAL_WEIGHT and stretch.likeness >= LOCAL_LIKENESS:
        return True
    return stretch.weight >= LONG_WEIGHT and stretch.likeness >= LONG_LIKENESS


def is_light(keys: Collection[str], story: Story) -> bool:
    """Tell whether two words are too light to say anything: see :func:`_few_say` and :func:`_names_something`."""
    lightest, heaviest = sorted([story.weights.get(key, 0.0) for key in keys])
    if story.names.issuperset(keys):
        return lightest < RARE * story.rare
    least = max(LOCAL_WEIGHT, story.rare * LEAST_WORDS * RARITY[LEAST_WORDS])
    return lightest + heaviest < least or lightest < LIGHTEST * story.rare


def _in_order(stretch: Stretch, one: tuple[str, Statement], other: tuple[str, Statement]) -> bool:
    """Tell whether two words stand in one order in both, and are not the parts of one word with a hyphen."""
    places = []
    for (text, statement), span in ((one, stretch.a), (other, stretch.b)):
        words = [word for word in statement.words if word.key in stretch.keys and span[0] <= word.start < span[1]]
        if all(text[left.end : right.start] in _HYPHENS for left, right in pairwise(words)):
            return False
        places.append([word.key for word in words])
    return places[0] == places[1]


def _few_say(stretch: Stretch, statement: Statement, story: Story) -> bool:
    """Tell whether two words say something: they stand together, are rare, and one of them is a name or a number."""
    if stretch.weight < LOCAL_WEIGHT or stretch.weight < story.rare * len(stretch.keys) * RARITY[LEAST_WORDS]:
        return False
    lightest = min(story.weights.get(key, 0.0) for key in stretch.keys)
    if stretch.likeness >= EXACT_LIKENESS and lightest >= RARE * story.rare:
        return True
    numbers = any(word.number for word in statement.words if word.key in stretch.keys)
    told = numbers or bool(stretch.keys & story.names)
    return told and stretch.likeness >= FEW_LIKENESS and lightest >= LIGHTEST * story.rare


def _names_something(stretch: Stretch, story: Story) -> bool:
    """Tell whether a name of several words is something stated: neither article drops it often, and more is shared.

    "It was seen in Malta and the Canary Islands" is; the full name of whom the story is about is not.
    """
    if stretch.likeness < EXACT_LIKENESS or stretch.meeting.shared <= story.names:
        return False
    lightest = min(story.weights.get(key, 0.0) for key in stretch.keys)
    # Of a name of two words neither is said alone: whose surname is, the story is about.
    least = RARE if len(stretch.keys) < FEW_WORDS else RARE / 2
    return lightest >= least * story.rare and stretch.weight >= RARE * story.rare * len(stretch.keys)


def denies(text: str, span: Span) -> bool:
    """Tell whether a stretch of text denies something, or the word before it does."""
    before = text[max(0, span[0] - DENIAL_REACH) : span[0]].split()[-1:]
    words = [*before, *_unmarked(text[span[0] : span[1]].lower()).split()]
    if before:
        words[0] = words[0].lower().replace("’", "'")
    return not _DENIALS.isdisjoint(words) or ("n't" in " ".join(words) and any(word.endswith("n't") for word in words))


def _unmarked(text: str) -> str:
    """Return a text with blanks for its marks, and straight apostrophes: quicker so than by a table of them."""
    text = text.replace("’", "'")
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text
