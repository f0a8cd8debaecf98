"""Words that exclude each other when said of one thing at one time."""

from __future__ import annotations

from broadsheet.compare.words import stem

# Each line is one scale: of two different places on it only one can hold. Places are parted by bars; words of one place
# by blanks.
_SCALES = tuple(
    tuple(frozenset(stem(word) for word in place.split()) for place in line.split("|"))
    for line in """
    dead killed died deceased | alive survived | missing
    injured hurt wounded | unhurt unharmed uninjured unscathed
    guilty convicted | acquitted innocent cleared exonerated
    arrested detained jailed held custody | released freed bailed | fled escaped fugitive
    open opened reopened | closed shut shuttered
    paused suspended hold | closed ended wound dissolved defunct discontinued scrapped cancelled | completed finished
    approved passed adopted | rejected defeated vetoed blocked
    confirmed | denied
    won win victory | lost lose defeat | drew draw tied
    rose rise gained increased up climbed | fell fall dropped decreased down declined | unchanged flat
    accepted agreed | refused declined rejected
    allowed permitted legal | banned barred prohibited illegal
    male man boy | female woman girl
    single | multiple
    all | none
    intact undamaged | destroyed
    accidental accident | deliberate intentional arson
    stable | critical | serious | fair | good
    home | away
    north northern | south southern
    east eastern | west western
    before | after
    first | last
    employed hired | fired dismissed sacked
    same | next
    private | public
    temporary interim | permanent
    """.strip().splitlines()
)


def opposed(a: str, b: str) -> bool:
    """Tell whether one phrase has a word that excludes a word of the other, and neither has both."""
    left, right = ({stem(word) for word in phrase.casefold().split()} for phrase in (a, b))
    return any(_parted(scale, left, right) for scale in _SCALES)


def _parted(scale: tuple[frozenset[str], ...], left: set[str], right: set[str]) -> bool:
    ours = {number for number, place in enumerate(scale) if place & left}
    theirs = {number for number, place in enumerate(scale) if place & right}
    return len(ours) == 1 and len(theirs) == 1 and ours != theirs
