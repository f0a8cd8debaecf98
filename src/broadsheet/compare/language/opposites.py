"""Words that exclude each other when said of one thing at one time."""

from __future__ import annotations

from functools import lru_cache

from broadsheet.compare.language.words import stem

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


def _places() -> dict[str, list[tuple[int, int]]]:
    """Return where each word stands: the numbers of its scales and of its places on them."""
    found: dict[str, list[tuple[int, int]]] = {}
    for scale, places in enumerate(_SCALES):
        for place, words in enumerate(places):
            for word in words:
                found.setdefault(word, []).append((scale, place))
    return found


_PLACES = _places()


def opposed(a: str, b: str) -> bool:
    """Tell whether one phrase has a word that excludes a word of the other, and neither has both."""
    left, right = _on_scales(a), _on_scales(b)
    return any(
        len(places) == 1 == len(right.get(scale, ())) and places != right[scale] for scale, places in left.items()
    )


@lru_cache(maxsize=4096)
def _on_scales(phrase: str) -> dict[int, set[int]]:
    """Return on which scales, and at which of their places, a phrase has a word."""
    found: dict[int, set[int]] = {}
    for word in phrase.casefold().split():
        for scale, place in _PLACES.get(stem(word), ()):
            found.setdefault(scale, set()).add(place)
    return found
