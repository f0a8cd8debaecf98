"""Words that two sentences share without stating the same: a name both drop, a noun of which each tells something else.

What a stretch of words states is told by the clause it stands in: the verb, whether it is vouched for, and for a name
whether a place is told by it or only who is spoken of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.agreeing.surroundings import Shared, part_of
from broadsheet.compare.agreeing.two_deeds import of_two_deeds, of_two_figures, only_of_whom
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Set

    from broadsheet.compare.agreeing.surroundings import Held
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition

CLOSE = 0.34
"""Two sentences this much alike as wholes speak of one event: a name that both give is then part of what they state."""

FAINT = 0.22
"""Two sentences less alike than this as wholes speak of two things.

Of 18 nouns of two or three words between development reports, read by eye, that stand in two sentences whole, six of
the seven that are no agreements lie below it, and four of the eleven others.
"""

TWO = 2

MANY = 7
"""... and so do two that share this many words."""

FEW = 3
"""So many shared words or fewer may be a noun of which each sentence tells something else."""

EXACT = 0.95
"""From this likeness on hardly a word stands between the shared ones."""

_ROLE_STEMS = frozenset(map(stem, ROLES))
_SAY_STEMS = frozenset(map(stem, SAY_VERBS))
_MEDIA = frozenset(
    map(stem, ("statement", "interview", "conference", "news", "press", "release", "email", "telephone"))
)
"""What words are passed on by."""

_OFFICES = _ROLE_STEMS | _SAY_STEMS
"""Words for what somebody is, and for saying."""

_LATER = frozenset({"expect", "hope", "want", "plan", "threaten", "seek", "consider", "fear"})
"""An infinitive that hangs on one of these has not happened."""

_LIKENING = frozenset({"be", "become", "remain", "seem"})
_MEANS = frozenset({"with", "without", "by", "from", "about", "against"})

_ANOTHER = re.compile(
    r"\b(?:(?:an)?other|(?:the|an|his|her|its|their)\s+(?:last|previous|earlier|prior)(?:\s+[a-z]+)?)\s+$",
    re.IGNORECASE,
)
_MORE_OF_THEM = re.compile(r"\d+(?!-year)\b")
_COUNT = re.compile(r"(?<![\w.,])[$€£]?(\d[\d.,]*)\s+$")
_PLACED = re.compile(
    r"\b(?:in|at|on|near|off|outside|to|from|for|inside|into|(?:north|south|east|west)(?:east|west)?\s+of)\s+"
    r"(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)
_PLACE_OF = re.compile(
    r"\b(?:city|town|village|island|state|port|waters|coast|streets|province|suburb|area)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?:\b(?:according to|told|reported by|quoted by)|[,”\"]\s+(?:\w+\s+)?(?:says|said|reports?))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CITES = re.compile(rf"\s+(?:\w+\s+)?(?:{'|'.join(sorted(SAY_VERBS))}|said|told|wrote)(?:s|d|ed)?\b", re.IGNORECASE)
_PHRASE = re.compile(r"\s(?:on|in|at|to|by|for|from|of)\s")
_NEXT_NAME = re.compile(r"\s((?:of\s+)?[A-Z][\w’'-]+)")


def states_the_same(stretch: Stretch, a: Held, b: Held, both: tuple[Statement, Statement], names: Set[str]) -> bool:
    """Tell whether what two sentences share is stated by both, rather than mentioned by both.

    Args:
        stretch: What they share.
        a: The first article.
        b: The second article.
        both: The two sentences.
        names: The words that name somebody or something in either article.
    """
    if of_two_figures(stretch, (a, b), both):
        return False
    if of_two_deeds(stretch, (a, b), both, names) or only_of_whom(stretch, (a, b), both, names):
        return False
    left, right = part_of(a, both[0].span, stretch.a), part_of(b, both[1].span, stretch.b)
    shared = Shared(
        stretch=stretch,
        a=left,
        b=right,
        verbs={meaning_of(clause.verb) for clause in left.inside}
        & {meaning_of(clause.verb) for clause in right.inside},
        names=names,
        named=stretch.keys <= names,
        counted=any(word.number and word.key in stretch.keys for word in both[0].words),
    )
    return not any(objects(shared) for objects in _OBJECTIONS)


def _of_another(shared: Shared) -> bool:
    """Tell whether one side alone speaks of another one, or of the last; "another 46" counts more of the same."""
    left, right = (
        _ANOTHER.search(part.before) is not None and not _MORE_OF_THEM.match(part.words)
        for part in (shared.a, shared.b)
    )
    return left is not right


def _of_other_numbers(shared: Shared) -> bool:
    """Tell whether the stretch is what two different numbers count: "41 million last year" and "28 million"."""
    left, right = _COUNT.search(shared.a.before), _COUNT.search(shared.b.before)
    return _few(shared) and left is not None and right is not None and left[1] != right[1]


def _of_another_sort(shared: Shared) -> bool:
    """Tell whether the few words are told of two by the word before them: "the north face", "the south face"."""
    start = shared.stretch.a[0]
    return _few(shared) and any(pair.joined and 0 <= start - pair.a[1] <= 1 for pair in shared.stretch.beside)


def _only_expected(shared: Shared) -> bool:
    """Tell whether what one sentence states is only expected or wished for in the other."""
    ours, theirs = (
        [one for one in part.inside if meaning_of(one.verb) in shared.verbs] for part in (shared.a, shared.b)
    )
    return any(
        all(clause.above in _LATER for clause in wished)
        and any(not (clause.above or clause.hedged or clause.planned) for clause in done)
        for wished, done in ((ours, theirs), (theirs, ours))
        if wished
    )


def _spoken_by_two(shared: Shared) -> bool:
    """Tell whether the words are quoted from two people."""
    left, right = shared.a.speakers, shared.b.speakers
    return bool(left) and bool(right) and not left & right


def _only_cited(shared: Shared) -> bool:
    """Tell whether a name is only that of who says or reports something."""
    told = shared.stretch.keys - shared.names
    if told & _MEDIA and told <= _MEDIA | _SAY_STEMS:
        return True  # "Doe said in a statement" tells that she spoke, not what.
    if not shared.named or shared.stretch.keys & _ROLE_STEMS:
        # "TMZ reported"; but "wrote on X" tells where.
        saying = (
            bool(shared.verbs) and shared.verbs <= _SAY_STEMS and shared.stretch.keys - shared.verbs <= shared.names
        )
        few = len(shared.stretch.keys) <= FEW
        return saying and few and not any(_PHRASE.search(part.words) for part in (shared.a, shared.b))
    return any(_CITED.search(part.before) or _CITES.match(part.behind) for part in (shared.a, shared.b))


def _only_named(shared: Shared) -> bool:
    """Tell whether a name is no part of what is stated: of two longer names, or spoken of without saying the same."""
    if not shared.named or shared.verbs:
        return False
    longer = [match[1] if (match := _NEXT_NAME.match(part.behind)) else "" for part in (shared.a, shared.b)]
    if all(longer) and longer[0].casefold() != longer[1].casefold():
        return True  # "Hill County Hospital" and "Hill County Court" are two.
    meeting = shared.stretch.meeting
    close = meeting.likeness >= CLOSE or (len(meeting.shared) >= MANY and meeting.likeness >= FAINT)
    return not (
        close or shared.stretch.keys & _ROLE_STEMS or _placed(shared) or shared.a.governing & shared.b.governing
    )


def _placed(shared: Shared) -> bool:
    """Tell whether both sentences put something at the place that is named."""
    before = shared.a.before, shared.b.before
    if all(_PLACED.search(left) for left in before):
        return True
    return any(_IN.search(left) for left in before) and any(_PLACE_OF.search(left) for left in before)


def _other_purposes(shared: Shared) -> bool:
    """Tell whether the few shared words are what two different deeds are done for: "to protect the coast"."""
    if not shared.verbs or not _few(shared):
        return False
    left, right = (
        {clause.above for clause in part.inside if meaning_of(clause.verb) in shared.verbs}
        for part in (shared.a, shared.b)
    )
    return "" not in left | right and not left & right


def _other_parts(shared: Shared) -> bool:
    """Tell whether one verb says something else on each side: "has become a tool", "becoming an author".

    So it is where it only likens the same to two things, or where what one side does something to the other only does
    it with: "build the systems", "build with the systems".
    """
    if not shared.verbs or not _few(shared):
        return False
    pairs = [
        (one, other)
        for one in shared.a.inside
        for other in shared.b.inside
        if meaning_of(one.verb) == meaning_of(other.verb)
    ]
    return bool(pairs) and all(_part_ways(one, other, shared.stretch.keys) for one, other in pairs)


def _part_ways(one: Proposition, other: Proposition, keys: Set[str]) -> bool:
    ours, theirs = _object_keys(one), _object_keys(other)
    if one.verb in _LIKENING:
        return bool(ours) and bool(theirs) and not ours & theirs
    if (keys & ours & _means(other)) - theirs or (keys & theirs & _means(one)) - ours:
        return True
    # Who built a team, and what a team built: of two doers the one is shared, and what is done is not.
    left, right = _doer_keys(one), _doer_keys(other)
    return bool(left and right and keys & (left | right)) and not (left & right or ours & theirs)


def _object_keys(clause: Proposition) -> frozenset[str]:
    return content_keys(clause.object.words) if clause.object else frozenset()


def _doer_keys(clause: Proposition) -> frozenset[str]:
    return content_keys(clause.subject.words) if clause.subject and not clause.passive else frozenset()


def _means(clause: Proposition) -> frozenset[str]:
    return frozenset(key for word, part in clause.adjuncts if word in _MEANS for key in content_keys(part.words))


def _only_a_noun(shared: Shared) -> bool:
    """Tell whether the few shared words are a noun of which each sentence tells something else."""
    if shared.named or shared.verbs or shared.counted or not _few(shared) or (shared.a.valued and shared.b.valued):
        return False
    if shared.stretch.likeness >= EXACT:
        # Of what no verb on one side is said to be done to, nothing is told there: "building with these systems".
        untold = not (shared.a.governing and shared.b.governing)
        return untold and len(shared.stretch.keys) <= TWO and shared.stretch.meeting.likeness < FAINT
    return not shared.a.governing & shared.b.governing


def _only_a_title(shared: Shared) -> bool:
    """Tell whether nothing but somebody's office is in both: "the director", "a police spokesman"."""
    return (
        shared.stretch.keys <= _OFFICES
        and shared.stretch.meeting.likeness < CLOSE
        and not shared.a.governing & shared.b.governing
    )


def _few(shared: Shared) -> bool:
    return len(shared.stretch.keys) <= FEW and shared.stretch.meeting.likeness < CLOSE


_OBJECTIONS = (
    _of_another,
    _of_other_numbers,
    _of_another_sort,
    _only_expected,
    _spoken_by_two,
    _only_cited,
    _only_named,
    _other_purposes,
    _other_parts,
    _only_a_noun,
    _only_a_title,
)
