"""Two full texts in two columns, or woven into one: passages that tell the same thing meet, with marks between them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare import Verdict
from broadsheet.tui.compare_layout import MARKED_SHARE
from broadsheet.tui.layout import Line, block_lines
from broadsheet.tui.spans import Mark, tidy
from broadsheet.tui.verdict_looks import DIFFERENCES, SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Evidence, Row
    from broadsheet.facts import Block

Blocks = tuple["Sequence[Block]", "Sequence[Block]"]
"""The blocks of both texts."""

_ALONE = frozenset({Verdict.ONLY_A, Verdict.ONLY_B})
_PULL = 4
"""How many agreements a difference outweighs where links cross: what differs is read side by side first of all."""
_RANK = {verdict: place for place, verdict in enumerate(SIGNS)}


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the screen.

    Attributes:
        left: The line of the first text, None where it has none here.
        right: The line of the second; in one column at most one of the two is there.
        verdict: What stands between them, None for nothing.
        opens: Whether a passage begins here: in one column its article is named.
    """

    left: Line | None
    right: Line | None
    verdict: Verdict | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts laid out.

    Attributes:
        lines: Top to bottom.
        marks: The values in each text, in the style of their verdicts.
        places: By the row's place in the comparison, the lines on which its values stand: first text, second.
    """

    lines: Sequence[Pair]
    marks: tuple[Sequence[Mark], Sequence[Mark]]
    places: Sequence[tuple[int | None, int | None]]


NOTHING = Texts((), ((), ()), ())


def lay_out_texts(comparison: Comparison, blocks: Blocks, column: int, *, two_columns: bool = True) -> Texts:
    """Return the two texts laid out.

    Blocks that rows with both sides link stand side by side, as many as keep the order of both texts; blanks fill the
    shorter side between them. In one column the passages take turns: the first article's, then the second's.

    Args:
        comparison: Which rows link the texts.
        blocks: The blocks of both.
        column: Cells of a column.
        two_columns: Whether the texts stand side by side.
    """
    sides = tuple(
        [[*block_lines(article.text, block, column)] for block in own]
        for article, own in zip((comparison.a, comparison.b), blocks, strict=True)
    )
    lines: list[Pair] = []
    done = (0, 0)
    for anchor in (*anchors(comparison, blocks), (len(blocks[0]), len(blocks[1]))):
        left, right = ([*_flow(side[start:stop])] for side, start, stop in zip(sides, done, anchor, strict=True))
        lines += _beside(left, right) if two_columns else _in_turn(left, right)
        done = anchor
    places = _places(comparison, lines)
    return Texts(_with_verdicts(lines, comparison.rows, places), marks_by_verdict(comparison, comparison.rows), places)


def anchors(comparison: Comparison, blocks: Blocks) -> Sequence[tuple[int, int]]:
    """Return pairs of blocks that start on one line: the weightiest of the links that do not cross."""
    starts = ([block.span[0] for block in blocks[0]], [block.span[0] for block in blocks[1]])
    links: dict[tuple[int, int], int] = {}
    for row in comparison.rows:
        if row.a is not None and row.b is not None:
            link = (_block_of(starts[0], row.a), _block_of(starts[1], row.b))
            pull = _PULL if row.verdict in DIFFERENCES else 1
            links[link] = links.get(link, 0) + row.weight * pull
    chains: list[tuple[int, tuple[tuple[int, int], ...]]] = []
    for link in sorted(link for link in links if min(link) >= 0):
        before = [chain for chain in chains if chain[1][-1][0] < link[0] and chain[1][-1][1] < link[1]]
        weight, path = max(before, key=lambda chain: chain[0], default=(0, ()))
        chains.append((weight + links[link], (*path, link)))
    return max(chains, key=lambda chain: chain[0], default=(0, ()))[1]


def with_shown(texts: Texts, comparison: Comparison, shown: Iterable[Row]) -> Texts:
    """Return the same lines with the marks and glyphs of these rows only."""
    kept = {id(row) for row in shown}
    rows = [row for row in comparison.rows if id(row) in kept]
    places = [place for row, place in zip(comparison.rows, texts.places, strict=True) if id(row) in kept]
    bare = [Pair(line.left, line.right, None, line.opens) for line in texts.lines]
    return Texts(_with_verdicts(bare, rows, places), marks_by_verdict(comparison, rows), texts.places)


def marks_by_verdict(comparison: Comparison, rows: Sequence[Row]) -> tuple[Sequence[Mark], Sequence[Mark]]:
    """Return the values of rows as marks in both texts; of two that overlap the graver verdict's stays."""
    ranked = sorted(rows, key=lambda row: _RANK[row.verdict])
    return (
        _marks(comparison.a, ((row.verdict, row.a) for row in ranked)),
        _marks(comparison.b, ((row.verdict, row.b) for row in ranked)),
    )


def _block_of(starts: Sequence[int], evidence: Evidence) -> int:
    return bisect_right(starts, evidence.sentence_span[0]) - 1


def _flow(blocks: Sequence[Sequence[Line]]) -> Iterator[Line | None]:
    for lines in blocks:
        yield from lines
        yield None


def _beside(left: Sequence[Line | None], right: Sequence[Line | None]) -> Iterator[Pair]:
    for place in range(max(len(left), len(right))):
        one = left[place] if place < len(left) else None
        other = right[place] if place < len(right) else None
        yield Pair(one, other, opens=place == 0)


def _in_turn(left: Sequence[Line | None], right: Sequence[Line | None]) -> Iterator[Pair]:
    for place, line in enumerate(left):
        yield Pair(line, None, opens=place == 0)
    for place, line in enumerate(right):
        yield Pair(None, line, opens=place == 0)


def _places(comparison: Comparison, lines: Sequence[Pair]) -> list[tuple[int | None, int | None]]:
    """Return for each row the lines on which its values stand."""
    left = [(line.left.start, place) for place, line in enumerate(lines) if line.left is not None]
    right = [(line.right.start, place) for place, line in enumerate(lines) if line.right is not None]
    return [(_place_of(left, row.a), _place_of(right, row.b)) for row in comparison.rows]


def _place_of(starts: Sequence[tuple[int, int]], evidence: Evidence | None) -> int | None:
    if evidence is None:
        return None
    found = bisect_right(starts, evidence.value_span[0], key=lambda start: start[0]) - 1
    return starts[found][1] if found >= 0 else None


def _with_verdicts(
    lines: Sequence[Pair], rows: Sequence[Row], places: Sequence[tuple[int | None, int | None]]
) -> list[Pair]:
    """Return the lines with what stands between the columns: of several verdicts the gravest."""
    found: dict[int, Verdict] = {}
    for row, on in zip(rows, places, strict=True):
        for place in on:
            if place is not None and (place not in found or _RANK[row.verdict] < _RANK[found[place]]):
                found[place] = row.verdict
    return [Pair(line.left, line.right, found.get(place), line.opens) for place, line in enumerate(lines)]


def _marks(article: Article, told: Iterable[tuple[Verdict, Evidence | None]]) -> Sequence[Mark]:
    kept: list[Mark] = []
    for verdict, evidence in told:
        if evidence is None:
            continue
        (start, end), sentence = evidence.value_span, evidence.sentence_span
        # Marking all of a sentence would mark nothing.
        whole = end - start > MARKED_SHARE * (sentence[1] - sentence[0])
        if not whole and all(end <= mark.start or mark.end <= start for mark in kept):
            weight = "" if verdict in _ALONE else " strong"
            kept.append(Mark(start, end, SIGNS[verdict].style + weight))
    return tidy(kept, len(article.text))
