"""Two full texts in two columns: passages that tell the same thing stand side by side, marks between them."""

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
    from collections.abc import Iterator, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Evidence
    from broadsheet.facts import Block

_ALONE = frozenset({Verdict.ONLY_A, Verdict.ONLY_B})
_RANK = {verdict: place for place, verdict in enumerate(SIGNS)}


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the two columns.

    Attributes:
        left: The line of the first text, None where it has none here.
        right: The line of the second.
        verdict: What stands between them, None for nothing.
    """

    left: Line | None
    right: Line | None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts laid out.

    Attributes:
        lines: Top to bottom.
        marks: The values in each text, in the style of their verdicts.
        differences: The line of each conflict and difference, where it is told first, top to bottom.
    """

    lines: Sequence[Pair]
    marks: tuple[Sequence[Mark], Sequence[Mark]]
    differences: Sequence[int]


def lay_out_texts(comparison: Comparison, blocks: tuple[Sequence[Block], Sequence[Block]], column: int) -> Texts:
    """Return the two texts in columns of this many cells.

    Blocks that rows with both sides link stand side by side, as many as keep the order of both texts; blanks fill the
    shorter side between them.
    """
    sides = (
        [[*block_lines(comparison.a.text, block, column)] for block in blocks[0]],
        [[*block_lines(comparison.b.text, block, column)] for block in blocks[1]],
    )
    left: list[Line | None] = []
    right: list[Line | None] = []
    done = (0, 0)
    for anchor in (*anchors(comparison, blocks), (len(blocks[0]), len(blocks[1]))):
        left += _flow(sides[0][done[0] : anchor[0]])
        right += _flow(sides[1][done[1] : anchor[1]])
        height = max(len(left), len(right))
        left += [None] * (height - len(left))
        right += [None] * (height - len(right))
        done = anchor
    verdicts = _verdicts(comparison, left, right)
    lines = [Pair(one, other, verdicts.get(place)) for place, (one, other) in enumerate(zip(left, right, strict=True))]
    marks = (_marks(comparison, comparison.a, "a"), _marks(comparison, comparison.b, "b"))
    return Texts(lines, marks, sorted(_differences(comparison, left, right)))


def anchors(comparison: Comparison, blocks: tuple[Sequence[Block], Sequence[Block]]) -> Sequence[tuple[int, int]]:
    """Return pairs of blocks that start on one line: the most of the links between the texts that do not cross."""
    starts = ([block.span[0] for block in blocks[0]], [block.span[0] for block in blocks[1]])
    links: dict[tuple[int, int], int] = {}
    for row in comparison.rows:
        if row.a is not None and row.b is not None:
            link = (_block_of(starts[0], row.a), _block_of(starts[1], row.b))
            links[link] = links.get(link, 0) + row.weight
    chains: list[tuple[int, tuple[tuple[int, int], ...]]] = []
    ordered = sorted(link for link in links if min(link) >= 0)
    for link in ordered:
        before = [chain for chain in chains if chain[1][-1][0] < link[0] and chain[1][-1][1] < link[1]]
        weight, path = max(before, key=lambda chain: chain[0], default=(0, ()))
        chains.append((weight + links[link], (*path, link)))
    return max(chains, key=lambda chain: chain[0], default=(0, ()))[1]


def _block_of(starts: Sequence[int], evidence: Evidence) -> int:
    return bisect_right(starts, evidence.sentence_span[0]) - 1


def _flow(blocks: Sequence[Sequence[Line]]) -> Iterator[Line | None]:
    for lines in blocks:
        yield from lines
        yield None


def _verdicts(comparison: Comparison, left: Sequence[Line | None], right: Sequence[Line | None]) -> dict[int, Verdict]:
    """Return what stands between the columns by line: of several verdicts the gravest."""
    found: dict[int, Verdict] = {}
    for row in comparison.rows:
        for evidence, lines in ((row.a, left), (row.b, right)):
            place = _line_of(lines, evidence.value_span[0]) if evidence is not None else None
            if place is not None and (place not in found or _RANK[row.verdict] < _RANK[found[place]]):
                found[place] = row.verdict
    return found


def _differences(comparison: Comparison, left: Sequence[Line | None], right: Sequence[Line | None]) -> Iterator[int]:
    for row in comparison.rows:
        if row.verdict in DIFFERENCES:
            told = ((row.a, left), (row.b, right))
            places = [_line_of(lines, one.value_span[0]) for one, lines in told if one is not None]
            if found := [place for place in places if place is not None]:
                yield min(found)


def _line_of(lines: Sequence[Line | None], offset: int) -> int | None:
    return next((place for place, line in enumerate(lines) if line and line.start <= offset < line.end), None)


def _marks(comparison: Comparison, article: Article, side: str) -> Sequence[Mark]:
    """Return the values of one text as marks; of two that overlap the graver verdict's stays."""
    kept: list[Mark] = []
    for row in sorted(comparison.rows, key=lambda row: _RANK[row.verdict]):
        evidence = row.a if side == "a" else row.b
        if evidence is None:
            continue
        (start, end), sentence = evidence.value_span, evidence.sentence_span
        whole = end - start > MARKED_SHARE * (sentence[1] - sentence[0])
        if not whole and all(end <= mark.start or mark.end <= start for mark in kept):
            weight = "" if row.verdict in _ALONE else " strong"
            kept.append(Mark(start, end, SIGNS[row.verdict].style + weight))
    return tidy(kept, len(article.text))
