"""The contradictions of real reports: every pair of reports that stand on two sides of one, as annotated pairs.

``tests/data/real_conflicts.yaml`` keeps the reports, sentences and spans; the texts stay in shared/data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from compare_gold import GoldRow, Place, Span, meets, reports

from broadsheet.compare import Row, Verdict, compare_articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.articles import Article

FILE = Path(__file__).resolve().parents[1] / "data" / "real_conflicts.yaml"


@dataclass(slots=True)
class Found:
    """How often what is annotated was found: hits and all, of pairs of reports and of slots."""

    pairs: list[bool] = field(default_factory=list)
    slots: list[bool] = field(default_factory=list)


def real_conflicts() -> dict[str, Found]:
    """Judge comparisons by the annotated contradictions: strict ones of even and odd topics, and traps."""
    articles = {article.source: article for article in reports()}
    seen: dict[tuple[str, str], list[Row]] = {}
    found: dict[str, Found] = {}
    for slot in yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader):
        part = _part(slot)
        if part:
            hits = [_hit(articles, seen, one, other, part) for one, other in _sides(slot)]
            found.setdefault(part, Found()).pairs += hits
            found[part].slots.append(any(hits))
    return found


def _part(slot: dict[str, Any]) -> str:
    """Return the part a slot is counted in; nothing where it is arguable."""
    if slot["kind"] == "trap":
        return "traps"
    topic = int("".join(char for char in slot["story"] if char.isdigit()))
    return "" if not slot["strict"] else "even topics" if topic % 2 == 0 else "odd topics"


def _sides(slot: dict[str, Any]) -> Iterator[tuple[tuple[str, list[Span]], tuple[str, list[Span]]]]:
    """Yield every two reports that stand on two sides, each with where it says so; none that stands on both."""
    told: list[dict[str, list[Span]]] = []
    for side in slot["sides"]:
        places: dict[str, list[Span]] = {}
        for report, _, start, end in side:
            places.setdefault(report, []).append((start, end))
        told.append(places)
    for one, other in combinations(told, 2):
        for left, right in product(sorted(one.keys() - other.keys()), sorted(other.keys() - one.keys())):
            yield (left, one[left]), (right, other[right])


def _hit(
    articles: dict[str, Article],
    seen: dict[tuple[str, str], list[Row]],
    one: tuple[str, list[Span]],
    other: tuple[str, list[Span]],
    part: str,
) -> bool:
    """Tell whether a CONFLICT names both, for a trap whether none does."""
    left, right = sorted((one, other))
    pair = (left[0], right[0])
    if pair not in seen:
        rows = compare_articles(articles[pair[0]], articles[pair[1]]).rows
        seen[pair] = [row for row in rows if row.verdict is Verdict.CONFLICT]
    raised = any(
        meets(row, GoldRow("", "conflict", "", _place(a), _place(b)))
        for row, a, b in product(seen[pair], left[1], right[1])
    )
    return raised != (part == "traps")


def _place(span: Span) -> Place:
    return Place(span, span)


def report(found: dict[str, Found]) -> Sequence[tuple[str, list[bool]]]:
    """Return the figures in the order they are printed."""
    figures = []
    for part in sorted(found):
        told = "left alone" if part == "traps" else "found"
        figures += [(f"{part} {told}, by slot", found[part].slots)] if part != "traps" else []
        figures.append((f"{part} {told}, by pair of reports", found[part].pairs))
    return figures
