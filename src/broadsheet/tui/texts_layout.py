"""Two full texts in two columns, or woven into one: passages that tell the same thing meet, with marks between them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.compare import Verdict
from broadsheet.tui.compare_layout import MARKED_SHARE
from broadsheet.tui.layout import add_block
from broadsheet.tui.pairs import NO_LINE, Pairs
from broadsheet.tui.spans import Mark, tidy
from broadsheet.tui.verdict_looks import DIFFERENCES, SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Evidence, Row
    from broadsheet.facts import Block
    from broadsheet.tui.laid import Lines

Blocks = tuple["Sequence[Block]", "Sequence[Block]"]
"""The blocks of both texts."""

_ALONE = frozenset({Verdict.ONLY_A, Verdict.ONLY_B})
_PULL = 4
"""How many agreements a difference outweighs where links cross: what differs is read side by side first of all."""
_RANK = {verdict: place for place, verdict in enumerate(SIGNS)}


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts laid out.

    Attributes:
        lines: Top to bottom.
        marks: The values in each text, in the style of their verdicts.
        places: By the row's place in the comparison, the lines on which its values stand: first text, second.
        column: Cells that a line takes at most.
        two_columns: Whether the texts stand side by side.
    """

    lines: Pairs
    marks: tuple[Sequence[Mark], Sequence[Mark]]
    places: Sequence[tuple[int | None, int | None]]
    column: int
    two_columns: bool


NOTHING = Texts(Pairs(), ((), ()), (), 0, two_columns=True)


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
    lines = Pairs()
    texts = comparison.a.text, comparison.b.text
    done = (0, 0)
    for anchor in (*anchors(comparison, blocks), (len(blocks[0]), len(blocks[1]))):
        left, right = (
            _passage(side, text, own[start:stop], column)
            for side, text, own, start, stop in zip(lines.sides, texts, blocks, done, anchor, strict=True)
        )
        if two_columns:
            lines.add(left, right)
        else:
            lines.add(left=left)
            lines.add(right=right)
        done = anchor
    places = [(_place_of(lines, 0, row.a), _place_of(lines, 1, row.b)) for row in comparison.rows]
    laid = Texts(lines, ((), ()), places, column, two_columns)
    return with_shown(laid, comparison, comparison.rows)


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
    lines = texts.lines.with_verdicts(_verdicts(rows, places))
    return replace(texts, lines=lines, marks=marks_by_verdict(comparison, rows))


def marks_by_verdict(comparison: Comparison, rows: Sequence[Row]) -> tuple[Sequence[Mark], Sequence[Mark]]:
    """Return the values of rows as marks in both texts; of two that overlap the graver verdict's stays."""
    ranked = sorted(rows, key=lambda row: _RANK[row.verdict])
    return (
        _marks(comparison.a, ((row.verdict, row.a) for row in ranked)),
        _marks(comparison.b, ((row.verdict, row.b) for row in ranked)),
    )


def _block_of(starts: Sequence[int], evidence: Evidence) -> int:
    return bisect_right(starts, evidence.sentence_span[0]) - 1


def _passage(lines: Lines, text: str, blocks: Sequence[Block], column: int) -> Sequence[int]:
    """Add the lines of blocks; return their numbers, with a blank line after each block."""
    passage: list[int] = []
    for block in blocks:
        first = len(lines)
        add_block(lines, text, block, column)
        passage += (*range(first, len(lines)), NO_LINE)
    return passage


def _place_of(lines: Pairs, side: int, evidence: Evidence | None) -> int | None:
    return None if evidence is None else lines.place(side, evidence.value_span[0])


def _verdicts(rows: Sequence[Row], places: Sequence[tuple[int | None, int | None]]) -> Mapping[int, Verdict]:
    """Return by line what stands between the columns: of several verdicts the gravest."""
    found: dict[int, Verdict] = {}
    for row, on in zip(rows, places, strict=True):
        for place in on:
            if place is not None and (place not in found or _RANK[row.verdict] < _RANK[found[place]]):
                found[place] = row.verdict
    return found


def _marks(article: Article, told: Iterable[tuple[Verdict, Evidence | None]]) -> Sequence[Mark]:
    kept: list[Mark] = []
    for verdict, evidence in told:
        if evidence is None:
            continue
        (start, end), sentence = evidence.value_span, evidence.sentence_span
        # Marking all of a sentence would mark nothing.
        whole = end - start > MARKED_SHARE * (sentence[1] - sentence[0])
        place = bisect_right(kept, start, key=lambda mark: mark.start)
        free = (place == 0 or kept[place - 1].end <= start) and (place == len(kept) or end <= kept[place].start)
        if not whole and free:
            weight = "" if verdict in _ALONE else " strong"
            kept.insert(place, Mark(start, end, SIGNS[verdict].style + weight))
    return tidy(kept, len(article.text))
